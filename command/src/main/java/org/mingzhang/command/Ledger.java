package org.mingzhang.command;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.mingzhang.command.CommandHandling.ClaimLost;
import org.mingzhang.command.CommandHandling.Outcome;
import org.mingzhang.command.CommandHandling.Submitted;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.store.claim.Claims;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * The one way to write: loads every stream that a command names, asks the rules, and appends what they answer in one
 * transaction, together with the claims on its idempotency key, vouchers and payee names. Acknowledged means durable.
 *
 * <p>Several processes may write to one database: who decided on a state that another has changed meanwhile decides again.
 */
public final class Ledger implements Registrar {
    private static final int TRIES = 20;
    private static final long LONGEST_PAUSE_NANOS = 2_000_000;

    private final SimpleCommandBus bus;
    private final Claims claims;
    private final LogReader log;
    private final EventCodec codec;
    private final AttemptLog attempts;

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
        this.claims = new Claims(dataSource);
        this.log = new LogReader(dataSource, signal);
        this.codec = codec;
        this.attempts = new AttemptLog(dataSource, clock);
        var handling = CommandHandling.on(dataSource, transactions, codec, signal, clock, claims);
        this.bus = SimpleCommandBus.builder()
                .transactionManager(new SpringTransactionManager(transactions))
                .build();
        bus.subscribe(CommandHandling.NAME, handling::handle);
    }

    @Override
    public Answer submit(LedgerCommand command, Submission submission) {
        var submitted = new Submitted(command, submission, CanonicalContent.hash(command));
        var answer = decide(submitted);
        switch (answer) {
            case Answer.Refused refused -> attempts.record(submitted, refused.rejection());
            case Answer.Quarantined quarantined -> attempts.record(submitted, quarantined.conflict());
            case Answer.Recorded _, Answer.AlreadyRecorded _ -> {}
        }
        return answer;
    }

    @Override
    public CompletableFuture<Answer> send(LedgerCommand command, Submission submission) {
        return CompletableFuture.completedFuture(submit(command, submission));
    }

    /** A desk at which commands are decided as they would be now, and nothing is stored. */
    public Rehearsal rehearse() {
        return new Rehearsal(log, codec, claims);
    }

    private Answer decide(Submitted submitted) {
        for (int attempt = 1; ; attempt++) {
            try {
                var earlier = Claiming.earlier(submitted, claims);
                return earlier != null ? earlier : dispatch(submitted);
            } catch (ClaimLost lost) {
                return lost.answer();
            } catch (ConcurrencyException
                    | AggregateStreamCreationException
                    | LockAcquisitionFailedException
                    | PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw new LedgerUnavailable(
                            "too many writers at " + submitted.command().streams(), e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
            } catch (TransactionException | DataAccessResourceFailureException | TransientDataAccessException e) {
                return afterLostReply(submitted, e);
            }
        }
    }

    /** The commit may have happened although its reply was lost: the claim on the key knows. */
    private Answer afterLostReply(Submitted submitted, RuntimeException lost) {
        try {
            var earlier = Claiming.earlier(submitted, claims);
            if (earlier != null) return earlier;
        } catch (RuntimeException e) {
            lost.addSuppressed(e);
        }
        throw new LedgerUnavailable("the database does not answer", lost);
    }

    private Answer dispatch(Submitted submitted) {
        var callback = new FutureCallback<Submitted, Outcome>();
        bus.dispatch(new GenericCommandMessage<>(new GenericMessage<>(submitted), CommandHandling.NAME), callback);
        var result = callback.getResult();
        if (!result.isExceptional()) return result.getPayload().answer();
        throw switch (result.exceptionResult()) {
            case CommandExecutionException e when e.getCause() instanceof RuntimeException cause -> cause;
            case RuntimeException e -> e;
            case Throwable e -> new IllegalStateException("a command failed", e);
        };
    }
}
