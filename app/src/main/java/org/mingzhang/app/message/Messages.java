package org.mingzhang.app.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.money.Money;

/**
 * The sentences of {@code messages_zh.properties} and {@code messages_en.properties}. A placeholder {@code {name}} is a component of the
 * record that the sentence is about; a part in square brackets is left out when a value in it is absent.
 */
public final class Messages {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
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
        return sentence("input." + fault.code(), Map.of("field", fault.field(), "given", shortened(fault.given())));
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

    String pattern(String language, String key) {
        return (language.equals("zh") ? zh : en).getProperty(key, "");
    }

    private static String fill(Properties language, String key, Map<String, ? extends @Nullable Object> values) {
        var pattern = language.getProperty(key, key);
        var present = OPTIONAL.matcher(pattern).replaceAll(part -> {
            boolean whole = PLACEHOLDER.matcher(part.group(1)).results().allMatch(p -> values.get(p.group(1)) != null);
            return java.util.regex.Matcher.quoteReplacement(whole ? part.group(1) : "");
        });
        return PLACEHOLDER
                .matcher(present)
                .replaceAll(p -> java.util.regex.Matcher.quoteReplacement(
                        inWords(language, p.group(1), values.get(p.group(1)))));
    }

    private static String inWords(Properties language, String name, @Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case Money money -> money.grouped() + language.getProperty("unit.yuan");
            case Bucket bucket -> inWords(language, "source", bucket.source()) + " " + bucket.vintage();
            case Enum<?> constant ->
                language.getProperty(constant.getDeclaringClass().getSimpleName() + "." + constant, constant.name());
            default -> language.getProperty(name + "." + value, value.toString());
        };
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
