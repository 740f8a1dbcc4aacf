package org.mingzhang.documents.form;

import com.samskivert.mustache.Mustache;
import java.nio.charset.StandardCharsets;

/** Templates in HTML, in which {@code {{name}}} is a field and {@code {{#rows}} … {{/rows}}} a part for each row or for a condition that holds. */
final class HtmlPage {
    private HtmlPage() {}

    /** What is filled in is escaped; a name that the fields lack is an error. */
    static String fill(byte[] template, Fields fields) {
        return Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .compile(new String(template, StandardCharsets.UTF_8))
                .execute(fields.texts());
    }
}
