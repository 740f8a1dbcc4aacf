package org.mingzhang.store.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.copy.CopyRows;
import org.mingzhang.store.database.LedgerDatabase;

class ClaimsTest {
    private static LedgerDatabase database;
    private static Claims claims;

    @BeforeAll
    static void open() {
        database = LedgerDatabase.open(TestServer.database());
        claims = new Claims(database.app());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void what_is_taken_is_found_with_its_holder_and_position() throws SQLException {
        Claim voucher = new Claim("voucher", "440606/2022/一〇一", "shunde-2022");
        insert(voucher, 7);
        assertThat(claims.find("voucher", "440606/2022/一〇一")).contains(new RecordedClaim(voucher, 7));
        assertThat(claims.find("key", "440606/2022/一〇一")).isEmpty();
    }

    @Test
    void of_many_things_those_that_are_held_are_found() throws SQLException {
        Claim one = new Claim("key", "wang/1", "aa");
        Claim other = new Claim("key", "wang/2", "bb");
        insert(one, 1);
        insert(other, 2);
        assertThat(claims.find(List.of(one.thing(), new Claim.Thing("key", "wang/3"), other.thing())))
                .containsExactlyInAnyOrder(new RecordedClaim(one, 1), new RecordedClaim(other, 2));
        assertThat(claims.find(List.of())).isEmpty();
    }

    @Test
    void a_thing_is_held_once() throws SQLException {
        insert(new Claim("key", "twice", "aa"), 1);
        assertThatThrownBy(() -> insert(new Claim("key", "twice", "bb"), 2))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("claim_once");
    }

    @Test
    void a_claim_names_a_thing_and_a_holder() {
        assertThatThrownBy(() -> new Claim("key", "k", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Claim("key", "", "aa")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void insert(Claim claim, long position) throws SQLException {
        try (var connection = database.app().getConnection()) {
            new CopyRows()
                    .row(4)
                    .text(claim.kind())
                    .text(claim.key())
                    .text(claim.holder())
                    .bigint(position)
                    .into("ledger.claim (kind, key, holder, position)", connection);
        }
    }
}
