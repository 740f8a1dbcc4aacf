package org.mingzhang.documents.form;

import java.nio.charset.StandardCharsets;

/**
 * Makes papers. The same template and the same fields give the same bytes, whenever and wherever: nothing in them tells when they
 * were made.
 */
public final class Printer {
    private final Templates templates;

    public Printer(Templates templates) {
        this.templates = templates;
    }

    /**
     * A page for the web, in UTF-8, complete in itself.
     *
     * @param template without extension, as {@code disclosure/notice}; so below
     */
    public byte[] html(String template, Fields fields) {
        return HtmlPage.fill(templates, template + ".html", fields).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The same page on A4, with its font in it.
     *
     * @throws org.mingzhang.domain.BadInput character-not-in-font, with the characters that the font does not have
     */
    public byte[] pdf(String template, Fields fields) {
        return PdfPaper.print(HtmlPage.fill(templates, template + ".html", fields), templates.font());
    }

    public byte[] docx(String template, Fields fields) {
        return WordPaper.fill(templates.read(template + ".docx"), fields);
    }

    public byte[] xlsx(String template, Fields fields) {
        return Workbook.fill(templates.read(template + ".xlsx"), fields);
    }
}
