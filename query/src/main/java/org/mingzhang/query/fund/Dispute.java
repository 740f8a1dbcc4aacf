package org.mingzhang.query.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/**
 * Money that stands outside the budget until someone decides.
 *
 * @param code {@code paid-above-budget} or {@code opening-disputed}
 * @param amount what is above the budget
 * @param hint what may have been meant, as {@code current-budget}
 */
public record Dispute(String code, Money amount, @Nullable String hint, Source source) {}
