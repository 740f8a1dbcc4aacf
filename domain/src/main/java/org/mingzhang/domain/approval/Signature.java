package org.mingzhang.domain.approval;

import static org.mingzhang.domain.BadInput.requireText;

import org.jspecify.annotations.Nullable;

/**
 * A step of the chain that somebody has signed.
 *
 * @param onBehalfOf for whom, by delegation; absent when in one's own name
 */
public record Signature(
        String step, String person, @Nullable String onBehalfOf) {
    public Signature {
        step = requireText("signature.step", step);
        person = requireText("signature.person", person);
    }

    boolean involves(String someone) {
        return person.equals(someone) || someone.equals(onBehalfOf);
    }
}
