package org.mingzhang.domain.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;

/**
 * What should stand instead of a reversed entry: the same kind of entry with another amount, and where they were wrong another
 * date or voucher.
 */
public record Replacement(
        EntryId id,
        Money amount,
        @Nullable EffectiveDate effective,
        @Nullable String voucher) {
    public Replacement {
        amount.requirePositive("replacement.amount");
        if (voucher != null) voucher = VoucherNo.normalised(voucher);
    }
}
