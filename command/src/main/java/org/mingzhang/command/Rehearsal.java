package org.mingzhang.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.CommandHandling.Submitted;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.store.claim.Claims;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.LogReader;

/**
 * Decides commands one after the other as the ledger would now, on streams read from the log and folded on in memory. Stores
 * nothing, not even attempts: a dry run. Used by one thread.
 */
public final class Rehearsal implements Registrar {
    private static final int AT_ONCE = 1000;

    private final LogReader log;
    private final EventCodec codec;
    private final ClaimDesk desk;
    private final Map<String, @Nullable StreamState> states = new HashMap<>();

    Rehearsal(LogReader log, EventCodec codec, Claims claims) {
        this.log = log;
        this.codec = codec;
        this.desk = new ClaimDesk(claims::find, false);
    }

    /** The answer that {@link Ledger#submit} would give; the position of what is new is that of the head. */
    @Override
    public Answer submit(LedgerCommand command, Submission submission) {
        var submitted = Submitted.of(command, submission);
        var earlier = Claiming.earlier(submitted, desk.holds(submitted.key().thing()));
        if (earlier != null) return earlier.answer();
        submitted.streams().forEach(this::load);
        StreamState.furtherStreams(command, states::get).forEach(this::load);
        return switch (StreamState.decide(command, states::get)) {
            case Decision.Refused(var rejection) -> Answer.no(rejection);
            case Decision.AlreadyRecorded _ -> new Answer.AlreadyRecorded(log.head());
            case Decision.Accepted(var events, var warnings) -> {
                var lost = Claiming.lost(events, desk);
                if (lost != null) yield lost;
                desk.take(submitted.key(), log::head);
                for (var event : events) {
                    var claim = Claiming.of(event);
                    if (claim != null) desk.take(claim, log::head);
                    states.put(event.stream(), StreamState.fold(states.get(event.stream()), event));
                }
                yield new Answer.Recorded(log.head(), Instant.EPOCH, events, warnings);
            }
        };
    }

    @Override
    public CompletableFuture<Answer> send(LedgerCommand command, Submission submission) {
        return CompletableFuture.completedFuture(submit(command, submission));
    }

    private void load(String stream) {
        if (states.containsKey(stream)) return;
        StreamState state = null;
        long sequence = 0;
        while (true) {
            var events = log.readStream(stream, sequence, AT_ONCE);
            for (var event : events) state = StreamState.fold(state, codec.decode(event));
            if (events.size() < AT_ONCE) break;
            sequence += AT_ONCE;
        }
        states.put(stream, state);
    }
}
