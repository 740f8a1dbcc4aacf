package org.mingzhang.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.domain.BadInput;

/** A file from which nothing was taken: its name, and every fault found in it, each naming its row or fact and its field. */
public final class BadFile extends IllegalArgumentException {
    private final String file;
    private final transient List<BadInput> errors;

    public BadFile(String file, List<BadInput> errors) {
        super(file + ": " + errors.stream().map(BadInput::getMessage).collect(Collectors.joining("; ")));
        this.file = file;
        this.errors = List.copyOf(errors);
    }

    public String file() {
        return file;
    }

    public List<BadInput> errors() {
        return errors;
    }
}
