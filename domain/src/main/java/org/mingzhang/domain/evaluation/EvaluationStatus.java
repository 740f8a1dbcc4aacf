package org.mingzhang.domain.evaluation;

import java.util.Collection;
import java.util.Comparator;

/** How far an opinion has come, and whether its score stands; declared worst first. */
public enum EvaluationStatus {
    /** A score is claimed that the indicator table, the execution rate or its own grade contradicts. */
    DISPUTED,
    /** A score is claimed without an indicator table. */
    UNSUPPORTED,
    /** Nothing has been scored or claimed. */
    OPEN,
    /** Indicators are being scored. */
    SCORING,
    SUBMITTED,
    APPROVED;

    /** That of an evaluation with these opinions; one without any is open. */
    public static EvaluationStatus worst(Collection<EvaluationStatus> opinions) {
        return opinions.stream().min(Comparator.naturalOrder()).orElse(OPEN);
    }
}
