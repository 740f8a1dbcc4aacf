package org.mingzhang.app.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server says when it refuses: problem+json, whose sentences are shown as they are. */
final class Problem {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problem() {}

    static CommandFailed inWords(int status, String body) {
        JsonNode problem;
        try {
            problem = JSON.readTree(body);
        } catch (JacksonException e) {
            problem = JSON.createObjectNode();
        }
        var english = problem.path("en").asString(problem.path("title").asString(""));
        var chinese = problem.path("zh").asString(english);
        if (chinese.isBlank()) {
            return new CommandFailed(
                    CommandFailed.FAULT,
                    "服务器答复 HTTP " + status + "，未说明原因。",
                    "The server answered HTTP " + status + " and gave no reason.");
        }
        int exitCode = status >= 500 ? CommandFailed.FAULT : CommandFailed.REFUSED;
        var code = problem.path("code").asString("");
        return new CommandFailed(exitCode, code.isBlank() ? chinese : chinese + " [" + code + "]", english);
    }
}
