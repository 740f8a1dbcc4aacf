package org.mingzhang.documents.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;

/** The amounts of the facts of a file, as written or computed from each other, each once. */
final class Amounts {
    private static final int MAX_DEPTH = 50;

    private final Map<String, Node.Fields> facts;
    private final Map<String, Money> evaluated = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Amounts(Map<String, Node.Fields> facts) {
        this.facts = facts;
    }

    /** The amount of a derived fact; empty when there is none, with the reason in {@code errors} unless it stands elsewhere. */
    Optional<Money> derived(String id, List<BadInput> errors) {
        var field = "facts[" + id + "].derived";
        open.clear();
        try {
            return Optional.of(amount(id, field));
        } catch (BadInput e) {
            if (e.field().equals(field)) errors.add(e);
        } catch (ArithmeticException e) {
            errors.add(new BadInput("amount-out-of-range", field, id));
        }
        return Optional.empty();
    }

    private Money amount(String id, String field) {
        var known = evaluated.get(id);
        if (known != null) return known;
        var fact = facts.get(id);
        if (fact == null) throw new BadInput("fact-unknown", field, id);
        var derived = fact.text("derived");
        var written = fact.text("amount");
        Money amount;
        if (derived != null) amount = evaluate(id, field, derived);
        else if (written != null)
            amount = Amount.parse("facts[" + id + "].amount", written).money();
        else throw new BadInput("fact-without-amount", field, id);
        evaluated.put(id, amount);
        return amount;
    }

    private Money evaluate(String id, String field, String formula) {
        if (open.size() == MAX_DEPTH) throw new BadInput("nested-too-deep", field, formula);
        if (!open.add(id)) throw new BadInput("derivation-cycle", field, formula);
        var sum = Money.ZERO;
        for (var term : Formula.parse(field, formula).terms()) {
            var amount = amount(term.fact(), field);
            sum = term.negative() ? sum.minus(amount) : sum.plus(amount);
        }
        open.remove(id);
        return sum;
    }
}
