package org.mingzhang.query.fund;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.Basis;
import org.mingzhang.query.Snapshot;
import org.mingzhang.query.ViewPoint;

/**
 * The last few lists of all funds: who pages through, filters or orders them asks for the same list again and again, and when
 * something was recorded since, most of it is still true. Given up when memory is short.
 */
final class RecentFunds {
    private static final int MOST = 4;

    /** What a list depends on: the tables of one generation at one position, the view, and the day that measures time. */
    record Key(String tables, long position, @Nullable LocalDate asOf, Basis basis, LocalDate today) {
        static Key of(Snapshot snapshot, ViewPoint view, LocalDate today) {
            var tables = snapshot.jdbc()
                    .sql("SELECT current_schema()")
                    .query(String.class)
                    .single();
            return new Key(tables, snapshot.position(), view.asOf(), view.basis(), today);
        }

        Key at(long other) {
            return new Key(tables, other, asOf, basis, today);
        }
    }

    /** A list as it was at a position. */
    record Kept(long position, List<FundView> funds) {}

    private final Map<Key, SoftReference<List<FundView>>> lists = new LinkedHashMap<>(MOST, 0.75f, true);

    /** The latest list that differs from the one wanted by nothing but a lower position, or by nothing at all. */
    synchronized @Nullable Kept upTo(Key wanted) {
        long latest = -1;
        for (var key : lists.keySet())
            if (key.equals(wanted.at(key.position())) && key.position() <= wanted.position())
                latest = Math.max(latest, key.position());
        var list = lists.get(wanted.at(latest));
        var funds = list == null ? null : list.get();
        return funds == null ? null : new Kept(latest, funds);
    }

    synchronized void put(Key key, List<FundView> list) {
        lists.put(key, new SoftReference<>(list));
        if (lists.size() > MOST) lists.remove(lists.keySet().iterator().next());
    }
}
