package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.BadInput.requireText;

import org.mingzhang.domain.source.SourceDocument;

/**
 * What a score rests on (佐证材料).
 *
 * @param sha256 of the file, lower-case hex
 * @param locator where in it
 */
public record Evidence(String title, String sha256, String locator) {
    public Evidence {
        var file = new SourceDocument(title, null, sha256, locator);
        title = file.title();
        locator = requireText("evidence.locator", locator);
    }
}
