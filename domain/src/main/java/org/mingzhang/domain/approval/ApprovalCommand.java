package org.mingzhang.domain.approval;

import java.util.List;
import java.util.Set;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** What may be asked of the approval chains. They are one for the whole ledger: whatever is signed reads {@link #STREAM}. */
public sealed interface ApprovalCommand extends LedgerCommand {
    String STREAM = "approval:chains";

    @Override
    default Set<String> streams() {
        return Set.of(STREAM);
    }

    /** Loads the chain of a kind, in place of the one before; what is on its way goes on under the new one. */
    record LoadApprovalChain(Entry entry, ApprovalKind kind, List<ApprovalStep> steps) implements ApprovalCommand {
        public LoadApprovalChain {
            steps = new ApprovalChain(steps).steps();
        }
    }

    /** Lets somebody sign for another; the entry's id names the delegation. */
    record DelegateSigning(Entry entry, Delegation delegation) implements ApprovalCommand {}

    record EndDelegation(Entry entry, EntryId delegation) implements ApprovalCommand {}
}
