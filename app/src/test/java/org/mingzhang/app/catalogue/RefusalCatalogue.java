package org.mingzhang.app.catalogue;

import java.util.List;
import org.mingzhang.app.Vocabulary;
import org.mingzhang.app.message.Messages;

/** Every refusal and warning: its code, its numbers and its sentences. */
final class RefusalCatalogue {
    private RefusalCatalogue() {}

    static String text() {
        var text = new StringBuilder("""
                # Refusals and warnings 拒绝与提示

                Generated from the code; do not edit. Codes are stable. Refusals of funds stand in the order in which they are checked: a command
                that breaks several rules is answered with the first. In a sentence `{name}` is a number, and a part in square brackets is left
                out when its number is absent.

                ## Refusals 拒绝

                """);
        table(text, "rejection.", Vocabulary.rejections());
        text.append("\n## Warnings 提示\n\n");
        table(text, "warning.", Vocabulary.warnings());
        return text.toString();
    }

    private static void table(StringBuilder text, String prefix, List<Class<?>> types) {
        var messages = new Messages();
        text.append("| code | numbers | 中文 | English |\n|---|---|---|---|\n");
        for (var type : types) {
            var key = prefix + Vocabulary.code(type);
            text.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            Vocabulary.code(type),
                            Sources.components(type),
                            messages.pattern("zh", key),
                            messages.pattern("en", key)));
        }
    }
}
