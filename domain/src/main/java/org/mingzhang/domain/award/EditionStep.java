package org.mingzhang.domain.award;

import static org.mingzhang.domain.BadInput.requireText;

/** Which stage of the plan a step falls into, by the stage's name in the document. */
public record EditionStep(AwardStep step, String stage) {
    public EditionStep {
        stage = requireText("steps.stage", stage);
    }
}
