package org.mingzhang.domain.fund;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    static RecordPayment confirmed(String id, FundId fund, String yuan, String effective) {
        return new RecordPayment(
                fund, entry(id, effective, OFFICER), null, order(yuan, new Payee.NotStated(), "支出", null), true);
    }

    static PaymentOrder instalment(String yuan, int number, @Nullable String voucher) {
        return new PaymentOrder(
                yuan(yuan),
                SERVICE,
                new Purpose.OfContract("监测合同", null, number),
                voucher,
                Classification.NONE,
                "",
                null);
    }

    static PaymentOrder online(String yuan, String line) {
        return new PaymentOrder(yuan(yuan), SERVICE, new Purpose.Spending("支出"), null, Classification.NONE, line, null);
    }

    static RecordPayment pay(String id, FundId fund, PaymentOrder order, String effective) {
        return new RecordPayment(fund, entry(id, effective, OFFICER), null, order, false);
    }

    static RecordPayment payUnder(String id, FundId fund, String commitment, PaymentOrder order, String effective) {
        return new RecordPayment(fund, entry(id, effective, OFFICER), new EntryId(commitment), order, false);
    }

    static Supplement supplement(String id, FundId fund, String yuan, String effective) {
        return new Supplement(fund, entry(id, effective, BUREAU), FundingSource.LOCAL, yuan(yuan), Classification.NONE);
    }

    static Reallocate reallocate(String id, FundId from, FundId to, String yuan, String effective) {
        return new Reallocate(from, entry(id, effective, BUREAU), to, yuan(yuan), null);
    }

    static Allot allot(String id, FundId fund, String line, String yuan) {
        return new Allot(fund, entry(id, fund.fiscalYear() + "-02-01", BUREAU), line, yuan(yuan));
    }

    static Commit commit(String id, FundId fund, String yuan, Instalment... plan) {
        return new Commit(
                fund,
                entry(id, fund.fiscalYear() + "-03-01", OFFICER),
                SERVICE,
                "监测合同",
                yuan(yuan),
                List.of(plan),
                "",
                null);
    }

    static Commit commit(String id, FundId fund, String yuan, String line) {
        var plain = commit(id, fund, yuan);
        return new Commit(fund, plain.entry(), SERVICE, plain.contract(), plain.amount(), List.of(), line, null);
    }

    static Instalment planned(int number, String yuan) {
        return new Instalment(number, yuan(yuan), null);
    }

    static ReleaseCommitment release(String id, FundId fund, String commitment, String effective) {
        return new ReleaseCommitment(fund, entry(id, effective, OFFICER), new EntryId(commitment));
    }

    static RequestPayment request(String id, FundId fund, @Nullable String commitment, PaymentOrder order) {
        return new RequestPayment(
                fund,
                entry(id, fund.fiscalYear() + "-04-01", OFFICER),
                commitment == null ? null : new EntryId(commitment),
                order);
    }

    static ApproveRequest approve(String id, FundId fund, String request, Actor actor) {
        return new ApproveRequest(fund, entry(id, fund.fiscalYear() + "-04-02", actor), new EntryId(request));
    }

    static RejectRequest reject(String id, FundId fund, String request) {
        return new RejectRequest(fund, entry(id, fund.fiscalYear() + "-04-02", CHECKER), new EntryId(request), "材料不全");
    }

    static PayRequest payRequest(String id, FundId fund, String request, String effective, @Nullable String voucher) {
        return new PayRequest(fund, entry(id, effective, OFFICER), new EntryId(request), voucher);
    }

    static RecordReceipt receipt(
            String id,
            FundId fund,
            String payment,
            ReceiptKind kind,
            String yuan,
            boolean spendable,
            String effective) {
        return new RecordReceipt(
                fund, entry(id, effective, OFFICER), new EntryId(payment), kind, yuan(yuan), spendable);
    }

    static ProposeCorrection propose(String id, FundId fund, String target, @Nullable Replacement replacement) {
        return new ProposeCorrection(
                fund, entry(id, fund.fiscalYear() + "-10-12", OFFICER), new EntryId(target), "金额录入有误", replacement);
    }

    static Replacement instead(String id, String yuan) {
        return new Replacement(new EntryId(id), yuan(yuan), null, null);
    }

    static ApproveCorrection approveCorrection(
            String id, FundId fund, String correction, Actor actor, String effective) {
        return new ApproveCorrection(fund, entry(id, effective, actor), new EntryId(correction));
    }

    static ClosePeriod close(FundId fund, String month) {
        var period = YearMonth.parse(month);
        return new ClosePeriod(
                fund, entry("close-" + month, period.atEndOfMonth().toString(), BUREAU), period);
    }

    static CloseYear closeYear(FundId fund, List<Draw> carried, List<Draw> surplus, List<Draw> recovered) {
        return new CloseYear(
                fund, entry("year-end", fund.fiscalYear() + "-12-31", BUREAU), carried, surplus, recovered);
    }

    static Draw local(int vintage, String yuan) {
        return new Draw(new Bucket(FundingSource.LOCAL, vintage), yuan(yuan));
    }

    static SetCashPlan plan(String id, FundId fund, Map<String, String> months) {
        var plan = new TreeMap<YearMonth, Money>();
        months.forEach((month, amount) -> plan.put(YearMonth.parse(month), yuan(amount)));
        return new SetCashPlan(fund, entry(id, fund.fiscalYear() + "-01-20", BUREAU), plan);
    }

    static RecordPayment voucher(String id, FundId fund, String yuan, String effective, String number) {
        return new RecordPayment(fund, entry(id, effective, OFFICER), null, order(yuan, SERVICE, "支出", number), false);
    }

    static EntryId id(String text) {
        return new EntryId(text);
    }
}
