/** 项目支出绩效目标申报表 as a workbook: written, and read again. */
@NullMarked
package org.mingzhang.documents.declaration;

import org.jspecify.annotations.NullMarked;
