package org.mingzhang.domain.statement;

/** What kind of paper a document is. */
public enum DocumentNature {
    /** Issued by its issuer. */
    ISSUED,
    /** Not issued by anyone: what would follow if this were so (假设). */
    ASSUMPTION
}
