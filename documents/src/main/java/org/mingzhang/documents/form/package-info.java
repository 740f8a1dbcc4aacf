/** Papers for people, as DOCX, XLSX, HTML and PDF: templates that an office can replace, filled with fields. */
@NullMarked
package org.mingzhang.documents.form;

import org.jspecify.annotations.NullMarked;
