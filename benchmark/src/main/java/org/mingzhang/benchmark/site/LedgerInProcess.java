package org.mingzhang.benchmark.site;

import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.mingzhang.command.Ledger;
import org.mingzhang.projections.Follower;
import org.mingzhang.projections.Progress;
import org.mingzhang.projections.Rebuild;
import org.mingzhang.projections.RebuildOutcome;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.postgres.PostgresAddress;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A ledger as the server wires it, without the server: log, commands, and the read tables that follow. */
public final class LedgerInProcess implements AutoCloseable {
    /** One for all, as a server has it: each would be compiled anew. */
    private static final EventCodec CODEC = EventCodec.ledger();

    private final LedgerDatabase database;
    private final AppendSignal signal = new AppendSignal();
    private final LogReader log;
    private final Follower follower;
    private final Ledger ledger;

    public LedgerInProcess(PostgresAddress address) {
        this.database = LedgerDatabase.open(address);
        this.log = new LogReader(app(), signal);
        this.follower = new Follower(app(), log, CODEC);
        var writer = database.writer();
        this.ledger = new Ledger(writer, new JdbcTransactionManager(writer), CODEC, signal, Clock.systemUTC());
    }

    /** Connections of the role {@code ledger_app}. */
    public DataSource app() {
        return database.app();
    }

    public LogReader log() {
        return log;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Makes the read tables anew; returns when they have been swapped. */
    public RebuildOutcome rebuild() {
        follower.start();
        follower.close();
        return new Rebuild(database.rebuilding(), log, CODEC).run(Progress.NONE);
    }

    /** Lets the read tables follow. */
    public void follow() {
        follower.start();
    }

    /** Waits until the read tables are where the log is. */
    public void catchUp() {
        while (follower.position() < log.head()) LockSupport.parkNanos(1_000_000);
    }

    @Override
    public void close() {
        ledger.close();
        follower.close();
        database.close();
    }
}
