package org.mingzhang.domain.campaign;

import java.util.List;
import java.util.Map;

/** Where a campaign stands. */
public enum Standing {
    /** 收集佐证: evidence or confirmations are missing. */
    COLLECTING,
    /** 资料齐全: all evidence is accepted, and every unit has confirmed that there was no veto. */
    COMPLETE,
    /** 一票否决: evidence of a veto is accepted, whatever the score. */
    VETOED;

    public static Standing of(Campaign campaign) {
        if (!vetoes(campaign).isEmpty()) return VETOED;
        boolean hasAllEvidence = !campaign.indicators().isEmpty()
                && campaign.indicators().stream()
                        .allMatch(i -> Progress.of(i, campaign).isComplete());
        return hasAllEvidence && unconfirmed(campaign).isEmpty() ? COMPLETE : COLLECTING;
    }

    /** The accepted evidence of vetoes. */
    public static List<Evidence> vetoes(Campaign campaign) {
        return campaign.vetoReports().stream().filter(Evidence::isAccepted).toList();
    }

    /** The units that have not confirmed that there was no veto. */
    public static List<String> unconfirmed(Campaign campaign) {
        var clause = campaign.veto();
        if (clause == null) return List.of();
        Map<String, ?> confirmed = campaign.confirmations();
        return clause.units().stream().filter(u -> !confirmed.containsKey(u)).toList();
    }
}
