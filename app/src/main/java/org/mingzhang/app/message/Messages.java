package org.mingzhang.app.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.declaration.FormFinding;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.statement.Finding;

/**
 * The sentences of {@code messages_zh.properties} and {@code messages_en.properties}. A placeholder {@code {name}} is a component of the
 * record that the sentence is about; a part in square brackets is left out when a value in it is absent.
 */
public final class Messages {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");
    private static final String EVENT = "kind.";
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private final Properties zh = load("messages_zh.properties");
    private final Properties en = load("messages_en.properties");

    public Sentence of(Rejection rejection) {
        return sentence("rejection." + rejection.code(), Numbers.of((Record) rejection));
    }

    public Sentence title(Rejection rejection) {
        return sentence("rejection." + rejection.code() + ".title", Map.of());
    }

    public Sentence of(Warning warning) {
        return sentence("warning." + warning.code(), Numbers.of((Record) warning));
    }

    public Sentence of(BadInput fault) {
        return badInput(fault.code(), fault.field(), fault.given());
    }

    /** @param field empty when no single field is at fault; {@code given} likewise */
    public Sentence badInput(String code, String field, String given) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("field", field.isEmpty() ? null : field);
        values.put("given", given.isEmpty() ? null : shortened(given));
        return sentence("input." + code, values);
    }

    public Sentence of(Finding finding) {
        return sentence("finding." + finding.code(), values(finding));
    }

    public Sentence of(FormFinding finding) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("subject", finding.subject());
        values.put("stated", finding.stated());
        values.put("computed", finding.computed());
        values.put("difference", finding.difference());
        values.put("lines", finding.lines());
        return sentence(finding.kind().code().replaceFirst("-", "."), values);
    }

    public Sentence title(FormFinding finding) {
        return sentence("Kind." + finding.kind(), Map.of());
    }

    public Sentence title(Finding finding) {
        return sentence("finding." + finding.code() + ".title", Map.of());
    }

    /** 全年执行数 · net disbursed. */
    public Sentence label(Figure figure) {
        return sentence("Figure." + figure, Map.of());
    }

    /** 单位自评 · self-evaluation: the name of a constant. */
    public Sentence constant(Enum<?> constant) {
        return sentence(constant.getDeclaringClass().getSimpleName() + "." + constant, Map.of());
    }

    /** @param storedName as {@code fund.Reduced} */
    public Sentence event(String storedName) {
        return sentence(EVENT + storedName.substring(storedName.indexOf('.') + 1), Map.of());
    }

    /** The events, as {@code Reduced}, whose name in either language has {@code text} in it. */
    public Set<String> eventsNamed(String text) {
        var part = text.toLowerCase(Locale.ROOT);
        return zh.stringPropertyNames().stream()
                .filter(key -> key.startsWith(EVENT))
                .filter(key -> (zh.getProperty(key) + "\n" + en.getProperty(key, ""))
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .map(key -> key.substring(EVENT.length()))
                .collect(Collectors.toSet());
    }

    /**
     * The sentence under {@code key}; a key that is missing answers with itself, so that a reader sees at least the code.
     *
     * @param values what its placeholders stand for
     */
    public Sentence sentence(String key, Map<String, ? extends @Nullable Object> values) {
        return new Sentence(fill(zh, key, values), fill(en, key, values));
    }

    /** Whether both languages have it. */
    public boolean has(String key) {
        return zh.containsKey(key) && en.containsKey(key);
    }

    Set<String> keys(String language) {
        return (language.equals("zh") ? zh : en).stringPropertyNames();
    }

    /** The sentence as it stands in the message file. */
    public String pattern(String language, String key) {
        return (language.equals("zh") ? zh : en).getProperty(key, "");
    }

    private static String fill(Properties language, String key, Map<String, ? extends @Nullable Object> values) {
        var pattern = language.getProperty(key, key);
        var present = OPTIONAL.matcher(pattern).replaceAll(part -> {
            boolean whole =
                    PLACEHOLDER.matcher(part.group(1)).results().noneMatch(p -> isAbsent(values.get(p.group(1))));
            return Matcher.quoteReplacement(whole ? part.group(1) : "");
        });
        return PLACEHOLDER
                .matcher(present)
                .replaceAll(p -> Matcher.quoteReplacement(inWords(language, p.group(1), values.get(p.group(1)))));
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> items && items.isEmpty());
    }

    private static String inWords(Properties language, String name, @Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case Money money -> money.grouped() + language.getProperty("unit.yuan");
            case Collection<?> items -> items.stream().map(Object::toString).collect(Collectors.joining("、"));
            case Bucket bucket -> inWords(language, "source", bucket.source()) + " " + bucket.vintage();
            case Enum<?> constant ->
                language.getProperty(constant.getDeclaringClass().getSimpleName() + "." + constant, constant.name());
            default -> {
                var text = value.toString();
                var key = name.endsWith("igure") ? "Figure." + text : name + "." + text;
                yield language.getProperty(key, text);
            }
        };
    }

    private static Map<String, @Nullable Object> values(Finding finding) {
        var values = new HashMap<String, @Nullable Object>(finding.args());
        values.put("concept", finding.concept());
        values.put(
                "delta",
                finding.delta() == null
                        ? null
                        : finding.delta().max(finding.delta().negated()));
        var lines = finding.lines().stream()
                .map(line -> line.name() + " " + line.amount().grouped())
                .collect(Collectors.joining("、"));
        values.put("lines", lines.isEmpty() ? null : lines);
        return values;
    }

    private static String shortened(String given) {
        return given.length() <= 80 ? given : given.substring(0, 80) + "…";
    }

    private static Properties load(String file) {
        try (var in = Messages.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
