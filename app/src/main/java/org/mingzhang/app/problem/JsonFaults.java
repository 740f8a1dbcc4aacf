package org.mingzhang.app.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the field of a JSON body that could not be read, and what is wrong with it. */
final class JsonFaults {
    private JsonFaults() {}

    static BadInput of(Throwable unreadable) {
        @Nullable JacksonException outermost = null;
        for (@Nullable Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException e && outermost == null) outermost = e;
            if (cause instanceof BadInput fault) return named(fault, outermost);
        }
        return outermost == null ? new BadInput("not-json", "", "—") : of(outermost);
    }

    /** A fault of a value that does not know where it stands is told with its field. */
    private static BadInput named(BadInput fault, @Nullable JacksonException outermost) {
        return fault.field().isEmpty() && outermost != null
                ? new BadInput(fault.code(), path(outermost), fault.given())
                : fault;
    }

    private static BadInput of(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> new BadInput("unknown-field", path(unknown), "");
            case InvalidNullException missing -> new BadInput("field-missing", path(missing), "null");
            case InvalidFormatException other
            when other.getTargetType() != null && other.getTargetType().isEnum() ->
                new BadInput("not-one-of", path(other), String.valueOf(other.getValue()));
            case InvalidFormatException other ->
                new BadInput("wrong-type", path(other), String.valueOf(other.getValue()));
            case MismatchedInputException missing
            when said(missing).startsWith("Missing required creator property") ->
                new BadInput("field-missing", path(missing), "");
            case DatabindException other
            when said(other).contains("uplicate") -> new BadInput("duplicate-field", path(other), "");
            case StreamReadException broken
            when said(broken).startsWith("Duplicate Object property") ->
                new BadInput("duplicate-field", quoted(said(broken)), "");
            case StreamReadException broken -> new BadInput("not-json", "", place(broken));
            case MismatchedInputException more
            when said(more).startsWith("Trailing token") -> new BadInput("not-json", "", place(more));
            case MismatchedInputException other -> new BadInput("wrong-type", path(other), "");
            default -> new BadInput("not-json", "", place(e));
        };
    }

    private static String said(JacksonException e) {
        return e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    }

    /** {@code entry.document.title}, {@code instalments[2].amount}; empty for the body itself. */
    private static String path(JacksonException e) {
        var path = new StringBuilder();
        List<JacksonException.Reference> references = e.getPath();
        for (var reference : references) {
            if (reference.getPropertyName() == null)
                path.append('[').append(reference.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
        }
        return path.toString();
    }

    private static String quoted(String message) {
        int from = message.indexOf('"');
        int to = message.indexOf('"', from + 1);
        return from < 0 || to < 0 ? "" : message.substring(from + 1, to);
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null ? "—" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
