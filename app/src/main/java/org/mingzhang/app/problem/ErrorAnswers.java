package org.mingzhang.app.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the container itself refuses: a problem instead of a page. */
@Hidden
@RestController
class ErrorAnswers implements ErrorController {
    private final Problems problems;
    private final Faults faults;

    ErrorAnswers(Problems problems, Faults faults) {
        this.problems = problems;
        this.faults = faults;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return faults.of(thrown).answer();
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return switch (status) {
            case 401 -> problems.of(401, "unauthenticated", Map.of()).answer();
            case 403 -> problems.of(403, "forbidden", Map.of()).answer();
            case 404 ->
                problems.of(404, "not-found", Map.of("what", request.getRequestURI()))
                        .answer();
            default ->
                problems.of(status, status < 500 ? "bad-request" : "fault", Map.of("what", "—"))
                        .answer();
        };
    }
}
