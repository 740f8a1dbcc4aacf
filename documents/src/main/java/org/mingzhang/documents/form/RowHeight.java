package org.mingzhang.documents.form;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** A line of a workbook is as high as its template has it, or higher where a text needs it: no program sees to merged cells. */
final class RowHeight {
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;
    private static final int HIGHEST = 409 * 20;

    private RowHeight() {}

    /** In twentieths of a point, as a workbook counts; no line may be higher than 409 points. */
    static void grow(XSSFRow line) {
        int height = line.getHeight();
        for (var cell : line) height = Math.max(height, needed((XSSFCell) cell));
        if (height > line.getHeight()) line.setHeight((short) Math.min(height, HIGHEST));
    }

    /** Half as much again as its letters for each line of text; nothing for what is not wrapped. */
    private static int needed(XSSFCell cell) {
        var style = cell.getCellStyle();
        if (cell.getCellType() != CellType.STRING || !style.getWrapText()) return 0;
        long lines = cell.getStringCellValue()
                .lines()
                .mapToLong(part -> lines(part, characters(cell)))
                .sum();
        return (int) Math.min(lines * style.getFont().getFontHeight() * 3 / 2, HIGHEST);
    }

    /** A Chinese character is as wide as two others. */
    private static long lines(String text, int characters) {
        long width =
                text.codePoints().map(c -> c < FIRST_WIDE_CHARACTER ? 1 : 2).sum();
        return Math.max(1, Math.ceilDiv(width, characters));
    }

    /** How many stand in a row of the cell, over all columns that are merged into it. */
    private static int characters(XSSFCell cell) {
        var sheet = cell.getSheet();
        int last = sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .findFirst()
                .map(region -> region.getLastColumn())
                .orElse(cell.getColumnIndex());
        int width = 0;
        for (int column = cell.getColumnIndex(); column <= last; column++) width += sheet.getColumnWidth(column);
        return Math.max(2, width / UNITS_PER_CHARACTER);
    }
}
