package org.mingzhang.documents.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;

/** The amounts of the facts of a file, as written or computed from each other. */
final class Amounts {
    private final Map<String, Node.Fields> facts;
    private final Set<String> open = new HashSet<>();

    Amounts(Map<String, Node.Fields> facts) {
        this.facts = facts;
    }

    /** The amount of a derived fact; empty when there is none, with the reason in {@code errors} unless it stands elsewhere. */
    Optional<Money> derived(String id, List<BadInput> errors) {
        var field = "facts[" + id + "].derived";
        var fact = facts.get(id);
        var text = fact == null ? null : fact.text("derived");
        try {
            return text == null ? Optional.empty() : Optional.of(evaluate(id, field, text));
        } catch (BadInput e) {
            if (e.field().equals(field)) errors.add(e);
            return Optional.empty();
        } catch (ArithmeticException e) {
            errors.add(new BadInput("amount-out-of-range", field, String.valueOf(text)));
            return Optional.empty();
        }
    }

    private Money evaluate(String id, String field, String text) {
        if (!open.add(id)) throw new BadInput("derivation-cycle", field, text);
        var sum = Money.ZERO;
        for (var term : Formula.parse(field, text).terms()) {
            var amount = amount(term.fact(), field);
            sum = term.negative() ? sum.minus(amount) : sum.plus(amount);
        }
        open.remove(id);
        return sum;
    }

    private Money amount(String id, String field) {
        var fact = facts.get(id);
        if (fact == null) throw new BadInput("fact-unknown", field, id);
        var derived = fact.text("derived");
        if (derived != null) return evaluate(id, field, derived);
        var written = fact.text("amount");
        if (written == null) throw new BadInput("fact-without-amount", field, id);
        return Amount.parse("facts[" + id + "].amount", written).money();
    }
}
