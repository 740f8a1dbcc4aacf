package org.mingzhang.domain.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EntryId;

/**
 * Why an award was not paid. Declared in the order in which they are checked: a payment that breaks several rules is answered with
 * the first.
 */
public sealed interface PayoutRejection extends Rejection {
    String edition();

    /** Not a laureate, and every place is taken. */
    record AwardOverQuota(String edition, String category, int quota) implements PayoutRejection {
        @Override
        public String code() {
            return "award-over-quota";
        }
    }

    /** @param given the name or code that the payment gives; absent where it gives neither */
    record NotALaureate(String edition, @Nullable String given) implements PayoutRejection {
        @Override
        public String code() {
            return "not-a-laureate";
        }
    }

    /** The laureate is paid under its own code and no other. */
    record AwardPayeeDiffers(String edition, String laureate, String registered, String given)
            implements PayoutRejection {
        @Override
        public String code() {
            return "award-payee-differs";
        }
    }

    record ComplaintUpheld(String edition, String laureate, EntryId complaint) implements PayoutRejection {
        @Override
        public String code() {
            return "complaint-upheld";
        }
    }

    record NoticeNotPublished(String edition, String laureate) implements PayoutRejection {
        @Override
        public String code() {
            return "notice-not-published";
        }
    }

    /** The public notice lasts until the end of {@code lastDay}. */
    record NoticeOpen(String edition, String laureate, LocalDate lastDay, LocalDate day) implements PayoutRejection {
        @Override
        public String code() {
            return "notice-open";
        }
    }

    record ComplaintOpen(String edition, String laureate, EntryId complaint) implements PayoutRejection {
        @Override
        public String code() {
            return "complaint-open";
        }
    }

    record AwardNotApproved(String edition, String laureate) implements PayoutRejection {
        @Override
        public String code() {
            return "award-not-approved";
        }
    }

    /** The award was approved at the expense of another fund. */
    record AwardOtherFund(String edition, String laureate, FundId authorised) implements PayoutRejection {
        @Override
        public String code() {
            return "award-other-fund";
        }
    }

    record AwardAlreadyPaid(String edition, String laureate, EntryId payment) implements PayoutRejection {
        @Override
        public String code() {
            return "award-already-paid";
        }
    }

    /** Another request for it is on its way. */
    record AwardAlreadyRequested(String edition, String laureate, EntryId request) implements PayoutRejection {
        @Override
        public String code() {
            return "award-already-requested";
        }
    }

    record AwardAmountDiffers(String edition, String laureate, Money authorised, Money asked)
            implements PayoutRejection {
        @Override
        public String code() {
            return "award-amount-differs";
        }
    }
}
