package org.mingzhang.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.projections.Rebuild;
import org.mingzhang.projections.RebuildOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilding the read tables beside the live ones. */
@RestController
class RebuildEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildEndpoints.class);

    enum State {
        NEVER,
        RUNNING,
        /** The new tables tie out with the log, and answer. */
        DONE,
        /** The new tables do not tie out; the live ones stay. */
        REFUSED,
        FAILED
    }

    /**
     * @param done events applied, of {@code total}
     * @param differences where the new tables and the log differ
     */
    record Progress(
            State state,
            long done,
            long total,
            long eventsPerSecond,
            @Nullable Integer generation,
            List<RebuildOutcome.Difference> differences) {
        static Progress at(State state, long done, long total, long eventsPerSecond) {
            return new Progress(state, done, total, eventsPerSecond, null, List.of());
        }
    }

    private final Rebuild rebuild;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.at(State.NEVER, 0, 0, 0));

    RebuildEndpoints(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Operation(
            summary = "重建查询表 · Rebuild the read tables",
            description =
                    "Beside the live ones, counted and summed against the log, then swapped without a gap. Poll GET for progress.")
    @PostMapping("/api/rebuild")
    ResponseEntity<Progress> begin() {
        var before = progress.getAndUpdate(
                last -> last.state() == State.RUNNING ? last : Progress.at(State.RUNNING, 0, 0, 0));
        if (before.state() == State.RUNNING) throw alreadyRunning();
        Thread.ofPlatform().name("rebuild").daemon().start(this::run);
        return ResponseEntity.accepted().body(progress.get());
    }

    @Operation(summary = "重建进度 · Progress of the rebuild")
    @GetMapping("/api/rebuild")
    Progress progress() {
        return progress.get();
    }

    private void run() {
        try {
            var outcome =
                    rebuild.run((done, total, rate) -> progress.set(Progress.at(State.RUNNING, done, total, rate)));
            progress.set(
                    switch (outcome) {
                        case RebuildOutcome.Swapped s ->
                            new Progress(
                                    State.DONE,
                                    s.position(),
                                    s.position(),
                                    s.eventsPerSecond(),
                                    s.generation(),
                                    List.of());
                        case RebuildOutcome.Refused(var differences) ->
                            new Progress(State.REFUSED, 0, 0, 0, null, differences);
                        case RebuildOutcome.Busy _ -> Progress.at(State.FAILED, 0, 0, 0);
                    });
        } catch (RuntimeException e) {
            LOG.error("the rebuild failed; the live tables are as they were", e);
            progress.set(Progress.at(State.FAILED, 0, 0, 0));
        }
    }

    private static ProblemException alreadyRunning() {
        return new ProblemException(409, "already-running", Map.of("what", "rebuild"));
    }
}
