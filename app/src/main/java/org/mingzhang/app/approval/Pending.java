package org.mingzhang.app.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.Approval;
import org.mingzhang.domain.money.Money;

/**
 * Something on its way through an approval chain.
 *
 * @param place the fund, declaration or edition it belongs to
 * @param id by which it is signed there
 * @param subject what it is about, for people
 * @param amount null where no document states it
 * @param returned why it went back to its maker, whom it then waits for; absent while it waits for a signature
 */
public record Pending(
        String place,
        String id,
        String subject,
        @Nullable Money amount,
        Approval approval,
        @Nullable String returned,
        Instant since) {}
