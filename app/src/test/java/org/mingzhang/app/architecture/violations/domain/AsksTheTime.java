package org.mingzhang.app.architecture.violations.domain;

import java.time.Instant;

public record AsksTheTime(Instant at) {
    public static AsksTheTime now() {
        return new AsksTheTime(Instant.now());
    }
}
