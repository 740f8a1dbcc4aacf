package org.mingzhang.domain.fund;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;

/**
 * Why a fund said no. Declared in the order in which they are checked: a command that breaks several rules is answered with the
 * first. {@code code} is public API, the components are the numbers of the sentence.
 */
public sealed interface FundRejection extends Rejection {
    /** Auditors, reviewers and the public change nothing; budgets and closings are the finance bureau's. */
    record RoleMayNotDo(Role role, String command) implements FundRejection {
        @Override
        public String code() {
            return "role-may-not-do";
        }
    }

    record FundAlreadyOpen(FundId fund) implements FundRejection {
        @Override
        public String code() {
            return "fund-already-open";
        }
    }

    record FundNotOpen(FundId fund) implements FundRejection {
        @Override
        public String code() {
            return "fund-not-open";
        }
    }

    record EntryIdReused(EntryId entry) implements FundRejection {
        @Override
        public String code() {
            return "entry-id-reused";
        }
    }

    /** A closed year accepts receipts and corrections that fall into a later year, nothing else. */
    record YearIsClosed(FundId fund) implements FundRejection {
        @Override
        public String code() {
            return "year-is-closed";
        }
    }

    record PeriodOutsideYear(YearMonth period, int fiscalYear) implements FundRejection {
        @Override
        public String code() {
            return "period-outside-year";
        }
    }

    record EffectiveOutsideYear(EffectiveDate effective, int fiscalYear) implements FundRejection {
        @Override
        public String code() {
            return "effective-date-outside-year";
        }
    }

    /** Nothing is posted silently into a closed month: a late entry names an open one and keeps its effective date. */
    record PeriodIsClosed(YearMonth period, @Nullable YearMonth nextOpen) implements FundRejection {
        @Override
        public String code() {
            return "period-is-closed";
        }
    }

    /** The voucher is recorded with other content: quarantined, nothing posted. */
    record VoucherConflict(VoucherNo voucher, Money recorded, Money given) implements FundRejection {
        @Override
        public String code() {
            return "voucher-conflict";
        }
    }

    record EntryUnknown(EntryId entry) implements FundRejection {
        @Override
        public String code() {
            return "entry-unknown";
        }
    }

    record CommitmentUnknown(EntryId commitment) implements FundRejection {
        @Override
        public String code() {
            return "commitment-unknown";
        }
    }

    record RequestUnknown(EntryId request) implements FundRejection {
        @Override
        public String code() {
            return "request-unknown";
        }
    }

    record CorrectionUnknown(EntryId correction) implements FundRejection {
        @Override
        public String code() {
            return "correction-unknown";
        }
    }

    record RequestNotInState(EntryId request, RequestState state, RequestState needed) implements FundRejection {
        @Override
        public String code() {
            return "request-not-in-state";
        }
    }

    record CorrectionAlreadyDecided(EntryId correction) implements FundRejection {
        @Override
        public String code() {
            return "correction-already-decided";
        }
    }

    /** Only what was returned can come again. */
    record CorrectionNotReturned(EntryId correction) implements FundRejection {
        @Override
        public String code() {
            return "correction-not-returned";
        }
    }

    /** Maker and checker are different people, as 会计法 art. 35 keeps the cashier from checking and from the ledgers. */
    record SamePerson(String person) implements FundRejection {
        @Override
        public String code() {
            return "same-person";
        }
    }

    /** The commitment is released, or paid to the last fen. */
    record NothingCommitted(EntryId commitment) implements FundRejection {
        @Override
        public String code() {
            return "nothing-committed";
        }
    }

    /** An entry can be reversed once. */
    record AlreadyReversed(EntryId entry) implements FundRejection {
        @Override
        public String code() {
            return "already-reversed";
        }
    }

    /** Only entries that moved money alone can be reversed; the others have an undoing of their own (release, reject, withdraw, the opposite virement). */
    record NotReversible(EntryId entry, String kind) implements FundRejection {
        @Override
        public String code() {
            return "not-reversible";
        }
    }

    /** The authority has ended with the appropriation: correct that instead. */
    record AuthorityAbsorbed(EntryId entry, Money standing) implements FundRejection {
        @Override
        public String code() {
            return "authority-absorbed";
        }
    }

    /** Of this payment {@code received} has come back, or was cleared from suspense: reverse that first. */
    record HasReceipts(EntryId entry, Money received) implements FundRejection {
        @Override
        public String code() {
            return "has-receipts";
        }
    }

    record ReplacementNotPossible(EntryId entry, String kind) implements FundRejection {
        @Override
        public String code() {
            return "replacement-not-possible";
        }
    }

