package org.mingzhang.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundEvent.YearClosed;
import org.mingzhang.store.log.JsonText;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The form of every event ever written, one file for each name and revision. A line that does not match is a form that no
 * longer matches what lies in somebody's log: give the event its next revision instead of changing the file.
 */
class GoldenEventTest {
    private static final EventNames NAMES = EventNames.ledger();
    private static final EventCodec CODEC = EventCodec.ledger();

    static Stream<Class<? extends LedgerEvent>> events() {
        return NAMES.classes().stream().sorted(Comparator.comparing(Class::getName));
    }

    static Stream<String> files() throws IOException {
        return Stream.of(resources("classpath*:golden/*.json")).map(Resource::getFilename);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_its_golden_file_says(Class<? extends LedgerEvent> event) {
        String expected = examples(event);
        assertThat(golden(NAMES.of(event) + ".json"))
                .as("src/test/resources/golden/%s.json should hold\n%s", NAMES.of(event), expected)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_revision_ever_written_can_be_read(String file) {
        EventName name = nameOf(file);
        for (String payload : golden(file).lines().toList()) {
            EventCodec.Encoded encoded = CODEC.encode(CODEC.decode(stored(name, payload)));
            if (encoded.name().equals(name)) assertThat(encoded.payload()).hasToString(payload);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void any_form_of_an_event_comes_back_equal_and_in_the_same_bytes(Class<? extends LedgerEvent> type) {
        for (boolean complete : List.of(true, false)) {
            IntStream.range(0, Sampler.variants(type) + 2).forEach(choice -> {
                LedgerEvent event = new Sampler(complete, choice).event(type);
                EventCodec.Encoded encoded = CODEC.encode(event);
                LedgerEvent read =
                        CODEC.decode(stored(encoded.name(), encoded.payload().toString()));
                assertThat(read).isEqualTo(event);
                assertThat(CODEC.encode(read)).isEqualTo(encoded);
            });
        }
    }

    @Test
    void every_event_of_the_domain_has_a_name() throws IOException {
        assertThat(unnamed(NAMES)).isEmpty();
        assertThat(unnamed(new EventNames())).hasSize(NAMES.classes().size());
    }

    @Test
    void an_event_without_a_name_cannot_be_written() {
        EventCodec nameless = new EventCodec(new EventNames(), List.of());
        LedgerEvent event = new Sampler(true, 0).event(events().findFirst().orElseThrow());
        assertThatThrownBy(() -> nameless.encode(event)).hasMessageContaining("has no stored name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fund\":\"a-2022\",\"period\":\"2022-10\"}",
                "{\"fund\":\"a-2022\",\"entry\":null,\"period\":\"2022-10\"}",
                "{\"fund\":\"a-2022\",ENTRY}",
                "{\"fund\":\"a-2022\",ENTRY,\"period\":null}",
                "{\"fund\":\"a-2022\",ENTRY,\"period\":\"2022-13\"}",
                "{\"fund\":\"a-2022\",ENTRY,\"period\":\"2022-10\",\"more\":1}",
                "{\"fund\":\"a-2022\",ENTRY,\"period\":\"2022-10\",\"period\":\"2022-11\"}",
                "{\"fund\":7,ENTRY,\"period\":\"2022-10\"}",
                "{\"fund\":\"a-2022\",\"entry\":[],\"period\":\"2022-10\"}",
                "{\"fund\":\"a-2022\",ENTRY,\"period\":202210}",
                "{\"fund\":\"a-2022\",ENTRY,\"period\":\"2022-10\"} x",
                "[]",
                "null",
                "not json"
            })
    void a_payload_of_another_form_is_corrupt_history(String payload) {
        String entry = CODEC.encode(new Sampler(false, 0).event(YearClosed.class))
                .payload()
                .toString()
                .replaceFirst("^.*?(\"entry\":.*)}$", "$1");
        StoredEvent corrupt = stored(new EventName("fund.PeriodClosed", "1"), payload.replace("ENTRY", entry));
        assertThatThrownBy(() -> CODEC.decode(corrupt))
                .isInstanceOfSatisfying(CorruptHistory.class, fault -> assertThat(fault.position())
                        .isEqualTo(42));
        StoredEvent sound = stored(
                new EventName("fund.PeriodClosed", "1"), "{\"fund\":\"a-2022\"," + entry + ",\"period\":\"2022-10\"}");
        assertThat(CODEC.decode(sound).stream()).isEqualTo("fund:a-2022");
    }

    /** One line for each member of the sealed types within. */
    static String examples(Class<? extends LedgerEvent> event) {
        return IntStream.range(0, Sampler.variants(event))
                .mapToObj(choice -> CODEC.encode(new Sampler(true, choice).event(event))
                        .payload()
                        .toString())
                .collect(Collectors.joining("\n"));
    }

    private static Set<Class<?>> unnamed(EventNames names) throws IOException {
        return Stream.of(resources("classpath*:org/mingzhang/domain/**/*.class"))
                .map(GoldenEventTest::load)
                .filter(type -> type.isRecord() && LedgerEvent.class.isAssignableFrom(type))
                .filter(type -> !names.classes().contains(type))
                .collect(Collectors.toSet());
    }

    private static Class<?> load(Resource file) {
        try {
            String path = file.getURL().toString();
            String name = path.substring(path.lastIndexOf("org/mingzhang"), path.length() - ".class".length());
            return Class.forName(name.replace('/', '.'), false, GoldenEventTest.class.getClassLoader());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }

    private static EventName nameOf(String file) {
        int revision = file.lastIndexOf(".v");
        return new EventName(
                file.substring(0, revision), file.substring(revision + 2, file.length() - ".json".length()));
    }

    private static String golden(String file) {
        try (var in = GoldenEventTest.class.getResourceAsStream("/golden/" + file)) {
            return in == null ? "(no file)" : new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoredEvent stored(EventName name, String payload) {
        return new StoredEvent(
                42,
                "fund:a-2022",
                0,
                name.type(),
                name.revision(),
                new UUID(0, 42),
                Instant.EPOCH,
                JsonText.of(payload),
                JsonText.of("{}"));
    }
}
