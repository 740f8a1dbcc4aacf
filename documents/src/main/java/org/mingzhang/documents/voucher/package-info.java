/**
 * Treasury voucher files, CSV and XLSX: read row by row, every bad row named, and offered for recording only as a whole.
 *
 * <p>The unit is mandatory: in the heading of the amount column, in a line {@code 单位：元} above the headings, or in each cell.
 */
@NullMarked
package org.mingzhang.documents.voucher;

import org.jspecify.annotations.NullMarked;
