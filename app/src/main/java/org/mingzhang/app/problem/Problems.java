package org.mingzhang.app.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Numbers;
import org.mingzhang.documents.BadFile;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.Rejection;
import org.springframework.stereotype.Component;

/** Puts codes and numbers into problems, with the sentences of the message files. */
@Component
public final class Problems {
    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** The ledger said no. */
    public Problem of(Rejection rejection) {
        return new Problem(
                RejectionStatus.of(rejection),
                rejection.code(),
                messages.title(rejection),
                messages.of(rejection),
                Numbers.onTheWire(Numbers.of((Record) rejection)),
                Map.of());
    }

    /** No command could be made of it. The code of the fault is the problem's; the title is the same for all. */
    public Problem of(BadInput fault) {
        return new Problem(
                400,
                fault.code(),
                messages.sentence("problem.bad-input.title", Map.of()),
                messages.of(fault),
                new LinkedHashMap<>(Map.of("field", fault.field(), "given", fault.given())),
                Map.of());
    }

    /** Nothing of the file could be used: its first fault, and all of them in {@code errors}. */
    public Problem of(BadFile file) {
        var first = of(file.errors().getFirst());
        var errors = new ArrayList<Map<String, Object>>();
        for (var fault : file.errors()) {
            var sentence = messages.of(fault);
            errors.add(Map.of(
                    "code", fault.code(),
                    "field", fault.field(),
                    "zh", sentence.zh(),
                    "en", sentence.en()));
        }
        return new Problem(422, first.code(), first.title(), first.detail(), Map.of("errors", errors), Map.of());
    }

    public Problem of(int status, String code, Map<String, Object> values) {
        return new Problem(
                status,
                code,
                messages.sentence("problem." + code + ".title", Map.of()),
                messages.sentence("problem." + code, values),
                Numbers.onTheWire(new LinkedHashMap<>(values)),
                Map.of());
    }

    Problem of(ProblemException e) {
        return of(e.status(), e.code(), e.values());
    }

    /** The database cannot be reached; the same request may succeed soon. */
    Problem unavailable() {
        return of(503, "unavailable", Map.of()).with("Retry-After", "2");
    }
}
