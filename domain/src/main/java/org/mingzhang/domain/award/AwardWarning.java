package org.mingzhang.domain.award;

import org.mingzhang.domain.Warning;
import org.mingzhang.domain.source.EffectiveDate;

/** What was accepted and should be looked at all the same. */
public sealed interface AwardWarning extends Warning {
    /** A stage was due before the plan was issued. */
    record StageBeforePlan(String stage, String end, String issued) implements AwardWarning {
        @Override
        public String code() {
            return "plan-stage-ended-before-issue";
        }
    }

    /** A step falls outside the stage that it is a part of. */
    record StepOutsideStage(String step, String date, String stage, String window) implements AwardWarning {
        @Override
        public String code() {
            return "plan-date-outside-window";
        }
    }

    /** Two stages share days. */
    record StagesOverlap(String first, String second, String days) implements AwardWarning {
        @Override
        public String code() {
            return "plan-windows-overlap";
        }
    }

    /** It happened outside the window that the plan gives it. */
    record OutsideWindow(AwardStep step, String stage, String window, EffectiveDate happened) implements AwardWarning {
        @Override
        public String code() {
            return "outside-window";
        }
    }

    /** The document gives no scores: who went on is recorded as stated and cannot be checked. */
    record RecordedAsStated(String category, AwardStep step) implements AwardWarning {
        @Override
        public String code() {
            return "recorded-as-stated";
        }
    }
}
