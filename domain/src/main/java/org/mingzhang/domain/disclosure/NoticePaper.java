package org.mingzhang.domain.disclosure;

import java.util.regex.Pattern;
import org.mingzhang.domain.BadInput;

/**
 * A file of a notice. Its bytes are kept beside the log; the log keeps what they must be.
 *
 * @param sha256 of the bytes, lower-case hex
 */
public record NoticePaper(Format format, String sha256) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public enum Format {
        HTML,
        PDF,
        DOCX
    }

    public NoticePaper {
        if (!DIGEST.matcher(sha256).matches()) throw new BadInput("not-a-sha256", "papers.sha256", sha256);
    }
}
