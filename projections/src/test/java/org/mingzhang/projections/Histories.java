package org.mingzhang.projections;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Draw;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.fund.ReceiptKind;
import org.mingzhang.domain.fund.Replacement;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.SourceDocument;

/** Random commands on a few funds, many of which are refused; what is accepted is a history with everything in it. */
public final class Histories {
    public static final FundId OLD = FundId.parse("quality-2021");
    public static final FundId NEW = FundId.parse("quality-2022");
    public static final FundId OTHER = FundId.parse("standards-2022");
    private static final List<FundId> FUNDS = List.of(OLD, NEW, OTHER);

    private final Random random;
    private final TestLedger ledger;
    private final Map<String, List<EntryId>> named = new HashMap<>();
    private int count;

    public Histories(TestLedger ledger, long seed) {
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    /** Tries this many commands. */
    public TestLedger play(int commands) {
        for (var fund : FUNDS) ledger.given(Phrases.open(fund));
        for (var fund : FUNDS) if (random.nextInt(4) > 0) ledger.when(appropriate(fund));
        for (int i = 0; i < commands; i++) {
            var command = command(FUNDS.get(random.nextInt(FUNDS.size())));
            if (ledger.when(command))
                named(command.fund(), command.getClass()).add(command.entry().id());
        }
        return ledger;
    }

    private Appropriate appropriate(FundId fund) {
        return new Appropriate(
                fund,
                entry(fund, Phrases.BUREAU),
                source(),
                Money.ofFen(1_000_000 + random.nextInt(1_000_000)),
                Classification.NONE);
    }

    private FundCommand command(FundId fund) {
        var bureau = entry(fund, Phrases.BUREAU);
        var officer = entry(fund, Phrases.OFFICER);
        return switch (random.nextInt(27)) {
            case 0 -> new Supplement(fund, bureau, source(), money(300_000), Classification.NONE);
            case 1 -> new Reduce(fund, bureau, money(200_000), null);
            case 2 -> new Reallocate(fund.in(2022), bureau, other(fund), money(100_000), null);
            case 3 -> new Allot(fund, bureau, "line-" + random.nextInt(3), money(100_000));
            case 4 -> new RecoverBalance(fund, bureau, money(50_000), null);
            case 5, 6 -> new Commit(fund, officer, payee(), "contract", money(200_000), List.of(), "", null);
            case 7 -> new ReleaseCommitment(fund, officer, any(fund, Commit.class));
            case 8, 9 ->
                new RequestPayment(fund, officer, random.nextBoolean() ? any(fund, Commit.class) : null, order());
            case 10 -> new ApproveRequest(fund, entry(fund, Phrases.CHECKER), any(fund, RequestPayment.class));
            case 11 ->
                random.nextBoolean()
                        ? new RejectRequest(fund, entry(fund, Phrases.CHECKER), any(fund, RequestPayment.class), "不符")
                        : new ReturnRequest(fund, entry(fund, Phrases.CHECKER), any(fund, RequestPayment.class), "退回");
            case 23 -> new ResubmitRequest(fund, officer, any(fund, RequestPayment.class), null, order());
            case 12 -> new PayRequest(fund, officer, any(fund, RequestPayment.class), null);
            case 13, 14, 15, 16 -> new RecordPayment(fund, officer, null, order(), random.nextInt(3) == 0);
            case 17 -> new ClearSuspense(fund, bureau, any(fund, RecordPayment.class));
            case 18, 19, 26 ->
                new RecordReceipt(
                        fund,
                        random.nextInt(3) == 0 ? entry(fund.in(2022), Phrases.OFFICER) : officer,
                        any(fund, RecordPayment.class),
                        pick(ReceiptKind.RETURN, ReceiptKind.REFUND, ReceiptKind.CLAWBACK),
                        money(50_000),
                        random.nextBoolean());
            case 20, 24 -> new ProposeCorrection(fund, officer, anyReversible(fund), "有误", replacement());
            case 21, 25 ->
                new ApproveCorrection(fund, entry(fund, Phrases.CHECKER), any(fund, ProposeCorrection.class));
            case 22 ->
                random.nextInt(3) == 0
                        ? new StateUnknown(fund, officer, pick(UnknownFigure.values()), money(1000), null)
                        : new AssertOpening(fund, officer, any(fund, StateUnknown.class), money(2_000_000));
            default -> closing(fund, bureau);
        };
    }

    private FundCommand closing(FundId fund, Entry bureau) {
        if (random.nextInt(8) > 0)
            return new ClosePeriod(fund, bureau, YearMonth.of(fund.fiscalYear(), 1 + random.nextInt(3)));
        var available = new ArrayList<Draw>();
        for (var bucket : ledger.fund(fund).buckets()) {
            var amount = ledger.fund(fund).balance(Account.AVAILABLE, bucket);
            if (amount.isPositive()) available.add(new Draw(bucket, amount));
        }
        return new CloseYear(fund, bureau, available, List.of(), List.of());
    }

    private static FundId other(FundId fund) {
        return fund.in(2022).equals(NEW) ? OTHER : NEW;
    }

    private @Nullable Replacement replacement() {
        return random.nextBoolean()
                ? null
                : new Replacement(new EntryId("replacement-" + ++count), money(100_000), null, null);
    }

    private PaymentOrder order() {
        var voucher = random.nextBoolean() ? null : "V" + ++count;
        return new PaymentOrder(
                money(200_000),
                payee(),
                new Purpose.Spending("支出"),
                voucher,
                Classification.NONE,
                random.nextInt(5) == 0 ? "line-" + random.nextInt(3) : "",
                null);
    }

    private Payee payee() {
        return random.nextBoolean() ? new Payee.NotStated() : Phrases.SERVICE;
    }

    private List<EntryId> named(FundId fund, Class<?> kind) {
        return named.computeIfAbsent(fund + "/" + kind.getSimpleName(), k -> new ArrayList<>());
    }

    /** A recent entry of the fund that a command of this kind made. */
    private EntryId any(FundId fund, Class<?> kind) {
        var known = named(fund, kind);
        if (known.isEmpty()) return new EntryId("nothing");
        return known.get(known.size() - 1 - random.nextInt(Math.min(known.size(), 5)));
    }

    private EntryId anyReversible(FundId fund) {
        return any(
                fund,
                pick(
                        RecordPayment.class,
                        PayRequest.class,
                        Supplement.class,
                        Reduce.class,
                        AssertOpening.class,
                        RecordReceipt.class,
                        ClearSuspense.class,
                        Appropriate.class));
    }

    private FundingSource source() {
        return pick(FundingSource.LOCAL, FundingSource.SUPERIOR);
    }

    @SafeVarargs
    private final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Money money(int bound) {
        return Money.ofFen(1 + random.nextInt(bound));
    }

    private Entry entry(FundId fund, Actor actor) {
        int year = fund.fiscalYear();
        var day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        var effective =
                switch (random.nextInt(4)) {
                    case 0 -> new EffectiveDate(day, LocalDate.of(year, 12, 31));
                    case 1 -> EffectiveDate.parse("effective", year + "-Q" + (1 + random.nextInt(4)));
                    default -> EffectiveDate.on(day);
                };
        var late = effective.month().plusMonths(random.nextInt(4) == 0 ? random.nextInt(3) : 0);
        var period = late.getYear() == year ? late : effective.month();
        var status = pick(FigureStatus.DISPUTED, FigureStatus.DERIVED, FigureStatus.STATED);
        var document = new SourceDocument(
                "文件", random.nextBoolean() ? new DocumentNo("财预【" + year + "】" + ++count + "号") : null, null, "第1页");
        return new Entry(
                new EntryId("e" + ++count),
                effective,
                null,
                period,
                actor,
                document,
                status,
                status == FigureStatus.DERIVED
                        ? new Derivation(
                                "a + b", List.of(any(fund, RecordPayment.class).value()))
                        : null,
                null);
    }
}
