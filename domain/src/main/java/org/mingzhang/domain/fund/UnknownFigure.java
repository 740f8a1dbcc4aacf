package org.mingzhang.domain.fund;

/** A figure that a document leaves open. It posts nothing and makes what depends on it a range. */
public enum UnknownFigure {
    /** How much was appropriated. */
    APPROPRIATION,
    /** How much was spent in a time that the documents do not cover. */
    DISBURSEMENT
}
