package org.mingzhang.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.messaging.GenericMessage;
import org.mingzhang.command.CommandHandling.Outcome;
import org.mingzhang.command.CommandHandling.Submitted;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.store.axon.PostgresEventStorageEngine;
import org.mingzhang.store.axon.PromptEventStore;
import org.mingzhang.store.claim.Claims;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one way to write: loads every stream that a command names, asks the rules, and appends what they answer, together with the
 * claims on its idempotency key, vouchers and payee names. Commands that wait are decided one after the other and share a
 * transaction. Acknowledged means durable.
 *
 * <p>Several processes may write to one database: who decided on a state that another has changed meanwhile decides again.
 */
public final class Ledger implements Registrar, AutoCloseable {
    private static final int MOST_WAITING = 10_000;
    /** About what an event takes in memory, as part of its stream. */
    private static final long BYTES_OF_AN_EVENT = 1024;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final BatchingCommandBus bus;
    private final Claims claims;
    private final LogReader log;
    private final EventCodec codec;
    private final SnapshotTaker snapshots;

    /**
     * @param dataSource of the role {@code ledger_app}
     * @param transactions Spring's manager of the same data source
     * @param signal raised after each commit, for the followers of this process
     */
    public Ledger(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventCodec codec,
            AppendSignal signal,
            Clock clock) {
        this(
                dataSource,
                transactions,
                codec,
                signal,
                clock,
                Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_AN_EVENT);
    }

    /** @param mostInMemory so many events, of the streams used last */
    Ledger(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventCodec codec,
            AppendSignal signal,
            Clock clock,
            long mostInMemory) {
        this.claims = new Claims(dataSource);
        this.log = new LogReader(dataSource, signal);
        this.codec = codec;
        var engine = new PostgresEventStorageEngine(dataSource, transactions, clock, codec, signal, new StreamForm());
        var store = new PromptEventStore(engine);
        var cache = new StreamCache<AggregateCacheEntry<LedgerStream>>(mostInMemory);
        this.snapshots = new SnapshotTaker(store);
        var streams = new Streams(store, cache, log, codec, snapshots);
        var handling = new CommandHandling(streams, new AttemptLog(clock));
        this.bus = new BatchingCommandBus(new LedgerBatches(streams, claims, engine.writer(), handling), MOST_WAITING);
        bus.subscribe(CommandHandling.NAME, handling::handle);
    }

    @Override
    public Answer submit(LedgerCommand command, Submission submission) {
        try {
            return send(command, submission).get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LedgerUnavailable unavailable) throw unavailable;
            throw new IllegalStateException("a command failed", e.getCause());
        } catch (TimeoutException e) {
            throw new LedgerUnavailable("no answer for " + LONGEST_WAIT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("interrupted while waiting for the answer", e);
        }
    }

    @Override
    public CompletableFuture<Answer> send(LedgerCommand command, Submission submission) {
        var future = new CompletableFuture<Answer>();
        var message = new GenericCommandMessage<>(
                new GenericMessage<>(Submitted.of(command, submission)), CommandHandling.NAME);
        CommandCallback<Submitted, Outcome> callback = (sent, result) -> {
            if (result.isExceptional()) future.completeExceptionally(fault(result.exceptionResult()));
            else future.complete(result.getPayload().answer());
        };
        bus.dispatch(message, callback);
        return future;
    }

    /** A desk at which commands are decided as they would be now, and nothing is stored. */
    public Rehearsal rehearse() {
        return new Rehearsal(log, codec, claims);
    }

    /** Decides what waits, and turns away what comes later. */
    @Override
    public void close() {
        bus.close();
        snapshots.close();
    }

    private static Throwable fault(Throwable fault) {
        var cause = fault instanceof CommandExecutionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof LedgerUnavailable) return cause;
        if (LedgerBatches.isOfTheConnection(cause)) return new LedgerUnavailable("the database does not answer", cause);
        if (LedgerBatches.isOfOthers(cause)) return new LedgerUnavailable("too many writers", cause);
        return cause;
    }
}
