package org.mingzhang.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import org.mingzhang.projections.Follower;
import org.mingzhang.store.log.LogReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatusEndpoint {
    private final LogReader log;
    private final Follower follower;

    StatusEndpoint(LogReader log, Follower follower) {
        this.log = log;
        this.follower = follower;
    }

    /**
     * How far the read tables have followed the log.
     *
     * @param head position of the last event in the log
     * @param position of the last event that answers count
     * @param lag how many events lie between them
     * @param isFollower whether it is this process that applies events
     */
    record Status(long head, long position, long lag, boolean isFollower) {}

    @Operation(summary = "状态 · How far the read tables have followed the log")
    @GetMapping("/api/status")
    Status status() {
        long position = follower.position();
        long head = log.head();
        return new Status(head, position, Math.max(0, head - position), follower.isOwner());
    }
}
