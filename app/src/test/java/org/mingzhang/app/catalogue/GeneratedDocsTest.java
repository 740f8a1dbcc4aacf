package org.mingzhang.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.app.InterfaceDocument;
import org.mingzhang.app.Vocabulary;

/** The catalogues in {@code docs/generated} say what the code says. {@code -Dupdate.generated=true} writes them anew. */
class GeneratedDocsTest {
    @TestFactory
    Stream<DynamicTest> say_what_the_code_says() {
        return Stream.of(
                DynamicTest.dynamicTest("events.md", () -> compare("events.md", EventCatalogue.text())),
                DynamicTest.dynamicTest("refusals.md", () -> compare("refusals.md", RefusalCatalogue.text())),
                DynamicTest.dynamicTest("openapi.json", () -> compare("openapi.json", InterfaceDocument.text())));
    }

    private static void compare(String file, String expected) throws IOException {
        var path = Vocabulary.root().resolve("docs/generated").resolve(file);
        if (Boolean.getBoolean("update.generated")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, expected);
        }
        assertThat(path).as("write it with -Dupdate.generated=true").exists();
        assertThat(Files.readString(path))
                .as("write it anew with -Dupdate.generated=true")
                .isEqualTo(expected);
    }
}
