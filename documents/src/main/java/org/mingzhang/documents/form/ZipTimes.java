package org.mingzhang.documents.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files tell when they were made, in every part and in their properties: here they cease to. */
public final class ZipTimes {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipTimes() {}

    static byte[] without(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream(file.length);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file));
                var copy = new ZipOutputStream(out)) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                copyWithout(part.getName(), parts, copy);
            }
        }
        return out.toByteArray();
    }

    /** Copies one part of an office file; both streams stay open. */
    public static void copyWithout(String name, InputStream content, ZipOutputStream to) throws IOException {
        var part = new ZipEntry(name);
        part.setTimeLocal(NO_TIME);
        to.putNextEntry(part);
        if (name.equals(PROPERTIES)) to.write(timeless(content.readAllBytes()));
        else content.transferTo(to);
    }

    private static byte[] timeless(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
