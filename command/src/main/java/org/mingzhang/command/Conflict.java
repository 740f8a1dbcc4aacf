package org.mingzhang.command;

import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.VoucherNo;

/** What has been claimed before with other content, by anyone, in any fund and process. */
public sealed interface Conflict extends Rejection {
    /** The idempotency key was used for another command. */
    record IdempotencyKeyReused(String key) implements Conflict {
        @Override
        public String code() {
            return "idempotency-key-reused";
        }
    }

    /** The voucher is recorded in another fund. */
    record VoucherInOtherFund(VoucherNo voucher, FundId fund) implements Conflict {
        @Override
        public String code() {
            return "voucher-in-other-fund";
        }
    }
}
