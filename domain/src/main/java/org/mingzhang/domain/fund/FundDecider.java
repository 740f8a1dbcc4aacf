package org.mingzhang.domain.fund;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.FundOpened;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.Role;

/** The rules of a fund. Pure: no clock, no random, no I/O, no framework. */
public final class FundDecider {
    private FundDecider() {}

    public static Decision decide(FundCommand command, World world) {
        var fund = world.fund(command.fund());
        var no = admit(command, fund, world);
        if (no != null) return refuse(no);
        return namedOnce(decide(command, fund, world), world);
    }

    private static Decision decide(FundCommand command, Fund fund, World world) {
        return switch (command) {
            case OpenFund c -> accept(new FundOpened(c.fund(), c.entry(), c.profile()));
            case GrantProvisionalAuthority c -> BudgetRules.grant(c, fund);
            case Appropriate c -> BudgetRules.appropriate(c, fund, world);
            case Supplement c -> BudgetRules.supplement(c, fund, world);
            case Reduce c -> BudgetRules.reduce(c, fund);
            case Reallocate c -> BudgetRules.reallocate(c, fund);
            case Allot c -> BudgetRules.allot(c, fund);
            case WithdrawAllotment c -> BudgetRules.withdraw(c, fund);
            case RecoverBalance c -> BudgetRules.recover(c, fund);
            case SetCashPlan c -> BudgetRules.plan(c, fund);
            case StateUnknown c -> UnknownRules.state(c, fund);
            case AssertOpening c -> UnknownRules.assertOpening(c, fund);
            case Commit c -> CommitmentRules.commit(c, fund, world);
            case ReleaseCommitment c -> CommitmentRules.release(c, fund);
            case RequestPayment c -> CommitmentRules.request(c, fund, world);
            case ApproveRequest c -> CommitmentRules.approve(c, fund, world);
            case ReturnRequest c -> CommitmentRules.giveBack(c, fund, world);
            case ResubmitRequest c -> CommitmentRules.resubmit(c, fund, world);
            case RejectRequest c -> CommitmentRules.reject(c, fund);
            case PayRequest c -> PaymentRules.payRequest(c, fund, world);
            case RecordPayment c -> PaymentRules.record(c, fund, world);
            case ClearSuspense c -> PaymentRules.clear(c, fund, world);
            case RecordReceipt c -> ReceiptRules.receive(c, fund);
            case ProposeCorrection c -> CorrectionRules.propose(c, fund);
            case ApproveCorrection c -> CorrectionRules.approve(c, fund, world);
            case ReturnCorrection c -> CorrectionRules.giveBack(c, fund, world);
            case ResubmitCorrection c -> CorrectionRules.resubmit(c, fund);
            case RejectCorrection c -> CorrectionRules.reject(c, fund);
            case ClosePeriod c -> ClosingRules.closePeriod(c, fund);
            case CloseYear c ->
                ClosingRules.closeYear(c, fund, world.fund(c.fund().in(c.fund().fiscalYear() + 1)));
        };
    }

    /** What else follows from a command is named after its entry: that name may have been given before. */
    private static Decision namedOnce(Decision decision, World world) {
        if (!(decision instanceof Decision.Accepted accepted)) return decision;
        for (var event : accepted.events()) {
            var id = event.entry().id();
            if (event instanceof FundEvent e && world.fund(e.fund()).has(id)) return refuse(new EntryIdReused(id));
        }
        return decision;
    }

    /** The voucher that a command would pay if it were accepted; it may be paid once in all funds. */
    public static Optional<VoucherNo> voucherOf(FundCommand command, Fund fund) {
        if (!fund.isOpen()) return Optional.empty();
        return switch (command) {
            case RecordPayment c -> Optional.ofNullable(c.order().voucher()).map(v -> PaymentRules.voucher(v, fund));
            case PayRequest c when c.voucher() != null -> Optional.of(PaymentRules.voucher(c.voucher(), fund));
            case PayRequest c -> {
                var request = fund.request(c.request());
                yield request == null
                        ? Optional.empty()
                        : Optional.ofNullable(request.event().payment().voucher());
            }
            default -> Optional.empty();
        };
    }

    /** The streams that a command turns out to need besides those that it names, once its fund is known. */
    public static Set<String> furtherStreams(FundCommand command, Fund fund) {
        return AwardRules.editions(command, fund);
    }

