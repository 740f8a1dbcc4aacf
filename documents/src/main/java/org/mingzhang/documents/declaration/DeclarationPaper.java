package org.mingzhang.documents.declaration;

import static org.mingzhang.documents.declaration.Layout.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.form.Fields;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.domain.declaration.DeclarationForm;
import org.mingzhang.domain.declaration.DeclaredBudget;
import org.mingzhang.domain.declaration.LegalBasis;
import org.mingzhang.domain.declaration.LineItem;
import org.mingzhang.domain.declaration.PerformanceTarget;
import org.mingzhang.domain.declaration.ProjectCategory;
import org.mingzhang.domain.declaration.ProjectProfile;
import org.mingzhang.domain.declaration.Safeguard;
import org.mingzhang.domain.declaration.SubProject;
import org.mingzhang.domain.declaration.YearSpan;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;

/**
 * 财政项目支出绩效目标申报表 on A4, to print and seal, in yuan. What the form left blank stays blank. {@link DeclarationReader} reads
 * the workbook again. The same form gives the same bytes.
 */
public final class DeclarationPaper {
    private static final String TEMPLATE = "declaration/target-declaration";

    private DeclarationPaper() {}

    public static byte[] xlsx(DeclarationForm form, Printer printer) {
        return printer.xlsx(TEMPLATE, fields(form));
    }

    public static byte[] pdf(DeclarationForm form, Printer printer) {
        return printer.pdf(TEMPLATE, fields(form));
    }

    public static byte[] html(DeclarationForm form, Printer printer) {
        return printer.html(TEMPLATE, fields(form));
    }

    private static Fields fields(DeclarationForm form) {
        var fields = new Fields().text("year", Integer.toString(form.fiscalYear()));
        profile(fields, form.project());
        budget(fields, form.budget());
        text(fields, "overallGoal", form.goals().overall());
        text(fields, "otherMatters", form.goals().otherMatters());
        fields.rows(
                "goals",
                form.goals().ofYear().stream()
                        .map(goal -> new Fields()
                                .text("text", goal.text())
                                .text("subProjects", String.join(IN_CELL, goal.subProjects())))
                        .toList());
        fields.rows("composition", lines(form.composition()));
        fields.rows("breakdown", lines(form.breakdown()));
        amount(fields, "breakdownTotal", form.breakdownTotal());
        fields.rows(
                "targets", form.targets().stream().map(DeclarationPaper::target).toList());
        number(fields, "weightTotal", form.weightTotal());
        return fields.rows(
                "safeguards",
                form.safeguards().stream().map(DeclarationPaper::safeguard).toList());
    }

    private static void profile(Fields fields, ProjectProfile project) {
        fields.text("project", project.name()).text("category", category(project));
        text(fields, "unit", project.unit());
        text(fields, "leader", project.leader());
        text(fields, "contact", project.contact());
        text(fields, "phone", project.phone());
        fields.text("from", project.from().toString())
                .text("until", project.until().toString());
        text(fields, "overview", project.overview());
        text(fields, "necessity", project.necessity());
        text(fields, "feasibility", project.feasibility());
        text(fields, "resources", project.resources());
        fields.rows(
                "bases", project.bases().stream().map(DeclarationPaper::basis).toList());
    }

    private static Fields basis(LegalBasis basis) {
        var fields = new Fields().text("title", basis.title());
        text(fields, "number", basis.number() == null ? null : basis.number().text());
        text(fields, "covers", years(basis.covers()));
        text(fields, "citedFor", years(basis.citedFor()));
        return fields;
    }

    private static void budget(Fields fields, DeclaredBudget budget) {
        amount(fields, "total", budget.total());
        amount(fields, "yearBudget", budget.year());
        amount(fields, "fiscal", budget.fiscal());
        amount(fields, "superior", budget.sources().get(FundingSource.SUPERIOR));
        amount(fields, "local", budget.sources().get(FundingSource.LOCAL));
        amount(fields, "subordinate", budget.sources().get(FundingSource.SUBORDINATE));
        amount(fields, "other", budget.sources().get(FundingSource.OTHER));
    }

    /** One for each item; the first of a sub-project says what is stated for it. */
    private static List<Fields> lines(List<SubProject> parts) {
        var lines = new ArrayList<Fields>();
        for (var part : parts) {
            var stated = part.amount();
            for (var item : part.items()) {
                lines.add(line(part, stated, item));
                stated = null;
            }
        }
        return lines;
    }

    private static Fields line(SubProject part, @Nullable Money stated, LineItem item) {
        var fields = new Fields().text("part", part.name());
        amount(fields, "partAmount", stated);
        text(fields, "item", item.name());
        amount(fields, "amount", item.amount());
        amount(fields, "price", item.unitPrice());
        text(fields, "priceBasis", item.priceBasis());
        number(fields, "quantity", item.quantity());
        text(fields, "quantityBasis", item.quantityBasis());
        text(fields, "note", item.note());
        return fields;
    }

    private static Fields target(PerformanceTarget target) {
        var fields = new Fields()
                .text("level1", target.level1())
                .text("level2", target.level2())
                .text("level3", target.level3())
                .text("kind", word(KINDS, target.targetKind()))
                .text("comparator", target.comparator() == null ? "" : word(COMPARATORS, target.comparator()))
                .text("value", target.value())
                .text("bands", String.join(IN_CELL, target.bands()));
        text(fields, "unit", target.unit());
        number(fields, "weight", target.weight());
        text(fields, "note", target.note());
        return fields;
    }

    private static Fields safeguard(Safeguard safeguard) {
        var fields = new Fields().text("system", safeguard.system()).text("rule", safeguard.rule());
        text(fields, "measures", safeguard.measures());
        for (var phase : PHASES) fields.text(phase.name(), safeguard.phases().contains(phase) ? TICKED : "");
        return fields;
    }

    private static String category(ProjectProfile project) {
        return Arrays.stream(ProjectCategory.values())
                .map(c -> word(CATEGORIES, c) + " " + (c == project.category() ? TICKED : NOT_TICKED))
                .collect(Collectors.joining("  "));
    }

    private static @Nullable String years(@Nullable YearSpan years) {
        return years == null ? null : years.toString();
    }

    private static void text(Fields fields, String name, @Nullable String text) {
        fields.text(name, text == null ? "" : text);
    }

    private static void amount(Fields fields, String name, @Nullable Money amount) {
        number(fields, name, amount == null ? null : BigDecimal.valueOf(amount.fen(), 2));
    }

    private static void number(Fields fields, String name, @Nullable BigDecimal number) {
        if (number == null) fields.text(name, "");
        else fields.number(name, number);
    }
}
