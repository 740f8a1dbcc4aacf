package org.mingzhang.store.axon;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of a unit of work went. Known once they are appended, true once the unit has committed.
 *
 * @param recordedAt instant of the last of them
 */
public record Appended(long firstPosition, long lastPosition, Instant recordedAt) {
    private static final String RESOURCE = Appended.class.getName();

    /** What the unit of work, or its root, has appended so far; empty when nothing. */
    public static Optional<Appended> in(UnitOfWork<?> unit) {
        @Nullable Appended appended = unit.root().getResource(RESOURCE);
        return Optional.ofNullable(appended);
    }

    void rememberIn(UnitOfWork<?> unit) {
        Appended whole = in(unit).map(earlier -> new Appended(earlier.firstPosition, lastPosition, recordedAt))
                .orElse(this);
        unit.root().resources().put(RESOURCE, whole);
    }
}
