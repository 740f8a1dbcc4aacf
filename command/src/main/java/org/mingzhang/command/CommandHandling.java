package org.mingzhang.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.Claiming.Wanted;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Warning;
import org.mingzhang.store.axon.Appended;
import org.mingzhang.store.axon.PostgresEventStorageEngine;
import org.mingzhang.store.claim.Claim;
import org.mingzhang.store.claim.Claims;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.springframework.transaction.PlatformTransactionManager;

/** Handles a command within its unit of work: load the streams, decide, claim, append. Holds no rule. */
final class CommandHandling {
    static final String NAME = "ledger";
    private static final String WANTED = CommandHandling.class.getName() + ".wanted";

    /** A command on its way over the bus. */
    record Submitted(LedgerCommand command, Submission submission, String contentHash) {
        /** The idempotency key within its principal. */
        String key() {
            return submission.principal() + "/" + submission.idempotencyKey();
        }

        MetaData metadata() {
            return MetaData.with("principal", submission.principal())
                    .and("idempotencyKey", submission.idempotencyKey())
                    .and("correlationId", submission.correlationId())
                    .and("causationId", command.entry().id().value());
        }
    }

    /** What the handler says; the answer is complete once the unit of work has committed. */
    interface Outcome {
        Answer answer();
    }

    /** Somebody else holds a claim: the unit of work rolls back. */
    static final class ClaimLost extends RuntimeException {
        private final transient Answer answer;

        ClaimLost(Answer answer) {
            super("claimed by another", null, false, false);
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    /** What the current command claims when its events are about to be appended. */
    private record Wishes(Submitted submitted, List<Wanted> wanted) {}

    private final Repository<LedgerStream> streams;
    private final Claims claims;
    private final LogReader log;

    CommandHandling(Repository<LedgerStream> streams, Claims claims, LogReader log) {
        this.streams = streams;
        this.claims = claims;
        this.log = log;
    }

    static CommandHandling on(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventCodec codec,
            AppendSignal signal,
            Clock clock,
            Claims claims) {
        var store = EmbeddedEventStore.builder()
                .storageEngine(new PostgresEventStorageEngine(dataSource, transactions, clock, codec, signal))
                .build();
        var streams = EventSourcingRepository.builder(LedgerStream.class)
                .eventStore(store)
                .build();
        var handling = new CommandHandling(streams, claims, new LogReader(dataSource, signal));
        store.registerDispatchInterceptor(events -> {
            handling.takeClaims(UUID.fromString(events.getLast().getIdentifier()));
            return (index, event) -> event;
        });
        return handling;
    }

    /** All streams are locked in the order of their names, so that no two commands wait for each other. */
    Outcome handle(CommandMessage<?> message) throws Exception {
        var submitted = (Submitted) message.getPayload();
        Map<String, Aggregate<LedgerStream>> loaded = new HashMap<>();
        for (var stream : new TreeSet<>(submitted.command().streams())) {
            loaded.put(stream, streams.loadOrCreate(stream, LedgerStream::new));
        }
        var decision = StreamState.decide(submitted.command(), stream -> state(loaded.get(stream), stream));
        return switch (decision) {
            case Decision.Refused(var rejection) -> () -> Answer.no(rejection);
            case Decision.AlreadyRecorded _ -> remember(submitted);
            case Decision.Accepted(var events, var warnings) -> append(submitted, events, warnings, loaded);
        };
    }

    private static @Nullable StreamState state(@Nullable Aggregate<LedgerStream> stream, String name) {
        if (stream == null) throw new IllegalStateException("the command did not name the stream " + name);
        return stream.invoke(LedgerStream::state);
    }

    /** Nothing changes, but the key has had its answer. */
    private Outcome remember(Submitted submitted) {
        long position = log.head();
        var lost = claims.take(List.of(Claiming.key(submitted, null, position)));
        if (!lost.isEmpty()) throw new ClaimLost(repeated(submitted));
        return () -> new Answer.AlreadyRecorded(position);
    }

    private Outcome append(
            Submitted submitted,
            List<LedgerEvent> events,
            List<Warning> warnings,
            Map<String, Aggregate<LedgerStream>> loaded) {
        var unit = CurrentUnitOfWork.get();
        unit.resources().put(WANTED, new Wishes(submitted, Claiming.of(events)));
        var appended = new AtomicReference<@Nullable Appended>();
        unit.afterCommit(done -> appended.set(Appended.in(done).orElse(null)));
        for (var event : events) {
            var stream = loaded.get(event.stream());
            if (stream == null)
                throw new IllegalStateException("the command did not name the stream " + event.stream());
            stream.execute(root -> AggregateLifecycle.apply(event, submitted.metadata()));
        }
        return () -> {
            var at = appended.get();
            if (at == null) throw new IllegalStateException("committed without a position");
            return new Answer.Recorded(at.lastPosition(), at.recordedAt(), events, warnings);
        };
    }

    /** Runs as the events are about to be appended, before the position counter is held: a claim may have to wait for another's commit. */
    private void takeClaims(UUID event) {
        Wishes wishes = CurrentUnitOfWork.get().root().getResource(WANTED);
        var wanted = wishes.wanted();
        var all = new ArrayList<Claim>();
        all.add(Claiming.key(wishes.submitted(), event, 0));
        wanted.stream().distinct().map(w -> w.by(event)).forEach(all::add);
        for (var held : claims.take(all)) {
            if (held.claim().kind().equals(Claiming.KEY)) throw new ClaimLost(repeated(wishes.submitted()));
            var lost = wanted.stream()
                    .filter(w -> w.isHeldBy(held.claim()))
                    .findFirst()
                    .orElseThrow();
            if (!lost.by(null).isSameContentAs(held.claim())) throw new ClaimLost(Claiming.lost(lost, held.claim()));
        }
    }

    private Answer repeated(Submitted submitted) {
        return Objects.requireNonNull(Claiming.earlier(submitted, claims), "the claim that was lost is there");
    }
}