    /** A correction is posted no earlier than what it corrects, and its replacement takes effect no later than it is posted. */
    record CorrectionBeforeEntry(EntryId target, YearMonth period, YearMonth earliest) implements FundRejection {
        @Override
        public String code() {
            return "correction-before-entry";
        }
    }

    /** Money cannot come back before it was paid. */
    record ReceiptBeforePayment(EntryId payment, EffectiveDate paid, EffectiveDate received) implements FundRejection {
        @Override
        public String code() {
            return "receipt-before-payment";
        }
    }

    record ReceiptExceedsPayment(EntryId payment, Money remaining, Money asked) implements FundRejection {
        @Override
        public String code() {
            return "receipt-exceeds-payment";
        }
    }

    /** A source is appropriated once a year; more is a supplement. */
    record AlreadyAppropriated(FundingSource source, Money appropriated) implements FundRejection {
        @Override
        public String code() {
            return "already-appropriated";
        }
    }

    record UnknownAlreadyOpen(UnknownFigure figure, EntryId entry) implements FundRejection {
        @Override
        public String code() {
            return "unknown-already-open";
        }
    }

    record InstalmentsDoNotSum(Money amount, Money sum, Money difference) implements FundRejection {
        @Override
        public String code() {
            return "instalments-do-not-sum";
        }
    }

    /** What was spent before is unknown: no new request until an opening is asserted with a document. */
    record OpeningUnknown(EntryId entry) implements FundRejection {
        @Override
        public String code() {
            return "opening-unknown";
        }
    }

    /** How much was appropriated is unknown: state it before money is asked for or moved. */
    record AppropriationUnknown(EntryId entry) implements FundRejection {
        @Override
        public String code() {
            return "appropriation-unknown";
        }
    }

    record InstalmentUnknown(EntryId commitment, int instalment) implements FundRejection {
        @Override
        public String code() {
            return "instalment-unknown";
        }
    }

    record OverInstalment(EntryId commitment, int instalment, Money remaining, Money asked) implements FundRejection {
        @Override
        public String code() {
            return "over-instalment";
        }
    }

    record OverCommitment(EntryId commitment, Money remaining, Money asked) implements FundRejection {
        @Override
        public String code() {
            return "over-commitment";
        }
    }

    /** A reduction never takes the budget below what is disbursed, committed and requested. */
    record ReductionTooLarge(Money maximum, Money asked, Money disbursed, Money committed, Money pending)
            implements FundRejection {
        @Override
        public String code() {
            return "reduction-too-large";
        }
    }

    /** No spending without or above budget (预算法 art. 13, 预算法实施条例 art. 57). {@code hint}: the figure that was perhaps meant. */
    record OverBudget(
            Money available,
            Money asked,
            Money excess,
            @Nullable String hint) implements FundRejection {
        @Override
        public String code() {
            return "over-budget";
        }
    }

    record WouldOverdraw(Money available, Money needed, Money missing) implements FundRejection {
        @Override
        public String code() {
            return "would-overdraw";
        }
    }

    /** The money is there but promised to sub-projects or line items: withdraw allotments first. */
    record AllotmentInTheWay(Money maximum, Money asked, Money promised) implements FundRejection {
        @Override
        public String code() {
            return "allotment-in-the-way";
        }
    }

    record OverAllotment(String line, Money remaining, Money asked) implements FundRejection {
        @Override
        public String code() {
            return "over-allotment";
        }
    }

    record WithdrawalTooLarge(String line, Money maximum, Money asked) implements FundRejection {
        @Override
        public String code() {
            return "withdrawal-too-large";
        }
    }

    /** Payment follows the plan (预算法实施条例 art. 57). */
    record OverCashPlan(YearMonth month, Money remaining, Money asked) implements FundRejection {
        @Override
        public String code() {
            return "over-cash-plan";
        }
    }

    record CashPlanAboveBudget(Money total, Money budget) implements FundRejection {
        @Override
        public String code() {
            return "cash-plan-above-budget";
        }
    }

    /** Release, reject or pay what is open before the year is closed. */
    record OpenItems(Money committed, Money pending, Money suspended) implements FundRejection {
        @Override
        public String code() {
            return "open-items";
        }
    }

    /** What is available at year-end is carried forward, surplus or recovered, to the fen. */
    record NotSplit(Bucket bucket, Money available, Money split, Money difference) implements FundRejection {
        @Override
        public String code() {
            return "year-end-not-split";
        }
    }

    /** 结转 still unspent at the end of the following year becomes 结余 (预算法 art. 42, 预算法实施条例 art. 50). */
    record TwoYearRule(int vintage, Money amount) implements FundRejection {
        @Override
        public String code() {
            return "two-year-rule";
        }
    }
}
