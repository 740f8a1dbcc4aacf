package org.mingzhang.query;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;

/**
 * Which page of a list is wanted.
 *
 * @param cursor {@link Page#next()} of the page before; null for the first
 * @param limit at most this many, 1 to 1000
 */
public record PageRequest(@Nullable String cursor, int limit) {
    private static final int MOST = 1000;
    private static final Pattern PLACE = Pattern.compile("\\d{1,18}");

    public PageRequest {
        requireLimit(limit);
    }

    public static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) throw new BadInput("not-one-of", "limit", Integer.toString(limit));
    }

    /** Where the page before ended; {@code start} for the first. */
    public long place(long start) {
        if (cursor == null) return start;
        if (!PLACE.matcher(cursor).matches()) throw new BadInput("not-a-cursor", "cursor", cursor);
        return Long.parseLong(cursor);
    }

    /**
     * The page and the way to the next one.
     *
     * @param found one more than {@code limit} when there are more
     * @param place at which a row stands in the list
     */
    public <T> Page<T> page(List<T> found, ToLongFunction<T> place) {
        if (found.size() <= limit) return new Page<>(found, null);
        var items = found.subList(0, limit);
        return new Page<>(items, Long.toString(place.applyAsLong(items.getLast())));
    }
}
