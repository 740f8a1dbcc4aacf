package org.mingzhang.domain.fund;

import static org.mingzhang.domain.fund.Vocabulary.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.ApprovalCommand.LoadApprovalChain;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.ApprovalStep;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/** Any command on any of a few funds, most of them sensible; the same seed gives the same commands. */
final class RandomCommands {
    private static final List<String> PROJECTS = List.of("alpha", "beta", "gamma");
    private static final int FIRST_YEAR = 2021;
    private static final int YEARS = 3;

    private final Random random;
    private final FundSpecification ledger;
    private int count;

    RandomCommands(long seed, FundSpecification ledger) {
        this.random = new Random(seed);
        this.ledger = ledger;
    }

    /** The funds that the commands are about, all years of all projects. */
    static List<FundId> funds() {
        var funds = new ArrayList<FundId>();
        for (var project : PROJECTS) for (int y = 0; y < YEARS; y++) funds.add(new FundId(project, FIRST_YEAR + y));
        return funds;
    }

    /** Two signatures for what is large. */
    static LedgerCommand[] chains() {
        var steps = List.of(
                new ApprovalStep("复核", Role.SPENDING_UNIT, null, true, List.of(), null),
                new ApprovalStep("财政", Role.FINANCE_BUREAU, null, false, List.of(), Money.ofFen(500_000)));
        return Stream.of(ApprovalKind.PAYMENT_REQUEST, ApprovalKind.CORRECTION)
                .map(kind ->
                        new LoadApprovalChain(Vocabulary.entry("chain-" + kind, "2021-01-01", BUREAU), kind, steps))
                .toArray(LedgerCommand[]::new);
    }

    FundCommand next() {
        count++;
        var fund = any(funds());
        return switch (random.nextInt(40)) {
            case 0 -> new OpenFund(fund, entry(fund, BUREAU), new FundProfile("专项", "440606", "局", null));
            case 1 -> new GrantProvisionalAuthority(fund, entry(fund, BUREAU), any(FundingSource.values()), amount());
            case 2, 3 ->
                new Appropriate(fund, entry(fund, BUREAU), any(FundingSource.values()), amount(), Classification.NONE);
            case 4, 5 ->
                new Supplement(fund, entry(fund, BUREAU), any(FundingSource.values()), amount(), Classification.NONE);
            case 6 -> new Reduce(fund, entry(fund, BUREAU), amount(), source());
            case 7 -> new RecoverBalance(fund, entry(fund, BUREAU), small(), source());
            case 8, 9 -> {
                var to = any(
                        PROJECTS.stream().filter(p -> !p.equals(fund.project())).toList());
                yield new Reallocate(fund, entry(fund, BUREAU), new FundId(to, fund.fiscalYear()), amount(), source());
            }
            case 10 -> new Allot(fund, entry(fund, BUREAU), line(), small());
            case 11 -> new WithdrawAllotment(fund, entry(fund, BUREAU), line(), small());
            case 12 -> cashPlan(fund);
            case 13 -> commit(fund);
            case 14 -> new ReleaseCommitment(fund, entry(fund, OFFICER), recent(fund, Committed.class));
            case 15 ->
                new ResubmitRequest(
                        fund, entry(fund, OFFICER), recent(fund, RequestReturned.class, true), null, order());
            case 16, 17 -> new RequestPayment(fund, entry(fund, OFFICER), null, order());
            case 18, 19 ->
                new RequestPayment(fund, entry(fund, OFFICER), recent(fund, Committed.class), underContract());
            case 20, 21 -> new ApproveRequest(fund, entry(fund, signer()), recent(fund, PaymentRequested.class));
            case 22 ->
                random.nextBoolean()
                        ? new RejectRequest(fund, entry(fund, CHECKER), recent(fund, PaymentRequested.class), "不符")
                        : new ReturnRequest(fund, entry(fund, CHECKER), recent(fund, PaymentRequested.class), "退回");
            case 23, 24 ->
                new PayRequest(fund, entry(fund, OFFICER), recent(fund, RequestApproved.class, true), voucher());
            case 25, 26, 27 -> new RecordPayment(fund, entry(fund, OFFICER), null, order(), random.nextInt(4) == 0);
            case 28 ->
                new RecordPayment(fund, entry(fund, OFFICER), recent(fund, Committed.class), underContract(), false);
            case 29 -> new ClearSuspense(fund, entry(fund, BUREAU), recent(fund, PaymentSuspended.class));
            case 30, 31, 32 -> receipt(fund);
            case 33, 34 -> propose(fund);
            case 35 ->
                new ApproveCorrection(fund, entry(signer(), later(fund)), recent(fund, CorrectionProposed.class));
            case 36 -> decideCorrection(fund, recent(fund, CorrectionProposed.class));
            case 37 ->
                new StateUnknown(
                        fund,
                        entry(fund, OFFICER),
                        any(UnknownFigure.values()),
                        Money.ZERO,
                        random.nextBoolean() ? null : amount());
            case 38 -> new AssertOpening(fund, entry(fund, OFFICER), recent(fund, UnknownStated.class), small());
            default -> closing(fund);
        };
    }

