package org.mingzhang.documents.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.documents.voucher.Vouchers.OFFICER;
import static org.mingzhang.documents.voucher.Vouchers.read;

import org.junit.jupiter.api.Test;
import org.mingzhang.documents.MemoryLedger;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundRejection;
import org.mingzhang.domain.fund.FundWarning;
import org.mingzhang.domain.money.Money;

/** What the rules say to the vouchers of a file: DOMAIN scenario T7. */
class RecordingTest {
    private static final String HEADINGS = "凭证号,项目,付款日期,金额（元）,收款人,统一社会信用代码,用途\n";
    private static final String PAYEE = ",甲公司,91440606MA4UX0000A,检测\n";

    private final MemoryLedger ledger = new MemoryLedger().withFund(MemoryLedger.SHUNDE, "2600000.00");

    @Test
    void the_same_voucher_in_two_files_is_recorded_once() {
        var line = "V1,shunde-quality-2022,2022-08-09,90000.00" + PAYEE;
        assertThat(record("a.csv", line)).isInstanceOf(Decision.Accepted.class);
        assertThat(record("b.csv", line)).isInstanceOf(Decision.AlreadyRecorded.class);
        assertThat(ledger.fund(MemoryLedger.SHUNDE).figure(Figure.NET_DISBURSED))
                .isEqualTo(Money.ofYuan("90000.00"));
    }

    @Test
    void the_same_voucher_with_another_amount_is_a_conflict() {
        record("a.csv", "V1,shunde-quality-2022,2022-08-09,90000.00" + PAYEE);
        assertThat(record("b.csv", "V1,shunde-quality-2022,2022-08-09,900000.00" + PAYEE))
                .isInstanceOfSatisfying(Decision.Refused.class, no -> assertThat(no.rejection())
                        .isInstanceOf(FundRejection.VoucherConflict.class));
    }

    @Test
    void another_voucher_for_the_same_payee_amount_and_day_is_paid_with_a_warning() {
        record("a.csv", "V1,shunde-quality-2022,2022-08-09,90000.00" + PAYEE);
        assertThat(record("b.csv", "V2,shunde-quality-2022,2022-08-09,90000.00" + PAYEE))
                .isInstanceOfSatisfying(Decision.Accepted.class, yes -> assertThat(yes.warnings())
                        .hasOnlyElementsOfType(FundWarning.LooksLikeDuplicate.class)
                        .hasSize(1));
    }

    private Decision record(String name, String line) {
        var file = read(name, HEADINGS + line);
        assertThat(file.faults()).isEmpty();
        return ledger.record(file.rows().getFirst().by(OFFICER));
    }
}
