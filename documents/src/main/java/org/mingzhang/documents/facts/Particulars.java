package org.mingzhang.documents.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/** What a fact file says of an entry: everything but who records it. */
record Particulars(
        EntryId id,
        EffectiveDate effective,
        @Nullable LocalDate documentDate,
        @Nullable YearMonth period,
        SourceDocument document,
        FigureStatus status,
        @Nullable Derivation derivation,
        @Nullable String cause) {
    /** Stands in for whoever will record the facts while their rules are tried. */
    static final Actor ANYONE = new Actor("reader", "reader", Role.FINANCE_BUREAU);

    Entry by(Actor actor) {
        var posted = period == null ? effective.month() : period;
        return new Entry(id, effective, documentDate, posted, actor, document, status, derivation, cause);
    }

    /** The same place, for a statement beside the fact. */
    Particulars stated(EntryId other) {
        return new Particulars(other, effective, documentDate, period, document, FigureStatus.STATED, null, cause);
    }
}
