package org.mingzhang.domain.statement;

import java.util.List;
import org.mingzhang.domain.statement.Statement.EvidenceLevels;

/** Levels of what a requirement counts, against those of the evidence for it. */
final class LevelChecks {
    private LevelChecks() {}

    /** Evidence that shows more than is counted does no harm; evidence that shows less leaves something out. */
    static List<Finding> of(DocumentClaims document) {
        return document.all(EvidenceLevels.class).stream()
                .filter(levels -> levels.evidenced().isAbove(levels.required()))
                .map(levels -> Finding.of(
                                FindingCode.EVIDENCE_LEVEL_TOO_NARROW, document.document(), levels.concept(), null)
                        .with("what", levels.what())
                        .with("required", levels.required())
                        .with("evidenced", levels.evidenced()))
                .toList();
    }
}
