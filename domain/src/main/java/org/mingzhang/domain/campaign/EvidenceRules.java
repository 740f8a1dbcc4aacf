package org.mingzhang.domain.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.campaign.CampaignCommand.AcceptEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.ConfirmNoVeto;
import org.mingzhang.domain.campaign.CampaignCommand.FileEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.RecordHonour;
import org.mingzhang.domain.campaign.CampaignCommand.RejectEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.ReportVeto;
import org.mingzhang.domain.campaign.CampaignCommand.ReverseAcceptance;
import org.mingzhang.domain.campaign.CampaignCommand.WithdrawConfirmation;
import org.mingzhang.domain.campaign.CampaignRejection.AlreadyConfirmed;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignIndicatorUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.DemandUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceNeedsAnother;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceNotInState;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceOfOther;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.HonoursNotCounted;
import org.mingzhang.domain.campaign.CampaignRejection.NoVetoClause;
import org.mingzhang.domain.campaign.CampaignRejection.NotConfirmed;
import org.mingzhang.domain.campaign.CampaignRejection.UnitNotInVeto;
import org.mingzhang.domain.campaign.CampaignRejection.UnitNotResponsible;
import org.mingzhang.domain.campaign.CampaignRejection.VetoMatterUnknown;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** Evidence is filed by who owes it, and decided on by another person; a veto is confirmed absent by its units, or proven. */
final class EvidenceRules {
    private EvidenceRules() {}

    static @Nullable CampaignRejection against(FileEvidence c, Campaign campaign) {
        var indicator = campaign.indicator(c.indicator());
        if (indicator == null) return new CampaignIndicatorUnknown(c.indicator());
        if (!indicator.mayFile(c.unit())) {
            return new UnitNotResponsible(c.indicator(), c.unit(), joined(indicator.units()));
        }
        for (var demand : c.demands()) {
            if (!indicator.demands().contains(demand))
                return new DemandUnknown(c.indicator(), demand, joined(indicator.demands()));
        }
        return null;
    }

    /** Evidence that came after its day is taken all the same. */
    static List<Warning> lateness(FileEvidence c, Campaign campaign) {
        var indicator = campaign.indicator(c.indicator());
        if (indicator == null) return List.of();
        var due = campaign.due(indicator.stage());
        return c.entry().effective().to().isAfter(due)
                ? List.of(new CampaignWarning.EvidenceLate(
                        c.entry().id(), c.entry().effective(), due))
                : List.of();
    }

    static @Nullable CampaignRejection against(ReportVeto c, Campaign campaign) {
        var clause = campaign.veto();
        if (clause == null) return new NoVetoClause(c.campaign());
        return clause.matters().contains(c.matter())
                ? null
                : new VetoMatterUnknown(c.matter(), joined(clause.matters()));
    }

    static @Nullable CampaignRejection against(AcceptEvidence c, Campaign campaign) {
        return againstDecision(c.entry(), c.evidence(), campaign);
    }

    static @Nullable CampaignRejection against(RejectEvidence c, Campaign campaign) {
        return againstDecision(c.entry(), c.evidence(), campaign);
    }

    private static @Nullable CampaignRejection againstDecision(Entry entry, EntryId id, Campaign campaign) {
        var evidence = campaign.evidence(id);
        if (evidence == null) return new EvidenceUnknown(id);
        if (evidence.state() != EvidenceState.FILED)
            return new EvidenceNotInState(id, evidence.state(), EvidenceState.FILED);
        return againstPerson(entry.actor(), evidence.filed(), id);
    }

    static @Nullable CampaignRejection against(ReverseAcceptance c, Campaign campaign) {
        var evidence = campaign.evidence(c.evidence());
        if (evidence == null) return new EvidenceUnknown(c.evidence());
        var accepted = evidence.decided();
        if (!evidence.isAccepted() || accepted == null)
            return new EvidenceNotInState(c.evidence(), evidence.state(), EvidenceState.ACCEPTED);
        var actor = c.entry().actor();
        var reason = againstPerson(actor, evidence.filed(), c.evidence());
        return reason != null ? reason : againstPerson(actor, accepted, c.evidence());
    }

    private static @Nullable CampaignRejection againstPerson(Actor actor, Entry earlier, EntryId id) {
        return actor.isSamePersonAs(earlier.actor()) ? new EvidenceNeedsAnother(actor.person(), id) : null;
    }

    static @Nullable CampaignRejection against(ConfirmNoVeto c, Campaign campaign) {
        var reason = againstUnit(c.campaign(), c.unit(), campaign);
        if (reason != null) return reason;
        return campaign.confirmations().containsKey(c.unit()) ? new AlreadyConfirmed(c.unit()) : null;
    }

    static @Nullable CampaignRejection against(WithdrawConfirmation c, Campaign campaign) {
        var reason = againstUnit(c.campaign(), c.unit(), campaign);
        if (reason != null) return reason;
        return campaign.confirmations().containsKey(c.unit()) ? null : new NotConfirmed(c.unit());
    }

    private static @Nullable CampaignRejection againstUnit(String id, String unit, Campaign campaign) {
        var clause = campaign.veto();
        if (clause == null) return new NoVetoClause(id);
        return clause.units().contains(unit) ? null : new UnitNotInVeto(unit, joined(clause.units()));
    }

    static @Nullable CampaignRejection against(RecordHonour c, Campaign campaign) {
        var indicator = campaign.indicator(c.indicator());
        if (indicator == null) return new CampaignIndicatorUnknown(c.indicator());
        if (indicator.counting() == null) return new HonoursNotCounted(c.indicator());
        var evidence = campaign.evidence(c.evidence());
        if (evidence == null) return new EvidenceUnknown(c.evidence());
        return evidence.indicator() == c.indicator() ? null : new EvidenceOfOther(c.evidence(), c.indicator());
    }

    private static String joined(List<String> names) {
        return String.join("、", names);
    }
}
