package org.mingzhang.store.axon;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.attempt.Attempt;
import org.mingzhang.store.claim.Claim;

/**
 * What a unit of work adds to the ledger when it commits, in one transaction: events, claims and attempts. Where its events went
 * is known from then on. Used by the thread of the unit of work.
 */
public final class Append {
    /**
     * A claim and the place, among this append's events, of the last event of the command that takes it.
     *
     * @param place as {@link #reserve} gave it
     */
    record Taken(Claim claim, int place) {}

    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final List<Taken> claims = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Set<String> streams = new HashSet<>();
    private Set<String> changedByOthers = Set.of();
    private long decidedAt = Long.MAX_VALUE;
    private int reserved;
    private @Nullable Counter before;

    /**
     * Says what has been decided on: the log up to {@code head}. When another process has changed one of the streams named by
     * {@link #dependsOn} since, nothing is written and the commit ends with {@link LogMovedOn}.
     */
    public void decideAt(long head) {
        decidedAt = head;
    }

    public void dependsOn(Set<String> someStreams) {
        streams.addAll(someStreams);
    }

    /**
     * Counts events that the current unit of work is about to publish.
     *
     * @return the place of the last of them, for {@link #position}; that before the first when there are none
     */
    public int reserve(int someEvents) {
        reserved += someEvents;
        return reserved - 1;
    }

    public void take(Claim claim, int place) {
        claims.add(new Taken(claim, place));
    }

    public void add(Attempt attempt) {
        attempts.add(attempt);
    }

    void add(List<DomainEventMessage<?>> some) {
        events.addAll(some);
    }

    /** Whether there was anything but attempts to write. */
    public boolean isWritten() {
        return before != null;
    }

    /** @throws IllegalStateException before the commit */
    public long position(int place) {
        return written().position() + 1 + place;
    }

    /** @throws IllegalStateException before the commit */
    public Instant recordedAt(int place) {
        return written().recordedAt().plus(place + 1L, ChronoUnit.MICROS);
    }

    /** Streams in which another process has written since {@link #decideAt}; none of those that were decided on. */
    public Set<String> changedByOthers() {
        return changedByOthers;
    }

    void othersChanged(Set<String> some) {
        changedByOthers = some;
    }

    List<DomainEventMessage<?>> events() {
        return events;
    }

    List<Taken> claims() {
        return claims;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    Set<String> streams() {
        return streams;
    }

    long decidedAt() {
        return decidedAt;
    }

    boolean isEmpty() {
        return events.isEmpty() && claims.isEmpty();
    }

    void writtenAfter(Counter counter) {
        if (reserved != 0 && reserved != events.size()) {
            throw new IllegalStateException(reserved + " events were announced, " + events.size() + " published");
        }
        before = counter;
    }

    private Counter written() {
        if (before == null) throw new IllegalStateException("positions are known once the unit of work has committed");
        return before;
    }
}
