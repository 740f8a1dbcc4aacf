package org.mingzhang.documents.form;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * Templates in HTML, in which {@code {{name}}} is a field, {@code {{#rows}} … {{/rows}}} a part for each row or for a condition that
 * holds, and {@code {{>file}}} what stands in another template file.
 */
final class HtmlPage {
    private HtmlPage() {}

    /** What is filled in is escaped; a name that the fields lack is an error. */
    static String fill(Templates templates, String name, Fields fields) {
        return Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .withLoader(file -> new StringReader(text(templates, file)))
                .compile(text(templates, name))
                .execute(fields.texts());
    }

    private static String text(Templates templates, String file) {
        return new String(templates.read(file), StandardCharsets.UTF_8);
    }
}
