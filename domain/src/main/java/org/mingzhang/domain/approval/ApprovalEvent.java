package org.mingzhang.domain.approval;

import java.util.List;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** What was settled about who signs. */
public sealed interface ApprovalEvent extends LedgerEvent {
    @Override
    default String stream() {
        return ApprovalCommand.STREAM;
    }

    /** The chain of a kind, in place of the one before. */
    record ApprovalChainLoaded(Entry entry, ApprovalKind kind, List<ApprovalStep> steps) implements ApprovalEvent {
        public ApprovalChainLoaded {
            steps = List.copyOf(steps);
        }
    }

    record SigningDelegated(Entry entry, Delegation delegation) implements ApprovalEvent {}

    record DelegationEnded(Entry entry, EntryId delegation) implements ApprovalEvent {}
}
