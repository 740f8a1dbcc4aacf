package org.mingzhang.store.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.database.LedgerDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ClaimsTest {
    private static LedgerDatabase database;
    private static TransactionTemplate transaction;
    private static Claims claims;

    @BeforeAll
    static void open() {
        database = LedgerDatabase.open(TestServer.database());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database.app()));
        claims = new Claims(database.app());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void what_is_taken_is_found() {
        Claim claim = new Claim("voucher", "440606/2022/001", "0aff", "{\"said\": \"一\"}", UUID.randomUUID());
        assertThat(take(claim)).isEmpty();
        RecordedClaim found = claims.find("voucher", "440606/2022/001").orElseThrow();
        assertThat(found.claim()).isEqualTo(claim);
        assertThat(found.position()).isEmpty();
        assertThat(claims.find("key", "440606/2022/001")).isEmpty();
    }

    @Test
    void the_second_is_told_what_the_first_holds() {
        take(claim("again", "aa"));
        List<RecordedClaim> lost = take(claim("again", "bb"), claim("free", "bb"));
        assertThat(lost).extracting(RecordedClaim::claim).containsExactly(claim("again", "aa"));
        assertThat(lost.getFirst().claim().isSameContentAs(claim("again", "bb")))
                .isFalse();
    }

    @Test
    void a_loser_waits_for_the_winner_and_sees_what_he_committed() throws Exception {
        assertThat(takeWhileAnotherHolds("waits", false))
                .extracting(RecordedClaim::claim)
                .containsExactly(claim("waits", "aa"));
    }

    @Test
    void after_the_winners_rollback_the_loser_wins() throws Exception {
        assertThat(takeWhileAnotherHolds("wins", true)).isEmpty();
        assertThat(claims.find("key", "wins").orElseThrow().claim().contentHash())
                .isEqualTo("bb");
    }

    @Test
    void writers_of_the_same_keys_in_any_order_do_not_deadlock() throws Exception {
        AtomicInteger winners = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(4);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Random random = new Random(i);
                running.add(pool.submit(() -> {
                    for (int round = 0; round < 5; round++) {
                        Claim[] wanted = shuffled("round-" + round, 2000, random);
                        together.await(30, TimeUnit.SECONDS);
                        if (take(wanted).isEmpty()) winners.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) one.get();
        }
        assertThat(winners).hasValue(5);
    }

    @Test
    void claims_need_a_transaction_and_different_keys() {
        assertThatThrownBy(() -> claims.take(List.of(claim("alone", "aa")))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> take(claim("twice", "aa"), claim("twice", "bb")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> claim("k", "AA")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<RecordedClaim> takeWhileAnotherHolds(String key, boolean rollBack) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> winner = pool.submit(() -> transaction.executeWithoutResult(status -> {
                claims.take(List.of(claim(key, "aa")));
                held.countDown();
                await(release);
                if (rollBack) status.setRollbackOnly();
            }));
            await(held);
            Future<List<RecordedClaim>> loser = pool.submit(() -> take(claim(key, "bb")));
            assertThatThrownBy(() -> loser.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            release.countDown();
            winner.get();
            return loser.get();
        }
    }

    private static List<RecordedClaim> take(Claim... some) {
        return transaction.execute(status -> {
            List<RecordedClaim> lost = claims.take(List.of(some));
            if (!lost.isEmpty()) status.setRollbackOnly();
            return lost;
        });
    }

    private static Claim[] shuffled(String name, int size, Random random) {
        List<Claim> some = new ArrayList<>();
        for (int i = 0; i < size; i++) some.add(claim(name + "-" + i, "aa"));
        Collections.shuffle(some, random);
        return some.toArray(Claim[]::new);
    }

    private static Claim claim(String key, String hash) {
        return new Claim("key", key, hash, "{}", null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