    private Actor signer() {
        return any(CHECKER, CHECKER, BUREAU);
    }

    private FundCommand decideCorrection(FundId fund, EntryId proposal) {
        return switch (random.nextInt(6)) {
            case 0 -> new RejectCorrection(fund, entry(fund, CHECKER), proposal, "无误");
            case 1 -> new ReturnCorrection(fund, entry(fund, CHECKER), proposal, "退回");
            case 2, 3 ->
                new ResubmitCorrection(
                        fund, entry(fund, OFFICER), recent(fund, CorrectionReturned.class, true), "更正", null);
            default -> new ApproveCorrection(fund, entry(fund, signer()), proposal);
        };
    }

    private FundCommand closing(FundId fund) {
        if (random.nextInt(3) > 0) {
            return new ClosePeriod(fund, entry(fund, BUREAU), YearMonth.of(fund.fiscalYear(), random.nextInt(1, 4)));
        }
        var carried = new ArrayList<Draw>();
        var surplus = new ArrayList<Draw>();
        var recovered = new ArrayList<Draw>();
        var state = ledger.fund(fund);
        for (var bucket : state.buckets()) {
            var held = state.balance(Account.AVAILABLE, bucket);
            if (held.isZero()) continue;
            var part = Money.ofFen(random.nextLong(held.fen() + 1));
            if (part.isPositive()) {
                boolean fresh = bucket.vintage() == fund.fiscalYear() && fund.fiscalYear() < FIRST_YEAR + YEARS - 1;
                (fresh ? carried : recovered).add(new Draw(bucket, part));
            }
            if (held.exceeds(part)) surplus.add(new Draw(bucket, held.minus(part)));
        }
        return new CloseYear(fund, entry(fund, BUREAU), carried, surplus, recovered);
    }

