package org.mingzhang.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams as the writer sees them: kept in memory, and kept up with what other processes write. Only the writer's thread
 * comes here, so nothing is locked.
 */
final class Streams extends CachingEventSourcingRepository<LedgerStream> {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    /** Above so many events of others, nothing in memory is worth a look. */
    private static final long MANY = 10_000;
    /** So many streams are read at once. */
    private static final int AT_ONCE = 64;

    private static final String MANAGED = Managed.class.getName();

    /** The streams of a batch by their names. Axon asks of each that it saves whether it is among them. */
    private static final class Managed
            extends HashMap<String, LockAwareAggregate<LedgerStream, EventSourcedAggregate<LedgerStream>>> {
        @Override
        public boolean containsValue(Object stream) {
            return (stream instanceof Aggregate<?> known && get(known.identifierAsString()) == known)
                    || super.containsValue(stream);
        }
    }

    private final EventStore store;
    private final StreamCache<AggregateCacheEntry<LedgerStream>> cache;
    private final LogReader log;
    private final SnapshotTaker snapshots;
    private final EventCodec codec;
    private final List<String> due = new ArrayList<>();
    /** Those that this batch has pushed out of memory. */
    private final Map<String, LedgerStream> gone = new HashMap<>();

    private Map<String, List<StoredEvent>> read = Map.of();
    private long seen;

    Streams(
            EventStore store,
            StreamCache<AggregateCacheEntry<LedgerStream>> cache,
            LogReader log,
            EventCodec codec,
            SnapshotTaker snapshots) {
        super(EventSourcingRepository.builder(LedgerStream.class)
                .eventStore(store)
                .cache(cache)
                .lockFactory(NullLockFactory.INSTANCE));
        this.store = store;
        this.cache = cache;
        this.log = log;
        this.codec = codec;
        this.snapshots = snapshots;
    }

    /** A batch begins: folds in what others have written up to the head. */
    void catchUp(long head) {
        gone.clear();
        if (head - seen > MANY) cache.removeAll();
        else if (head > seen) refresh(log.streamsChanged(seen, head));
        seen = head;
    }

    /** Loads what is not in memory, many streams by one question; a long one is loaded when its command comes, from its snapshot. */
    void load(Set<String> wanted) {
        var absent =
                wanted.stream().filter(stream -> !cache.containsKey(stream)).toList();
        for (int from = 0; from + 1 < absent.size(); from += AT_ONCE) {
            read = log.readShortStreams(
                    absent.subList(from, Math.min(from + AT_ONCE, absent.size())), LedgerStream.SHORTEST_SNAPSHOT);
            read.keySet().forEach(this::tryLoad);
            read = Map.of();
        }
    }

    /** A history that cannot be read is the concern of its own commands, which meet it again: not of the batch. */
    private void tryLoad(String stream) {
        try {
            of(stream);
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read: {}", stream, e.toString());
        }
    }

    @Override
    protected DomainEventStream readEvents(String stream) {
        var events = read.get(stream);
        return events == null
                ? super.readEvents(stream)
                : DomainEventStream.of(events.stream().map(this::message));
    }

    private DomainEventMessage<LedgerEvent> message(StoredEvent stored) {
        return new GenericDomainEventMessage<>(
                LedgerStream.class.getSimpleName(),
                stored.aggregate(),
                stored.sequence(),
                codec.read(stored).event());
    }

    /** What this process has written is in memory already. */
    void wrote(long last) {
        seen = last;
        due.forEach(snapshots::order);
        due.clear();
        gone.forEach((id, stream) -> {
            if (!cache.containsKey(id) && stream.hasOutgrownSnapshot()) snapshots.take(stream);
        });
    }

    private void refresh(Collection<String> changed) {
        for (var stream : changed) {
            AggregateCacheEntry<LedgerStream> known = cache.get(stream);
            if (known == null) continue;
            cache.remove(stream);
            var aggregate = recreated(known);
            var news = store.readEvents(stream, aggregate.version() + 1);
            if (news.hasNext()) aggregate.initializeState(news);
            keep(aggregate);
        }
    }

    private EventSourcedAggregate<LedgerStream> recreated(AggregateCacheEntry<LedgerStream> known) {
        return known.recreateAggregate(aggregateModel(), store, null, NoSnapshotTriggerDefinition.INSTANCE);
    }

    @Override
    protected Map<String, LockAwareAggregate<LedgerStream, EventSourcedAggregate<LedgerStream>>> managedAggregates(
            UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(MANAGED, r -> new Managed());
    }

    Aggregate<LedgerStream> of(String stream) {
        return loadOrCreate(stream, LedgerStream::new);
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<LedgerStream> stream) {
        super.doSaveWithLock(stream);
        keep(stream);
    }

    private void keep(EventSourcedAggregate<LedgerStream> stream) {
        var id = stream.identifierAsString();
        if (id == null) return;
        for (var out : cache.put(id, new AggregateCacheEntry<>(stream), stream.invoke(LedgerStream::size))) {
            LedgerStream left = recreated(out).invoke(root -> root);
            gone.put(left.id(), left);
        }
        if (cache.containsKey(id) && stream.invoke(LedgerStream::isDueForSnapshot)) {
            stream.execute(LedgerStream::markSnapshot);
            due.add(id);
        }
    }
}
