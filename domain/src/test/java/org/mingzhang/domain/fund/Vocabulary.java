package org.mingzhang.domain.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/** The words that the scenarios are written in. */
final class Vocabulary {
    static final Actor BUREAU = new Actor("li", "区财政局", Role.FINANCE_BUREAU);
    static final Actor OFFICER = new Actor("wang", "区市场监管局", Role.SPENDING_UNIT);
    static final Actor CHECKER = new Actor("zhao", "区市场监管局", Role.SPENDING_UNIT);
    static final Actor AUDITOR = new Actor("sun", "审计局", Role.AUDITOR);
    static final FundId SHUNDE = FundId.parse("shunde-quality-2022");
    static final FundId GANZHOU = FundId.parse("ganzhou-quality-2021");
    static final Payee SERVICE = organisation("91440606MA4UX0000A", "监测服务有限公司");

    private Vocabulary() {}

    static Payee organisation(String code, String name) {
        return new Payee.Organisation(new UnifiedCode(code), name);
    }

    static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    static Entry entry(String id, String effective, Actor actor) {
        return Entry.stated(
                new EntryId(id), EffectiveDate.parse("effectiveDate", effective), actor, SourceDocument.titled("通知"));
    }

    static OpenFund open(FundId fund) {
        int year = fund.fiscalYear();
        return new OpenFund(
                fund,
                entry("open", year + "-01-01", BUREAU),
                new FundProfile("质量发展提升专项业务工作经费", "440606", "区市场监督管理局", null));
    }

    static Appropriate appropriate(FundId fund, String yuan) {
        return new Appropriate(
                fund,
                entry("appropriation", fund.fiscalYear() + "-01-15", BUREAU),
                FundingSource.LOCAL,
                yuan(yuan),
                Classification.NONE);
    }

    static Reduce reduce(String id, FundId fund, String yuan, String effective) {
        return new Reduce(fund, entry(id, effective, BUREAU), yuan(yuan), null);
    }

    static PaymentOrder order(String yuan, Payee payee, String purpose, @Nullable String voucher) {
        return new PaymentOrder(
                yuan(yuan), payee, new Purpose.Spending(purpose), voucher, Classification.NONE, "", null);
    }

    static RecordPayment pay(String id, FundId fund, String yuan, String effective) {
        return new RecordPayment(
                fund, entry(id, effective, OFFICER), null, order(yuan, new Payee.NotStated(), "支出", null), false);
    }

    static RecordPayment voucher(String id, FundId fund, String yuan, String effective, String number) {
        return new RecordPayment(fund, entry(id, effective, OFFICER), null, order(yuan, SERVICE, "支出", number), false);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
