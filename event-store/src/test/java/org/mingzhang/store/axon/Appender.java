package org.mingzhang.store.axon;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mingzhang.store.Facts;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.AppendSignal;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A writer with an engine of its own, in this JVM or, through {@link #main}, in another. */
public final class Appender {
    private final TransactionTemplate transaction;
    private final PostgresEventStorageEngine engine;

    public Appender(DataSource dataSource, Clock clock) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.engine = new PostgresEventStorageEngine(
                dataSource, transactions, clock, EventCodec.ledger(), new AppendSignal());
    }

    /** Appends from several threads; about a third of the transactions roll back after their append. */
    void appendFromManyThreads(String name, int threads, int rounds) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                String project = name + "-" + thread;
                Random random = new Random(project.hashCode());
                running.add(pool.submit(() -> {
                    start.await();
                    long sequence = 0;
                    for (int round = 0; round < rounds; round++) sequence = append(project, sequence, random);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : running) one.get();
        }
    }

    private long append(String project, long sequence, Random random) {
        int size = 1 + random.nextInt(3);
        boolean rollBack = random.nextInt(3) == 0;
        transaction.executeWithoutResult(status -> {
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int i = 0; i < size; i++) events.add(Facts.message(project, sequence + i));
            engine.appendEvents(events);
            if (rollBack) status.setRollbackOnly();
        });
        return rollBack ? sequence : sequence + size;
    }

    /** A clock that now and then is some seconds back. */
    static Clock unsteady() {
        Random random = new Random(7);
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().minus(Duration.ofSeconds(random.nextInt(5) == 0 ? random.nextInt(10) : 0));
            }
        };
    }

    public static void main(String[] arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            new Appender(dataSource, unsteady()).appendFromManyThreads("elsewhere", 4, 100);
        }
    }
}
