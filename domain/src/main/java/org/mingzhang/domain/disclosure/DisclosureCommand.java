package org.mingzhang.domain.disclosure;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.List;
import java.util.Set;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.Entry;

/** What may be asked of the notice of a fund's quarter. The day it is done stands in the entry. */
public sealed interface DisclosureCommand extends LedgerCommand {
    FundId fund();

    /** 1 to 4, of the fund's fiscal year. */
    int quarter();

    /** From 1 on; each later one is a restatement. */
    int version();

    @Override
    default Set<String> streams() {
        return Set.of(stream(fund(), quarter()), fund().stream());
    }

    static String stream(FundId fund, int quarter) {
        return "disclosure:" + id(fund, quarter);
    }

    /** {@code shunde-quality-2022-q3}. */
    static String id(FundId fund, int quarter) {
        return fund + "-q" + quarter;
    }

    private static void requireNames(int quarter, int version, Entry entry) {
        if (quarter < 1 || quarter > 4) throw new BadInput("not-a-quarter", "quarter", Integer.toString(quarter));
        if (version < 1) throw new BadInput("not-positive", "version", Integer.toString(version));
        if (!entry.effective().isDay())
            throw new BadInput("not-a-day", "date", entry.effective().toString());
    }

    /**
     * Lays a version before whoever approves.
     *
     * @param cutOff position of the log up to which its figures know
     * @param causes what moved the figures since the version before; none for the first
     */
    record PrepareNotice(
            FundId fund,
            Entry entry,
            int quarter,
            int version,
            long cutOff,
            List<NoticeFigure> figures,
            List<RestatementCause> causes,
            List<NoticePaper> papers)
            implements DisclosureCommand {
        public PrepareNotice {
            requireNames(quarter, version, entry);
            if (figures.isEmpty()) throw new BadInput("list-empty", "figures", "");
            if (papers.isEmpty()) throw new BadInput("list-empty", "papers", "");
            figures = List.copyOf(figures);
            causes = List.copyOf(causes);
            papers = List.copyOf(papers);
        }
    }

    record ApproveNotice(FundId fund, Entry entry, int quarter, int version) implements DisclosureCommand {
        public ApproveNotice {
            requireNames(quarter, version, entry);
        }
    }

    /** Gives it back to be prepared anew (退回). */
    record ReturnNotice(FundId fund, Entry entry, int quarter, int version, String reason)
            implements DisclosureCommand {
        public ReturnNotice {
            requireNames(quarter, version, entry);
            reason = requireText("reason", reason);
        }
    }

    record PublishNotice(FundId fund, Entry entry, int quarter, int version) implements DisclosureCommand {
        public PublishNotice {
            requireNames(quarter, version, entry);
        }
    }
}
