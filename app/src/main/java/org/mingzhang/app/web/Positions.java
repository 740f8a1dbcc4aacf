package org.mingzhang.app.web;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.query.Answer;
import org.mingzhang.query.NotYetApplied;
import org.mingzhang.query.Snapshots;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers that say at which position of the log they are true, and questions that wait for one. */
@Component
public final class Positions {
    public static final String HEADER = "X-Ledger-Position";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Snapshots snapshots;

    Positions(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Waits until the read tables have reached {@code atLeast}.
     *
     * @throws ProblemException 503 not-yet-there, after ten seconds
     */
    public void await(@Nullable Long atLeast) {
        if (atLeast == null) return;
        try {
            snapshots.await(atLeast, PATIENCE);
        } catch (NotYetApplied e) {
            throw new ProblemException(503, "not-yet-there", Map.of("asked", e.wanted(), "position", e.reached()));
        }
    }

    public static <B> ResponseEntity<B> answer(Answer<?> answer, B body) {
        return ResponseEntity.ok()
                .header(HEADER, Long.toString(answer.position()))
                .body(body);
    }
}
