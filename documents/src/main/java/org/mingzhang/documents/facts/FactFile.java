package org.mingzhang.documents.facts;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mingzhang.documents.BadFile;
import org.mingzhang.domain.BadInput;

/**
 * A document and what it says. The first fact registers the document; the others follow in the order of the file.
 *
 * @param document id of the document
 * @param title its title
 */
public record FactFile(String document, String title, List<Fact> facts) {
    /** 64 MiB. */
    public static final long DEFAULT_LIMIT = 64L << 20;

    public FactFile {
        facts = List.copyOf(facts);
    }

    /** @throws BadFile with every fault of the file, each naming its fact and field; nothing is taken from it then */
    public static FactFile read(byte[] bytes, String name) {
        return new FactFileReader(name).read(bytes);
    }

    /**
     * As {@link #read(byte[], String)}, from a stream that is not trusted to be small.
     *
     * @param limit in bytes
     */
    public static FactFile read(InputStream in, String name, long limit) throws IOException {
        var bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limit) {
            throw new BadFile(name, List.of(new BadInput("file-too-large", "file", "> " + limit + " bytes")));
        }
        return read(bytes, name);
    }
}
