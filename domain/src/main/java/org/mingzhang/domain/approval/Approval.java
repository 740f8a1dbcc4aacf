package org.mingzhang.domain.approval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.ApprovalRejection.NotYourStep;
import org.mingzhang.domain.approval.ApprovalRejection.SamePerson;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Entry;

/**
 * One thing on its way through its chain: who made it, what it is worth, who has signed. A decider keeps it in its state, asks
 * {@link #sign}, puts the signature into an event of its own and folds it with {@link #with}. A thing that was returned and comes
 * again begins anew.
 *
 * <p>The chain is the one loaded at the moment of each signature; a step counts as signed by its name. The maker and all who
 * sign, in whose name ever, are different people (会计法 art. 35 keeps the cashier from checking).
 */
public record Approval(ApprovalKind kind, Money amount, Actor maker, List<Signature> signatures) {
    /** What the chain says to somebody who wants to sign. */
    public sealed interface Verdict {
        /** @param complete whether this was the last signature */
        record Signed(Signature signature, boolean complete) implements Verdict {}

        record Refused(ApprovalRejection why) implements Verdict {}
    }

    public Approval {
        signatures = List.copyOf(signatures);
    }

    public static Approval of(ApprovalKind kind, Money amount, Actor maker) {
        return new Approval(kind, amount, maker, List.of());
    }

    public Approval with(Signature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new Approval(kind, amount, maker, more);
    }

    /** The step that is waited for. A chain that was shortened after it was signed throughout asks for its last step again. */
    public ApprovalStep next(ApprovalRules rules) {
        var outstanding = outstanding(rules);
        return outstanding.isEmpty() ? rules.chain(kind).stepsFor(amount).getLast() : outstanding.getFirst();
    }

    public boolean isComplete(ApprovalRules rules) {
        return outstanding(rules).isEmpty();
    }

    /** Whether who makes {@code entry} may sign the next step on its day, and in whose name. */
    public Verdict sign(Entry entry, ApprovalRules rules) {
        var actor = entry.actor();
        if (isInvolved(actor.person())) return new Verdict.Refused(new SamePerson(actor.person()));
        var step = next(rules);
        var principal = step.isFor(actor, maker)
                ? actor
                : rules.principal(step, actor, maker, entry.effective().to());
        if (principal == null) return new Verdict.Refused(NotYourStep.of(step, maker, actor.person()));
        if (isInvolved(principal.person())) return new Verdict.Refused(new SamePerson(principal.person()));
        var inWhoseName = principal.isSamePersonAs(actor) ? null : principal.person();
        return new Verdict.Signed(
                new Signature(step.name(), actor.person(), inWhoseName),
                outstanding(rules).size() <= 1);
    }

    /** Who may sign the next step may return the thing for changes (退回修改) instead; null when {@code entry}'s actor may. */
    public @Nullable ApprovalRejection checkReturn(Entry entry, ApprovalRules rules) {
        return sign(entry, rules) instanceof Verdict.Refused(var why) ? why : null;
    }

    private List<ApprovalStep> outstanding(ApprovalRules rules) {
        return rules.chain(kind).stepsFor(amount).stream()
                .filter(step -> signatures.stream().noneMatch(s -> s.step().equals(step.name())))
                .toList();
    }

    /** Whether it was made or signed by this person, or in their name. */
    public boolean isInvolved(String person) {
        return maker.person().equals(person) || signatures.stream().anyMatch(s -> s.involves(person));
    }
}
