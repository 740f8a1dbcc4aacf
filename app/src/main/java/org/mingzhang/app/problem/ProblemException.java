package org.mingzhang.app.problem;

import java.util.Map;

/**
 * The request ends here with a problem that is nobody's fault on this side. The code names the sentence
 * {@code problem.<code>} in the message file.
 */
public final class ProblemException extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Map<String, Object> values;

    public ProblemException(int status, String code, Map<String, Object> values) {
        super(code + " " + values, null, false, false);
        this.status = status;
        this.code = code;
        this.values = values;
    }

    /**
     * @param thing what kind of thing it would be, {@code thing.…} in the message file
     * @param what its id
     */
    public static ProblemException notFound(String thing, Object what) {
        return new ProblemException(404, "not-found", Map.of("thing", thing, "what", what));
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, Object> values() {
        return values;
    }
}
