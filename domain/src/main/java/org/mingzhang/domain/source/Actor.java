package org.mingzhang.domain.source;

import static org.mingzhang.domain.BadInput.requireText;

/** The person who acts, for which unit, in which role. Persons are told apart by their user name. */
public record Actor(String person, String unit, Role role) {
    public Actor {
        person = requireText("actor.person", person);
        unit = requireText("actor.unit", unit);
    }

    public boolean isSamePersonAs(Actor other) {
        return person.equals(other.person);
    }
}
