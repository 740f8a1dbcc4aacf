package org.mingzhang.store.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.attempt.Attempt;
import org.mingzhang.store.claim.Claim;
import org.mingzhang.store.log.RecordedEvent;

/**
 * What a unit of work adds to the ledger when it commits, in one transaction: events, claims and attempts. Where its events went
 * is known from then on. Used by the thread of the unit of work.
 */
public final class Append {
    /**
     * A claim that stands in no event's row.
     *
     * @param place of its event, or of the last before it
     */
    record Taken(Claim claim, int place) {}

    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final Map<Integer, Claim> keys = new HashMap<>();
    private final Map<Integer, Claim> vouchers = new HashMap<>();
    private final List<Taken> others = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<RecordedEvent> sent = new ArrayList<>();
    private final Counter first;
    private final boolean mayBeOvertaken;
    private int reserved;

    /** To an empty log. */
    public Append() {
        this(new Counter(1, Instant.EPOCH), false);
    }

    /**
     * @param first what the first event gets
     * @param mayBeOvertaken whether another may append before this is written, which then fails
     */
    Append(Counter first, boolean mayBeOvertaken) {
        this.first = first;
        this.mayBeOvertaken = mayBeOvertaken;
    }

    boolean mayBeOvertaken() {
        return mayBeOvertaken;
    }

    /** Position of the last event before these: nobody else appends until the unit of work is over. */
    public long head() {
        return first.position() - 1;
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

    /**
     * Takes a claim for the event at a place, which is yet to be published.
     *
     * @param place of what {@link #reserve} has counted
     * @throws IllegalStateException when that event has a key or a voucher already
     */
    public void take(Claim claim, int place) {
        switch (claim.kind()) {
            case Claim.KEY -> put(keys, claim, place);
            case Claim.VOUCHER -> put(vouchers, claim, place);
            default -> others.add(new Taken(claim, place));
        }
    }

    private static void put(Map<Integer, Claim> claims, Claim claim, int place) {
        @Nullable Claim before = claims.putIfAbsent(place, claim);
        if (before != null) throw new IllegalStateException("one event claims " + before + " and " + claim);
    }

    /**
     * Takes the key of a command that changes nothing.
     *
     * @param place of the last event before it
     */
    public void takeAlone(Claim key, int place) {
        if (!key.kind().equals(Claim.KEY)) throw new IllegalArgumentException("claimed by no event: " + key);
        others.add(new Taken(key, place));
    }

    public void add(Attempt attempt) {
        attempts.add(attempt);
    }

    void add(List<DomainEventMessage<?>> some) {
        events.addAll(some);
    }

    /** Where the event goes, and what a claim says. It is there once the unit of work has committed. */
    public long position(int place) {
        return first.plus(place).position();
    }

    public Instant recordedAt(int place) {
        return first.plus(place).recordedAt();
    }

    /** Position of the last of these, or of the last before them when there are none. */
    public long last() {
        return position(events.size() - 1);
    }

    List<DomainEventMessage<?>> events() {
        return events;
    }

    /** The first of the events, which are on their way already. */
    List<RecordedEvent> sent() {
        return sent;
    }

    /** Those after them. */
    List<DomainEventMessage<?>> unsent() {
        if (sent.size() > events.size()) {
            throw new IllegalStateException(sent.size() + " events were sent, " + events.size() + " published");
        }
        return events.subList(sent.size(), events.size());
    }

    /** What stands in the row of the event at a place. */
    @Nullable
    Claim key(int place) {
        return keys.get(place);
    }

    /** As {@link #key}. */
    @Nullable
    Claim voucher(int place) {
        return vouchers.get(place);
    }

    Collection<Claim> keys() {
        return keys.values();
    }

    Collection<Claim> vouchers() {
        return vouchers.values();
    }

    /** Those that stand in no event's row. */
    List<Taken> others() {
        return others;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** Whether there are neither events nor claims. */
    boolean isEmpty() {
        return events.isEmpty() && sent.isEmpty() && others.isEmpty();
    }

    /** What the counter says when these are written. */
    Counter counter() {
        if (reserved != 0 && reserved != events.size()) {
            throw new IllegalStateException(reserved + " events were announced, " + events.size() + " published");
        }
        return first.plus(events.size() - 1);
    }
}
