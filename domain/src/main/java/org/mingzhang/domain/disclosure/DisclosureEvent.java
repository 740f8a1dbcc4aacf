package org.mingzhang.domain.disclosure;

import java.util.List;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.Entry;

/** What happened to the notice of a fund's quarter. */
public sealed interface DisclosureEvent extends LedgerEvent {
    FundId fund();

    int quarter();

    int version();

    @Override
    default String stream() {
        return DisclosureCommand.stream(fund(), quarter());
    }

    /** @param cutOff position of the log up to which the figures know */
    record NoticePrepared(
            FundId fund,
            Entry entry,
            int quarter,
            int version,
            long cutOff,
            List<NoticeFigure> figures,
            List<RestatementCause> causes,
            List<NoticePaper> papers)
            implements DisclosureEvent {
        public NoticePrepared {
            figures = List.copyOf(figures);
            causes = List.copyOf(causes);
            papers = List.copyOf(papers);
        }
    }

    record NoticeApproved(FundId fund, Entry entry, int quarter, int version) implements DisclosureEvent {}

    record NoticeReturned(FundId fund, Entry entry, int quarter, int version, String reason)
            implements DisclosureEvent {}

    record NoticePublished(FundId fund, Entry entry, int quarter, int version) implements DisclosureEvent {}
}
