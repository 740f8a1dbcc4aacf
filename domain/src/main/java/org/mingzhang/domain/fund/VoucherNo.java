package org.mingzhang.domain.fund;

import static org.mingzhang.domain.BadInput.requireText;

import java.text.Normalizer;

/** A payment voucher (支付凭证), unique over all funds by jurisdiction, fiscal year and number. */
public record VoucherNo(String jurisdiction, int fiscalYear, String number) {
    public VoucherNo {
        number = normalised(number);
    }

    /** Half-width and without surrounding space: one voucher has one number, however it was typed. */
    static String normalised(String number) {
        return Normalizer.normalize(requireText("voucher", number), Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return jurisdiction + "/" + fiscalYear + "/" + number;
    }
}
