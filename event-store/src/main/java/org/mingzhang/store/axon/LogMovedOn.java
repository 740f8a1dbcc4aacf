package org.mingzhang.store.axon;

import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;

/** Another process has changed streams since the decision that was about to be written. Decide again. */
public final class LogMovedOn extends ConcurrencyException {
    LogMovedOn(Set<String> streams) {
        super("changed meanwhile by another process: " + streams);
    }
}
