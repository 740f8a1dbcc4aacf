package org.mingzhang.domain.campaign;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.campaign.CampaignCommand.MeasureIndicator;
import org.mingzhang.domain.campaign.CampaignCommand.StateFieldSpending;
import org.mingzhang.domain.campaign.CampaignCommand.TagField;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignIndicatorUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.FieldTaggedOtherwise;
import org.mingzhang.domain.campaign.CampaignRejection.FieldUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.InputUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.NoFormula;

/** Figures go where an indicator asks for them, and money counts once in each indicator. */
final class FigureRules {
    private FigureRules() {}

    static @Nullable CampaignRejection against(MeasureIndicator c, Campaign campaign) {
        var indicator = campaign.indicator(c.indicator());
        if (indicator == null) return new CampaignIndicatorUnknown(c.indicator());
        if (indicator.calculation() == null) return new NoFormula(c.indicator());
        var inputs = IndicatorFormula.parse(indicator.calculation()).inputs();
        for (var input : c.inputs().keySet()) {
            if (!inputs.contains(input)) return new InputUnknown(c.indicator(), input, String.join("、", inputs));
        }
        return null;
    }

    static @Nullable CampaignRejection against(TagField c, Campaign campaign) {
        var reason = againstField(c.field(), campaign);
        if (reason != null) return reason;
        for (var earlier : campaign.tags()) {
            boolean sameLine = earlier.fund().equals(c.fund()) && earlier.line().equals(c.line());
            if (sameLine && countTogether(earlier.field(), c.field(), campaign))
                return new FieldTaggedOtherwise(c.fund(), c.line(), c.field(), earlier.field());
        }
        return null;
    }

    static @Nullable CampaignRejection against(StateFieldSpending c, Campaign campaign) {
        return againstField(c.field(), campaign);
    }

    private static boolean countTogether(String field, String other, Campaign campaign) {
        return questions(campaign).stream()
                .anyMatch(q -> q.fields().contains(field) && q.fields().contains(other));
    }

    private static @Nullable CampaignRejection againstField(String field, Campaign campaign) {
        var known = questions(campaign).stream()
                .flatMap(q -> q.fields().stream())
                .distinct()
                .toList();
        return known.contains(field) ? null : new FieldUnknown(field, String.join("、", known));
    }

    private static List<LedgerQuestion> questions(Campaign campaign) {
        return campaign.indicators().stream()
                .map(Indicator::ledger)
                .filter(Objects::nonNull)
                .toList();
    }
}
