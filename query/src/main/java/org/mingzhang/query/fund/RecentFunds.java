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
 * The last few lists of all funds: who pages through, filters or orders them asks for the same list again and again. Given up when
 * memory is short.
 */
final class RecentFunds {
    private static final int KEPT = 4;

    /** What a list depends on: the tables of one generation at one position, the view, and the day that measures time. */
    record Key(String tables, long position, @Nullable LocalDate asOf, Basis basis, LocalDate today) {
        static Key of(Snapshot snapshot, ViewPoint view, LocalDate today) {
            var tables = snapshot.jdbc()
                    .sql("SELECT current_schema()")
                    .query(String.class)
                    .single();
            return new Key(tables, snapshot.position(), view.asOf(), view.basis(), today);
        }
    }

    private final Map<Key, SoftReference<List<FundView>>> lists = new LinkedHashMap<>(KEPT, 0.75f, true);

    synchronized @Nullable List<FundView> get(Key key) {
        var list = lists.get(key);
        return list == null ? null : list.get();
    }

    synchronized void put(Key key, List<FundView> list) {
        lists.put(key, new SoftReference<>(list));
        if (lists.size() > KEPT) lists.remove(lists.keySet().iterator().next());
    }
}
