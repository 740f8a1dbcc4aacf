package org.mingzhang.domain.disclosure;

import static org.mingzhang.domain.BadInput.requireSha256;

/**
 * A file of a notice. Its bytes are kept beside the log; the log keeps what they must be.
 *
 * @param sha256 of the bytes, lower-case hex
 */
public record NoticePaper(Format format, String sha256) {
    public enum Format {
        HTML,
        PDF,
        DOCX
    }

    public NoticePaper {
        requireSha256("papers.sha256", sha256);
    }
}
