package org.mingzhang.query.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/**
 * One fact in the audit trail.
 *
 * @param stream {@code fund:…}, {@code payee:…}, {@code codes:…} or {@code document:…}
 * @param amount what it is about; null when it moves or names no amount
 * @param refersTo entry that it follows from: the payment returned, the request approved, the entry reversed
 * @param principal who sent the command
 */
public record TimelineEntry(
        String stream,
        @Nullable Money amount,
        @Nullable String refersTo,
        @Nullable String principal,
        @Nullable String correlationId,
        Source source) {}
