package org.mingzhang.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.Registration;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's command bus with one writer. All commands that wait are handled together, in the order in which they came: each in a
 * unit of work of its own, nested in that of the batch, which commits once. Answers go out after that commit.
 *
 * <p>A command that fails leaves its neighbours alone: the batch is undone, and each of its commands gets a batch of its own.
 */
final class BatchingCommandBus implements CommandBus, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchingCommandBus.class);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(30);
    private static final long LONGEST_PAUSE_NANOS = 2_000_000;
    /** With the 50 µs by which Linux lets a thread sleep longer. */
    private static final long A_MOMENT_NANOS = 10_000;
    /** Those of a burst are back by then, or not at all. */
    private static final long SOON_MILLIS = 2;

    private static final long SELDOM_MILLIS = 100;

    /** What goes around the commands of a batch. */
    interface Batches {
        /** Commands are on their way: what need not wait for them may begin. By the thread that handles them. */
        void expectMore();

        /** None are: what was begun for them ends. */
        void expectNone();

        /** Whether the next batch takes in who comes while it is decided. */
        boolean takesInWhoComes();

        /** Runs in the unit of work of the batch, before its first command. */
        void begin();

        /** Runs in the unit of work of the batch, before these of its commands. */
        void admit(List<? extends CommandMessage<?>> commands);

        /** Whether a fault in one command is the database's, and concerns all. */
        boolean concernsAll(Throwable fault);

        /** Whether a batch that failed as a whole should be handled once more, after {@code tries} of them. */
        boolean isWorthAnotherTry(Throwable fault, int tries);
    }

    /** A command in the queue. */
    private record Waiting(CommandMessage<?> message, Reply reply) {}

    private interface Reply {
        void with(CommandResultMessage<?> result);
    }

    /** One command of several has failed. */
    private static final class OneFailed extends RuntimeException {
        OneFailed(Throwable cause) {
            super(null, cause, false, false);
        }
    }

    private final Batches batches;
    private final BlockingQueue<Waiting> queue;
    private final Map<String, MessageHandler<? super CommandMessage<?>>> handlers = new ConcurrentHashMap<>();
    private final List<MessageDispatchInterceptor<? super CommandMessage<?>>> onDispatch = new CopyOnWriteArrayList<>();
    private final List<MessageHandlerInterceptor<? super CommandMessage<?>>> onHandle = new CopyOnWriteArrayList<>();
    private final Runnable moment;
    private final Thread writer =
            Thread.ofPlatform().name("ledger-writer").daemon().unstarted(this::work);
    private volatile boolean closing;

    /** @param capacity how many commands may wait; more are turned away */
    BatchingCommandBus(Batches batches, int capacity) {
        this(batches, capacity, () -> LockSupport.parkNanos(A_MOMENT_NANOS));
    }

    /** @param moment runs while the writer waits for those who come back together */
    BatchingCommandBus(Batches batches, int capacity, Runnable moment) {
        this.batches = batches;
        this.moment = moment;
        this.queue = new ArrayBlockingQueue<>(capacity);
        writer.start();
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        handlers.put(commandName, handler);
        return () -> handlers.remove(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        onDispatch.add(interceptor);
        return () -> onDispatch.remove(interceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        onHandle.add(interceptor);
        return () -> onHandle.remove(interceptor);
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (message, result) -> {
            if (result.isExceptional()) LOG.warn("{} failed", message.getCommandName(), result.exceptionResult());
        });
    }

    /** Answers at once, with {@link LedgerUnavailable}, when the queue is full or the bus is closed. */
    @Override
    @SuppressWarnings("unchecked") // Axon's: what a handler returns is what the caller waits for
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        CommandMessage<C> intercepted = command;
        for (var interceptor : onDispatch) intercepted = (CommandMessage<C>) interceptor.handle(intercepted);
        var message = intercepted;
        Reply reply = result -> callback.onResult(message, (CommandResultMessage<? extends R>) result);
        if (closing) {
            reply.with(failed(new LedgerUnavailable("the ledger is shutting down")));
        } else if (!queue.offer(new Waiting(message, reply))) {
            reply.with(failed(new LedgerUnavailable("too many commands wait")));
        } else if (!writer.isAlive()) {
            turnAway();
        }
    }

    /** Handles what waits, and takes nothing more. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(LONGEST_DRAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        turnAway();
    }

    private void turnAway() {
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            answer(left, failed(new LedgerUnavailable("the ledger is shutting down")));
        }
    }

    private void work() {
        int answered = 0;
        while (!closing || !queue.isEmpty()) {
            var first = await(answered >= Batch.A_BURST);
            answered = first == null ? 0 : handle(new Batch<>(first, queue, moment, answered));
        }
        batches.expectNone();
    }

    private @Nullable Waiting await(boolean aBurst) {
        if (aBurst) batches.expectMore();
        else batches.expectNone();
        try {
            return queue.poll(aBurst ? SOON_MILLIS : SELDOM_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.warn("the writer was interrupted");
            return null;
        }
    }

    /** @return how many were answered, or will be at once */
    private int handle(Batch<Waiting> batch) {
        for (int tries = 1; ; tries++) {
            try {
                var results = inOneUnit(batch);
                var answered = batch.all();
                Thread.startVirtualThread(() -> answer(answered, results));
                return answered.size();
            } catch (OneFailed e) {
                var all = batch.all();
                LOG.warn("a command failed; each of its batch of {} is handled alone", all.size(), e.getCause());
                for (var alone : all) handle(new Batch<>(alone, new ArrayBlockingQueue<>(1), moment, 1));
                return all.size();
            } catch (RuntimeException | Error e) {
                if (!batches.isWorthAnotherTry(e, tries)) {
                    var all = batch.all();
                    for (var waiting : all) answer(waiting, failed(e));
                    return all.size();
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(tries * LONGEST_PAUSE_NANOS));
            }
        }
    }

    private List<CommandResultMessage<?>> inOneUnit(Batch<Waiting> batch) {
        if (!batches.takesInWhoComes()) batch.close();
        var root = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(new GenericMessage<>("batch"), "batch"));
        try {
            batches.begin();
            batch.startOver();
            var results = new ArrayList<CommandResultMessage<?>>();
            for (var come = batch.next(); !come.isEmpty(); come = batch.next()) {
                batches.admit(come.stream().map(Waiting::message).toList());
                for (var waiting : come) {
                    var result = inNestedUnit(waiting.message());
                    if (result.isExceptional()) {
                        var fault = result.exceptionResult();
                        if (fault instanceof RuntimeException e && batches.concernsAll(e)) throw e;
                        if (batch.all().size() > 1) throw new OneFailed(fault);
                        root.rollback(fault);
                        return List.of(failed(fault));
                    }
                    results.add(GenericCommandResultMessage.asCommandResultMessage(result));
                }
            }
            root.commit();
            return results;
        } catch (RuntimeException | Error e) {
            if (root.isActive() && root.isCurrent()) root.rollback(e);
            throw e;
        }
    }

    private <M extends CommandMessage<?>> ResultMessage<?> inNestedUnit(M message) {
        var unit = new DefaultUnitOfWork<>(message);
        return unit.executeWithResult(
                () -> {
                    var handler = handlers.get(message.getCommandName());
                    if (handler == null) throw new NoHandlerForCommandException(message.getCommandName());
                    return new DefaultInterceptorChain<M>(unit, onHandle, handler).proceed();
                },
                RollbackConfigurationType.ANY_THROWABLE);
    }

    private static CommandResultMessage<?> failed(Throwable fault) {
        return GenericCommandResultMessage.asCommandResultMessage(fault);
    }

    /** By a thread of its own: the next batch need not wait until everybody has been woken. */
    private static void answer(List<Waiting> batch, List<CommandResultMessage<?>> results) {
        for (int i = 0; i < batch.size(); i++) answer(batch.get(i), results.get(i));
    }

    private static void answer(Waiting waiting, CommandResultMessage<?> result) {
        try {
            waiting.reply().with(result);
        } catch (RuntimeException e) {
            LOG.error("an answer was not taken", e);
        }
    }
}
