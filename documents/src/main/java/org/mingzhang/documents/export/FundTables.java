package org.mingzhang.documents.export;

import static org.mingzhang.documents.export.ExportTable.count;
import static org.mingzhang.documents.export.ExportTable.percent;
import static org.mingzhang.documents.export.ExportTable.text;
import static org.mingzhang.documents.export.ExportTable.yuan;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.export.ExportTable.Heading;
import org.mingzhang.documents.export.ExportTable.Kind;
import org.mingzhang.documents.export.ExportTable.Value;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.query.fund.PaymentView;

/** The tables that are exported: funds, the postings of a fund, payments. */
public final class FundTables {
    private static final List<Heading> FUNDS = List.of(
            new Heading("项目", Kind.TEXT),
            new Heading("名称", Kind.TEXT),
            new Heading("年度", Kind.COUNT),
            new Heading("年初预算数", Kind.AMOUNT),
            new Heading("全年预算数", Kind.AMOUNT),
            new Heading("全年执行数", Kind.AMOUNT),
            new Heading("全年执行数下限", Kind.BOUND),
            new Heading("全年执行数上限", Kind.BOUND),
            new Heading("合同承诺", Kind.AMOUNT),
            new Heading("待支付申请", Kind.AMOUNT),
            new Heading("可用", Kind.AMOUNT),
            new Heading("可用下限", Kind.BOUND),
            new Heading("可用上限", Kind.BOUND),
            new Heading("预算执行率%（全年预算）", Kind.PERCENT),
            new Heading("执行率下限%", Kind.PERCENT),
            new Heading("执行率上限%", Kind.PERCENT),
            new Heading("状态", Kind.TEXT));
    private static final List<Heading> POSTINGS = List.of(
            new Heading("位置", Kind.COUNT),
            new Heading("序号", Kind.COUNT),
            new Heading("业务日期", Kind.TEXT),
            new Heading("记账期间", Kind.TEXT),
            new Heading("分录", Kind.TEXT),
            new Heading("摘要", Kind.TEXT),
            new Heading("借方", Kind.TEXT),
            new Heading("贷方", Kind.TEXT),
            new Heading("资金来源", Kind.TEXT),
            new Heading("资金年度", Kind.COUNT),
            new Heading("明细", Kind.TEXT),
            new Heading("金额", Kind.AMOUNT));
    private static final List<Heading> PAYMENTS = List.of(
            new Heading("位置", Kind.COUNT),
            new Heading("项目", Kind.TEXT),
            new Heading("付款日期", Kind.TEXT),
            new Heading("记账期间", Kind.TEXT),
            new Heading("凭证号", Kind.TEXT),
            new Heading("收款人", Kind.TEXT),
            new Heading("统一社会信用代码", Kind.TEXT),
            new Heading("用途", Kind.TEXT),
            new Heading("期次", Kind.TEXT),
            new Heading("合同", Kind.TEXT),
            new Heading("金额", Kind.AMOUNT),
            new Heading("退回", Kind.AMOUNT),
            new Heading("其中挂账", Kind.AMOUNT),
            new Heading("状态", Kind.TEXT),
            new Heading("依据文件", Kind.TEXT),
            new Heading("文件位置", Kind.TEXT));

    private FundTables() {}

    /** One row a fund; what lies in a range shows its bounds, and enters no total. */
    public static ExportTable funds(Collection<FundView> funds) {
        return new ExportTable("资金总表", FUNDS, funds.stream().map(f -> f.assumed() ? assumed(fund(f)) : fund(f)));
    }

    /** One row a transfer, in the order of {@code postings}. */
    public static ExportTable postings(FundId fund, Stream<Posting> postings) {
        return new ExportTable("分录 " + fund, POSTINGS, postings.map(FundTables::posting));
    }

    /** 支付明细账: one row a payment. */
    public static ExportTable payments(Collection<PaymentView> payments) {
        return new ExportTable("支付明细账", PAYMENTS, payments.stream().map(FundTables::payment));
    }

    private static List<Value> fund(FundView fund) {
        var net = fund.figure(Figure.NET_DISBURSED);
        var available = fund.figure(Figure.AVAILABLE_BALANCE);
        return List.of(
                text(fund.id().toString()),
                text(fund.profile().name()),
                count(fund.id().fiscalYear()),
                yuan(fund.figure(Figure.ORIGINAL_BUDGET).exact()),
                yuan(fund.figure(Figure.CURRENT_BUDGET).exact()),
                yuan(net.exact()),
                yuan(net.amount().low()),
                yuan(net.amount().high()),
                yuan(fund.figure(Figure.OPEN_COMMITMENTS).exact()),
                yuan(fund.figure(Figure.PENDING_REQUESTS).exact()),
                yuan(available.exact()),
                yuan(available.amount().low()),
                yuan(available.amount().high()),
                percent(fund.executionRate().percent()),
                percent(fund.executionRate().lowPercent()),
                percent(fund.executionRate().highPercent()),
                text((fund.assumed() ? "假设；" : "")
                        + ChineseNames.of(fund.executionRate().status())));
    }

    private static List<Value> assumed(List<Value> row) {
        return row.stream()
                .map(value -> value instanceof Value.Figure(var number) ? new Value.Assumed(number) : value)
                .toList();
    }

    private static List<Value> posting(Posting posting) {
        var transfer = posting.transfer();
        return List.of(
                count(posting.position()),
                count(posting.line()),
                text(posting.effective().toString()),
                text(posting.period().toString()),
                text(posting.entry()),
                text(posting.description()),
                text(ChineseNames.of(transfer.debit())),
                text(ChineseNames.of(transfer.credit())),
                text(ChineseNames.of(transfer.bucket().source())),
                count(transfer.bucket().vintage()),
                text(transfer.line()),
                yuan(transfer.amount()));
    }

    private static List<Value> payment(PaymentView payment) {
        var source = payment.source();
        return List.of(
                count(source.position()),
                text(payment.fund().toString()),
                text(source.effective().toString()),
                text(source.period().toString()),
                text(payment.voucher()),
                text(name(payment.payee())),
                text(code(payment.payee())),
                text(payment.purpose()),
                text(payment.instalment() == null ? "" : "第" + payment.instalment() + "期"),
                text(payment.commitment()),
                yuan(payment.amount()),
                yuan(payment.returned()),
                yuan(payment.suspended() ? payment.amount() : Money.ZERO),
                text(source.reversedBy() == null ? ChineseNames.of(source.status()) : "已冲销"),
                text(source.document().title()),
                text(source.document().locator()));
    }

    private static String name(Payee payee) {
        return switch (payee) {
            case Payee.Organisation organisation -> organisation.name();
            case Payee.Person person -> person.reference();
            case Payee.NotStated _ -> "未载明";
        };
    }

    private static @Nullable String code(Payee payee) {
        return payee instanceof Payee.Organisation organisation
                ? organisation.code().value()
                : null;
    }
}
