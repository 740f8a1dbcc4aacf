package org.mingzhang.app.approval;

import org.mingzhang.domain.approval.ApprovalCommand;
import org.mingzhang.domain.approval.ApprovalEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.store.history.Histories;
import org.springframework.stereotype.Component;

/** The chains and delegations, folded from their stream. */
@Component
public final class Chains {
    private final Histories histories;

    Chains(Histories histories) {
        this.histories = histories;
    }

    /** As they stand at {@code position}. */
    public ApprovalRules at(long position) {
        return histories.fold(
                ApprovalCommand.STREAM, ApprovalEvent.class, position, new ApprovalRules(), ApprovalRules::evolve);
    }
}
