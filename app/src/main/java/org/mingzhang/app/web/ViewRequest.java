package org.mingzhang.app.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.ViewPoint;

/** Where on the two time axes a question is asked, as its parameters say. */
public record ViewRequest(
        @Parameter(
                description = "截至业务日期；缺省为全部 · counts what is booked or took effect by this day",
                example = "2022-09-30")
        @Nullable
        String asOf,

        @Parameter(
                description = "当时所知：带时区的时刻，或日志位置 · as known at an instant with its offset, or at a position of the log",
                example = "2022-10-10T00:00:00+08:00")
        @Nullable
        String knownAt,

        @Parameter(description = "posting（记账，缺省）或 effective（业务日期）· which date asOf is compared with") @Nullable
        String basis,

        @Parameter(description = "至少等到日志的这个位置 · waits until at least this position has been applied") @Nullable
        String atLeast) {

    public ViewPoint view() {
        return new ViewPoint(asOf == null ? null : Dates.day("asOf", asOf), known(), chosenBasis());
    }

    public KnownAt known() {
        return knownAt == null ? KnownAt.LATEST : known("knownAt", knownAt);
    }

    public Basis chosenBasis() {
        return switch (basis == null ? "posting" : basis.toLowerCase(Locale.ROOT)) {
            case "posting" -> Basis.POSTING;
            case "effective" -> Basis.EFFECTIVE;
            default -> throw new BadInput("not-one-of", "basis", String.valueOf(basis));
        };
    }

    public @Nullable Long awaited() {
        return atLeast == null ? null : position("atLeast", atLeast);
    }

    /** An instant, or a position of the log. */
    public static KnownAt known(String field, String text) {
        return text.strip().matches("\\d+")
                ? new KnownAt.UpTo(position(field, text.strip()))
                : new KnownAt.At(Dates.instant(field, text));
    }

    private static long position(String field, String text) {
        try {
            long position = Long.parseLong(text.strip());
            if (position >= 0) return position;
        } catch (NumberFormatException e) {
            throw (BadInput) new BadInput("not-a-number", field, text).initCause(e);
        }
        throw new BadInput("not-a-number", field, text);
    }
}
