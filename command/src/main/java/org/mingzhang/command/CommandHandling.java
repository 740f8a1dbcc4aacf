package org.mingzhang.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.store.axon.Append;
import org.mingzhang.store.claim.Claim;

/** Handles one command of a batch: loads its streams, decides, claims, appends. Holds no rule. Used by the writer's thread alone. */
final class CommandHandling {
    static final String NAME = "ledger";

    /**
     * A command on its way over the bus, with what its sender can work out for the writer, whom all wait for.
     *
     * @param key the claim on its idempotency key
     * @param streams those that it names, in their order
     */
    record Submitted(LedgerCommand command, Submission submission, Claim key, List<String> streams) {
        static Submitted of(LedgerCommand command, Submission submission) {
            return new Submitted(
                    command,
                    submission,
                    Claiming.key(command, submission),
                    command.streams().stream().sorted().toList());
        }

        MetaData metadata() {
            return MetaData.from(Map.of(
                    "principal", submission.principal(),
                    "idempotencyKey", submission.idempotencyKey(),
                    "correlationId", submission.correlationId(),
                    "causationId", command.entry().id().value()));
        }
    }

    /** What the handler says; the answer is complete once the batch has committed. */
    interface Outcome {
        Answer answer();
    }

    private final Repository<LedgerStream> streams;
    private final AttemptLog attempts;
    private ClaimDesk desk = new ClaimDesk(things -> List.of(), true);
    private Append append = new Append();

    CommandHandling(Repository<LedgerStream> streams, AttemptLog attempts) {
        this.streams = streams;
        this.attempts = attempts;
    }

    /** From now on the commands of another batch come. */
    void begin(Append itsAppend, ClaimDesk itsDesk) {
        append = itsAppend;
        desk = itsDesk;
    }

    /** Looks whether these are claimed, once for all of them. */
    void look(Collection<Claim.Thing> things) {
        desk.look(things);
    }

    Outcome handle(CommandMessage<?> message) throws Exception {
        var submitted = (Submitted) message.getPayload();
        var key = submitted.key().thing();
        var earlier = Claiming.earlier(submitted, desk.holds(key));
        if (earlier != null) return earlier;
        Map<String, Aggregate<LedgerStream>> loaded = new HashMap<>();
        for (var stream : submitted.streams()) {
            loaded.put(stream, streams.loadOrCreate(stream, LedgerStream::new));
        }
        Function<String, @Nullable StreamState> states = stream -> state(loaded.get(stream), stream);
        for (var stream : new TreeSet<>(StreamState.furtherStreams(submitted.command(), states))) {
            if (!loaded.containsKey(stream)) loaded.put(stream, streams.loadOrCreate(stream, LedgerStream::new));
        }
        var decision = StreamState.decide(submitted.command(), states);
        return switch (decision) {
            case Decision.Refused(var rejection) -> {
                var repeated = Claiming.earlier(submitted, desk.surelyHolds(key));
                yield repeated != null ? repeated : refuse(submitted, Answer.no(rejection));
            }
            case Decision.AlreadyRecorded _ -> alreadyRecorded(submitted);
            case Decision.Accepted(var events, var warnings) -> accept(submitted, events, warnings, loaded);
        };
    }

    private static @Nullable StreamState state(@Nullable Aggregate<LedgerStream> stream, String name) {
        if (stream == null) throw new IllegalStateException("the command did not name the stream " + name);
        return stream.invoke(LedgerStream::state);
    }

    private Outcome refuse(Submitted submitted, Answer answer) {
        Rejection rejection =
                switch (answer) {
                    case Answer.Refused(var no) -> no;
                    case Answer.Quarantined(var conflict) -> conflict;
                    default -> throw new IllegalStateException("not a refusal: " + answer);
                };
        append.add(attempts.of(submitted, rejection));
        return () -> answer;
    }

    private Outcome alreadyRecorded(Submitted submitted) {
        int place = append.reserve(0);
        var at = append;
        at.takeAlone(submitted.key(), place);
        desk.take(submitted.key(), () -> at.position(place));
        return () -> new Answer.AlreadyRecorded(at.position(place));
    }

    private Outcome accept(
            Submitted submitted,
            List<LedgerEvent> events,
            List<Warning> warnings,
            Map<String, Aggregate<LedgerStream>> loaded) {
        var lost = Claiming.lost(events, desk);
        if (lost != null) return refuse(submitted, lost);
        int last = append.reserve(events.size());
        take(submitted.key(), last);
        var metadata = submitted.metadata();
        int place = last - events.size();
        for (var event : events) {
            place++;
            var claim = Claiming.of(event);
            if (claim != null && desk.holds(claim.thing()) == null) take(claim, place);
            var stream = loaded.get(event.stream());
            if (stream == null)
                throw new IllegalStateException("the command did not name the stream " + event.stream());
            stream.execute(root -> AggregateLifecycle.apply(event, metadata));
        }
        var at = append;
        return () -> new Answer.Recorded(at.position(last), at.recordedAt(last), events, warnings);
    }

    private void take(Claim claim, int place) {
        var at = append;
        at.take(claim, place);
        desk.take(claim, () -> at.position(place));
    }
}
