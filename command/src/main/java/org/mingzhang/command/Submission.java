package org.mingzhang.command;

import static org.mingzhang.domain.BadInput.requireText;

/**
 * Who sends a command, and how a repeat is known.
 *
 * @param idempotencyKey mandatory, scoped to the principal: the same key with the same content is recorded once
 * @param correlationId what the command belongs to: an import, a request
 */
public record Submission(String principal, String idempotencyKey, String correlationId) {
    public Submission {
        principal = requireText("principal", principal);
        idempotencyKey = requireText("Idempotency-Key", idempotencyKey);
    }
}
