package org.mingzhang.domain.fund;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
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
        var no = admit(command, fund);
        if (no != null) return refuse(no);
        return switch (command) {
            case OpenFund c -> accept(new FundOpened(c.fund(), c.entry(), c.profile()));
            case GrantProvisionalAuthority c -> BudgetRules.grant(c, fund);
            case Appropriate c -> BudgetRules.appropriate(c, fund, world);
            case Supplement c -> BudgetRules.supplement(c, fund, world);
            case Reduce c -> BudgetRules.reduce(c, fund);
            case Reallocate c -> BudgetRules.reallocate(c, fund, world.fund(c.to()));
            case Allot c -> BudgetRules.allot(c, fund);
            case WithdrawAllotment c -> BudgetRules.withdraw(c, fund);
            case RecoverBalance c -> BudgetRules.recover(c, fund);
            case SetCashPlan c -> BudgetRules.plan(c, fund);
            case StateUnknown c -> UnknownRules.state(c, fund);
            case AssertOpening c -> UnknownRules.assertOpening(c, fund);
            case Commit c -> CommitmentRules.commit(c, fund, world);
            case ReleaseCommitment c -> CommitmentRules.release(c, fund);
            case RequestPayment c -> CommitmentRules.request(c, fund, world);
            case ApproveRequest c -> CommitmentRules.approve(c, fund);
            case RejectRequest c -> CommitmentRules.reject(c, fund);
            case PayRequest c -> PaymentRules.payRequest(c, fund);
            case RecordPayment c -> PaymentRules.record(c, fund, world);
            case ClearSuspense c -> PaymentRules.clear(c, fund);
            case RecordReceipt c -> ReceiptRules.receive(c, fund, world);
            case ProposeCorrection c -> CorrectionRules.propose(c, fund);
            case ApproveCorrection c -> CorrectionRules.approve(c, fund, world);
            case RejectCorrection c -> CorrectionRules.reject(c, fund);
            case ClosePeriod c -> ClosingRules.closePeriod(c, fund);
            case CloseYear c ->
                ClosingRules.closeYear(c, fund, world.fund(c.fund().in(c.fund().fiscalYear() + 1)));
        };
    }

    /** What every command is asked first, in this order. */
    private static @Nullable FundRejection admit(FundCommand command, Fund fund) {
        var entry = command.entry();
        if (!mayDo(entry.actor().role(), command)) {
            return new RoleMayNotDo(entry.actor().role(), command.getClass().getSimpleName());
        }
        if (command instanceof OpenFund) {
            return fund.isOpen() ? new FundAlreadyOpen(fund.id()) : null;
        }
        if (!fund.isOpen()) return new FundNotOpen(fund.id());
        if (fund.find(entry.id()) != null && !isVoucherRepeat(command, fund)) return new EntryIdReused(entry.id());
        if (fallsIntoLaterYear(command)) return null;
        if (fund.isYearClosed() && !(command instanceof ProposeCorrection || command instanceof RejectCorrection)) {
            return new YearIsClosed(fund.id());
        }
        return command instanceof ProposeCorrection || command instanceof RejectCorrection
                ? null
                : checkDates(entry, fund);
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
                    RejectRequest _,
                    PayRequest _,
                    RecordPayment _,
                    RecordReceipt _,
                    ProposeCorrection _,
                    ApproveCorrection _,
                    RejectCorrection _ -> role.mayWrite();
        };
    }

    /** A payment repeated under its own id with its own voucher is answered by the voucher, not by the id. */
    private static boolean isVoucherRepeat(FundCommand command, Fund fund) {
        return command instanceof RecordPayment c
                && c.order().voucher() != null
                && c.entry().id().equals(fund.byVoucher(c.order().voucher()));
    }

    /** Receipts and corrections whose effective date lies after the fund's year are posted in that later year. */
    static boolean fallsIntoLaterYear(FundCommand command) {
        return (command instanceof RecordReceipt || command instanceof ApproveCorrection)
                && command.entry().effective().to().getYear() > command.fund().fiscalYear();
    }

    /** Whether an entry may be posted into {@code fund} on its dates. */
    static @Nullable FundRejection checkDates(Entry entry, Fund fund) {
        int year = fund.id().fiscalYear();
        if (entry.period().getYear() != year) return new PeriodOutsideYear(entry.period(), year);
        if (!entry.effective().isWithin(year)) return new EffectiveOutsideYear(entry.effective(), year);
        if (fund.isClosed(entry.period())) return new PeriodIsClosed(entry.period(), fund.firstOpenPeriod());
        return null;
    }

    /** Accepts with the warnings that any posting may bring. */
    static Decision acceptAll(Entry entry, List<? extends LedgerEvent> events, Warning... warnings) {
        var all = new ArrayList<Warning>(List.of(warnings));
        if (entry.isLate()) all.add(new FundWarning.LateEntry(entry.id(), entry.effective(), entry.period()));
        return new Decision.Accepted(List.copyOf(events), all);
    }

    static @Nullable Rejection first(@Nullable Rejection... checks) {
        for (var check : checks) if (check != null) return check;
        return null;
    }
}
