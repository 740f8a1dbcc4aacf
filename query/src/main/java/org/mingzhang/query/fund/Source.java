package org.mingzhang.query.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.SourceDocument;

/**
 * Where a fact in an answer comes from.
 *
 * @param event stored name of the event, as {@code fund.Reduced}
 * @param stale a figure that this was derived from has been reversed
 * @param reversedBy position of the reversal of this entry; null while it stands, as far as is known at the answer's position
 */
public record Source(
        long position,
        String entry,
        String event,
        EffectiveDate effective,
        @Nullable LocalDate documentDate,
        YearMonth period,
        FigureStatus status,
        @Nullable Derivation derivation,
        boolean stale,
        @Nullable Long reversedBy,
        SourceDocument document,
        String person,
        String unit,
        @Nullable String cause,
        Instant recordedAt) {}
