package org.mingzhang.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EventEndpoint {
    private final LogReader log;

    EventEndpoint(LogReader log) {
        this.log = log;
    }

    @Operation(
            summary = "原始事件 · A raw event",
            description = "Payload and metadata are the very text that lies in the log.")
    @GetMapping("/api/events/{position}")
    StoredEvent event(@PathVariable long position) {
        return log.readOne(position).orElseThrow(() -> ProblemException.notFound("event", position));
    }
}
