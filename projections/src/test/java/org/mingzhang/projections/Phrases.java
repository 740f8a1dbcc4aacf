package org.mingzhang.projections;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/** The words that the scenarios of the read side are written in. */
public final class Phrases {
    public static final Actor BUREAU = new Actor("li", "区财政局", Role.FINANCE_BUREAU);
    public static final Actor OFFICER = new Actor("wang", "区市场监管局", Role.SPENDING_UNIT);
    public static final Actor CHECKER = new Actor("zhao", "区市场监管局", Role.SPENDING_UNIT);
    public static final FundId SHUNDE = FundId.parse("shunde-quality-2022");
    public static final FundId GANZHOU = FundId.parse("ganzhou-quality-2021");
    public static final Payee SERVICE = new Payee.Organisation(new UnifiedCode("91440606MA4UX0000A"), "监测服务有限公司");

    private Phrases() {}

    public static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    public static EffectiveDate when(String effective) {
        return EffectiveDate.parse("effectiveDate", effective);
    }

    public static Entry entry(String id, String effective, Actor actor) {
        return Entry.stated(new EntryId(id), when(effective), actor, SourceDocument.titled("通知 " + id));
    }

    public static OpenFund open(FundId fund) {
        return new OpenFund(
                fund,
                entry("open", fund.fiscalYear() + "-01-01", BUREAU),
                new FundProfile("质量发展专项 " + fund, "440606", "区市场监督管理局", null));
    }

    public static Appropriate appropriate(FundId fund, String yuan) {
        return new Appropriate(
                fund,
                entry("appropriation", fund.fiscalYear() + "-01-15", BUREAU),
                FundingSource.LOCAL,
                yuan(yuan),
                Classification.NONE);
    }

    public static Reduce reduce(String id, FundId fund, String yuan, String effective) {
        return new Reduce(fund, entry(id, effective, BUREAU), yuan(yuan), null);
    }

    public static PaymentOrder order(String yuan, Payee payee, String purpose, @Nullable String voucher) {
        return new PaymentOrder(
                yuan(yuan), payee, new Purpose.Spending(purpose), voucher, Classification.NONE, "", null);
    }

    public static RecordPayment pay(String id, FundId fund, String yuan, String effective) {
        return new RecordPayment(
                fund, entry(id, effective, OFFICER), null, order(yuan, new Payee.NotStated(), "支出", null), false);
    }

    public static RecordPayment voucher(String id, FundId fund, String yuan, String effective, String number) {
        return new RecordPayment(fund, entry(id, effective, OFFICER), null, order(yuan, SERVICE, "支出", number), false);
    }

    public static StateUnknown firstHalfUnknown() {
        return new StateUnknown(
                SHUNDE,
                entry("first-half", "2022-01-01/2022-06-30", OFFICER),
                UnknownFigure.DISBURSEMENT,
                Money.ZERO,
                null);
    }

    public static AssertOpening opening(String yuan) {
        return new AssertOpening(
                SHUNDE, entry("opening", "2022-06-30", OFFICER), new EntryId("first-half"), yuan(yuan));
    }

    /** Appropriated and cut. */
    public static TestLedger shundeCut(TestLedger ledger) {
        return ledger.given(
                open(SHUNDE), appropriate(SHUNDE, "2600000.00"), reduce("cut", SHUNDE, "903000.00", "2022-Q3"));
    }

    /** The four payments of the third quarter. */
    public static TestLedger shundePayments(TestLedger ledger) {
        return ledger.given(
                pay("q3-1", SHUNDE, "174000.00", "2022-Q3"),
                pay("q3-2", SHUNDE, "90000.00", "2022-Q3"),
                pay("q3-3", SHUNDE, "50000.00", "2022-Q3"),
                pay("q3-4", SHUNDE, "60000.00", "2022-Q3"));
    }
}
