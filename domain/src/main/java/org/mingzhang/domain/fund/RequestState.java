package org.mingzhang.domain.fund;

/** The life of a payment request. */
public enum RequestState {
    PENDING,
    APPROVED,
    PAID,
    REJECTED
}
