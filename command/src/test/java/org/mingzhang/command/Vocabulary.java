package org.mingzhang.command;

import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/** The words that the tests of the ledger are written in. */
final class Vocabulary {
    static final Actor BUREAU = new Actor("li", "区财政局", Role.FINANCE_BUREAU);

    private Vocabulary() {}

    static Submission key(String key) {
        return new Submission("li", key, "test");
    }

    static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    static Entry entry(String id, FundId fund) {
        return Entry.stated(
                new EntryId(id),
                EffectiveDate.parse("effectiveDate", fund.fiscalYear() + "-03-01"),
                BUREAU,
                SourceDocument.titled("通知"));
    }

    static FundCommand open(FundId fund) {
        return new FundCommand.OpenFund(fund, entry("open", fund), new FundProfile("专项", "440606", "区市监局", null));
    }

    static FundCommand appropriate(FundId fund, String budget) {
        return new FundCommand.Appropriate(
                fund, entry("budget", fund), FundingSource.LOCAL, yuan(budget), Classification.NONE);
    }

    static FundCommand pay(FundId fund, String id, String amount, String voucher) {
        return pay(fund, id, amount, voucher, "91440606MA4UX0000C", "检测公司");
    }

    static FundCommand pay(FundId fund, String id, String amount, String voucher, String code, String name) {
        var order = new PaymentOrder(
                yuan(amount),
                new Payee.Organisation(new UnifiedCode(code), name),
                new Purpose.Spending("检测"),
                voucher,
                Classification.NONE,
                "",
                null);
        return new FundCommand.RecordPayment(fund, entry(id, fund), null, order, false);
    }
}
