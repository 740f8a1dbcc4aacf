package org.mingzhang.domain.declaration;

import org.mingzhang.domain.BadInput;

/** Years from the first to the last, both included: {@code 2018-2020}. */
public record YearSpan(int from, int until) {
    public YearSpan {
        if (until < from) throw new BadInput("dates-reversed", "until", from + "/" + until);
    }

    boolean contains(YearSpan other) {
        return from <= other.from && other.until <= until;
    }

    @Override
    public String toString() {
        return from + "-" + until;
    }
}
