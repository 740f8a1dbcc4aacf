package org.mingzhang.domain.disclosure;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.disclosure.DisclosureCommand.ApproveNotice;
import org.mingzhang.domain.disclosure.DisclosureCommand.PrepareNotice;
import org.mingzhang.domain.disclosure.DisclosureCommand.PublishNotice;
import org.mingzhang.domain.disclosure.DisclosureCommand.ReturnNotice;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticeApproved;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticePrepared;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticePublished;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticeReturned;
import org.mingzhang.domain.disclosure.DisclosureRejection.DifferenceUnexplained;
import org.mingzhang.domain.disclosure.DisclosureRejection.DisclosureRoleMayNotDo;
import org.mingzhang.domain.disclosure.DisclosureRejection.NoSuchFund;
import org.mingzhang.domain.disclosure.DisclosureRejection.NothingToRestate;
import org.mingzhang.domain.disclosure.DisclosureRejection.NoticeNotInState;
import org.mingzhang.domain.disclosure.DisclosureRejection.NoticeSamePerson;
import org.mingzhang.domain.disclosure.DisclosureRejection.NoticeTooEarly;
import org.mingzhang.domain.disclosure.DisclosureRejection.NoticeVersionDiffers;
import org.mingzhang.domain.disclosure.DisclosureRejection.QuarterNotClosed;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Role;

/**
 * The rules of public notices. A notice is of closed months, so that nothing can change its figures silently; what is published stays,
 * and a later version names the events that made it necessary.
 */
public final class DisclosureDecider {
    private static final Set<Role> WRITERS = Set.of(Role.SPENDING_UNIT, Role.FINANCE_BUREAU);
    /** Those that are sums of postings, so that events can account for every fen of a difference. */
    private static final Set<NoticeItem> ACCOUNTED = Set.of(
            NoticeItem.CURRENT_BUDGET,
            NoticeItem.DISBURSED_TO_DATE,
            NoticeItem.CURRENT_BUDGET_EFFECTIVE,
            NoticeItem.DISBURSED_TO_DATE_EFFECTIVE);

    private DisclosureDecider() {}

    public static Decision decide(DisclosureCommand command, Disclosure disclosure, Fund fund) {
        var role = command.entry().actor().role();
        if (!WRITERS.contains(role))
            return refuse(new DisclosureRoleMayNotDo(role, command.getClass().getSimpleName()));
        if (!fund.isOpen()) return refuse(new NoSuchFund(command.fund()));
        return switch (command) {
            case PrepareNotice c -> prepare(c, disclosure, fund);
            case ApproveNotice c -> approve(c, disclosure);
            case ReturnNotice c -> giveBack(c, disclosure);
            case PublishNotice c -> publish(c, disclosure);
        };
    }

    private static Decision prepare(PrepareNotice c, Disclosure disclosure, Fund fund) {
        var quarter = new Quarter(c.fund().fiscalYear(), c.quarter());
        if (!fund.isClosed(quarter.lastMonth())) return refuse(new QuarterNotClosed(quarter.lastMonth()));
        if (!day(c).isAfter(quarter.lastDay())) return refuse(new NoticeTooEarly(day(c), quarter.lastDay()));
        if (c.version() != disclosure.nextVersion())
            return refuse(new NoticeVersionDiffers(c.version(), disclosure.nextVersion()));
        var state = disclosure.state();
        if (state == NoticeState.PREPARED || state == NoticeState.APPROVED)
            return refuse(new NoticeNotInState(c.version(), state));
        var published = disclosure.published();
        var no = published == null ? null : checkRestatement(c, published.prepared());
        if (no != null) return refuse(no);
        return accept(new NoticePrepared(
                c.fund(), c.entry(), c.quarter(), c.version(), c.cutOff(), c.figures(), c.causes(), c.papers()));
    }

    private static @Nullable DisclosureRejection checkRestatement(PrepareNotice c, NoticePrepared before) {
        var differences = NoticeDifference.between(before.figures(), c.figures());
        if (differences.isEmpty()) return new NothingToRestate(before.version());
        for (var difference : differences) {
            var delta = difference.delta();
            if (delta == null || !ACCOUNTED.contains(difference.item())) continue;
            var explained = explained(difference.item(), c.causes());
            if (!explained.equals(delta)) return new DifferenceUnexplained(difference.item(), delta, explained);
        }
        return null;
    }

    private static Money explained(NoticeItem item, List<RestatementCause> causes) {
        return Money.sum(causes.stream()
                .filter(cause -> cause.item() == item)
                .map(RestatementCause::delta)
                .toList());
    }

    private static Decision approve(ApproveNotice c, Disclosure disclosure) {
        var no = checkStep(c, disclosure, NoticeState.PREPARED);
        return no != null ? refuse(no) : accept(new NoticeApproved(c.fund(), c.entry(), c.quarter(), c.version()));
    }

    private static Decision giveBack(ReturnNotice c, Disclosure disclosure) {
        var no = checkStep(c, disclosure, NoticeState.PREPARED);
        return no != null
                ? refuse(no)
                : accept(new NoticeReturned(c.fund(), c.entry(), c.quarter(), c.version(), c.reason()));
    }

    private static Decision publish(PublishNotice c, Disclosure disclosure) {
        var no = checkStep(c, disclosure, NoticeState.APPROVED);
        return no != null ? refuse(no) : accept(new NoticePublished(c.fund(), c.entry(), c.quarter(), c.version()));
    }

    /** Whether the step may follow the one before: by another person, not before it, on the version that is under way. */
    private static @Nullable DisclosureRejection checkStep(
            DisclosureCommand c, Disclosure disclosure, NoticeState needed) {
        var state = disclosure.state();
        int latest = disclosure.versions().size();
        if (latest > 0 && c.version() != latest) return new NoticeVersionDiffers(c.version(), latest);
        if (state != needed) return new NoticeNotInState(c.version(), state);
        var before = disclosure.last().latest();
        if (before.actor().isSamePersonAs(c.entry().actor()))
            return new NoticeSamePerson(c.entry().actor().person());
        var earliest = before.effective().to();
        return day(c).isBefore(earliest) ? new NoticeTooEarly(day(c), earliest) : null;
    }

    private static LocalDate day(DisclosureCommand c) {
        return c.entry().effective().to();
    }
}
