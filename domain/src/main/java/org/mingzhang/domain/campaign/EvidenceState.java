package org.mingzhang.domain.campaign;

/** What became of a piece of evidence. */
public enum EvidenceState {
    /** Waits for a decision. */
    FILED,
    ACCEPTED,
    REJECTED,
    /** Was accepted, and counts no longer. */
    REVERSED
}
