package org.mingzhang.domain.source;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;

/**
 * What every fact carries beside its amounts. The instant of recording and the idempotency key are added by the log.
 *
 * @param effective business date, a day or a range
 * @param documentDate date of the document, where it has one
 * @param period fiscal month it is posted in; the month of the effective date unless a later one is given
 * @param status how certain the figure is; DERIVED needs a derivation
 * @param cause what brought it about: a reason in words, or the entry that it follows from
 */
public record Entry(
        EntryId id,
        EffectiveDate effective,
        @Nullable LocalDate documentDate,
        YearMonth period,
        Actor actor,
        SourceDocument document,
        FigureStatus status,
        @Nullable Derivation derivation,
        @Nullable String cause) {
    public Entry {
        if (status == FigureStatus.DERIVED && derivation == null)
            throw new BadInput("derivation-missing", "derivation", id.value());
        if (YearMonth.from(effective.from()).isAfter(period)) {
            throw new BadInput("period-before-effective-date", "postingPeriod", period.toString());
        }
    }

    /** A stated fact of one day or period, posted in its own month. */
    public static Entry stated(EntryId id, EffectiveDate effective, Actor actor, SourceDocument document) {
        return new Entry(id, effective, null, effective.month(), actor, document, FigureStatus.STATED, null, null);
    }

    public Entry postedIn(YearMonth other) {
        return new Entry(id, effective, documentDate, other, actor, document, status, derivation, cause);
    }

    public Entry withStatus(FigureStatus other) {
        return new Entry(id, effective, documentDate, period, actor, document, other, derivation, cause);
    }

    public Entry because(String reason) {
        return new Entry(id, effective, documentDate, period, actor, document, status, derivation, reason);
    }

    /** The same particulars under another name: for an entry that follows from this one. */
    public Entry named(String suffix) {
        return new Entry(
                new EntryId(id.value() + suffix),
                effective,
                documentDate,
                period,
                actor,
                document,
                status,
                derivation,
                cause);
    }

    /** Whether it is posted later than its effective month: a late entry (补记). */
    public boolean isLate() {
        return period.isAfter(effective.month());
    }
}
