package org.mingzhang.documents.form;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Templates in DOCX: {@code {{name}}} is a field, {@code {{?rows}} … {{/rows}}} a part for each row or for a condition that holds.
 * {@code {{#rows}}} in the heading of a table repeats the line below it, in which {@code [name]} is a field of the row.
 */
final class WordPaper {
    private static final Pattern SIGNS = Pattern.compile("[{}?#/]");

    private WordPaper() {}

    /** A name that the fields lack is an error. */
    static byte[] fill(byte[] template, Fields fields) {
        var rules = Configure.builder()
                .addPlugin('#', new LoopRowTableRenderPolicy())
                .useDefaultEL(true)
                .setValidErrorHandler(new Configure.AbortHandler())
                .build();
        var out = new ByteArrayOutputStream();
        try (var paper = XWPFTemplate.compile(new ByteArrayInputStream(template), rules)) {
            requireNames(paper, fields);
            paper.render(fields.texts()).write(out);
            return ZipTimes.without(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireNames(XWPFTemplate paper, Fields fields) {
        for (var tag : paper.getElementTemplates()) {
            var name = SIGNS.matcher(tag.variable()).replaceAll("");
            if (!fields.values().containsKey(name)) throw new IllegalArgumentException("the template asks for " + name);
        }
    }
}
