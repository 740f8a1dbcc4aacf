package org.mingzhang.query.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.Approval;
import org.mingzhang.domain.fund.FundId;

/**
 * A request or correction that is not decided yet.
 *
 * @param id of its entry
 * @param subject what the request is for, or why the correction is asked for
 * @param returned why it went back to its maker; absent while it waits for a signature
 * @param since when it was recorded
 */
public record FundApproval(
        FundId fund,
        String id,
        String subject,
        Approval approval,
        @Nullable String returned,
        Instant since) {}
