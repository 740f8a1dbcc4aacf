package org.mingzhang.domain.source;

/** Who acts. Auditors, reviewers and the public read; they change nothing. */
public enum Role {
    SPENDING_UNIT,
    FINANCE_BUREAU,
    AWARD_SECRETARIAT,
    AUDITOR,
    REVIEWER,
    PUBLIC;

    public boolean mayWrite() {
        return this == SPENDING_UNIT || this == FINANCE_BUREAU || this == AWARD_SECRETARIAT;
    }
}
