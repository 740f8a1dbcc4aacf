package org.mingzhang.documents.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.form.Fields;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.query.evaluation.RoundedColumn;
import org.mingzhang.query.evaluation.SelfEvaluationForm;
import org.mingzhang.query.evaluation.SelfEvaluationForm.FundsLine;
import org.mingzhang.query.evaluation.SelfEvaluationForm.IndicatorLine;

/** 项目支出绩效自评表 on A4, as a workbook and to print. The same form gives the same bytes. */
public final class SelfEvaluationPaper {
    private static final String TEMPLATE = "evaluation/self-evaluation";

    private SelfEvaluationPaper() {}

    public static byte[] xlsx(SelfEvaluationForm form, Printer printer) {
        return printer.xlsx(TEMPLATE, fields(form));
    }

    public static byte[] pdf(SelfEvaluationForm form, Printer printer) {
        return printer.pdf(TEMPLATE, fields(form));
    }

    private static Fields fields(SelfEvaluationForm form) {
        var fields = new Fields()
                .text("title", form.title())
                .text("project", form.project())
                .text("unit", form.unit())
                .text("amountUnit", form.amountUnit().label())
                .text("date", form.date() == null ? "" : form.date().toString())
                .rows(
                        "funds",
                        form.funds().stream()
                                .map(line -> funds(line, form.amountUnit()))
                                .toList())
                .rows(
                        "goals",
                        form.goals().stream()
                                .map(goal ->
                                        new Fields().text("goal", goal.goal()).text("outcome", goal.outcome()))
                                .toList())
                .rows(
                        "indicators",
                        form.indicators().stream()
                                .map(SelfEvaluationPaper::indicator)
                                .toList())
                .rows(
                        "notes",
                        form.footnotes().stream()
                                .map(note -> new Fields().text("text", note))
                                .toList());
        number(fields, "fullPoints", form.fullPoints());
        number(fields, "total", form.total());
        return fields.text("grade", orBlank(form.grade()));
    }

    private static Fields funds(FundsLine line, Unit unit) {
        var fields = new Fields()
                .text("label", line.label())
                .number("original", RoundedColumn.shown(line.original(), unit))
                .number("current", RoundedColumn.shown(line.current(), unit))
                .number("disbursed", RoundedColumn.shown(line.disbursed(), unit));
        number(fields, "points", line.points());
        number(fields, "percent", line.percent());
        number(fields, "score", line.score());
        return fields;
    }

    private static Fields indicator(IndicatorLine line) {
        var fields = new Fields()
                .text("group", line.group())
                .text("aspect", line.aspect())
                .text("name", line.name())
                .text("target", line.target())
                .text("actual", orBlank(line.actual()))
                .text("reason", orBlank(line.reason()));
        number(fields, "points", line.points());
        number(fields, "score", line.score());
        return fields;
    }

    private static void number(Fields fields, String name, @Nullable String number) {
        if (number == null) fields.text(name, "");
        else fields.number(name, new BigDecimal(number));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
