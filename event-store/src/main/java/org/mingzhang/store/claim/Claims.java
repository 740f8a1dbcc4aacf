package org.mingzhang.store.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The table of claims. They are taken in the transaction that appends, so that a claim and its event stand or fall together. */
public final class Claims {
    private static final String SELECT = """
            SELECT c.kind, c.key, encode(c.content_hash, 'hex'), c.answer, c.event_id, c.claimed_at, e.position
            FROM ledger.claim c LEFT JOIN ledger.event e USING (event_id)
            """;

    private final JdbcClient jdbc;

    public Claims(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public Optional<RecordedClaim> find(String kind, String key) {
        return jdbc.sql(SELECT + "WHERE c.kind = ? AND c.key = ?")
                .params(kind, key)
                .query(Claims::recorded)
                .optional();
    }

    /**
     * Takes all that are free. Where another transaction is about to take the same key, waits until it has ended.
     *
     * @param claims of different keys
     * @return those that others hold, as they hold them; when there are any, the caller rolls back
     * @throws IllegalStateException outside a transaction
     */
    public List<RecordedClaim> take(Collection<Claim> claims) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("claims are taken in the transaction that appends");
        }
        if (claims.isEmpty()) return List.of();
        List<Claim> ordered = claims.stream().sorted(Claim.ORDER).toList();
        Set<Key> lost = new HashSet<>();
        for (Claim claim : ordered) {
            if (!lost.add(Key.of(claim))) throw new IllegalArgumentException("claimed twice: " + Key.of(claim));
        }
        lost.removeAll(insert(ordered));
        return lost.stream()
                .map(key -> find(key.kind(), key.key()).orElseThrow())
                .sorted((a, b) -> Claim.ORDER.compare(a.claim(), b.claim()))
                .toList();
    }

    private List<Key> insert(List<Claim> ordered) {
        return jdbc.sql("""
                INSERT INTO ledger.claim (kind, key, content_hash, answer, event_id)
                SELECT kind, key, decode(hash, 'hex'), answer::JSON, event_id
                FROM unnest(?::TEXT[], ?::TEXT[], ?::TEXT[], ?::TEXT[], ?::UUID[])
                     WITH ORDINALITY AS asked (kind, key, hash, answer, event_id, number)
                ORDER BY number
                ON CONFLICT DO NOTHING
                RETURNING kind, key""")
                .params(
                        column(ordered, Claim::kind),
                        column(ordered, Claim::key),
                        column(ordered, Claim::contentHash),
                        column(ordered, Claim::answer),
                        column(
                                ordered,
                                claim -> claim.event() == null
                                        ? null
                                        : claim.event().toString()))
                .query((row, number) -> new Key(row.getString(1), row.getString(2)))
                .list();
    }

    private static @Nullable String[] column(List<Claim> claims, Function<Claim, @Nullable String> part) {
        @Nullable String[] column = new String[claims.size()];
        for (int i = 0; i < column.length; i++) column[i] = part.apply(claims.get(i));
        return column;
    }

    private static RecordedClaim recorded(ResultSet row, int number) throws SQLException {
        @Nullable Long position = row.getObject(7, Long.class);
        return new RecordedClaim(
                new Claim(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                position == null ? OptionalLong.empty() : OptionalLong.of(position));
    }

    private record Key(String kind, String key) {
        static Key of(Claim claim) {
            return new Key(claim.kind(), claim.key());
        }
    }
}