    private SetCashPlan cashPlan(FundId fund) {
        var months = new TreeMap<YearMonth, Money>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            months.put(YearMonth.of(fund.fiscalYear(), random.nextInt(1, 13)), amount());
        }
        months.put(
                YearMonth.of(fund.fiscalYear(), 1),
                ledger.fund(fund).figure(Figure.CURRENT_BUDGET).max(Money.ZERO));
        return new SetCashPlan(
                fund,
                entry(fund, BUREAU),
                random.nextBoolean() ? months : Map.copyOf(months.headMap(months.firstKey(), true)));
    }

    private Commit commit(FundId fund) {
        var amount = small();
        var half = Money.ofFen(amount.fen() / 2 + 1);
        var plan = random.nextBoolean() || !amount.exceeds(half)
                ? List.<Instalment>of()
                : List.of(new Instalment(1, half, null), new Instalment(2, amount.minus(half), null));
        return new Commit(fund, entry(fund, OFFICER), SERVICE, "合同", amount, plan, maybeLine(), source());
    }

    private RecordReceipt receipt(FundId fund) {
        var kind = any(ReceiptKind.RETURN, ReceiptKind.REFUND, ReceiptKind.CLAWBACK);
        var day = random.nextInt(3) == 0 ? later(fund) : day(fund.fiscalYear());
        var payment = random.nextInt(8) == 0
                ? recent(fund, PaymentSuspended.class)
                : recent(
                        fund,
                        any(PaymentMade.class, PaymentMade.class, SuspenseCleared.class, OpeningAsserted.class),
                        false);
        return new RecordReceipt(fund, entry(OFFICER, day), payment, kind, small(), random.nextBoolean());
    }

    private ProposeCorrection propose(FundId fund) {
        var entry = entry(fund, OFFICER);
        var target = random.nextInt(4) == 0 ? recent(fund, FundEvent.class) : recent(fund, PaymentMade.class);
        var replacement = random.nextBoolean()
                ? null
                : new Replacement(
                        new EntryId(entry.id() + "-instead"),
                        amount(),
                        null,
                        random.nextInt(3) == 0 ? voucher() : null);
        return new ProposeCorrection(fund, entry, target, "更正", replacement);
    }

    private PaymentOrder order() {
        var purpose =
                switch (random.nextInt(8)) {
                    case 0 -> new Purpose.OfAward("2022", "甲");
                    case 1 -> new Purpose.OfAssessment("2022");
                    default -> new Purpose.Spending("支出");
                };
        var payee = random.nextBoolean() ? SERVICE : new Payee.NotStated();
        return new PaymentOrder(small(), payee, purpose, voucher(), Classification.NONE, maybeLine(), source());
    }

    private PaymentOrder underContract() {
        var purpose = new Purpose.OfContract("合同", null, random.nextInt(1, 3));
        return new PaymentOrder(small(), SERVICE, purpose, voucher(), Classification.NONE, "", null);
    }

    private Entry entry(FundId fund, Actor actor) {
        return entry(actor, day(fund.fiscalYear()));
    }

    private Entry entry(Actor actor, LocalDate day) {
        var to = random.nextInt(10) == 0 && day.getMonthValue() < 12 ? day.plusDays(random.nextInt(30)) : day;
        var entry =
                Entry.stated(new EntryId("e" + count), new EffectiveDate(day, to), actor, SourceDocument.titled("文件"));
        return random.nextInt(6) == 0 ? entry.postedIn(YearMonth.of(to.getYear(), 12)) : entry;
    }

    private LocalDate later(FundId fund) {
        return day(Math.min(fund.fiscalYear() + 1, FIRST_YEAR + YEARS - 1));
    }

    private LocalDate day(int year) {
        return LocalDate.ofYearDay(year, random.nextInt(1, 366));
    }

    /** One of the latest events of a kind: those are the ones that still have something open. */
    private EntryId recent(FundId fund, Class<? extends FundEvent> kind) {
        return recent(fund, kind, false);
    }

    private EntryId recent(FundId fund, Class<? extends FundEvent> kind, boolean subject) {
        var history = ledger.history();
        var found = new ArrayList<LedgerEvent>();
        for (int i = history.size() - 1; i >= 0 && found.size() < 6; i--) {
            if (kind.isInstance(history.get(i)) && history.get(i).stream().equals(fund.stream()))
                found.add(history.get(i));
        }
        if (found.isEmpty()) return new EntryId("none");
        var chosen = any(found);
        return switch (chosen) {
            case RequestApproved e when subject -> e.request();
            case RequestReturned e when subject -> e.request();
            case CorrectionReturned e when subject -> e.correction();
            default -> chosen.entry().id();
        };
    }

    private Money amount() {
        return Money.ofFen(random.nextLong(1, 1_000_000));
    }

    private Money small() {
        return Money.ofFen(random.nextLong(1, 60_000));
    }

    private @Nullable FundingSource source() {
        return random.nextInt(3) == 0 ? any(FundingSource.values()) : null;
    }

    private String line() {
        return random.nextBoolean() ? "监测" : "宣传";
    }

    private String maybeLine() {
        return random.nextInt(5) == 0 ? line() : "";
    }

    private @Nullable String voucher() {
        return random.nextBoolean() ? null : "V-" + random.nextInt(2_000);
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
