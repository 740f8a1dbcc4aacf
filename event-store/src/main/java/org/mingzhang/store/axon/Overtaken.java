package org.mingzhang.store.axon;

/** Another process has appended, or claimed what was about to be claimed. Look again, and decide again. */
public final class Overtaken extends RuntimeException {
    Overtaken(String message) {
        super(message);
    }

    Overtaken(Throwable cause) {
        super("overtaken by another process", cause);
    }
}
