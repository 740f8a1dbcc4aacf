package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.BadInput.requireSha256;
import static org.mingzhang.domain.BadInput.requireText;

import java.util.regex.Pattern;
import org.mingzhang.domain.BadInput;

/**
 * A file that is evidence. Its bytes lie beside the log, under its digest.
 *
 * @param name as its unit calls it, without folders
 * @param sha256 of its bytes, lower-case hex
 * @param size in bytes
 * @param mediaType {@code application/pdf}
 */
public record EvidenceFile(String name, String sha256, int size, String mediaType) {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,120}");
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");

    public EvidenceFile {
        name = requireText("file.name", name);
        if (!NAME.matcher(name).matches()) throw new BadInput("not-a-file-name", "file.name", name);
        requireSha256("file.sha256", sha256);
        if (size < 1) throw new BadInput("not-positive", "file.size", Integer.toString(size));
        if (!MEDIA_TYPE.matcher(mediaType).matches())
            throw new BadInput("not-a-media-type", "file.mediaType", mediaType);
    }
}
