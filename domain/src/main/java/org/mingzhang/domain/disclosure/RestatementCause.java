package org.mingzhang.domain.disclosure;

import java.time.YearMonth;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.SourceDocument;

/**
 * An event recorded after a notice's cut-off that moved one of its figures.
 *
 * @param delta what it added; zero when it only opened or settled an unknown
 * @param position of the event in the log
 */
public record RestatementCause(
        NoticeItem item,
        Money delta,
        long position,
        EntryId event,
        EffectiveDate effective,
        YearMonth period,
        SourceDocument document) {}
