package org.mingzhang.domain.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Role;

/** Why nothing was done about a notice, in order of precedence. */
public sealed interface DisclosureRejection extends Rejection {
    record DisclosureRoleMayNotDo(Role role, String command) implements DisclosureRejection {
        @Override
        public String code() {
            return "role-may-not-do";
        }
    }

    record NoSuchFund(FundId fund) implements DisclosureRejection {
        @Override
        public String code() {
            return "fund-not-open";
        }
    }

    /** The months of the quarter still take entries, which would change figures after they are published. */
    record QuarterNotClosed(YearMonth lastMonth) implements DisclosureRejection {
        @Override
        public String code() {
            return "quarter-not-closed";
        }
    }

    /** @param last the last day of the quarter, or the day of the step before this one */
    record NoticeTooEarly(LocalDate date, LocalDate last) implements DisclosureRejection {
        @Override
        public String code() {
            return "notice-too-early";
        }
    }

    /** Another version is next, or under way. */
    record NoticeVersionDiffers(int version, int expected) implements DisclosureRejection {
        @Override
        public String code() {
            return "notice-version-differs";
        }
    }

    /** @param state of the latest version; it must be another for this step */
    record NoticeNotInState(int version, NoticeState state) implements DisclosureRejection {
        @Override
        public String code() {
            return "notice-not-in-state";
        }
    }

    /** Who prepared it may not approve or return it; who approved it may not publish it. */
    record NoticeSamePerson(String person) implements DisclosureRejection {
        @Override
        public String code() {
            return "same-person";
        }
    }

    /** No figure differs from the version before. */
    record NothingToRestate(int version) implements DisclosureRejection {
        @Override
        public String code() {
            return "nothing-to-restate";
        }
    }

    /** The events named do not add up to the difference. */
    record DifferenceUnexplained(NoticeItem item, Money difference, Money explained) implements DisclosureRejection {
        @Override
        public String code() {
            return "difference-unexplained";
        }
    }
}
