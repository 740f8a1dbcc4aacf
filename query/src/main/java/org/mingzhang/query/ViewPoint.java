package org.mingzhang.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where on the two time axes a question is asked.
 *
 * @param asOf counts what is booked or took effect by this day; null counts everything that is known
 * @param knownAt how much of the log may be known
 * @param basis which date {@code asOf} is compared with. POSTING counts whole months: those up to the month of {@code asOf}.
 */
public record ViewPoint(@Nullable LocalDate asOf, KnownAt knownAt, Basis basis) {
    public static final ViewPoint NOW = new ViewPoint(null, KnownAt.LATEST, Basis.POSTING);

    public static ViewPoint asOf(LocalDate day, Basis basis) {
        return new ViewPoint(day, KnownAt.LATEST, basis);
    }

    public ViewPoint knownAt(KnownAt other) {
        return new ViewPoint(asOf, other, basis);
    }
}
