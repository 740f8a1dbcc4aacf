package org.mingzhang.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.Facts;

/** What a follower of this process is told without the database. */
class AppendSignalTest {
    private static final LedgerEvent EVENT = Facts.reduced("roof", "e-1", 100);

    private final AppendSignal signal = new AppendSignal();

    @Test
    void the_last_sixteen_thousand_events_are_kept() {
        raise(1, 20_000);
        assertThat(signal.keptAfter(4_000, 20_000))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(4_001, 20_000).boxed().toList());
        assertThat(signal.keptAfter(4_000, 10))
                .extracting(StoredEvent::position)
                .endsWith(4_010L);
        assertThat(signal.keptAfter(20_000, 10)).isEmpty();
    }

    @Test
    void what_was_overwritten_or_appended_by_another_process_is_asked_of_the_database() {
        raise(1, 20_000);
        assertThat(signal.keptAfter(0, 10)).isEmpty();
        raise(20_003, 20_004);
        assertThat(signal.keptAfter(20_000, 10)).isEmpty();
        assertThat(signal.keptAfter(19_999, 10))
                .extracting(StoredEvent::position)
                .containsExactly(20_000L);
        assertThat(signal.keptAfter(20_002, 10)).hasSize(2);
    }

    private void raise(long first, long last) {
        signal.raise(LongStream.rangeClosed(first, last)
                .mapToObj(AppendSignalTest::event)
                .toList());
    }

    private static RecordedEvent event(long position) {
        var stored = new StoredEvent(
                position,
                "fund:roof-2022",
                position - 1,
                "fund.Reduced",
                "1",
                new UUID(0, position),
                Instant.EPOCH,
                JsonText.of("{}"),
                JsonText.of("{}"));
        return new RecordedEvent(stored, EVENT);
    }
}
