package org.mingzhang.benchmark.workload;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Draw;
import org.mingzhang.domain.fund.FundCommand.RecordPayment;
import org.mingzhang.domain.fund.FundEvent.Appropriated;
import org.mingzhang.domain.fund.FundEvent.FundOpened;
import org.mingzhang.domain.fund.FundEvent.PaymentRecorded;
import org.mingzhang.domain.fund.FundEvent.Reduced;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.Payment;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.fund.VoucherNo;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.PayeeEvent.PayeeRegistered;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/**
 * One history without end, the same every time: the payees are registered, the funds opened; then entries that move money, fund
 * after fund in turns. In turn 0 each fund is appropriated more than it can ever spend; after that each tenth turn from the first
 * is a reduction, the other nine are payments recorded from vouchers. Entry n is on fund n mod {@code funds}.
 */
public record Workload(int funds) {
    public static final int PAYEES = 200;
    public static final int YEAR = 2026;
    public static final String JURISDICTION = "440606";
    /** No entry after the appropriation moves more. */
    static final long LARGEST_FEN = 100_000_100;

    private static final Money APPROPRIATION = Money.ofFen(1_000_000_000_000_000L);
    private static final Bucket BUCKET = new Bucket(FundingSource.LOCAL, YEAR);
    private static final Actor BUREAU = new Actor("finance-1", "区财政局", Role.FINANCE_BUREAU);
    private static final Actor OFFICER = new Actor("officer-7", "区市场监督管理局", Role.SPENDING_UNIT);
    private static final SourceDocument BUDGET =
            new SourceDocument("年初预算批复", new DocumentNo("示财预〔2026〕1号"), null, null);
    private static final SourceDocument CUT =
            new SourceDocument("压减一般性支出的通知", new DocumentNo("示财〔2026〕18号"), null, null);
    private static final SourceDocument REQUEST = new SourceDocument("付款申请", new DocumentNo("示〔2026〕42号"), null, null);

    /** How many events stand before the first entry. */
    public long beginning() {
        return PAYEES + (long) funds;
    }

    /** The event at this place of the history, from 0. */
    public LedgerEvent event(long place) {
        if (place < PAYEES) return registered((int) place);
        if (place < beginning()) return opened(fund(place - PAYEES));
        return entry(place - beginning());
    }

    /** Its place in its own stream, from 0. */
    public long sequence(long place) {
        return place < beginning() ? 0 : (place - beginning()) / funds + 1;
    }

    public FundId fund(long number) {
        return new FundId("bench-" + padded(4, number % funds), YEAR);
    }

    /** A payment as the command that asks for it; {@code entry} makes its id, voucher, amount and date its own. */
    public static RecordPayment payment(FundId fund, long entry, int turn) {
        return new RecordPayment(fund, stated("pay-" + entry, turn, OFFICER, REQUEST), null, order(entry), false);
    }

    public RecordPayment payment(long entry) {
        return payment(fund(entry), entry, turn(entry));
    }

    /** What entry {@code entry} moves when it is not an appropriation. */
    public static Money amount(long entry) {
        return Money.ofFen((entry * 104_729) % 100_000_000 + entry % 100 + 1);
    }

    public static Payee.Organisation payee(long entry) {
        int number = (int) (entry % PAYEES);
        return new Payee.Organisation(
                new UnifiedCode("91440606MA4UX" + padded(5, number)), "示例检测服务有限公司第" + padded(3, number) + "分公司");
    }

    public static String voucher(long entry) {
        return padded(10, entry);
    }

    /** The machine that writes is the one that is measured: nothing slower than this. */
    private static String padded(int width, long number) {
        var digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** What has been paid of a fund by the entries before {@code entries}. */
    public Money paid(int fund, long entries) {
        var sum = Money.ZERO;
        for (long entry = fund; entry < entries; entry += funds) if (isPayment(entry)) sum = sum.plus(amount(entry));
        return sum;
    }

    public boolean isPayment(long entry) {
        return turn(entry) > 0 && turn(entry) % 10 != 1;
    }

    private LedgerEvent entry(long entry) {
        var fund = fund(entry);
        if (turn(entry) == 0) {
            var stated = stated("budget", 0, BUREAU, BUDGET);
            return new Appropriated(fund, stated, BUCKET, APPROPRIATION, Money.ZERO, Classification.NONE);
        }
        var draws = List.of(new Draw(BUCKET, amount(entry)));
        if (!isPayment(entry))
            return new Reduced(fund, stated("cut-" + entry, turn(entry), BUREAU, CUT), amount(entry), draws);
        var order = order(entry);
        var number = new VoucherNo(JURISDICTION, YEAR, voucher(entry));
        return new PaymentRecorded(
                fund,
                stated("pay-" + entry, turn(entry), OFFICER, REQUEST),
                null,
                new Payment(
                        order.amount(),
                        order.payee(),
                        order.purpose(),
                        number,
                        order.classification(),
                        order.line(),
                        draws));
    }

    private static PaymentOrder order(long entry) {
        return new PaymentOrder(
                amount(entry),
                payee(entry),
                new Purpose.Spending("产品质量监督抽检费"),
                voucher(entry),
                Classification.NONE,
                "",
                null);
    }

    private int turn(long entry) {
        return (int) (entry / funds);
    }

    private static LedgerEvent registered(int number) {
        var payee = payee(number);
        return new PayeeRegistered(payee.code(), stated("payee-" + number, 0, OFFICER, REQUEST), payee.name());
    }

    private static LedgerEvent opened(FundId fund) {
        var profile = new FundProfile("质量强区专项资金 " + fund.project(), JURISDICTION, "区市场监督管理局", null);
        return new FundOpened(fund, stated("open", 0, BUREAU, BUDGET), profile);
    }

    private static Entry stated(String id, int turn, Actor actor, SourceDocument document) {
        var day = LocalDate.ofYearDay(YEAR, turn % 365 + 1);
        return Entry.stated(new EntryId(id), EffectiveDate.on(day), actor, document);
    }
}
