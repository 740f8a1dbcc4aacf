package org.mingzhang.store.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.ApprovalEvent;
import org.mingzhang.domain.award.AwardEvent;
import org.mingzhang.domain.calendar.CalendarEvent;
import org.mingzhang.domain.campaign.CampaignEvent;
import org.mingzhang.domain.codes.CodesEvent;
import org.mingzhang.domain.declaration.DeclarationEvent;
import org.mingzhang.domain.disclosure.DisclosureEvent;
import org.mingzhang.domain.evaluation.EvaluationEvent;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.statement.DocumentEvent;

/**
 * Under which name and revision each event class is written. A name is for ever; a class may be renamed or moved. A form that
 * changes gets the next revision here, an {@link Upcaster} from the one before, and a golden file of its own.
 */
public final class EventNames {
    private final Map<Class<? extends LedgerEvent>, EventName> byClass = new HashMap<>();
    private final Map<String, Class<? extends LedgerEvent>> byType = new HashMap<>();

    /** No names yet. */
    public EventNames() {}

    /** The names of all events of the ledger. */
    public static EventNames ledger() {
        EventNames names = new EventNames();
        names.add(FundEvent.FundOpened.class, "fund.FundOpened", 1);
        names.add(FundEvent.ProvisionalAuthorityGranted.class, "fund.ProvisionalAuthorityGranted", 1);
        names.add(FundEvent.Appropriated.class, "fund.Appropriated", 1);
        names.add(FundEvent.Supplemented.class, "fund.Supplemented", 1);
        names.add(FundEvent.Reduced.class, "fund.Reduced", 1);
        names.add(FundEvent.ReallocatedOut.class, "fund.ReallocatedOut", 1);
        names.add(FundEvent.ReallocatedIn.class, "fund.ReallocatedIn", 1);
        names.add(FundEvent.Allotted.class, "fund.Allotted", 1);
        names.add(FundEvent.AllotmentWithdrawn.class, "fund.AllotmentWithdrawn", 1);
        names.add(FundEvent.BalanceRecovered.class, "fund.BalanceRecovered", 1);
        names.add(FundEvent.CashPlanSet.class, "fund.CashPlanSet", 1);
        names.add(FundEvent.Committed.class, "fund.Committed", 1);
        names.add(FundEvent.CommitmentReleased.class, "fund.CommitmentReleased", 1);
        names.add(FundEvent.PaymentRequested.class, "fund.PaymentRequested", 1);
        names.add(FundEvent.RequestSigned.class, "fund.RequestSigned", 1);
        names.add(FundEvent.RequestApproved.class, "fund.RequestApproved", 1);
        names.add(FundEvent.RequestRejected.class, "fund.RequestRejected", 1);
        names.add(FundEvent.RequestReturned.class, "fund.RequestReturned", 1);
        names.add(FundEvent.RequestResubmitted.class, "fund.RequestResubmitted", 1);
        names.add(FundEvent.RequestPaid.class, "fund.RequestPaid", 1);
        names.add(FundEvent.PaymentRecorded.class, "fund.PaymentRecorded", 1);
        names.add(FundEvent.AwardPaid.class, "fund.AwardPaid", 1);
        names.add(FundEvent.AssessmentRewardPaid.class, "fund.AssessmentRewardPaid", 1);
        names.add(FundEvent.PaymentSuspended.class, "fund.PaymentSuspended", 1);
        names.add(FundEvent.SuspenseCleared.class, "fund.SuspenseCleared", 1);
        names.add(FundEvent.SuspenseReturned.class, "fund.SuspenseReturned", 1);
        names.add(FundEvent.PaymentReturned.class, "fund.PaymentReturned", 1);
        names.add(FundEvent.RefundReceived.class, "fund.RefundReceived", 1);
        names.add(FundEvent.ClawedBack.class, "fund.ClawedBack", 1);
        names.add(FundEvent.LaterReceiptNoted.class, "fund.LaterReceiptNoted", 1);
        names.add(FundEvent.PriorYearReceived.class, "fund.PriorYearReceived", 1);
        names.add(FundEvent.CorrectionProposed.class, "fund.CorrectionProposed", 1);
        names.add(FundEvent.CorrectionSigned.class, "fund.CorrectionSigned", 1);
        names.add(FundEvent.CorrectionRejected.class, "fund.CorrectionRejected", 1);
        names.add(FundEvent.CorrectionReturned.class, "fund.CorrectionReturned", 1);
        names.add(FundEvent.CorrectionResubmitted.class, "fund.CorrectionResubmitted", 1);
        names.add(FundEvent.EntryReversed.class, "fund.EntryReversed", 1);
        names.add(FundEvent.UnknownStated.class, "fund.UnknownStated", 1);
        names.add(FundEvent.OpeningAsserted.class, "fund.OpeningAsserted", 1);
        names.add(FundEvent.PeriodClosed.class, "fund.PeriodClosed", 1);
        names.add(FundEvent.CarriedForward.class, "fund.CarriedForward", 1);
        names.add(FundEvent.CarriedIn.class, "fund.CarriedIn", 1);
        names.add(FundEvent.SurplusDeclared.class, "fund.SurplusDeclared", 1);
        names.add(FundEvent.RecoveredAtYearEnd.class, "fund.RecoveredAtYearEnd", 1);
        names.add(FundEvent.YearClosed.class, "fund.YearClosed", 1);
        names.add(FundEvent.AwardsAuthorised.class, "fund.AwardsAuthorised", 1);
        names.add(FundEvent.AwardsSuspended.class, "fund.AwardsSuspended", 1);
        names.add(FundEvent.AwardsRestored.class, "fund.AwardsRestored", 1);
        names.add(FundEvent.AwardsWithdrawn.class, "fund.AwardsWithdrawn", 1);
        names.add(PayeeEvent.PayeeRegistered.class, "payee.PayeeRegistered", 1);
        names.add(PayeeEvent.PayeeRenamed.class, "payee.PayeeRenamed", 1);
        names.add(CodesEvent.CodesLoaded.class, "codes.CodesLoaded", 1);
        names.add(ApprovalEvent.ApprovalChainLoaded.class, "approval.ApprovalChainLoaded", 1);
        names.add(ApprovalEvent.SigningDelegated.class, "approval.SigningDelegated", 1);
        names.add(ApprovalEvent.DelegationEnded.class, "approval.DelegationEnded", 1);
        names.add(DeclarationEvent.ProjectDeclared.class, "declaration.ProjectDeclared", 1);
        names.add(DeclarationEvent.DeclarationRevised.class, "declaration.DeclarationRevised", 1);
        names.add(DeclarationEvent.DeclarationSubmitted.class, "declaration.DeclarationSubmitted", 1);
        names.add(DeclarationEvent.DeclarationSigned.class, "declaration.DeclarationSigned", 1);
        names.add(DeclarationEvent.DeclarationReturned.class, "declaration.DeclarationReturned", 1);
        names.add(DeclarationEvent.DeclarationApproved.class, "declaration.DeclarationApproved", 1);
        names.add(DocumentEvent.DocumentRegistered.class, "document.DocumentRegistered", 1);
        names.add(DocumentEvent.StatementRecorded.class, "document.StatementRecorded", 1);
        names.add(DocumentEvent.StatementWithdrawn.class, "document.StatementWithdrawn", 1);
        names.add(EvaluationEvent.EvaluationOpened.class, "evaluation.EvaluationOpened", 1);
        names.add(EvaluationEvent.IndicatorsSet.class, "evaluation.IndicatorsSet", 1);
        names.add(EvaluationEvent.IndicatorScored.class, "evaluation.IndicatorScored", 1);
        names.add(EvaluationEvent.ScoreClaimed.class, "evaluation.ScoreClaimed", 1);
        names.add(EvaluationEvent.GoalAssessed.class, "evaluation.GoalAssessed", 1);
        names.add(EvaluationEvent.MeasurementStated.class, "evaluation.MeasurementStated", 1);
        names.add(EvaluationEvent.ProgressRecorded.class, "evaluation.ProgressRecorded", 1);
        names.add(EvaluationEvent.OpinionSubmitted.class, "evaluation.OpinionSubmitted", 1);
        names.add(EvaluationEvent.OpinionApproved.class, "evaluation.OpinionApproved", 1);
        names.add(EvaluationEvent.OpinionReturned.class, "evaluation.OpinionReturned", 1);
        names.add(DisclosureEvent.NoticePrepared.class, "disclosure.NoticePrepared", 1);
        names.add(DisclosureEvent.NoticeApproved.class, "disclosure.NoticeApproved", 1);
        names.add(DisclosureEvent.NoticeReturned.class, "disclosure.NoticeReturned", 1);
        names.add(DisclosureEvent.NoticePublished.class, "disclosure.NoticePublished", 1);
        names.add(AwardEvent.EditionOpened.class, "award.EditionOpened", 1);
        names.add(AwardEvent.CountRecorded.class, "award.CountRecorded", 1);
        names.add(AwardEvent.ApplicationSubmitted.class, "award.ApplicationSubmitted", 1);
        names.add(AwardEvent.ApplicantIdentified.class, "award.ApplicantIdentified", 1);
        names.add(AwardEvent.AwardStated.class, "award.AwardStated", 1);
        names.add(AwardEvent.FormReviewed.class, "award.FormReviewed", 1);
        names.add(AwardEvent.ApplicantScored.class, "award.ApplicantScored", 1);
        names.add(AwardEvent.ThresholdOverridden.class, "award.ThresholdOverridden", 1);
        names.add(AwardEvent.TieDecided.class, "award.TieDecided", 1);
        names.add(AwardEvent.CandidatesSelected.class, "award.CandidatesSelected", 1);
        names.add(AwardEvent.VoteRecorded.class, "award.VoteRecorded", 1);
        names.add(AwardEvent.LaureatesProposed.class, "award.LaureatesProposed", 1);
        names.add(AwardEvent.LaureatesPublished.class, "award.LaureatesPublished", 1);
        names.add(AwardEvent.ComplaintLodged.class, "award.ComplaintLodged", 1);
        names.add(AwardEvent.ComplaintDecided.class, "award.ComplaintDecided", 1);
        names.add(AwardEvent.AwardsReturned.class, "award.AwardsReturned", 1);
        names.add(AwardEvent.AwardsSigned.class, "award.AwardsSigned", 1);
        names.add(AwardEvent.AwardsApproved.class, "award.AwardsApproved", 1);
        names.add(CalendarEvent.CalendarLoaded.class, "calendar.CalendarLoaded", 1);
        names.add(CampaignEvent.CampaignOpened.class, "campaign.CampaignOpened", 1);
        names.add(CampaignEvent.IndicatorsGrouped.class, "campaign.IndicatorsGrouped", 1);
        names.add(CampaignEvent.TaskAssigned.class, "campaign.TaskAssigned", 1);
        names.add(CampaignEvent.CampaignStagePlanned.class, "campaign.CampaignStagePlanned", 1);
        names.add(CampaignEvent.IndicatorRequired.class, "campaign.IndicatorRequired", 1);
        names.add(CampaignEvent.VetoDeclared.class, "campaign.VetoDeclared", 1);
        names.add(CampaignEvent.IndicatorsWeighed.class, "campaign.IndicatorsWeighed", 1);
        names.add(CampaignEvent.EvidenceFiled.class, "campaign.EvidenceFiled", 1);
        names.add(CampaignEvent.VetoReported.class, "campaign.VetoReported", 1);
        names.add(CampaignEvent.EvidenceAccepted.class, "campaign.EvidenceAccepted", 1);
        names.add(CampaignEvent.EvidenceRejected.class, "campaign.EvidenceRejected", 1);
        names.add(CampaignEvent.AcceptanceReversed.class, "campaign.AcceptanceReversed", 1);
        names.add(CampaignEvent.NoVetoConfirmed.class, "campaign.NoVetoConfirmed", 1);
        names.add(CampaignEvent.ConfirmationWithdrawn.class, "campaign.ConfirmationWithdrawn", 1);
        names.add(CampaignEvent.HonourRecorded.class, "campaign.HonourRecorded", 1);
        names.add(CampaignEvent.IndicatorMeasured.class, "campaign.IndicatorMeasured", 1);
        names.add(CampaignEvent.PointsGranted.class, "campaign.PointsGranted", 1);
        names.add(CampaignEvent.PublicExpenditureStated.class, "campaign.PublicExpenditureStated", 1);
        names.add(CampaignEvent.PopulationStated.class, "campaign.PopulationStated", 1);
        names.add(CampaignEvent.FieldTagged.class, "campaign.FieldTagged", 1);
        names.add(CampaignEvent.FieldSpendingStated.class, "campaign.FieldSpendingStated", 1);
        return names;
    }

    /**
     * Names a class.
     *
     * @throws IllegalArgumentException when the class or the name is taken
     */
    public void add(Class<? extends LedgerEvent> event, String type, int revision) {
        EventName name = new EventName(type, Integer.toString(revision));
        if (byClass.putIfAbsent(event, name) != null || byType.putIfAbsent(type, event) != null) {
            throw new IllegalArgumentException(event + " or " + type + " is named twice");
        }
    }

    /** @throws IllegalArgumentException when the class has no name */
    public EventName of(Class<?> event) {
        EventName name = byClass.get(event);
        if (name == null) throw new IllegalArgumentException(event + " has no stored name");
        return name;
    }

    /** The class that is written under this name today, whatever the revision. */
    public Optional<Class<? extends LedgerEvent>> classOf(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    public Set<Class<? extends LedgerEvent>> classes() {
        return Set.copyOf(byClass.keySet());
    }
}
