package org.mingzhang.query.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;

/**
 * A figure that a document leaves open.
 *
 * @param high null when nothing bounds it
 */
public record OpenUnknown(
        UnknownFigure figure, Money low, @Nullable Money high, Source source) {}
