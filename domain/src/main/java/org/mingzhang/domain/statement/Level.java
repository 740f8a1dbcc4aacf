package org.mingzhang.domain.statement;

/** Of government, from the highest down. */
public enum Level {
    NATIONAL,
    PROVINCIAL,
    MUNICIPAL,
    COUNTY;

    public boolean isAbove(Level other) {
        return compareTo(other) < 0;
    }
}
