package org.mingzhang.query.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/**
 * Money that stands outside the budget until someone decides.
 *
 * @param code {@code paid-above-budget} or {@code opening-disputed}
 * @param suspended what still stands there
 * @param excess by how much it was above the budget when it was recorded
 * @param hint what may have been meant, as {@code current-budget}
 */
public record Dispute(
        String code,
        Money suspended,
        Money excess,
        @Nullable String hint,
        Source source) {}
