package org.mingzhang.domain.campaign;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.statement.DocumentClaims;
import org.mingzhang.domain.statement.DocumentClaims.Claim;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.Findings;
import org.mingzhang.domain.statement.Statement;
import org.mingzhang.domain.statement.Statement.DataNeeded;
import org.mingzhang.domain.statement.Statement.EvidenceLevels;
import org.mingzhang.domain.statement.Statement.GroupWeights;
import org.mingzhang.domain.statement.Statement.Stage;

/** A campaign's plan as statements, so that the checks of documents find where it contradicts itself. */
public final class CampaignClaims {
    private CampaignClaims() {}

    /** Where the plan contradicts itself: stages, deadlines, levels, and the weights as it gave them. */
    public static List<Finding> findings(String id, Campaign campaign) {
        return Findings.of(List.of(of(id, campaign)), List.of());
    }

    private static DocumentClaims of(String id, Campaign campaign) {
        var opening = campaign.opening();
        var concept = opening.name();
        var said = new ArrayList<Statement>();
        if (campaign.isGrouped()) said.add(new GroupWeights(concept, campaign.groupsInPlan(), campaign.statedWhole()));
        for (var stage : campaign.stages()) said.add(new Stage(concept, stage.name(), stage.from(), stage.to(), null));
        for (var indicator : campaign.indicators()) {
            if (indicator.cutOff() != null)
                said.add(new DataNeeded(concept, named(indicator), indicator.cutOff(), indicator.stage()));
            var levels = indicator.levels();
            if (levels != null)
                said.add(new EvidenceLevels(concept, named(indicator), levels.required(), levels.evidenced()));
        }
        var issued = opening.entry().documentDate();
        return new DocumentClaims(
                id,
                issued == null ? null : EffectiveDate.on(issued),
                said.stream().map(s -> new Claim("", s)).toList());
    }

    private static String named(Indicator indicator) {
        return indicator.number() + " " + indicator.name();
    }
}
