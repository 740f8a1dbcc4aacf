package org.mingzhang.domain.source;

import java.util.Collection;
import java.util.Comparator;

/** How certain a figure is; declared worst first. Unknown is not zero. */
public enum FigureStatus {
    UNKNOWN,
    DISPUTED,
    DERIVED,
    STATED;

    /** A computed figure takes the worst status of its inputs; with no input at all it is what the ledger itself states. */
    public static FigureStatus worst(Collection<FigureStatus> inputs) {
        return inputs.stream().min(Comparator.naturalOrder()).orElse(STATED);
    }
}
