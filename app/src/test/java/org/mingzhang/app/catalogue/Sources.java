package org.mingzhang.app.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.Vocabulary;

/** What the sources say of a record: its Javadoc's first paragraph, and its components with their types. */
final class Sources {
    private static final Pattern TAGS = Pattern.compile("\\{@(?:code|link)\\s+#?([^}]*)}");

    private Sources() {}

    /** Empty when there is none. */
    static String doc(Class<?> type) {
        var outermost = type.getNestHost();
        var module = module(outermost);
        var file = Vocabulary.root()
                .resolve(module)
                .resolve("src/main/java")
                .resolve(outermost.getName().replace('.', '/') + ".java");
        try {
            var found = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*record " + type.getSimpleName() + "\\(", Pattern.DOTALL)
                    .matcher(Files.readString(file));
            return found.find() ? plain(found.group(1)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code amount: Money, draws: List<Draw>}; a question mark behind what may be absent. */
    static String components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(c -> "`" + c.getName() + ": " + typeOf(c) + "`")
                .collect(Collectors.joining(", "));
    }

    private static String typeOf(RecordComponent component) {
        var name = component
                .getGenericType()
                .getTypeName()
                .replaceAll("[a-z]\\w*\\.", "")
                .replaceAll("\\w+\\$", "");
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? name + "?" : name;
    }

    private static String module(Class<?> type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static String plain(String doc) {
        var text = doc.lines()
                .map(l -> l.strip().replaceFirst("^\\*\\s?", ""))
                .collect(Collectors.joining(" "))
                .strip();
        int tag = text.indexOf("@param");
        var first = tag < 0 ? text : text.substring(0, tag);
        return TAGS.matcher(first)
                .replaceAll("`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }
}
