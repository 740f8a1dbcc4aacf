package org.mingzhang.app.declaration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.declaration.DeclarationCommand.ReviseDeclaration;
import org.mingzhang.domain.declaration.DeclarationForm;
import org.mingzhang.domain.declaration.DeclaredBudget;
import org.mingzhang.domain.declaration.LineItem;
import org.mingzhang.domain.declaration.SubProject;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The money of a declaration, changed without sending the whole form again. Amounts are said with their unit. */
@RestController
class DeclarationBudgetEndpoint {
    private final Declarations declarations;

    DeclarationBudgetEndpoint(Declarations declarations) {
        this.declarations = declarations;
    }

    /** @param sources one that is not named is zero */
    record BudgetBody(String total, String year, String fiscal, Map<FundingSource, String> sources) {
        DeclaredBudget read() {
            var amounts = new EnumMap<FundingSource, Money>(FundingSource.class);
            sources.forEach((source, amount) -> amounts.put(source, money("budget.sources." + source, amount)));
            return new DeclaredBudget(
                    money("budget.total", total), money("budget.year", year), money("budget.fiscal", fiscal), amounts);
        }
    }

    record ItemBody(
            @Nullable String name,
            String amount,
            @Nullable String unitPrice,
            @Nullable BigDecimal quantity,
            @Nullable String priceBasis,
            @Nullable String quantityBasis,
            @Nullable String note) {
        LineItem read() {
            return new LineItem(
                    name,
                    money("breakdown.items.amount", amount),
                    unitPrice == null ? null : money("breakdown.items.unitPrice", unitPrice),
                    quantity,
                    priceBasis,
                    quantityBasis,
                    note);
        }
    }

    record PartBody(String name, @Nullable String amount, List<ItemBody> items) {
        SubProject read() {
            return new SubProject(
                    name,
                    amount == null ? null : money("breakdown.amount", amount),
                    items.stream().map(ItemBody::read).toList());
        }
    }

    /** @param breakdownTotal 金额合计; absent: left blank */
    record ReviseBudgetBody(
            EntryBody entry,

            @Schema(description = "所改的是第几版 · the version that was changed")
            int version,

            BudgetBody budget,
            List<PartBody> breakdown,
            @Nullable String breakdownTotal) {}

    @Operation(
            summary = "修订申报的预算 · Change a declaration's budget",
            description =
                    "The stated amounts and the table; the rest of the form stays as it was filed. Contradictions are found, not refused; what somebody else has changed meanwhile is not overwritten.")
    @PostMapping("/api/declarations/{declaration}/revise-budget")
    ResponseEntity<Object> revise(@PathVariable String declaration, @RequestBody ReviseBudgetBody body, Desk desk) {
        var form = declarations
                .find(declaration, Long.MAX_VALUE)
                .orElseThrow(() -> ProblemException.notFound("declaration", declaration))
                .state()
                .form();
        var total = body.breakdownTotal();
        var changed = new DeclarationForm(
                form.fiscalYear(),
                form.project(),
                body.budget().read(),
                form.goals(),
                form.composition(),
                body.breakdown().stream().map(PartBody::read).toList(),
                total == null ? null : money("breakdownTotal", total),
                form.targets(),
                form.weightTotal(),
                form.safeguards());
        return desk.submit(
                new ReviseDeclaration(declaration, body.entry().read(desk.actor()), body.version(), changed));
    }

    private static Money money(String field, String amount) {
        return Amounts.read(field, amount, null);
    }
}
