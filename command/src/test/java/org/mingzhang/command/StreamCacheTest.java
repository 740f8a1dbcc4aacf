package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamCacheTest {
    private static final int ROOM = 100;
    private static final int LONG = 7;

    private final StreamCache<String> cache = new StreamCache<>(ROOM);

    @Test
    void what_there_is_room_for_is_kept() {
        for (int stream = 0; stream < ROOM; stream++) cache.put(stream, "stream", 1);
        for (int stream = 0; stream < ROOM; stream++)
            assertThat(cache.containsKey(stream)).isTrue();
    }

    @Test
    void a_stream_that_grows_makes_room_for_itself() {
        cache.put("other", "stream", ROOM - 1);
        cache.put("growing", "stream", 1);
        cache.put("growing", "stream", 2);
        assertThat(cache.containsKey("other")).isFalse();
        assertThat(cache.containsKey("growing")).isTrue();
    }

    @Test
    void who_keeps_a_stream_hears_which_ones_gave_way() {
        assertThat(cache.put("first", "the first", 1)).isEmpty();
        assertThat(cache.put("second", "the second", 1)).isEmpty();
        assertThat(cache.put("second", "the second, grown", ROOM)).containsExactly("the first");
        assertThat(cache.put("newcomer", "the newcomer", 1)).containsExactly("the newcomer");
        assertThat(cache.containsKey("newcomer")).isFalse();
    }

    @Test
    void one_that_is_larger_than_all_the_room_is_kept_alone() {
        cache.put("small", "stream", 1);
        for (int visit = 0; visit < ROOM; visit++) visit("large", 2 * ROOM);
        assertThat(cache.containsKey("large")).isTrue();
        assertThat(cache.containsKey("small")).isFalse();
    }

    @Test
    void of_twice_as_many_streams_visited_in_turns_nearly_half_are_found() {
        int turns = 50;
        int streams = 2 * ROOM / LONG;
        int found = 0;
        for (int turn = 0; turn < turns; turn++) {
            for (int stream = 0; stream < streams; stream++) if (visit(stream, LONG)) found++;
        }
        assertThat(found).isGreaterThan(turns * streams * 4 / 10);
    }

    @Test
    void what_is_visited_no_more_gives_way_to_what_is() {
        for (int stream = 0; stream < ROOM; stream++) visit(stream, 1);
        int found = 0;
        for (int turn = 0; turn < 50; turn++) {
            for (int stream = ROOM; stream < 2 * ROOM; stream++) if (visit(stream, 1)) found++;
        }
        assertThat(found).isGreaterThan(50 * ROOM / 2);
    }

    /** Loads and saves it as Axon and {@link Streams} do. Whether it was there. */
    private boolean visit(Object stream, long size) {
        boolean known = cache.get(stream) != null;
        cache.put(stream, "stream");
        cache.put(stream, "stream", size);
        return known;
    }
}
