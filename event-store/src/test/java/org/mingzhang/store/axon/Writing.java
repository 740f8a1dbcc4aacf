package org.mingzhang.store.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A log of its own for each test of how it is written, and who writes it. */
abstract class Writing {
    final AppendSignal signal = new AppendSignal();
    LedgerDatabase database;
    PostgresEventStorageEngine engine;
    LogReader reader;

    @BeforeEach
    void open() {
        database = LedgerDatabase.open(TestServer.database());
        engine = engine();
        reader = new LogReader(database.app(), signal);
    }

    @AfterEach
    void close() {
        while (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().rollback();
        database.close();
    }

    /** Each is another process, as far as the log can tell. */
    final PostgresEventStorageEngine engine() {
        return new PostgresEventStorageEngine(
                database.app(),
                new DataSourceTransactionManager(database.app()),
                Clock.systemUTC(),
                EventCodec.ledger(),
                signal);
    }

    static UnitOfWork<?> batch() {
        return DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a batch"));
    }

    static void await(BooleanSupplier done) throws InterruptedException {
        for (long end = System.nanoTime() + 10_000_000_000L; !done.getAsBoolean(); Thread.sleep(1)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    final long count(String from) {
        return JdbcClient.create(database.app())
                .sql("SELECT count(*) " + from)
                .query(Long.class)
                .single();
    }
}
