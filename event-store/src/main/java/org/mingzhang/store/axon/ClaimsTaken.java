package org.mingzhang.store.axon;

/** Another process has just claimed what was about to be claimed. Look at the claims, and decide again. */
public final class ClaimsTaken extends RuntimeException {
    ClaimsTaken(Throwable cause) {
        super("claimed meanwhile by another process", cause);
    }
}
