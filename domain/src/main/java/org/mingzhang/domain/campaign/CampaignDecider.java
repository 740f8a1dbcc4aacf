package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.Decision.refuse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.campaign.CampaignCommand.AcceptEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.AssignTask;
import org.mingzhang.domain.campaign.CampaignCommand.ConfirmNoVeto;
import org.mingzhang.domain.campaign.CampaignCommand.DeclareVeto;
import org.mingzhang.domain.campaign.CampaignCommand.FileEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.GrantPoints;
import org.mingzhang.domain.campaign.CampaignCommand.GroupIndicators;
import org.mingzhang.domain.campaign.CampaignCommand.MeasureIndicator;
import org.mingzhang.domain.campaign.CampaignCommand.OpenCampaign;
import org.mingzhang.domain.campaign.CampaignCommand.PlanCampaignStage;
import org.mingzhang.domain.campaign.CampaignCommand.RecordHonour;
import org.mingzhang.domain.campaign.CampaignCommand.RejectEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.ReportVeto;
import org.mingzhang.domain.campaign.CampaignCommand.RequireIndicator;
import org.mingzhang.domain.campaign.CampaignCommand.ReverseAcceptance;
import org.mingzhang.domain.campaign.CampaignCommand.StateFieldSpending;
import org.mingzhang.domain.campaign.CampaignCommand.StatePopulation;
import org.mingzhang.domain.campaign.CampaignCommand.StatePublicExpenditure;
import org.mingzhang.domain.campaign.CampaignCommand.TagField;
import org.mingzhang.domain.campaign.CampaignCommand.WeighIndicators;
import org.mingzhang.domain.campaign.CampaignCommand.WithdrawConfirmation;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignAlreadyOpen;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignEntryReused;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignRoleMayNotWrite;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignUnknown;
import org.mingzhang.domain.source.Entry;

/** The rules of a campaign. Every command becomes one event, unless one of them stands against it. */
public final class CampaignDecider {
    private CampaignDecider() {}

    public static Decision decide(CampaignCommand command, Campaign campaign) {
        var entry = command.entry();
        if (!entry.actor().role().mayWrite())
            return refuse(new CampaignRoleMayNotWrite(entry.actor().role()));
        var earlier = campaign.recorded(entry.id());
        if (earlier != null) {
            return isRepeated(command, earlier)
                    ? new Decision.AlreadyRecorded(entry.id())
                    : refuse(new CampaignEntryReused(entry.id()));
        }
        var reason = against(command, campaign);
        return reason == null
                ? new Decision.Accepted(List.of(fact(command, entry)), warnings(command, campaign))
                : refuse(reason);
    }

    /** Whether it says the same of the same place, whoever says it. */
    private static boolean isRepeated(CampaignCommand command, CampaignEvent earlier) {
        var first = earlier.entry();
        return fact(command, first).equals(earlier)
                && command.entry().document().equals(first.document())
                && command.entry().effective().equals(first.effective());
    }

    private static @Nullable CampaignRejection against(CampaignCommand command, Campaign campaign) {
        if (command instanceof OpenCampaign c) return campaign.isOpen() ? new CampaignAlreadyOpen(c.campaign()) : null;
        if (!campaign.isOpen()) return new CampaignUnknown(command.campaign());
        return switch (command) {
            case OpenCampaign _ -> null;
            case GroupIndicators c -> PlanRules.against(c, campaign);
            case AssignTask c -> PlanRules.against(c, campaign);
            case PlanCampaignStage c -> PlanRules.against(c, campaign);
            case RequireIndicator c -> PlanRules.against(c, campaign);
            case DeclareVeto c -> PlanRules.against(c, campaign);
            case FileEvidence c -> EvidenceRules.against(c, campaign);
            case ReportVeto c -> EvidenceRules.against(c, campaign);
            case AcceptEvidence c -> EvidenceRules.against(c, campaign);
            case RejectEvidence c -> EvidenceRules.against(c, campaign);
            case ReverseAcceptance c -> EvidenceRules.against(c, campaign);
            case ConfirmNoVeto c -> EvidenceRules.against(c, campaign);
            case WithdrawConfirmation c -> EvidenceRules.against(c, campaign);
            case RecordHonour c -> EvidenceRules.against(c, campaign);
            case WeighIndicators c -> ScoreRules.against(c, campaign);
            case GrantPoints c -> ScoreRules.against(c, campaign);
            case MeasureIndicator c -> FigureRules.against(c, campaign);
            case TagField c -> FigureRules.against(c, campaign);
            case StateFieldSpending c -> FigureRules.against(c, campaign);
            case StatePublicExpenditure _, StatePopulation _ -> null;
        };
    }

    private static CampaignEvent fact(CampaignCommand command, Entry entry) {
        var id = command.campaign();
        return switch (command) {
            case OpenCampaign c -> new CampaignEvent.CampaignOpened(id, entry, c.name(), c.office());
            case GroupIndicators c -> new CampaignEvent.IndicatorsGrouped(id, entry, c.groups(), c.whole());
            case AssignTask c ->
                new CampaignEvent.TaskAssigned(id, entry, c.group(), c.task(), c.leads(), c.contributors());
            case PlanCampaignStage c -> new CampaignEvent.CampaignStagePlanned(id, entry, c.name(), c.from(), c.to());
            case RequireIndicator c -> new CampaignEvent.IndicatorRequired(id, entry, c.indicator());
            case DeclareVeto c -> new CampaignEvent.VetoDeclared(id, entry, c.clause());
            case WeighIndicators c -> new CampaignEvent.IndicatorsWeighed(id, entry, c.groups(), c.indicators());
            case FileEvidence c ->
                new CampaignEvent.EvidenceFiled(id, entry, c.indicator(), c.unit(), c.demands(), c.file());
            case ReportVeto c -> new CampaignEvent.VetoReported(id, entry, c.matter(), c.file());
            case AcceptEvidence c -> new CampaignEvent.EvidenceAccepted(id, entry, c.evidence());
            case RejectEvidence c -> new CampaignEvent.EvidenceRejected(id, entry, c.evidence(), c.reason());
            case ReverseAcceptance c -> new CampaignEvent.AcceptanceReversed(id, entry, c.evidence(), c.reason());
            case ConfirmNoVeto c -> new CampaignEvent.NoVetoConfirmed(id, entry, c.unit());
            case WithdrawConfirmation c -> new CampaignEvent.ConfirmationWithdrawn(id, entry, c.unit(), c.reason());
            case RecordHonour c -> new CampaignEvent.HonourRecorded(id, entry, c.indicator(), c.honour(), c.evidence());
            case MeasureIndicator c -> new CampaignEvent.IndicatorMeasured(id, entry, c.indicator(), c.inputs());
            case GrantPoints c -> new CampaignEvent.PointsGranted(id, entry, c.indicator(), c.points());
            case StatePublicExpenditure c -> new CampaignEvent.PublicExpenditureStated(id, entry, c.year(), c.amount());
            case StatePopulation c -> new CampaignEvent.PopulationStated(id, entry, c.year(), c.persons());
            case TagField c -> new CampaignEvent.FieldTagged(id, entry, c.fund(), c.line(), c.field());
            case StateFieldSpending c ->
                new CampaignEvent.FieldSpendingStated(id, entry, c.year(), c.field(), c.amount());
        };
    }

    private static List<Warning> warnings(CampaignCommand command, Campaign campaign) {
        return command instanceof FileEvidence filing ? EvidenceRules.lateness(filing, campaign) : List.of();
    }
}