    /** What every command is asked first, in this order. */
    private static @Nullable FundRejection admit(FundCommand command, Fund fund, World world) {
        var entry = command.entry();
        if (!mayDo(entry.actor().role(), command)) {
            return new RoleMayNotDo(entry.actor().role(), command.getClass().getSimpleName());
        }
        if (command instanceof OpenFund) {
            return fund.isOpen() ? new FundAlreadyOpen(fund.id()) : null;
        }
        if (!fund.isOpen()) return new FundNotOpen(fund.id());
        if (fund.find(entry.id()) != null && !isVoucherRepeat(command, fund)) return new EntryIdReused(entry.id());
        return switch (command) {
            case ProposeCorrection _, RejectCorrection _, ReturnCorrection _, ResubmitCorrection _ -> null;
            case RecordReceipt _, ApproveCorrection _
            when fallsIntoLaterYear(command) ->
                checkLaterYear(entry, world.fund(fund.id().in(entry.period().getYear())));
            case Reallocate c -> {
                var to = world.fund(c.to());
                yield first(checkThisYear(entry, fund), checkOther(entry, to), checkThisYear(entry, to));
            }
            case CloseYear _ -> fund.isYearClosed() ? new YearIsClosed(fund.id()) : checkYear(entry, fund);
            default -> checkThisYear(entry, fund);
        };
    }

    private static @Nullable FundRejection checkThisYear(Entry entry, Fund fund) {
        return fund.isYearClosed() ? new YearIsClosed(fund.id()) : checkDates(entry, fund);
    }

    /** Whether the other fund that a command changes can take the entry at all. */
    private static @Nullable FundRejection checkOther(Entry entry, Fund other) {
        if (!other.isOpen()) return new FundNotOpen(other.id());
        return other.find(entry.id()) == null ? null : new EntryIdReused(entry.id());
    }

    /** What is found late may have come back before the year that books it began. */
    private static @Nullable FundRejection checkLaterYear(Entry entry, Fund later) {
        var no = checkOther(entry, later);
        if (no != null) return no;
        if (later.isYearClosed()) return new YearIsClosed(later.id());
        return checkOpen(entry, later);
    }

    private static boolean mayDo(Role role, FundCommand command) {
        return switch (command) {
            case OpenFund _,
                    GrantProvisionalAuthority _,
                    Appropriate _,
                    Supplement _,
                    Reduce _,
                    Reallocate _,
                    Allot _,
                    WithdrawAllotment _,
                    RecoverBalance _,
                    SetCashPlan _,
                    ClearSuspense _,
                    ClosePeriod _,
                    CloseYear _ -> role == Role.FINANCE_BUREAU;
            case StateUnknown _,
                    AssertOpening _,
                    Commit _,
                    ReleaseCommitment _,
                    RequestPayment _,
                    ApproveRequest _,
                    ReturnRequest _,
                    ResubmitRequest _,
                    RejectRequest _,
                    PayRequest _,
                    RecordPayment _,
                    RecordReceipt _,
                    ProposeCorrection _,
                    ApproveCorrection _,
                    ReturnCorrection _,
                    ResubmitCorrection _,
                    RejectCorrection _ -> role.mayWrite();
        };
    }

    /** A payment repeated under its own id with its own voucher is answered by the voucher, not by the id. */
    private static boolean isVoucherRepeat(FundCommand command, Fund fund) {
        return command instanceof RecordPayment c
                && c.order().voucher() != null
                && c.entry().id().equals(fund.byVoucher(c.order().voucher()));
    }

    /** Receipts and corrections posted after the fund's year go by the rules of the later one. */
    static boolean fallsIntoLaterYear(FundCommand command) {
        return command.entry().period().getYear() > command.fund().fiscalYear();
    }

    /** Whether an entry may be posted into {@code fund} on its dates. */
    static @Nullable FundRejection checkDates(Entry entry, Fund fund) {
        var no = checkYear(entry, fund);
        if (no != null) return no;
        return checkOpen(entry, fund);
    }

    private static @Nullable FundRejection checkOpen(Entry entry, Fund fund) {
        return fund.isClosed(entry.period()) ? new PeriodIsClosed(entry.period(), fund.firstOpenPeriod()) : null;
    }

    /** Whether the entry's dates lie in the fund's year; all that closing the year asks, for it comes after the last month's close. */
    private static @Nullable FundRejection checkYear(Entry entry, Fund fund) {
        int year = fund.id().fiscalYear();
        if (entry.period().getYear() != year) return new PeriodOutsideYear(entry.period(), year);
        return entry.effective().isWithin(year) ? null : new EffectiveOutsideYear(entry.effective(), year);
    }

    /** Accepts with the warnings that any posting may bring. */
    static Decision acceptAll(Entry entry, List<? extends LedgerEvent> events, Warning... warnings) {
        var all = new ArrayList<Warning>(List.of(warnings));
        if (entry.isLate()) all.add(new FundWarning.LateEntry(entry.id(), entry.effective(), entry.period()));
        return new Decision.Accepted(List.copyOf(events), all);
    }

    /** The first refusal of several, each asked only of what is given; null when there is none. */
    @SafeVarargs
    static <R extends Rejection> @Nullable R first(@Nullable R... checks) {
        for (var check : checks) if (check != null) return check;
        return null;
    }
}
