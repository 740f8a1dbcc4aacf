package org.mingzhang.domain.disclosure;

/** Where a version of a notice stands. */
public enum NoticeState {
    NONE,
    PREPARED,
    APPROVED,
    RETURNED,
    PUBLISHED
}
