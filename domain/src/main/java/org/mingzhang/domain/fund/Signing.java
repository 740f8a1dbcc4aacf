package org.mingzhang.domain.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.approval.Approval;
import org.mingzhang.domain.approval.ApprovalRejection;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.source.Entry;

/** Signatures under requests and corrections: what the approval chain says, as facts and refusals of a fund. */
final class Signing {
    private Signing() {}

    static Rejection refusal(ApprovalRejection why) {
        return why instanceof ApprovalRejection.SamePerson(var person) ? new FundRejection.SamePerson(person) : why;
    }

    /**
     * What a signature brings: with the last one {@code outcome}, and under a loaded chain the signature itself, which takes an id
     * of its own when the outcome needs the entry's.
     */
    static List<LedgerEvent> events(
            Entry entry,
            Approval approval,
            ApprovalRules rules,
            List<? extends LedgerEvent> outcome,
            Function<Entry, FundEvent> signed) {
        var events = new ArrayList<LedgerEvent>();
        if (rules.isLoaded(approval.kind()))
            events.add(signed.apply(outcome.isEmpty() ? entry : entry.named("/signature")));
        events.addAll(outcome);
        return events;
    }
}
