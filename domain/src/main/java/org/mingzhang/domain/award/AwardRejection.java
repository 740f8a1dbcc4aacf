package org.mingzhang.domain.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;

/** Why an edition said no, in the order in which it is checked. What forbids the approval also forbids the payout. */
public sealed interface AwardRejection extends Rejection {
    record AwardRoleMayNotWrite(Role role) implements AwardRejection {
        @Override
        public String code() {
            return "role-may-not-write";
        }
    }

    record EditionAlreadyOpen(String edition) implements AwardRejection {
        @Override
        public String code() {
            return "edition-already-open";
        }
    }

    record EditionUnknown(String edition) implements AwardRejection {
        @Override
        public String code() {
            return "edition-unknown";
        }
    }

    record AwardEntryReused(EntryId entry) implements AwardRejection {
        @Override
        public String code() {
            return "award-entry-reused";
        }
    }

    /** The document does not record such a stage of the plan. */
    record PlanStageUnknown(String document, String plan, String stage) implements AwardRejection {
        @Override
        public String code() {
            return "plan-stage-unknown";
        }
    }

    record CategoryUnknown(String edition, String category) implements AwardRejection {
        @Override
        public String code() {
            return "category-unknown";
        }
    }

    /** Applicants apply to {@code lead}, with whose applicants this category is ranked. */
    record AppliedElsewhere(String category, String lead) implements AwardRejection {
        @Override
        public String code() {
            return "applied-elsewhere";
        }
    }

    record ApplicantUnknown(String edition, String applicant) implements AwardRejection {
        @Override
        public String code() {
            return "applicant-unknown";
        }
    }

    /** @param given the name, or the code of the organisation, that has applied already */
    record ApplicantTwice(String edition, String given) implements AwardRejection {
        @Override
        public String code() {
            return "applicant-twice";
        }
    }

    record PayeeAlreadyStated(String applicant) implements AwardRejection {
        @Override
        public String code() {
            return "payee-already-stated";
        }
    }

    record AmountAlreadyStated(String category) implements AwardRejection {
        @Override
        public String code() {
            return "amount-already-stated";
        }
    }

    /** The edition has gone past this step. */
    record StepIsOver(String category, AwardStep step) implements AwardRejection {
        @Override
        public String code() {
            return "step-is-over";
        }
    }

    record FormNotPassed(String applicant) implements AwardRejection {
        @Override
        public String code() {
            return "form-not-passed";
        }
    }

    record NotACandidate(String applicant) implements AwardRejection {
        @Override
        public String code() {
            return "not-a-candidate";
        }
    }

    record NotScored(String applicant, AwardStep step) implements AwardRejection {
        @Override
        public String code() {
            return "not-scored";
        }
    }

    record NoThreshold(String category) implements AwardRejection {
        @Override
        public String code() {
            return "no-threshold";
        }
    }

    record ThresholdReached(String applicant, String score, BigDecimal threshold) implements AwardRejection {
        @Override
        public String code() {
            return "threshold-reached";
        }
    }

    /** Without an override (破格) with its reason. */
    record BelowThreshold(String applicant, String score, BigDecimal threshold) implements AwardRejection {
        @Override
        public String code() {
            return "below-threshold";
        }
    }

    record NotTied(String category, AwardStep step) implements AwardRejection {
        @Override
        public String code() {
            return "not-tied";
        }
    }

    record AlreadyProposed(String applicant, String category) implements AwardRejection {
        @Override
        public String code() {
            return "already-proposed";
        }
    }

    record OverCap(String category, AwardStep step, int cap, int asked) implements AwardRejection {
        @Override
        public String code() {
            return "over-cap";
        }
    }

    record OverQuota(String category, int quota, int asked) implements AwardRejection {
        @Override
        public String code() {
            return "over-quota";
        }
    }

    /** A document says how many there were: {@code counted}. */
    record CountContradicted(String category, AwardStep step, int counted, int asked) implements AwardRejection {
        @Override
        public String code() {
            return "count-contradicted";
        }
    }

    /** Laureates of the leading category come first. */
    record LeadCategoryFirst(String category, String lead) implements AwardRejection {
        @Override
        public String code() {
            return "lead-category-first";
        }
    }

    /** Several have the same points where the line falls: somebody has to decide, and say why. */
    record TieAtCutOff(String category, AwardStep step, int rank, String applicants) implements AwardRejection {
        @Override
        public String code() {
            return "tie-at-cut-off";
        }
    }

    /** @param expected who comes first by points */
    record NotTheRanking(String category, AwardStep step, String given, String expected) implements AwardRejection {
        @Override
        public String code() {
            return "not-the-ranking";
        }
    }

    record NothingToPublish(String edition) implements AwardRejection {
        @Override
        public String code() {
            return "nothing-to-publish";
        }
    }

    /** Working days are counted from the loaded calendar of the year. */
    record CalendarMissing(int year) implements AwardRejection {
        @Override
        public String code() {
            return "calendar-missing";
        }
    }

    record NoticeTooShort(LocalDate from, LocalDate to, LocalDate needed) implements AwardRejection {
        @Override
        public String code() {
            return "notice-too-short";
        }
    }

    record NobodyOnNotice(String edition) implements AwardRejection {
        @Override
        public String code() {
            return "nobody-on-notice";
        }
    }

    record ComplaintUnknown(EntryId complaint) implements AwardRejection {
        @Override
        public String code() {
            return "complaint-unknown";
        }
    }

    record ComplaintAlreadyDecided(EntryId complaint) implements AwardRejection {
        @Override
        public String code() {
            return "complaint-already-decided";
        }
    }

    record NothingToApprove(String edition) implements AwardRejection {
        @Override
        public String code() {
            return "nothing-to-approve";
        }
    }

    record AlreadyApproved(String applicant) implements AwardRejection {
        @Override
        public String code() {
            return "award-already-approved";
        }
    }

    record FundNotStated(String edition) implements AwardRejection {
        @Override
        public String code() {
            return "award-fund-not-stated";
        }
    }

    record AmountNotStated(String category) implements AwardRejection {
        @Override
        public String code() {
            return "award-amount-not-stated";
        }
    }

    record PayeeNotStated(String applicant) implements AwardRejection {
        @Override
        public String code() {
            return "payee-not-stated";
        }
    }
}
