package org.mingzhang.domain.campaign;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.campaign.CampaignCommand.GrantPoints;
import org.mingzhang.domain.campaign.CampaignCommand.WeighIndicators;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignGroupUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignIndicatorUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceIncomplete;
import org.mingzhang.domain.campaign.CampaignRejection.GroupDoesNotFoot;
import org.mingzhang.domain.campaign.CampaignRejection.GroupWeightGiven;
import org.mingzhang.domain.campaign.CampaignRejection.PointsAboveWeight;
import org.mingzhang.domain.campaign.CampaignRejection.ScoringNotOpen;

/** Weights foot in every group, and points stay within them. */
final class ScoreRules {
    private ScoreRules() {}

    static @Nullable CampaignRejection against(WeighIndicators c, Campaign campaign) {
        for (var given : c.groups()) {
            var group = campaign.groups().stream()
                    .filter(g -> g.name().equals(given.group()))
                    .findFirst();
            if (group.isEmpty()) return new CampaignGroupUnknown(given.group());
            var weight = group.get().weight();
            if (weight != null && weight.compareTo(given.weight()) != 0)
                return new GroupWeightGiven(given.group(), weight, given.weight());
        }
        for (var given : c.indicators()) {
            if (campaign.indicator(given.indicator()) == null) return new CampaignIndicatorUnknown(given.indicator());
        }
        var misfits = Scoring.misfits(
                campaign,
                c.groups().stream().collect(toMap(GroupWeight::group, GroupWeight::weight)),
                c.indicators().stream().collect(toMap(IndicatorWeight::indicator, IndicatorWeight::weight)));
        return misfits.stream()
                .findFirst()
                .map(m -> new GroupDoesNotFoot(m.group(), m.sum(), m.whole(), m.difference()))
                .orElse(null);
    }

    static @Nullable CampaignRejection against(GrantPoints c, Campaign campaign) {
        var indicator = campaign.indicator(c.indicator());
        if (indicator == null) return new CampaignIndicatorUnknown(c.indicator());
        var scoring = Scoring.of(campaign);
        var weight = campaign.weightOf(c.indicator());
        if (!scoring.isOpen() || weight == null) {
            return new ScoringNotOpen(
                    scoring.unweighted(), campaign.indicators().size(), scoring.stated(), scoring.whole());
        }
        var progress = Progress.of(indicator, campaign);
        if (!progress.isComplete()) {
            return new EvidenceIncomplete(
                    c.indicator(),
                    String.join("、", progress.missingUnits()),
                    String.join("、", progress.missingDemands()));
        }
        return c.points().compareTo(weight) > 0 ? new PointsAboveWeight(c.indicator(), c.points(), weight) : null;
    }
}
