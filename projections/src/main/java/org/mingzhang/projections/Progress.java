package org.mingzhang.projections;

/** How far a rebuild has come. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (_, _, _) -> {};

    /**
     * @param done events applied
     * @param total events in the log
     * @param eventsPerSecond since the beginning
     */
    void at(long done, long total, long eventsPerSecond);
}
