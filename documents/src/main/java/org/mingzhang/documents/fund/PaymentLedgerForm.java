package org.mingzhang.documents.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.form.ChineseText;
import org.mingzhang.documents.form.Fields;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.query.fund.Explanation;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.query.fund.PaymentView;

/**
 * 支付明细账: each entry that makes up what a fund has spent, with the balance after it; the last balance is the fund's figure.
 *
 * @param disbursed what net disbursed is made of
 * @param payments those of the fund, for payee, voucher and purpose
 */
public record PaymentLedgerForm(
        FundView fund, Explanation disbursed, List<PaymentView> payments, LocalDate asOf, Unit unit) {
    /** The templates: {@code .html}, {@code .docx} and {@code .xlsx}. */
    public static final String TEMPLATE = "fund/payment-ledger";

    public PaymentLedgerForm {
        payments = List.copyOf(payments);
    }

    public Fields fields() {
        var byPosition =
                payments.stream().collect(Collectors.toMap(p -> p.source().position(), Function.identity()));
        var amounts = new FormAmounts(unit);
        var lines = new ArrayList<Fields>();
        for (var posting : disbursed.postings())
            lines.add(line(
                    lines.size() + 1, posting, byPosition.get(posting.source().position()), amounts));
        var form = new Fields()
                .text("fund", fund.profile().name())
                .text("filledBy", fund.profile().unit())
                .text("asOf", ChineseText.day(asOf))
                .text("unit", unit.label())
                .rows("lines", lines);
        amounts.putTotal(form, "paidTotal", "paid");
        amounts.putTotal(form, "returnedTotal", "returned");
        var last = disbursed.postings().isEmpty()
                ? Money.ZERO
                : disbursed.postings().getLast().running();
        return form.number("balanceTotal", amounts.show(last)).rows("notes", notes(amounts));
    }

    private static Fields line(
            int number, Explanation.Line posting, @Nullable PaymentView payment, FormAmounts amounts) {
        var source = posting.source();
        boolean paid = !posting.effect().isNegative();
        var line = new Fields()
                .text("number", Integer.toString(number))
                .text("day", ChineseText.when(source.effective()))
                .text("period", source.period().toString())
                .text("voucher", payment == null || payment.voucher() == null ? "" : payment.voucher())
                .text("what", payment == null ? ChineseText.movement(source.event()) : purpose(payment))
                .text("payee", payment == null ? "" : name(payment.payee()));
        amounts.put(line, "paid", Ranged.exactly(paid ? posting.effect() : Money.ZERO));
        amounts.put(
                line,
                "returned",
                Ranged.exactly(paid ? Money.ZERO : posting.effect().negated()));
        return line.number("balance", amounts.show(posting.running()));
    }

    private static String purpose(PaymentView payment) {
        return payment.instalment() == null
                ? payment.purpose()
                : payment.purpose() + "（第" + payment.instalment() + "期）";
    }

    private static String name(Payee payee) {
        return switch (payee) {
            case Payee.Organisation organisation -> organisation.name();
            case Payee.Person person -> person.reference();
            case Payee.NotStated _ -> "未载明";
        };
    }

    private List<Fields> notes(FormAmounts amounts) {
        var notes = new ArrayList<String>();
        if (unit == Unit.WAN_YUAN) notes.add("金额四舍五入到两位小数，合计由未经舍入的数相加后再舍入。");
        var names = Map.of("paid", "支付金额", "returned", "退回、冲销金额");
        for (var column : List.of("paid", "returned")) {
            var difference = amounts.difference(column);
            if (difference != null)
                notes.add("因四舍五入，" + names.get(column) + "各行之和比合计" + (difference.signum() > 0 ? "多" : "少")
                        + difference.abs().toPlainString() + unit.label() + "。");
        }
        if (!disbursed.value().amount().isExact()) notes.add("另有文件没有载明的支出，未列入本表。");
        return notes.stream().map(note -> new Fields().text("note", note)).toList();
    }
}
