package org.mingzhang.domain.campaign;

import java.math.BigDecimal;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;

/** Why a campaign did not take something, in order of precedence. Points and weights are plain decimal texts; names are joined by 、. */
public sealed interface CampaignRejection extends Rejection {
    record CampaignRoleMayNotWrite(Role role) implements CampaignRejection {
        @Override
        public String code() {
            return "role-may-not-write";
        }
    }

    /** The id names something else in this campaign. */
    record CampaignEntryReused(EntryId entry) implements CampaignRejection {
        @Override
        public String code() {
            return "campaign-entry-reused";
        }
    }

    record CampaignUnknown(String campaign) implements CampaignRejection {
        @Override
        public String code() {
            return "campaign-unknown";
        }
    }

    record CampaignAlreadyOpen(String campaign) implements CampaignRejection {
        @Override
        public String code() {
            return "campaign-already-open";
        }
    }

    /** A part of the plan is there already: its groups, a stage, an indicator, the veto clause, a task. */
    record PlanAlreadySays(String part) implements CampaignRejection {
        @Override
        public String code() {
            return "campaign-plan-already-says";
        }
    }

    record CampaignGroupUnknown(String group) implements CampaignRejection {
        @Override
        public String code() {
            return "campaign-group-unknown";
        }
    }

    /** Indicators belong to groups of the lowest level. */
    record CampaignGroupDivided(String group) implements CampaignRejection {
        @Override
        public String code() {
            return "campaign-group-divided";
        }
    }

    record CampaignStageUnknown(String stage) implements CampaignRejection {
        @Override
        public String code() {
            return "campaign-stage-unknown";
        }
    }

    record CampaignIndicatorUnknown(int indicator) implements CampaignRejection {
        @Override
        public String code() {
            return "campaign-indicator-unknown";
        }
    }

    /** A field that no indicator asks for. */
    record FieldUnknown(String field, String known) implements CampaignRejection {
        @Override
        public String code() {
            return "campaign-field-unknown";
        }
    }

    record UnitNotResponsible(int indicator, String unit, String responsible) implements CampaignRejection {
        @Override
        public String code() {
            return "unit-not-responsible";
        }
    }

    /** Only the units of the veto clause confirm that there was none. */
    record UnitNotInVeto(String unit, String units) implements CampaignRejection {
        @Override
        public String code() {
            return "unit-not-in-veto";
        }
    }

    record DemandUnknown(int indicator, String demand, String demands) implements CampaignRejection {
        @Override
        public String code() {
            return "evidence-demand-unknown";
        }
    }

    record NoVetoClause(String campaign) implements CampaignRejection {
        @Override
        public String code() {
            return "no-veto-clause";
        }
    }

    record VetoMatterUnknown(String matter, String matters) implements CampaignRejection {
        @Override
        public String code() {
            return "veto-matter-unknown";
        }
    }

    record EvidenceUnknown(EntryId evidence) implements CampaignRejection {
        @Override
        public String code() {
            return "evidence-unknown";
        }
    }

    /** Evidence is decided on once, and only what was accepted can be reversed. */
    record EvidenceNotInState(EntryId evidence, EvidenceState state, EvidenceState needed)
            implements CampaignRejection {
        @Override
        public String code() {
            return "evidence-not-in-state";
        }
    }

    /** Who filed it may not decide on it; who accepted it may not reverse that. */
    record EvidenceNeedsAnother(String person, EntryId evidence) implements CampaignRejection {
        @Override
        public String code() {
            return "evidence-needs-another-person";
        }
    }

    record AlreadyConfirmed(String unit) implements CampaignRejection {
        @Override
        public String code() {
            return "no-veto-already-confirmed";
        }
    }

    record NotConfirmed(String unit) implements CampaignRejection {
        @Override
        public String code() {
            return "no-veto-not-confirmed";
        }
    }

    record HonoursNotCounted(int indicator) implements CampaignRejection {
        @Override
        public String code() {
            return "honours-not-counted";
        }
    }

    /** The evidence of an honour is filed for the same indicator. */
    record EvidenceOfOther(EntryId evidence, int indicator) implements CampaignRejection {
        @Override
        public String code() {
            return "evidence-of-other-indicator";
        }
    }

    record NoFormula(int indicator) implements CampaignRejection {
        @Override
        public String code() {
            return "indicator-without-formula";
        }
    }

    record InputUnknown(int indicator, String input, String inputs) implements CampaignRejection {
        @Override
        public String code() {
            return "formula-input-unknown";
        }
    }

    /** A line would count in two fields of the same indicator. */
    record FieldTaggedOtherwise(FundId fund, String line, String field, String tagged) implements CampaignRejection {
        @Override
        public String code() {
            return "field-tagged-otherwise";
        }
    }

    /** The weight of a group stands in the plan, or was given before. */
    record GroupWeightGiven(String group, BigDecimal weight, BigDecimal given) implements CampaignRejection {
        @Override
        public String code() {
            return "group-weight-given";
        }
    }

    /**
     * The parts of a group exceed its weight, or all have one and fall short.
     *
     * @param difference sum − weight
     */
    record GroupDoesNotFoot(String group, BigDecimal sum, BigDecimal weight, BigDecimal difference)
            implements CampaignRejection {
        @Override
        public String code() {
            return "group-does-not-foot";
        }
    }

    /** No score until every indicator has a weight. */
    record ScoringNotOpen(int unweighted, int indicators, BigDecimal stated, BigDecimal whole)
            implements CampaignRejection {
        @Override
        public String code() {
            return "scoring-not-open";
        }
    }

    /**
     * No points without all the evidence.
     *
     * @param units that still owe some; empty when each has filed a part
     * @param demands that nothing accepted covers
     */
    record EvidenceIncomplete(int indicator, String units, String demands) implements CampaignRejection {
        @Override
        public String code() {
            return "evidence-incomplete";
        }
    }

    record PointsAboveWeight(int indicator, BigDecimal points, BigDecimal weight) implements CampaignRejection {
        @Override
        public String code() {
            return "points-above-weight";
        }
    }
}
