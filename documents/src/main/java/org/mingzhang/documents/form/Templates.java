package org.mingzhang.documents.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The template files and the font. A file of the same name in the office's own folder takes the place of the built-in one, from the
 * next paper on.
 */
public final class Templates {
    private static final String FONT = "MingzhangSong.ttf";

    private final @Nullable Path folder;

    private Templates(@Nullable Path folder) {
        this.folder = folder;
    }

    public static Templates builtIn() {
        return new Templates(null);
    }

    /** @param folder with the files that replace built-in ones, as {@code disclosure/notice.docx}; null: none */
    public static Templates in(@Nullable Path folder) {
        return new Templates(folder);
    }

    /**
     * @param name with folder and extension, as {@code disclosure/notice.docx}
     * @throws IllegalArgumentException when there is no such template
     */
    byte[] read(String name) {
        try {
            if (folder != null && Files.isRegularFile(folder.resolve(name)))
                return Files.readAllBytes(folder.resolve(name));
            try (var in = Templates.class.getResourceAsStream(name)) {
                if (in == null) throw new IllegalArgumentException("there is no template " + name);
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    byte[] font() {
        return read(FONT);
    }
}
