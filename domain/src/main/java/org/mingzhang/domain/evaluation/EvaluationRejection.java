package org.mingzhang.domain.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;

/** Why something was not recorded of an evaluation, in order of precedence. */
public sealed interface EvaluationRejection extends Rejection {
    /** @param opinion whose it is; absent where it is about the evaluation as a whole */
    record RoleMayNotEvaluate(Role role, @Nullable Opinion opinion) implements EvaluationRejection {
        @Override
        public String code() {
            return "role-may-not-evaluate";
        }
    }

    record EvaluatedFundNotOpen(FundId fund) implements EvaluationRejection {
        @Override
        public String code() {
            return "fund-not-open";
        }
    }

    record EvaluationEntryIdReused(EntryId entry) implements EvaluationRejection {
        @Override
        public String code() {
            return "entry-id-reused";
        }
    }

    record EvaluationAlreadyOpen(FundId fund, String scheme) implements EvaluationRejection {
        @Override
        public String code() {
            return "evaluation-already-open";
        }
    }

    record EvaluationNotOpen(FundId fund) implements EvaluationRejection {
        @Override
        public String code() {
            return "evaluation-not-open";
        }
    }

    /** What has been submitted stands until it is returned. */
    record OpinionIsSubmitted(Opinion opinion) implements EvaluationRejection {
        @Override
        public String code() {
            return "opinion-is-submitted";
        }
    }

    record OpinionNotSubmitted(Opinion opinion) implements EvaluationRejection {
        @Override
        public String code() {
            return "opinion-not-submitted";
        }
    }

    record OpinionIsApproved(Opinion opinion) implements EvaluationRejection {
        @Override
        public String code() {
            return "opinion-is-approved";
        }
    }

    record SubmitterMayNotDecide(String person) implements EvaluationRejection {
        @Override
        public String code() {
            return "same-person";
        }
    }

    /** Opinions are those of different persons. */
    record EvaluatorNotIndependent(String person, Opinion opinion) implements EvaluationRejection {
        @Override
        public String code() {
            return "evaluator-not-independent";
        }
    }

    record IndicatorGroupUnknown(String group) implements EvaluationRejection {
        @Override
        public String code() {
            return "indicator-group-unknown";
        }
    }

    /**
     * The points of a group's indicators do not add up to the group's.
     *
     * @param difference sum − points
     */
    record PointsDoNotFoot(String group, BigDecimal sum, BigDecimal points, BigDecimal difference)
            implements EvaluationRejection {
        @Override
        public String code() {
            return "points-do-not-foot";
        }
    }

    record IndicatorUnknown(String indicator) implements EvaluationRejection {
        @Override
        public String code() {
            return "indicator-unknown";
        }
    }

    /** A number for a qualitative indicator, or a band for a quantitative one. */
    record ResultDoesNotFit(String indicator) implements EvaluationRejection {
        @Override
        public String code() {
            return "result-does-not-fit";
        }
    }

    record BandUnknown(String band) implements EvaluationRejection {
        @Override
        public String code() {
            return "band-unknown";
        }
    }

    record ShareOutsideBand(String band, BigDecimal fromPercent, BigDecimal toPercent, BigDecimal sharePercent)
            implements EvaluationRejection {
        @Override
        public String code() {
            return "share-outside-band";
        }
    }

    record GradeUnknown(String grade) implements EvaluationRejection {
        @Override
        public String code() {
            return "grade-unknown";
        }
    }

    record ScoreAboveFull(String score, String full) implements EvaluationRejection {
        @Override
        public String code() {
            return "score-above-full";
        }
    }

    record IndicatorsNotSet(FundId fund) implements EvaluationRejection {
        @Override
        public String code() {
            return "indicators-not-set";
        }
    }

    /** @param missing their codes */
    record IndicatorsUnscored(int count, String missing) implements EvaluationRejection {
        @Override
        public String code() {
            return "indicators-unscored";
        }
    }

    /** What the ledger can say of the year's spending is only a range, or there is no budget. */
    record ExecutionRateUnknown(FundId fund) implements EvaluationRejection {
        @Override
        public String code() {
            return "execution-rate-unknown";
        }
    }

    /**
     * @param subject the execution rate, or the indicator
     * @param reachedPercent how far it came, two decimals
     * @param source of the rule
     */
    record ReasonMissing(
            EvaluationScheme.ReasonSubject subject,
            @Nullable String indicator,
            String reachedPercent,
            BigDecimal belowPercent,
            String source)
            implements EvaluationRejection {
        @Override
        public String code() {
            return "reason-missing";
        }
    }
}
