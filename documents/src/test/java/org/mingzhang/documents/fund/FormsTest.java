package org.mingzhang.documents.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.documents.fund.Samples.QUARTER_END;
import static org.mingzhang.documents.fund.Samples.yuan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mingzhang.documents.form.Fields;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.documents.form.Templates;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Unit;

class FormsTest {
    private final Printer printer = new Printer(Templates.builtIn());

    @Test
    void budget_execution_has_unit_seal_signatures_and_exact_amounts() throws IOException {
        var form = new ExecutionForm(List.of(Samples.shunde()), QUARTER_END, Unit.YUAN);

        var sheet = sheet(ExecutionForm.TEMPLATE, form.fields());
        assertThat(text(sheet))
                .contains(
                        "预算执行进度表",
                        "填报单位（盖章）：佛山市顺德区市场监督管理局",
                        "截至2022年9月30日",
                        "单位：元",
                        "单位负责人：",
                        "财务负责人：",
                        "填表人：",
                        "填报日期：");
        assertThat(sheet.getRow(3).getCell(2).getRawValue()).isEqualTo("2600000.00");
        assertThat(sheet.getRow(3).getCell(3).getRawValue()).isEqualTo("-903000.00");
        assertThat(sheet.getRow(4).getCell(4).getRawValue()).isEqualTo("1697000.00");
        assertThat(text(sheet)).contains("22.04%", "75.00%", "-52.96").doesNotContain("四舍五入");
    }

    @Test
    void what_rounding_leaves_apart_stands_in_a_footnote() {
        var one = Samples.fund("甲", "10049.00", "10049.00", Ranged.exactly(yuan("49.00")));
        var other = Samples.fund("乙", "10049.00", "10049.00", Ranged.exactly(yuan("49.00")));

        var page = page(
                ExecutionForm.TEMPLATE, new ExecutionForm(List.of(one, other), QUARTER_END, Unit.WAN_YUAN).fields());

        assertThat(page)
                .contains("单位：万元", "因四舍五入，年初预算数各行之和比合计少0.01万元。", "因四舍五入，全年执行数各行之和比合计少0.01万元。")
                .doesNotContain("调整数各行");
    }

    @Test
    void a_range_stands_as_its_bounds_and_enters_no_total() throws IOException {
        var known = Samples.shunde();
        var range = Samples.fund("乙", "1697000.00", "1697000.00", new Ranged(yuan("374000.00"), yuan("1697000.00")));
        var form = new ExecutionForm(List.of(known, range), QUARTER_END, Unit.WAN_YUAN).fields();

        assertThat(page(ExecutionForm.TEMPLATE, form)).contains("37.40—169.70", "22.04%—100.00%", "不计入合计");
        var sheet = sheet(ExecutionForm.TEMPLATE, form);
        assertThat(sheet.getRow(5).getCell(5).getRawValue()).isEqualTo("37.40");
    }

    @Test
    void the_payment_ledger_ends_with_the_figure_of_the_fund() throws IOException {
        var fund = Samples.shunde();
        var payments = Samples.payments();
        var form = new PaymentLedgerForm(fund, Samples.disbursed(fund, payments), payments, QUARTER_END, Unit.YUAN);

        var sheet = sheet(PaymentLedgerForm.TEMPLATE, form.fields());
        assertThat(text(sheet)).contains("支付明细账", "项目名称：质量发展提升专项业务工作经费", "公共服务质量监测（第1期）", "单位：元");
        assertThat(sheet.getRow(4).getCell(6).getRawValue()).isEqualTo("174000.00");
        assertThat(sheet.getRow(7).getCell(8).getRawValue()).isEqualTo("374000.00");
        assertThat(sheet.getRow(8).getCell(8).getRawValue()).isEqualTo("374000.00");
    }

    private String page(String template, Fields fields) {
        return new String(printer.html(template, fields), StandardCharsets.UTF_8);
    }

    private XSSFSheet sheet(String template, Fields fields) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(printer.xlsx(template, fields)))) {
            return workbook.getSheetAt(0);
        }
    }

    private static String text(XSSFSheet sheet) {
        var text = new StringBuilder();
        sheet.forEach(line -> line.forEach(cell -> text.append(cell).append('\n')));
        return text.toString();
    }
}
