package org.mingzhang.domain.campaign;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.campaign.CampaignCommand.AssignTask;
import org.mingzhang.domain.campaign.CampaignCommand.DeclareVeto;
import org.mingzhang.domain.campaign.CampaignCommand.GroupIndicators;
import org.mingzhang.domain.campaign.CampaignCommand.PlanCampaignStage;
import org.mingzhang.domain.campaign.CampaignCommand.RequireIndicator;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignGroupDivided;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignGroupUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignStageUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.PlanAlreadySays;

/** The plan says each thing once, and speaks only of groups and stages that it has. */
final class PlanRules {
    private PlanRules() {}

    static @Nullable CampaignRejection against(GroupIndicators c, Campaign campaign) {
        return campaign.isGrouped() ? new PlanAlreadySays("groups") : null;
    }

    static @Nullable CampaignRejection against(AssignTask c, Campaign campaign) {
        if (campaign.taskOf(c.group()) != null) return new PlanAlreadySays(c.group());
        return againstGroup(c.group(), campaign);
    }

    static @Nullable CampaignRejection against(PlanCampaignStage c, Campaign campaign) {
        return campaign.stage(c.name()) != null ? new PlanAlreadySays(c.name()) : null;
    }

    static @Nullable CampaignRejection against(RequireIndicator c, Campaign campaign) {
        var indicator = c.indicator();
        if (campaign.indicator(indicator.number()) != null)
            return new PlanAlreadySays(Integer.toString(indicator.number()));
        var reason = againstGroup(indicator.group(), campaign);
        if (reason != null) return reason;
        boolean divided =
                campaign.groups().stream().anyMatch(g -> indicator.group().equals(g.within()));
        if (divided) return new CampaignGroupDivided(indicator.group());
        return againstStage(indicator.stage(), campaign);
    }

    static @Nullable CampaignRejection against(DeclareVeto c, Campaign campaign) {
        if (campaign.veto() != null) return new PlanAlreadySays("veto");
        return againstStage(c.clause().stage(), campaign);
    }

    private static @Nullable CampaignRejection againstGroup(String name, Campaign campaign) {
        return campaign.groups().stream().anyMatch(g -> g.name().equals(name)) ? null : new CampaignGroupUnknown(name);
    }

    private static @Nullable CampaignRejection againstStage(String name, Campaign campaign) {
        return campaign.stage(name) == null ? new CampaignStageUnknown(name) : null;
    }
}
