package org.mingzhang.domain.award;

/** The two reviews that give scores. */
public enum Review {
    /** 材料评审. */
    DOCUMENT(AwardStep.DOCUMENT_REVIEW),
    /** 现场评审. */
    SITE(AwardStep.SITE_REVIEW);

    private final AwardStep step;

    Review(AwardStep step) {
        this.step = step;
    }

    AwardStep step() {
        return step;
    }
}
