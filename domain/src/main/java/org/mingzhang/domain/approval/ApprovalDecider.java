package org.mingzhang.domain.approval;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import org.mingzhang.domain.Decision;
import org.mingzhang.domain.approval.ApprovalCommand.*;
import org.mingzhang.domain.approval.ApprovalEvent.*;
import org.mingzhang.domain.approval.ApprovalRejection.*;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Role;

/** Loading chains, and letting somebody sign for another. */
public final class ApprovalDecider {
    private ApprovalDecider() {}

    public static Decision decide(ApprovalCommand command, ApprovalRules rules) {
        var actor = command.entry().actor();
        if (!actor.role().mayWrite()) return refuse(new ChainRoleMayNotWrite(actor.role()));
        return switch (command) {
            case LoadApprovalChain c -> load(c, rules);
            case DelegateSigning c -> delegate(c, rules);
            case EndDelegation c -> end(c, rules);
        };
    }

    private static Decision load(LoadApprovalChain c, ApprovalRules rules) {
        var role = c.entry().actor().role();
        if (role != Role.FINANCE_BUREAU) return refuse(new ChainRoleMayNotWrite(role));
        if (rules.isLoaded(c.kind()) && rules.chain(c.kind()).steps().equals(c.steps()))
            return new Decision.AlreadyRecorded(c.entry().id());
        return accept(new ApprovalChainLoaded(c.entry(), c.kind(), c.steps()));
    }

    private static Decision delegate(DelegateSigning c, ApprovalRules rules) {
        var actor = c.entry().actor();
        var delegation = c.delegation();
        if (delegation.delegate().equals(actor.person())) return refuse(new SamePerson(actor.person()));
        if (!mayChange(delegation, actor)) {
            return refuse(new NotYourSignature(delegation.principal().person(), actor.person()));
        }
        var known = rules.delegation(c.entry().id());
        if (delegation.equals(known))
            return new Decision.AlreadyRecorded(c.entry().id());
        if (known != null) return refuse(new DelegationIdReused(c.entry().id()));
        return accept(new SigningDelegated(c.entry(), delegation));
    }

    private static Decision end(EndDelegation c, ApprovalRules rules) {
        var actor = c.entry().actor();
        var known = rules.delegation(c.delegation());
        if (known == null) return refuse(new DelegationUnknown(c.delegation()));
        if (!mayChange(known, actor)) {
            return refuse(new NotYourSignature(known.principal().person(), actor.person()));
        }
        return accept(new DelegationEnded(c.entry(), c.delegation()));
    }

    /** The holder of the signature with the unit and role that they act in, or the finance bureau. */
    private static boolean mayChange(Delegation delegation, Actor actor) {
        return delegation.principal().equals(actor) || actor.role() == Role.FINANCE_BUREAU;
    }
}
