package org.mingzhang.domain.fund;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;

/** What was accepted and should be looked at all the same. */
public sealed interface FundWarning extends Warning {
    /** The same payee, amount and day as {@code earlier}, under another voucher. */
    record LooksLikeDuplicate(EntryId entry, EntryId earlier) implements FundWarning {
        @Override
        public String code() {
            return "looks-like-a-duplicate";
        }
    }

    /** 补记: posted later than it took effect. */
    record LateEntry(EntryId entry, EffectiveDate effective, YearMonth period) implements FundWarning {
        @Override
        public String code() {
            return "late-entry";
        }
    }

    /** The treasury has paid above budget: it waits in suspense. */
    record PaidAboveBudget(
            EntryId entry,
            Money asked,
            Money excess,
            @Nullable String hint) implements FundWarning {
        @Override
        public String code() {
            return "paid-above-budget";
        }
    }

    /** The asserted opening exceeds what the budget left: the excess stands in suspense, DISPUTED. */
    record OpeningDisputed(EntryId entry, Money asserted, Money excess) implements FundWarning {
        @Override
        public String code() {
            return "opening-disputed";
        }
    }
}
