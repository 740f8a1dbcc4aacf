package org.mingzhang.app.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mingzhang.app.problem.ProblemException;

/** A body on its way to a temporary file, refused as soon as it is larger than the limit. */
record Upload(Path file) implements Closeable {
    private static final int BUFFER = 1 << 16;

    /** @throws ProblemException 413 too-large */
    static Upload take(HttpServletRequest request, long limit) throws IOException {
        if (request.getContentLengthLong() > limit) throw tooLarge(limit);
        var file = Files.createTempFile("mingzhang-", ".upload");
        try {
            copy(request.getInputStream(), file, limit);
            return new Upload(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static void copy(InputStream in, Path file, long limit) throws IOException {
        long taken = 0;
        var buffer = new byte[BUFFER];
        try (var out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                taken += n;
                if (taken > limit) throw tooLarge(limit);
                out.write(buffer, 0, n);
            }
        }
    }

    private static ProblemException tooLarge(long limit) {
        return new ProblemException(413, "too-large", Map.of("limitMiB", limit >> 20));
    }
}
