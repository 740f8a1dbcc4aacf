package org.mingzhang.command;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.command.CommandHandling.Submitted;
import org.mingzhang.domain.Rejection;
import org.mingzhang.store.attempt.Attempt;
import tools.jackson.databind.json.JsonMapper;

/** Words for what was asked and refused: all that a refusal stores. */
final class AttemptLog {
    private final JsonMapper json = new JsonMapper();
    private final Clock clock;

    AttemptLog(Clock clock) {
        this.clock = clock;
    }

    Attempt of(Submitted submitted, Rejection rejection) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("streams", String.join(" ", submitted.streams()));
        detail.put("entry", submitted.command().entry().id().value());
        detail.put("idempotencyKey", submitted.submission().idempotencyKey());
        for (var number : CanonicalContent.parts((Record) rejection)) {
            detail.put(number.name(), String.valueOf(number.of((Record) rejection)));
        }
        return new Attempt(
                clock.instant(),
                submitted.submission().principal(),
                submitted.command().getClass().getSimpleName(),
                rejection.code(),
                json.writeValueAsString(detail));
    }
}
