package org.mingzhang.domain.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;

/**
 * 项目支出绩效目标申报表 as it was filled in, contradictions included: {@link FormChecks} finds them.
 *
 * @param fiscalYear the year it is for
 * @param composition 项目构成: sub-projects and amounts as the text tells them; empty where it tells none
 * @param breakdown 项目构成分解: the table of line items
 * @param breakdownTotal 金额合计 under that table; absent where the cell is blank
 * @param weightTotal what the weights of the targets add up to; absent where the form states none
 */
public record DeclarationForm(
        int fiscalYear,
        ProjectProfile project,
        DeclaredBudget budget,
        ProjectGoals goals,
        List<SubProject> composition,
        List<SubProject> breakdown,
        @Nullable Money breakdownTotal,
        List<PerformanceTarget> targets,
        @Nullable BigDecimal weightTotal,
        List<Safeguard> safeguards) {
    public DeclarationForm {
        composition = requireApart("composition", composition);
        breakdown = requireApart("breakdown", breakdown);
        weightTotal = Plain.number("weightTotal", weightTotal);
        targets = List.copyOf(targets);
        safeguards = List.copyOf(safeguards);
        requireCountable(budget, composition, breakdown, breakdownTotal);
    }

    public Money breakdownSum() {
        return sum(breakdown);
    }

    public Money compositionSum() {
        return sum(composition);
    }

    /** The form with its table filled in as its text tells it; empty when the text tells no amounts. */
    public Optional<DeclarationForm> asComposed() {
        return composition.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeclarationForm(
                        fiscalYear,
                        project,
                        budget,
                        goals,
                        composition,
                        composition,
                        breakdownTotal,
                        targets,
                        weightTotal,
                        safeguards));
    }

    /** Neighbours of one name are one sub-project. */
    private static List<SubProject> requireApart(String field, List<SubProject> parts) {
        for (int i = 1; i < parts.size(); i++) {
            var name = parts.get(i).name();
            if (name.equals(parts.get(i - 1).name())) throw new BadInput("name-twice", field, name);
        }
        return List.copyOf(parts);
    }

    /** All amounts of the form together are within range, hence so is every sum and difference of some of them. */
    private static void requireCountable(
            DeclaredBudget budget,
            List<SubProject> composition,
            List<SubProject> breakdown,
            @Nullable Money breakdownTotal) {
        try {
            var amounts = new ArrayList<>(budget.sources().values());
            amounts.addAll(List.of(budget.total(), budget.year(), budget.fiscal()));
            if (breakdownTotal != null) amounts.add(breakdownTotal);
            for (var part :
                    Stream.concat(composition.stream(), breakdown.stream()).toList()) {
                if (part.amount() != null) amounts.add(part.amount());
                for (var item : part.items()) {
                    amounts.add(item.amount());
                    item.product().ifPresent(amounts::add);
                }
            }
            Money.sum(amounts);
        } catch (ArithmeticException e) {
            throw (BadInput) new BadInput("amount-out-of-range", "form", "").initCause(e);
        }
    }

    private static Money sum(List<SubProject> parts) {
        return Money.sum(parts.stream().map(SubProject::sum).toList());
    }
}
