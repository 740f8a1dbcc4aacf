package org.mingzhang.app.export;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.documents.export.Posting;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Postings;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.stereotype.Component;

/** The postings, read from the log itself and not from the read tables, one batch in memory at a time. */
@Component
final class LogPostings {
    private static final int AT_ONCE = 2000;

    private final LogReader log;
    private final EventCodec codec;
    private final Messages messages;

    LogPostings(LogReader log, EventCodec codec, Messages messages) {
        this.log = log;
        this.codec = codec;
        this.messages = messages;
    }

    /** @param fund absent: all of them */
    Stream<Posting> of(@Nullable FundId fund) {
        long head = log.head();
        var events = fund == null
                ? batches(log.read(0, AT_ONCE), b -> log.read(b.getLast().position(), AT_ONCE))
                : batches(
                        log.readStream(fund.stream(), 0, AT_ONCE),
                        b -> log.readStream(fund.stream(), b.getLast().sequence() + 1, AT_ONCE));
        return events.takeWhile(e -> e.position() <= head).flatMap(this::postings);
    }

    private static Stream<StoredEvent> batches(List<StoredEvent> first, UnaryOperator<List<StoredEvent>> next) {
        return Stream.iterate(first, batch -> !batch.isEmpty(), next).flatMap(List::stream);
    }

    private Stream<Posting> postings(StoredEvent stored) {
        if (!(codec.decode(stored) instanceof FundEvent event)) return Stream.empty();
        var line = new AtomicInteger();
        var entry = event.entry();
        var words = messages.event(stored.type()).zh() + " " + entry.document().title();
        return Postings.of(event).stream()
                .map(transfer -> new Posting(
                        stored.position(),
                        line.incrementAndGet(),
                        event.fund(),
                        transfer,
                        entry.effective(),
                        entry.period(),
                        entry.id().value(),
                        words));
    }
}
