package org.mingzhang.app.web;

import org.mingzhang.domain.BadInput;

/** What files are called on the wire. */
public enum PaperType {
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    PaperType(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** @throws BadInput not-one-of, naming {@code format} */
    public static PaperType read(String format) {
        for (var type : values()) if (type.name().equalsIgnoreCase(format)) return type;
        throw new BadInput("not-one-of", "format", format);
    }
}
