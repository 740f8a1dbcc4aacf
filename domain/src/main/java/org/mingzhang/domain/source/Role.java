package org.mingzhang.domain.source;

/** Who acts. Auditors and the public read and change nothing; a reviewer writes evaluations only. */
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
