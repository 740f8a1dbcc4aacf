package org.mingzhang.documents.voucher;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.mingzhang.domain.money.Unit;

/** An empty voucher file (XLSX) to fill in: the unit above the headings, mandatory columns marked with *. */
public final class VoucherTemplate {
    private static final int UNIT_LINE = 0;
    private static final int HEADINGS = 1;
    private static final int FIRST_ROW = 2;
    private static final int LAST_ROW = 1_000;
    private static final int WIDTH = 18;
    private static final List<Column> COLUMNS =
            Stream.of(Column.values()).filter(c -> c != Column.ORDINAL).toList();

    private VoucherTemplate() {}

    /** Writes the template; {@code out} stays open. */
    public static void write(OutputStream out, Unit unit) throws IOException {
        try (var workbook = new Workbook(out, "Mingzhang", null);
                var sheet = workbook.newWorksheet("支付凭证")) {
            sheet.value(UNIT_LINE, 0, "单位：" + unit.label());
            for (int place = 0; place < COLUMNS.size(); place++) {
                var column = COLUMNS.get(place);
                sheet.value(HEADINGS, place, column.chinese() + (Column.REQUIRED.contains(column) ? "*" : ""));
                sheet.style(HEADINGS, place).bold().set();
                sheet.width(place, WIDTH);
                // Text keeps the leading zeros of numbers and all digits of a code; dates stay as they are typed.
                var format = column == Column.AMOUNT ? "#,##0.00####" : "@";
                sheet.range(FIRST_ROW, place, LAST_ROW, place)
                        .style()
                        .format(format)
                        .set();
            }
            sheet.freezePane(0, FIRST_ROW);
        }
    }
}
