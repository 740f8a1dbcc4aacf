package org.mingzhang.domain;

/** Why the ledger said no: a record whose components are the numbers of the refusal. The sentences stand at the edge. */
public interface Rejection {
    /** Stable, public: {@code over-budget}. */
    String code();
}
