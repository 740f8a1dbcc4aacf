package org.mingzhang.domain.fund;

import static org.mingzhang.domain.BadInput.requireText;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.approval.ApprovalCommand;
import org.mingzhang.domain.codes.CodesCommand;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.PayeeCommand;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** What may be asked of a fund. The entry's id names the new commitment, request, payment, correction and so on. */
public sealed interface FundCommand extends LedgerCommand {
    FundId fund();

    @Override
    default Set<String> streams() {
        return Set.of(fund().stream());
    }

    private static Set<String> streams(FundId fund, FundId other) {
        return fund.equals(other) ? Set.of(fund.stream()) : Set.of(fund.stream(), other.stream());
    }

    private static Set<String> streams(FundId fund, PaymentOrder order) {
        var streams = streams(fund, order.payee(), order.classification());
        if (!(order.purpose() instanceof Purpose.OfAward award)) return streams;
        var more = new HashSet<>(streams);
        more.add(AwardGate.stream(award.edition()));
        return Set.copyOf(more);
    }

    private static Set<String> streams(FundId fund, @Nullable Payee payee, @Nullable Classification classification) {
        var streams = new HashSet<String>();
        streams.add(fund.stream());
        if (payee instanceof Payee.Organisation organisation) streams.add(PayeeCommand.stream(organisation.code()));
        if (classification != null && !classification.codes().isEmpty())
            streams.add(CodesCommand.stream(fund.fiscalYear()));
        return Set.copyOf(streams);
    }

    private static void requireContract(@Nullable EntryId commitment, Purpose purpose) {
        if (commitment == null) return;
        switch (purpose) {
            case Purpose.Spending _, Purpose.OfContract _ -> {}
            case Purpose.OfAward _, Purpose.OfAssessment _ ->
                throw new BadInput("award-under-commitment", "commitment", commitment.value());
        }
    }

    /** Opens a fund for a year; everything else comes after. */
    record OpenFund(FundId fund, Entry entry, FundProfile profile) implements FundCommand {}

    record GrantProvisionalAuthority(FundId fund, Entry entry, FundingSource source, Money amount)
            implements FundCommand {
        public GrantProvisionalAuthority {
            amount.requirePositive("amount");
        }
    }

    /** Zero is allowed: an approved budget of nothing. */
    record Appropriate(FundId fund, Entry entry, FundingSource source, Money amount, Classification classification)
            implements FundCommand {
        public Appropriate {
            if (amount.isNegative()) throw new BadInput("amount-negative", "amount", amount.toYuan());
        }

        @Override
        public Set<String> streams() {
            return FundCommand.streams(fund, null, classification);
        }
    }

    record Supplement(FundId fund, Entry entry, FundingSource source, Money amount, Classification classification)
            implements FundCommand {
        public Supplement {
            amount.requirePositive("amount");
        }

        @Override
        public Set<String> streams() {
            return FundCommand.streams(fund, null, classification);
        }
    }

    /** @param source the funding source to cut; absent: any, the newest vintage first */
    record Reduce(
            FundId fund,
            Entry entry,
            Money amount,
            @Nullable FundingSource source) implements FundCommand {
        public Reduce {
            amount.requirePositive("amount");
        }
    }

    /** Moves budget to another fund of the same year, in one step. */
    record Reallocate(
            FundId fund,
            Entry entry,
            FundId to,
            Money amount,
            @Nullable FundingSource source) implements FundCommand {
        public Reallocate {
            amount.requirePositive("amount");
            if (to.equals(fund)) throw new BadInput("same-fund", "to", to.toString());
            if (to.fiscalYear() != fund.fiscalYear()) throw new BadInput("other-fiscal-year", "to", to.toString());
        }

        @Override
        public Set<String> streams() {
            return FundCommand.streams(fund, to);
        }
    }

    record Allot(FundId fund, Entry entry, String line, Money amount) implements FundCommand {
        public Allot {
            line = requireText("line", line);
            amount.requirePositive("amount");
        }
    }

    record WithdrawAllotment(FundId fund, Entry entry, String line, Money amount) implements FundCommand {
        public WithdrawAllotment {
            line = requireText("line", line);
            amount.requirePositive("amount");
        }
    }

