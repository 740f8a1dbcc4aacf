package org.mingzhang.domain.declaration;

import static org.mingzhang.domain.declaration.FormFinding.Kind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.declaration.FormFinding.Kind;
import org.mingzhang.domain.declaration.FormFinding.Line;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;

/** Every sum of a form, to the fen, and what else in it does not fit. A consistent form gives nothing. */
public final class FormChecks {
    private final DeclarationForm form;
    private final List<FormFinding> found = new ArrayList<>();

    private FormChecks(DeclarationForm form) {
        this.form = form;
    }

    /** In the order of {@link Kind}. */
    public static List<FormFinding> of(DeclarationForm form) {
        var checks = new FormChecks(form);
        checks.sources();
        checks.total();
        checks.items();
        checks.subProjects();
        checks.targets();
        checks.lineNames();
        checks.goals();
        checks.blanks();
        checks.bases();
        return checks.found.stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private void sources() {
        var budget = form.budget();
        var fiscal = Money.sum(Arrays.asList(
                budget.of(FundingSource.SUPERIOR),
                budget.of(FundingSource.LOCAL),
                budget.of(FundingSource.SUBORDINATE)));
        compare(FISCAL_SOURCES, "财政拨款", budget.fiscal(), fiscal);
        compare(YEAR_SOURCES, "当年预算", budget.year(), budget.fiscal().plus(budget.of(FundingSource.OTHER)));
    }

    private void total() {
        var budget = form.budget();
        boolean ofOneYear =
                form.project().from().getYear() == form.project().until().getYear();
        if (ofOneYear || budget.year().exceeds(budget.total()))
            compare(PROJECT_TOTAL, "项目总预算", budget.total(), budget.year());
    }

    private void items() {
        var year = form.budget().year();
        if (!form.composition().isEmpty()) compare(COMPOSITION, "项目构成", year, form.compositionSum());
        var sum = form.breakdownSum();
        var differences = differences();
        if (!sum.equals(year)) found.add(FormFinding.sum(BREAKDOWN, "项目构成分解", year, sum, differences));
        else if (!differences.isEmpty())
            found.add(FormFinding.sum(VERSIONS, "项目构成分解", form.compositionSum(), sum, differences));
        var total = form.breakdownTotal();
        if (total == null) found.add(FormFinding.of(TOTAL_BLANK, "金额合计"));
        else compare(BREAKDOWN_TOTAL, "金额合计", total, sum);
    }

    private void subProjects() {
        for (var part : form.composition()) stated(part);
        for (var part : form.breakdown()) {
            if (!form.composition().contains(part)) stated(part);
            for (var item : part.items()) {
                item.product().ifPresent(product -> compare(PRICE, label(part, item), item.amount(), product));
            }
        }
    }

    private void stated(SubProject part) {
        if (part.amount() != null) compare(SUB_PROJECT, part.name(), part.amount(), part.sum());
    }

    private void targets() {
        if (form.targets().isEmpty()) found.add(FormFinding.of(NO_TARGETS, "绩效目标"));
        for (var target : form.targets()) {
            if (!target.isMeasurable())
                found.add(FormFinding.of(TARGET_NOT_MEASURABLE, target.level3() + "：" + target.value()));
            if (target.isMisfiled()) found.add(FormFinding.of(TARGET_MISFILED, target.level3()));
        }
        if (form.weightTotal() == null) return;
        var weights = form.targets().stream().map(PerformanceTarget::weight).toList();
        var sum = weights.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.contains(null) || sum.compareTo(form.weightTotal()) != 0) {
            found.add(FormFinding.of(
                    WEIGHTS, sum.toPlainString() + " / " + form.weightTotal().toPlainString()));
        }
    }

    private void lineNames() {
        for (var part : form.breakdown()) {
            for (var item : part.items()) {
                if (item.name() == null) found.add(FormFinding.of(LINE_WITHOUT_NAME, label(part, item)));
            }
        }
    }

    private void goals() {
        var paid = form.breakdown().stream().map(SubProject::name).toList();
        for (var goal : form.goals().ofYear()) {
            if (goal.subProjects().stream().noneMatch(paid::contains))
                found.add(FormFinding.of(GOAL_WITHOUT_LINE, goal.text()));
        }
    }

    private void blanks() {
        var project = form.project();
        blank("项目类别", project.category());
        blank("填报单位", project.unit());
        blank("项目负责人", project.leader());
        blank("联系人", project.contact());
        blank("联系电话", project.phone());
    }

    private void blank(String field, @Nullable Object value) {
        if (value == null) found.add(FormFinding.of(FIELD_BLANK, field));
    }

    private void bases() {
        for (var basis : form.project().bases()) {
            if (basis.isCitedOutsideItsYears())
                found.add(FormFinding.of(
                        BASIS_OUTSIDE_ITS_YEARS, basis.title() + "（" + basis.covers() + "；" + basis.citedFor() + "）"));
        }
    }

    private void compare(Kind kind, String subject, Money stated, Money computed) {
        if (!stated.equals(computed)) found.add(FormFinding.sum(kind, subject, stated, computed, List.of()));
    }

    /**
     * Line by line, what the table has more than the text. A line of the table without a name stands for the one line of the text
     * that the table lacks and that has its amount.
     */
    private List<Line> differences() {
        if (form.composition().isEmpty()) return List.of();
        var byName = new LinkedHashMap<String, Money>();
        var nameless = new ArrayList<Map.Entry<String, Money>>();
        for (var part : form.breakdown()) {
            for (var item : part.items()) {
                if (item.name() == null) nameless.add(Map.entry(label(part, item), item.amount()));
                else byName.merge(item.name(), item.amount(), Money::plus);
            }
        }
        for (var part : form.composition()) {
            for (var item : part.items()) {
                var amount = item.amount();
                boolean isNameless = !byName.containsKey(item.name())
                        && nameless.stream()
                                .filter(n -> n.getValue().equals(amount))
                                .findFirst()
                                .map(nameless::remove)
                                .orElse(false);
                if (!isNameless) byName.merge(label(part, item), amount.negated(), Money::plus);
            }
        }
        nameless.forEach(line -> byName.merge(line.getKey(), line.getValue(), Money::plus));
        return byName.entrySet().stream()
                .filter(e -> !e.getValue().isZero())
                .map(e -> new Line(e.getKey(), e.getValue()))
                .toList();
    }

    private static String label(SubProject part, LineItem item) {
        return item.name() == null ? part.name() : item.name();
    }
}
