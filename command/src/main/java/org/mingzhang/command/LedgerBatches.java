package org.mingzhang.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.mingzhang.command.CommandHandling.Submitted;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.store.axon.LogWriter;
import org.mingzhang.store.axon.Overtaken;
import org.mingzhang.store.claim.Claim;
import org.mingzhang.store.claim.Claims;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What goes around the ledger's commands: a look at what others wrote and claimed before, and what to make of a failed commit. */
final class LedgerBatches implements BatchingCommandBus.Batches {
    /** Tries of a batch that others get in the way of. */
    private static final int MOST_TRIES = 20;
    /** Tries of one whose commit may have happened although its reply was lost: the second finds the keys used. */
    private static final int TRIES_WHEN_LOST = 2;
    /**
     * After a commit that failed, perhaps because something was claimed already, so many batches look before they claim. As a rule
     * nothing is, and looking costs as much as claiming.
     */
    private static final int CAREFUL_BATCHES = 100;

    private final Streams streams;
    private final Claims claims;
    private final LogWriter writer;
    private final CommandHandling handling;
    private int careful;

    LedgerBatches(Streams streams, Claims claims, LogWriter writer, CommandHandling handling) {
        this.streams = streams;
        this.claims = claims;
        this.writer = writer;
        this.handling = handling;
    }

    @Override
    public void expectMore() {
        if (careful == 0) writer.expectMore();
        else writer.expectNone();
    }

    @Override
    public void expectNone() {
        writer.expectNone();
    }

    /** Not while other processes wait for it: each time it looks whether what comes is claimed. */
    @Override
    public boolean takesInWhoComes() {
        return careful == 0;
    }

    @Override
    public void begin() {
        var unit = CurrentUnitOfWork.get();
        var append = careful > 0 ? writer.append(unit) : writer.appendUnlessOvertaken(unit);
        streams.catchUp(append.head());
        handling.begin(append, new ClaimDesk(claims::find, careful == 0));
        unit.onRollback(u -> careful = CAREFUL_BATCHES);
        unit.afterCommit(u -> {
            careful = Math.max(0, careful - 1);
            streams.wrote(append.last());
        });
    }

    @Override
    public void admit(List<? extends CommandMessage<?>> commands) {
        streams.load(streams(commands));
        if (careful > 0) handling.look(things(commands));
    }

    private static Set<String> streams(List<? extends CommandMessage<?>> batch) {
        var named = new HashSet<String>();
        for (var message : batch) named.addAll(((Submitted) message.getPayload()).streams());
        return named;
    }

    /** All that they will claim, as far as can be said. */
    private Set<Claim.Thing> things(List<? extends CommandMessage<?>> batch) {
        var things = new HashSet<Claim.Thing>();
        for (var message : batch) {
            var submitted = (Submitted) message.getPayload();
            things.add(submitted.key().thing());
            if (submitted.command() instanceof FundCommand command) {
                var fund = streams.of(command.fund().stream()).invoke(LedgerStream::state);
                Claiming.foreseen(command, fund).ifPresent(things::add);
            }
        }
        return things;
    }

    @Override
    public boolean concernsAll(Throwable fault) {
        return isOfTheConnection(fault);
    }

    @Override
    public boolean isWorthAnotherTry(Throwable fault, int tries) {
        if (isOfTheConnection(fault)) return tries < TRIES_WHEN_LOST;
        return isOfOthers(fault) && tries < MOST_TRIES;
    }

    /** Whether somebody else got in the way. */
    static boolean isOfOthers(Throwable fault) {
        return switch (fault) {
            case ConcurrencyException _,
                    AggregateStreamCreationException _,
                    Overtaken _,
                    PessimisticLockingFailureException _ -> true;
            default -> false;
        };
    }

    /** Whether the database is away, or went while it was asked. */
    static boolean isOfTheConnection(Throwable fault) {
        return switch (fault) {
            case PessimisticLockingFailureException _ -> false;
            case TransactionException _, DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
            default -> false;
        };
    }
}