    record RecoverBalance(
            FundId fund,
            Entry entry,
            Money amount,
            @Nullable FundingSource source) implements FundCommand {
        public RecoverBalance {
            amount.requirePositive("amount");
        }
    }

    record SetCashPlan(FundId fund, Entry entry, Map<YearMonth, Money> months) implements FundCommand {
        public SetCashPlan {
            if (months.isEmpty()) throw new BadInput("list-empty", "months", "");
            months.forEach((month, amount) -> {
                if (month.getYear() != fund.fiscalYear())
                    throw new BadInput("other-fiscal-year", "months", month.toString());
                if (amount.isNegative()) throw new BadInput("amount-negative", "months." + month, amount.toYuan());
            });
            months = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(months));
        }
    }

    /** Records a contract with its instalment plan; an empty plan promises no instalments. */
    record Commit(
            FundId fund,
            Entry entry,
            Payee payee,
            String contract,
            Money amount,
            List<Instalment> instalments,
            String line,
            @Nullable FundingSource source)
            implements FundCommand {
        public Commit {
            contract = requireText("contract", contract);
            amount.requirePositive("amount");
            instalments = List.copyOf(instalments);
            var numbers = new HashSet<Integer>();
            for (var instalment : instalments) {
                if (!numbers.add(instalment.number()))
                    throw new BadInput("instalment-repeated", "instalments", String.valueOf(instalment.number()));
            }
        }

        @Override
        public Set<String> streams() {
            return FundCommand.streams(fund, payee, null);
        }
    }

    record ReleaseCommitment(FundId fund, Entry entry, EntryId commitment) implements FundCommand {}

    /** Asks for money, under a commitment or straight from what is available. */
    record RequestPayment(
            FundId fund, Entry entry, @Nullable EntryId commitment, PaymentOrder order) implements FundCommand {
        public RequestPayment {
            requireContract(commitment, order.purpose());
        }

        @Override
        public Set<String> streams() {
            return FundCommand.streams(fund, order);
        }
    }

    /** Signs the next step of the request's approval chain; the last signature approves it. */
    record ApproveRequest(FundId fund, Entry entry, EntryId request) implements FundCommand {
        @Override
        public Set<String> streams() {
            return Set.of(fund.stream(), ApprovalCommand.STREAM);
        }
    }

    /** 退回修改: sends the request back to its maker instead of signing it. */
    record ReturnRequest(FundId fund, Entry entry, EntryId request, String reason) implements FundCommand {
        public ReturnRequest {
            reason = requireText("reason", reason);
        }

        @Override
        public Set<String> streams() {
            return Set.of(fund.stream(), ApprovalCommand.STREAM);
        }
    }

    /** Asks again, changed, for what was returned; the entry's id names the new request. */
    record ResubmitRequest(
            FundId fund,
            Entry entry,
            EntryId request,
            @Nullable EntryId commitment,
            PaymentOrder order) implements FundCommand {
        public ResubmitRequest {
            requireContract(commitment, order.purpose());
        }

        @Override
        public Set<String> streams() {
            return FundCommand.streams(fund, order);
        }
    }

    record RejectRequest(FundId fund, Entry entry, EntryId request, String reason) implements FundCommand {
        public RejectRequest {
            reason = requireText("reason", reason);
        }
    }

    /** Pays an approved request. */
    record PayRequest(
            FundId fund,
            Entry entry,
            EntryId request,
            @Nullable String voucher) implements FundCommand {
        public PayRequest {
            if (voucher != null) voucher = VoucherNo.normalised(voucher);
        }
    }

    /**
     * Records what has been paid, from a treasury voucher or a report. Above budget it is refused, unless the treasury confirms
     * that it was paid all the same: then it goes to suspense.
     */
    record RecordPayment(
            FundId fund, Entry entry, @Nullable EntryId commitment, PaymentOrder order, boolean confirmedByTreasury)
            implements FundCommand {
        public RecordPayment {
            requireContract(commitment, order.purpose());
        }

        @Override
        public Set<String> streams() {
            return FundCommand.streams(fund, order);
        }
    }

    /** Moves a suspended payment into the budget, once there is room. */
    record ClearSuspense(FundId fund, Entry entry, EntryId suspended) implements FundCommand {}

    /**
     * Money came back for a payment of {@code fund}. In the payment's year it lowers that year's spending; later it is recorded
     * in the year of receipt, the year in which the entry is posted.
     *
     * @param spendable whether it may be spent again: a recorded decision
     */
    record RecordReceipt(FundId fund, Entry entry, EntryId payment, ReceiptKind kind, Money amount, boolean spendable)
            implements FundCommand {
        public RecordReceipt {
            amount.requirePositive("amount");
            if (kind == ReceiptKind.REVERSAL) throw new BadInput("reversal-needs-correction", "kind", kind.name());
        }

        @Override
        public Set<String> streams() {
            return FundCommand.streams(fund, fund.in(entry.period().getYear()));
        }
    }

    record ProposeCorrection(
            FundId fund,
            Entry entry,
            EntryId target,
            String reason,
            @Nullable Replacement replacement) implements FundCommand {
        public ProposeCorrection {
            reason = requireText("reason", reason);
        }
    }

    /**
     * Signs the next step of the correction's approval chain; the last signature carries it out. For an entry of an earlier year
     * it falls into the year it is posted in.
     */
    record ApproveCorrection(FundId fund, Entry entry, EntryId correction) implements FundCommand {
        @Override
        public Set<String> streams() {
            var streams = new HashSet<>(
                    FundCommand.streams(fund, fund.in(entry.period().getYear())));
            streams.add(ApprovalCommand.STREAM);
            return Set.copyOf(streams);
        }
    }

    /** 退回修改: sends the correction back to its maker instead of signing it. */
    record ReturnCorrection(FundId fund, Entry entry, EntryId correction, String reason) implements FundCommand {
        public ReturnCorrection {
            reason = requireText("reason", reason);
        }

        @Override
        public Set<String> streams() {
            return Set.of(fund.stream(), ApprovalCommand.STREAM);
        }
    }

    /** Proposes again, changed, what was returned; the entry's id names the new correction. */
    record ResubmitCorrection(
            FundId fund,
            Entry entry,
            EntryId correction,
            String reason,
            @Nullable Replacement replacement) implements FundCommand {
        public ResubmitCorrection {
            reason = requireText("reason", reason);
        }
    }

    record RejectCorrection(FundId fund, Entry entry, EntryId correction, String reason) implements FundCommand {
        public RejectCorrection {
            reason = requireText("reason", reason);
        }
    }

    /** States that a document leaves a figure open. */
    record StateUnknown(
            FundId fund,
            Entry entry,
            UnknownFigure figure,
            Money low,
            @Nullable Money high) implements FundCommand {
        public StateUnknown {
            if (low.isNegative()) throw new BadInput("amount-negative", "low", low.toYuan());
            if (high != null && low.exceeds(high)) throw new BadInput("range-reversed", "high", high.toYuan());
        }
    }

    /** Asserts, with a document, what had been paid in the unknown time; zero is an answer. */
    record AssertOpening(FundId fund, Entry entry, EntryId resolves, Money amount) implements FundCommand {
        public AssertOpening {
            if (amount.isNegative()) throw new BadInput("amount-negative", "amount", amount.toYuan());
        }
    }

    record ClosePeriod(FundId fund, Entry entry, YearMonth period) implements FundCommand {}

    /**
     * Closes the year. What is available is split into these parts, bucket by bucket; carried money opens or joins the next
     * year's fund.
     */
    record CloseYear(FundId fund, Entry entry, List<Draw> carriedForward, List<Draw> surplus, List<Draw> recovered)
            implements FundCommand {
        public CloseYear {
            carriedForward = List.copyOf(carriedForward);
            surplus = List.copyOf(surplus);
            recovered = List.copyOf(recovered);
            for (var draws : List.of(carriedForward, surplus, recovered))
                draws.forEach(d -> d.amount().requirePositive("amount"));
        }

        @Override
        public Set<String> streams() {
            return FundCommand.streams(fund, fund.in(fund.fiscalYear() + 1));
        }
    }
}
