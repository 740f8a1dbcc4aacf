package org.mingzhang.app.security;

import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Role;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The user that a request comes from: the actor of every command in it. */
public record SignedIn(String name, String unit, Role role) implements AuthenticatedPrincipal {
    /** Creates users and disables them; in the log he is an officer of the finance bureau like others. */
    public static final String ADMINISTRATOR = "admin";

    @Override
    public String getName() {
        return name;
    }

    public Actor actor() {
        return new Actor(name, unit, role);
    }
}
