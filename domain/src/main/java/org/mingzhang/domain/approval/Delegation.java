package org.mingzhang.domain.approval;

import java.time.LocalDate;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.source.Actor;

/** That {@code delegate} signs for {@code principal} on the days from {@code from} to {@code until}, both included. Not handed on. */
public record Delegation(Actor principal, String delegate, LocalDate from, LocalDate until) {
    public Delegation {
        delegate = BadInput.requireText("delegate", delegate);
        if (delegate.equals(principal.person())) throw new BadInput("delegates-to-oneself", "delegate", delegate);
        if (until.isBefore(from)) throw new BadInput("dates-reversed", "until", from + "/" + until);
    }

    public boolean lets(String person, LocalDate day) {
        return delegate.equals(person) && !day.isBefore(from) && !day.isAfter(until);
    }
}
