package org.mingzhang.benchmark.importing;

import org.mingzhang.benchmark.workload.Workload;

/** Vouchers as a treasury sends them: a table of text, one payment a row. */
final class Vouchers {
    private static final String HEADER = "单位：元\n凭证号,项目编号,付款日期,金额,收款人,统一社会信用代码,用途\n";

    private Vouchers() {}

    static String csv(Workload workload, long firstEntry, long rows) {
        var file = new StringBuilder(HEADER);
        for (long entry = firstEntry; entry < firstEntry + rows; entry++) {
            var payment = workload.payment(entry);
            var payee = Workload.payee(entry);
            file.append(Workload.voucher(entry)).append(',').append(payment.fund());
            file.append(',').append(payment.entry().effective());
            file.append(',').append(Workload.amount(entry).toYuan());
            file.append(',').append(payee.name()).append(',').append(payee.code());
            file.append(",产品质量监督抽检费\n");
        }
        return file.toString();
    }
}
