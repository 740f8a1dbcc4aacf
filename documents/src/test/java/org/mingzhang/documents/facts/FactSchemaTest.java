package org.mingzhang.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published schema is the one that the import uses; write it anew with {@code -DwriteSchema=true}. */
class FactSchemaTest {
    private static final Path PUBLISHED = Path.of("..", "docs", "fact-file.schema.json");

    @Test
    void the_published_schema_is_the_one_in_use() throws IOException {
        if (Boolean.getBoolean("writeSchema")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, FactSchema.published());
        }
        assertThat(Files.readString(PUBLISHED).equals(FactSchema.published()))
                .as("docs/fact-file.schema.json is up to date")
                .isTrue();
    }
}
