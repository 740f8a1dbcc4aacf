package org.mingzhang.documents.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.SpreadsheetNumber;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;

/**
 * The cells of one sheet of a form. What is wrong is collected, each fault naming its cell: {@code 绩效目标!D12}. A formula is read
 * by the value it was saved with, and only where a total may stand.
 */
final class FormCells {
    private static final int LARGEST_EXPONENT = 400;

    private final XSSFSheet sheet;
    private final List<BadInput> errors;
    private Unit unit = Unit.YUAN;

    FormCells(XSSFSheet sheet, List<BadInput> errors) {
        this.sheet = sheet;
        this.errors = errors;
    }

    /** The unit in which the amounts of the sheet are written. */
    void amountsIn(Unit given) {
        unit = given;
    }

    int rows() {
        return sheet.getLastRowNum() + 1;
    }

    int columns(int row) {
        return sheet.getRow(row) == null ? 0 : Math.max(0, sheet.getRow(row).getLastCellNum());
    }

    String place(int row, int column) {
        return sheet.getSheetName() + "!" + new CellReference(row, column).formatAsString();
    }

    void fault(String code, int row, int column, String given) {
        errors.add(new BadInput(code, place(row, column), given));
    }

    /** Absent when the cell is blank. Data may not be a formula. */
    @Nullable
    String text(int row, int column) {
        var cell = cell(row, column);
        return cell == null || isFormula(cell, row, column) ? null : textOf(cell);
    }

    /** As {@link #text}, for finding labels: a formula is no label and no fault. */
    String label(int row, int column) {
        var cell = cell(row, column);
        if (cell == null || cell.getCellType() == CellType.FORMULA) return "";
        var text = textOf(cell);
        return text == null ? "" : text;
    }

    /** Neither text nor number nor formula. */
    boolean isBlank(int row, int column) {
        var cell = cell(row, column);
        return cell == null || (cell.getCellType() != CellType.FORMULA && textOf(cell) == null);
    }

    @Nullable
    Money amount(int row, int column) {
        var text = text(row, column);
        return text == null ? null : money(text, row, column);
    }

    /** A total: a formula's saved value, or a plain amount. */
    @Nullable
    Money total(int row, int column) {
        var text = totalText(row, column);
        return text == null ? null : money(text, row, column);
    }

    @Nullable
    BigDecimal number(int row, int column) {
        var text = text(row, column);
        return text == null ? null : decimal(text, row, column);
    }

    @Nullable
    BigDecimal totalNumber(int row, int column) {
        var text = totalText(row, column);
        return text == null ? null : decimal(text, row, column);
    }

    private @Nullable String totalText(int row, int column) {
        var cell = cell(row, column);
        if (cell == null) return null;
        if (cell.getCellType() != CellType.FORMULA) return textOf(cell);
        var saved = cell.getCachedFormulaResultType() == CellType.NUMERIC ? cell.getRawValue() : null;
        if (saved == null) fault("formula-without-value", row, column, cell.getCellFormula());
        return saved == null ? null : typed(saved);
    }

    private @Nullable Money money(String text, int row, int column) {
        try {
            var cell = cell(row, column);
            if (cell != null && cell.getCellType() != CellType.STRING)
                SpreadsheetNumber.requireAsStored(
                        Objects.requireNonNullElse(cell.getCellStyle().getDataFormatString(), ""));
            return Amount.parse(place(row, column), text, unit).money();
        } catch (BadInput e) {
            fault(e.code(), row, column, text);
            return null;
        }
    }

    private @Nullable BigDecimal decimal(String text, int row, int column) {
        try {
            return new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException e) {
            fault("not-a-number", row, column, text);
            return null;
        }
    }

    private boolean isFormula(XSSFCell cell, int row, int column) {
        if (cell.getCellType() != CellType.FORMULA) return false;
        fault("formula-instead-of-value", row, column, cell.getCellFormula());
        return true;
    }

    private @Nullable XSSFCell cell(int row, int column) {
        var line = sheet.getRow(row);
        return line == null ? null : line.getCell(column);
    }

    private static @Nullable String textOf(XSSFCell cell) {
        var text =
                switch (cell.getCellType()) {
                    case STRING -> cell.getStringCellValue();
                    case NUMERIC ->
                        DateUtil.isCellDateFormatted(cell)
                                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                                : typed(cell.getRawValue());
                    case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                    default -> "";
                };
        return text.isBlank() ? null : text.strip();
    }

    /** What was typed, without an exponent; what is no number that a spreadsheet can hold, as it lies in the file. */
    private static String typed(String raw) {
        try {
            var number = new BigDecimal(raw);
            return Math.abs(number.scale()) > LARGEST_EXPONENT
                    ? raw
                    : SpreadsheetNumber.typed(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** The columns of the headings in the first row that has them all, at or after {@code from}; null when no row has. */
    @Nullable
    Heading heading(List<String> words, int from) {
        for (int row = from; row < rows(); row++) {
            var columns = new ArrayList<Integer>();
            for (var word : words) {
                for (int column = 0; column < columns(row); column++) {
                    if (label(row, column).equals(word) && !columns.contains(column)) {
                        columns.add(column);
                        break;
                    }
                }
            }
            if (columns.size() == words.size()) return new Heading(row, List.copyOf(columns));
        }
        return null;
    }

    /** The lines of a text, without blank ones. */
    static List<String> parts(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    /**
     * As {@link #heading}.
     *
     * @throws BadInput when there is no such table
     */
    Heading table(List<String> words) {
        var at = heading(words, 0);
        if (at == null) throw new BadInput("table-missing", words.getFirst(), String.join("、", words));
        return at;
    }

    /** The rows of a table: from under its headings to a blank row or to one that begins with any of {@code ends}. */
    List<Integer> rows(List<String> words, Set<String> ends) {
        var at = table(words);
        var rows = new ArrayList<Integer>();
        for (int row = at.row() + 1; row < rows(); row++) {
            if (ends.contains(label(row, at.column(0))) || isBlank(row, at)) break;
            rows.add(row);
        }
        return rows;
    }

    private boolean isBlank(int row, Heading at) {
        return at.columns().stream().allMatch(column -> isBlank(row, column));
    }

    /** The row under a table that begins with {@code label}; −1 when there is none. */
    int below(Heading at, String label) {
        for (int row = at.row() + 1; row < rows(); row++) {
            if (label(row, at.column(0)).equals(label)) return row;
        }
        return -1;
    }

    /** @param columns of the words, in the order of the words */
    record Heading(int row, List<Integer> columns) {
        int column(int word) {
            return columns.get(word);
        }
    }
}
