package org.mingzhang.domain.approval;

import java.util.List;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;

/** The signatures that one kind of thing needs, in their order. The maker (经办) comes before the first and is not a step. */
public record ApprovalChain(List<ApprovalStep> steps) {
    /** What holds when nothing is loaded: one maker and one checker. */
    public static final ApprovalChain ONE_CHECKER =
            new ApprovalChain(List.of(new ApprovalStep("复核", null, null, false, List.of(), null)));

    public ApprovalChain {
        steps = List.copyOf(steps);
        if (steps.stream().map(ApprovalStep::name).distinct().count() < steps.size())
            throw new BadInput("name-twice", "steps.name", "");
        if (steps.stream().noneMatch(s -> s.isNeededFor(Money.ZERO)))
            throw new BadInput("chain-without-checker", "steps", "");
    }

    /** The steps that {@code amount} has to go through; at least one. */
    public List<ApprovalStep> stepsFor(Money amount) {
        return steps.stream().filter(s -> s.isNeededFor(amount)).toList();
    }
}
