package org.mingzhang.store.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All claims, to look at. They are taken by the transaction that appends, so that a claim and its event stand or fall together. */
public final class Claims {
    /** LIMIT keeps the planner at looks into the indexes for each thing, whatever it thinks of the tables. */
    private static final String FIND = """
            SELECT found.* FROM unnest(?::TEXT[], ?::TEXT[]) AS asked (kind, key), LATERAL (
                SELECT c.kind, c.key, c.holder, c.position FROM ledger.claimed c
                WHERE c.kind = asked.kind AND c.key = asked.key LIMIT 1) found""";

    private final JdbcClient jdbc;

    public Claims(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public Optional<RecordedClaim> find(String kind, String key) {
        return find(List.of(new Claim.Thing(kind, key))).stream().findFirst();
    }

    /** Those of the things that are held. */
    public List<RecordedClaim> find(Collection<Claim.Thing> things) {
        if (things.isEmpty()) return List.of();
        return jdbc.sql(FIND)
                .params(
                        things.stream().map(Claim.Thing::kind).toArray(String[]::new),
                        things.stream().map(Claim.Thing::key).toArray(String[]::new))
                .query((row, number) -> new RecordedClaim(
                        new Claim(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4)))
                .list();
    }
}
