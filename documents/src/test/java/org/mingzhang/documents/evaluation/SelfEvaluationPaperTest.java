package org.mingzhang.documents.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.documents.form.Templates;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.query.evaluation.SelfEvaluationForm;
import org.mingzhang.query.evaluation.SelfEvaluationForm.FundsLine;
import org.mingzhang.query.evaluation.SelfEvaluationForm.GoalLine;
import org.mingzhang.query.evaluation.SelfEvaluationForm.IndicatorLine;

class SelfEvaluationPaperTest {
    private static final Printer PRINTER = new Printer(Templates.builtIn());

    @Test
    void the_form_on_a4_with_its_unit_its_signatures_and_its_footnotes() throws IOException {
        var form = form(Unit.WAN_YUAN, LocalDate.of(2021, 12, 31));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(SelfEvaluationPaper.xlsx(form, PRINTER)))) {
            var sheet = workbook.getSheetAt(0);

            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(rows(sheet))
                    .containsExactly(
                            "2021 年度项目支出绩效自评表",
                            "填报单位（盖章）：市场监督管理局 | 金额单位：万元",
                            "项目名称 | 质量强市",
                            "项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率（%） | 得分",
                            "年度资金总额 | 500.00 | 500.00 | 492.99 | 10 | 98.60 | 9.86",
                            "当年财政拨款 | 500.00 | 500.00 | 492.99 | 98.60",
                            "上年结转资金 | 0.00 | 0.00 | 0.00",
                            "其他资金 | 0.00 | 0.00 | 0.00",
                            "年度总体目标 | 预期目标 | 实际完成情况",
                            "完成创建 | 未完成",
                            "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因及改进措施",
                            "产出指标 | 数量指标 | 培训人次 | ≥2000人次 | 1999人次 | 20 | 19.99 | 疫情",
                            "满意度指标 | 满意度 | 市民满意度 | ≥90% | 10",
                            "总分 | 100 | 95.86 | 优",
                            "注：备注",
                            "注：“全年执行数”合计的精确数为 4,929,913.50 元。",
                            "填报人（签字）： | 负责人（签字）： | 日期：2021-12-31");
            assertThat(sheet.getRow(4).getCell(4).getRawValue()).isEqualTo("492.99");
        }
    }

    @Test
    void in_yuan_amounts_are_exact_and_a_draft_has_no_date() throws IOException {
        var form = form(Unit.YUAN, null);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(SelfEvaluationPaper.xlsx(form, PRINTER)))) {
            assertThat(rows(workbook.getSheetAt(0)))
                    .contains(
                            "填报单位（盖章）：市场监督管理局 | 金额单位：元",
                            "年度资金总额 | 5,000,000.00 | 5,000,000.00 | 4,929,913.50 | 10 | 98.60 | 9.86",
                            "填报人（签字）： | 负责人（签字）： | 日期：")
                    .noneMatch(row -> row.contains("精确数"));
        }
    }

    @Test
    void the_form_is_printed_with_the_same_text() throws IOException {
        var form = form(Unit.WAN_YUAN, LocalDate.of(2021, 12, 31));
        try (var document = Loader.loadPDF(SelfEvaluationPaper.pdf(form, PRINTER))) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(
                            "2021年度项目支出绩效自评表",
                            "填报单位（盖章）：市场监督管理局",
                            "金额单位：万元",
                            "年度资金总额500.00500.00492.991098.609.86",
                            "总分10095.86优",
                            "日期：2021-12-31");
        }
    }

    @Test
    void the_same_form_is_the_same_file() {
        var form = form(Unit.WAN_YUAN, null);
        assertThat(SelfEvaluationPaper.xlsx(form, PRINTER)).isEqualTo(SelfEvaluationPaper.xlsx(form, PRINTER));
    }

    /** The cells that hold something, as a reader sees them. */
    private static List<String> rows(XSSFSheet sheet) {
        var shown = new DataFormatter();
        var rows = new ArrayList<String>();
        for (var row : sheet) {
            var cells = new ArrayList<String>();
            for (var cell : row) {
                var text = requireNonNull(shown.formatCellValue(cell)).strip();
                if (!text.isEmpty()) cells.add(text);
            }
            if (!cells.isEmpty()) rows.add(String.join(" | ", cells));
        }
        return rows;
    }

    private static SelfEvaluationForm form(Unit unit, @org.jspecify.annotations.Nullable LocalDate date) {
        var budget = Money.ofYuan("5000000");
        var spent = Money.ofYuan("4929913.50");
        return new SelfEvaluationForm(
                "2021 年度项目支出绩效自评表",
                "质量强市",
                "市场监督管理局",
                unit,
                date,
                List.of(
                        new FundsLine("年度资金总额", budget, budget, spent, "10", "98.60", "9.86"),
                        new FundsLine("当年财政拨款", budget, budget, spent, null, "98.60", null),
                        new FundsLine("上年结转资金", Money.ZERO, Money.ZERO, Money.ZERO, null, null, null),
                        new FundsLine("其他资金", Money.ZERO, Money.ZERO, Money.ZERO, null, null, null)),
                List.of(new GoalLine("完成创建", "未完成")),
                List.of(
                        new IndicatorLine("产出指标", "数量指标", "培训人次", "≥2000人次", "1999人次", "20", "19.99", "疫情"),
                        new IndicatorLine("满意度指标", "满意度", "市民满意度", "≥90%", null, "10", null, null)),
                "100",
                "95.86",
                "优",
                List.of("备注"));
    }
}
