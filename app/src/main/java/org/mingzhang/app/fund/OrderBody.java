package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.PayeeBody;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PaymentOrder;

/** What is to be paid, or was. */
record OrderBody(
        @Schema(
                description = "金额和单位，或与 unit 并用的数字 · amount with its unit, or a number beside unit",
                example = "17.4 万元")
        String amount,

        @Schema(description = "YUAN, WAN_YUAN") @Nullable String unit,
        @Nullable PayeeBody payee,
        PurposeBody purpose,

        @Schema(description = "支付凭证号 · the treasury's voucher number") @Nullable
        String voucher,

        @Nullable ClassificationBody classification,

        @Schema(description = "子项目或明细 · sub-project or line item") @Nullable
        String line,

        @Nullable FundingSource source) {
    PaymentOrder read() {
        return new PaymentOrder(
                Amounts.read("order.amount", amount, unit),
                PayeeBody.read(payee),
                purpose.read(),
                voucher,
                ClassificationBody.read(classification),
                line == null ? "" : line,
                source);
    }
}
