package org.mingzhang.domain.approval;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Role;

/**
 * A signature that a chain asks for (复核, 负责人, 主管部门, 财政, …). What is absent does not restrict who may sign.
 *
 * @param role the role of who signs
 * @param unit the unit of who signs
 * @param ofMakersUnit whether who signs belongs to the unit of the maker (本单位)
 * @param persons user names of those who may sign; empty: everybody of that role and unit
 * @param threshold the amount from which the step is needed; absent: always
 */
public record ApprovalStep(
        String name,
        @Nullable Role role,
        @Nullable String unit,
        boolean ofMakersUnit,
        List<String> persons,
        @Nullable Money threshold) {
    public ApprovalStep {
        name = requireText("steps.name", name);
        if (role != null && !role.mayWrite()) throw new BadInput("role-cannot-sign", "steps.role", role.name());
        persons = List.copyOf(persons);
        if (threshold != null && threshold.isNegative())
            throw new BadInput("amount-negative", "steps.threshold", threshold.toYuan());
    }

    boolean isNeededFor(Money amount) {
        return threshold == null || !threshold.exceeds(amount);
    }

    boolean isFor(Actor actor, Actor maker) {
        return (role == null ? actor.role().mayWrite() : role == actor.role())
                && (unit == null || unit.equals(actor.unit()))
                && (!ofMakersUnit || maker.unit().equals(actor.unit()))
                && (persons.isEmpty() || persons.contains(actor.person()));
    }
}
