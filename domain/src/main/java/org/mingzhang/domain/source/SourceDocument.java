package org.mingzhang.domain.source;

import static org.mingzhang.domain.BadInput.requireSha256;
import static org.mingzhang.domain.BadInput.requireText;

import org.jspecify.annotations.Nullable;

/**
 * The document a fact was read from.
 *
 * @param title its title
 * @param number its 文号, where it has one
 * @param sha256 lower-case hex digest of the file, where there is one
 * @param locator where in it the fact stands: a chapter, table, row or page
 */
public record SourceDocument(
        String title,
        @Nullable DocumentNo number,
        @Nullable String sha256,
        @Nullable String locator) {
    public SourceDocument {
        title = requireText("document.title", title);
        if (sha256 != null) requireSha256("document.sha256", sha256);
    }

    public static SourceDocument titled(String title) {
        return new SourceDocument(title, null, null, null);
    }

    public SourceDocument at(String place) {
        return new SourceDocument(title, number, sha256, place);
    }
}
