package org.mingzhang.app.problem;

import org.mingzhang.command.Conflict;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.approval.ApprovalRejection;
import org.mingzhang.domain.approval.ApprovalRejection.ChainRoleMayNotWrite;
import org.mingzhang.domain.approval.ApprovalRejection.DelegationIdReused;
import org.mingzhang.domain.approval.ApprovalRejection.DelegationUnknown;
import org.mingzhang.domain.approval.ApprovalRejection.NotYourSignature;
import org.mingzhang.domain.approval.ApprovalRejection.NotYourStep;
import org.mingzhang.domain.award.AwardRejection;
import org.mingzhang.domain.award.AwardRejection.*;
import org.mingzhang.domain.calendar.CalendarRejection;
import org.mingzhang.domain.campaign.CampaignRejection;
import org.mingzhang.domain.campaign.CampaignRejection.AlreadyConfirmed;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignAlreadyOpen;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignEntryReused;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignGroupDivided;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignGroupUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignIndicatorUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignRoleMayNotWrite;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignStageUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.DemandUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceIncomplete;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceNeedsAnother;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceNotInState;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceOfOther;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.FieldTaggedOtherwise;
import org.mingzhang.domain.campaign.CampaignRejection.FieldUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.GroupDoesNotFoot;
import org.mingzhang.domain.campaign.CampaignRejection.GroupWeightGiven;
import org.mingzhang.domain.campaign.CampaignRejection.HonoursNotCounted;
import org.mingzhang.domain.campaign.CampaignRejection.InputUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.NoFormula;
import org.mingzhang.domain.campaign.CampaignRejection.NoVetoClause;
import org.mingzhang.domain.campaign.CampaignRejection.NotConfirmed;
import org.mingzhang.domain.campaign.CampaignRejection.PlanAlreadySays;
import org.mingzhang.domain.campaign.CampaignRejection.PointsAboveWeight;
import org.mingzhang.domain.campaign.CampaignRejection.ScoringNotOpen;
import org.mingzhang.domain.campaign.CampaignRejection.UnitNotInVeto;
import org.mingzhang.domain.campaign.CampaignRejection.UnitNotResponsible;
import org.mingzhang.domain.campaign.CampaignRejection.VetoMatterUnknown;
import org.mingzhang.domain.codes.CodesRejection;
import org.mingzhang.domain.codes.CodesRejection.CodeUnknown;
import org.mingzhang.domain.codes.CodesRejection.CodesRoleMayNotWrite;
import org.mingzhang.domain.declaration.DeclarationRejection;
import org.mingzhang.domain.declaration.DeclarationRejection.DeclarationExists;
import org.mingzhang.domain.declaration.DeclarationRejection.DeclarationMaker;
import org.mingzhang.domain.declaration.DeclarationRejection.DeclarationNotInStage;
import org.mingzhang.domain.declaration.DeclarationRejection.DeclarationOtherFund;
import org.mingzhang.domain.declaration.DeclarationRejection.DeclarationOtherYear;
import org.mingzhang.domain.declaration.DeclarationRejection.DeclarationRoleMayNotWrite;
import org.mingzhang.domain.declaration.DeclarationRejection.DeclarationUnknown;
import org.mingzhang.domain.declaration.DeclarationRejection.DeclarationVersionDiffers;
import org.mingzhang.domain.declaration.DeclarationRejection.DeclarationWithoutUnit;
import org.mingzhang.domain.declaration.DeclarationRejection.SumsDisagree;
import org.mingzhang.domain.declaration.DeclarationRejection.TargetsNotReady;
import org.mingzhang.domain.disclosure.DisclosureRejection;
import org.mingzhang.domain.disclosure.DisclosureRejection.*;
import org.mingzhang.domain.evaluation.EvaluationRejection;
import org.mingzhang.domain.evaluation.EvaluationRejection.*;
import org.mingzhang.domain.fund.FundRejection;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.fund.PayoutRejection;
import org.mingzhang.domain.fund.PayoutRejection.*;
import org.mingzhang.domain.payee.PayeeRejection;
import org.mingzhang.domain.payee.PayeeRejection.*;
import org.mingzhang.domain.statement.DocumentRejection;
import org.mingzhang.domain.statement.DocumentRejection.*;

/**
 * The HTTP status of every rejection: 403 when this person may not do it, 409 when what is recorded stands against it,
 * 422 when the figures or dates forbid it.
 */
final class RejectionStatus {
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private RejectionStatus() {}

    static int of(Rejection rejection) {
        return switch (rejection) {
            case FundRejection no -> of(no);
            case PayoutRejection no -> of(no);
            case AwardRejection no -> of(no);
            case CalendarRejection _ -> FORBIDDEN;
            case PayeeRejection no -> of(no);
            case CodesRejection no -> of(no);
            case ApprovalRejection no -> of(no);
            case DeclarationRejection no -> of(no);
            case DocumentRejection no -> of(no);
            case EvaluationRejection no -> of(no);
            case DisclosureRejection no -> of(no);
            case CampaignRejection no -> of(no);
            case Conflict _ -> CONFLICT;
            default -> UNPROCESSABLE;
        };
    }

    private static int of(FundRejection rejection) {
        return switch (rejection) {
            case RoleMayNotDo _, SamePerson _ -> FORBIDDEN;
            case FundNotOpen _,
                    FundAlreadyOpen _,
                    EntryIdReused _,
                    YearIsClosed _,
                    PeriodIsClosed _,
                    RequestNotInState _,
                    CorrectionAlreadyDecided _,
                    CorrectionNotReturned _,
                    AlreadyReversed _,
                    NothingCommitted _,
                    AuthorityAbsorbed _,
                    HasReceipts _,
                    VoucherConflict _,
                    AlreadyAppropriated _,
                    UnknownAlreadyOpen _,
                    OpeningUnknown _,
                    AppropriationUnknown _,
                    OpenItems _ -> CONFLICT;
            case PeriodOutsideYear _,
                    EffectiveOutsideYear _,
                    EntryUnknown _,
                    CorrectionBeforeEntry _,
                    ReceiptBeforePayment _,
                    CommitmentUnknown _,
                    RequestUnknown _,
                    CorrectionUnknown _,
                    NotReversible _,
                    ReplacementNotPossible _,
                    InstalmentsDoNotSum _,
                    InstalmentUnknown _,
                    ReductionTooLarge _,
                    AllotmentInTheWay _,
                    OverAllotment _,
                    WithdrawalTooLarge _,
                    OverCommitment _,
                    OverInstalment _,
                    OverBudget _,
                    OverCashPlan _,
                    CashPlanAboveBudget _,
                    ReceiptExceedsPayment _,
                    WouldOverdraw _,
                    NotSplit _,
                    TwoYearRule _ -> UNPROCESSABLE;
        };
    }

    private static int of(PayoutRejection rejection) {
        return switch (rejection) {
            case ComplaintUpheld _,
                    NoticeNotPublished _,
                    NoticeOpen _,
                    ComplaintOpen _,
                    AwardNotApproved _,
                    AwardOtherFund _,
                    AwardAlreadyPaid _,
                    AwardAlreadyRequested _ -> CONFLICT;
            case AwardOverQuota _, NotALaureate _, AwardPayeeDiffers _, AwardAmountDiffers _ -> UNPROCESSABLE;
        };
    }

    private static int of(AwardRejection rejection) {
        return switch (rejection) {
            case AwardRoleMayNotWrite _ -> FORBIDDEN;
            case EditionAlreadyOpen _,
                    AwardEntryReused _,
                    ApplicantTwice _,
                    PayeeAlreadyStated _,
                    AmountAlreadyStated _,
                    StepIsOver _,
                    LeadCategoryFirst _,
                    TieAtCutOff _,
                    AlreadyProposed _,
                    NothingToPublish _,
                    NobodyOnNotice _,
                    ComplaintAlreadyDecided _,
                    NothingToApprove _,
                    AlreadyApproved _ -> CONFLICT;
            case EditionUnknown _,
                    PlanStageUnknown _,
                    CategoryUnknown _,
                    AppliedElsewhere _,
                    ApplicantUnknown _,
                    FormNotPassed _,
                    NotACandidate _,
                    NotScored _,
                    NoThreshold _,
                    ThresholdReached _,
                    BelowThreshold _,
                    NotTied _,
                    OverCap _,
                    OverQuota _,
                    CountContradicted _,
                    NotTheRanking _,
                    CalendarMissing _,
                    NoticeTooShort _,
                    ComplaintUnknown _,
                    FundNotStated _,
                    AmountNotStated _,
                    PayeeNotStated _ -> UNPROCESSABLE;
        };
    }

    private static int of(PayeeRejection rejection) {
        return switch (rejection) {
            case RoleMayNotWrite _ -> FORBIDDEN;
            case PayeeNameDiffers _, RenameOutOfOrder _, PayeeNameTaken _ -> CONFLICT;
            case PayeeUnknown _ -> UNPROCESSABLE;
        };
    }

    private static int of(CodesRejection rejection) {
        return switch (rejection) {
            case CodesRoleMayNotWrite _ -> FORBIDDEN;
            case CodeUnknown _ -> UNPROCESSABLE;
        };
    }

    private static int of(ApprovalRejection rejection) {
        return switch (rejection) {
            case ChainRoleMayNotWrite _, ApprovalRejection.SamePerson _, NotYourStep _, NotYourSignature _ -> FORBIDDEN;
            case DelegationIdReused _ -> CONFLICT;
            case DelegationUnknown _ -> UNPROCESSABLE;
        };
    }

    private static int of(DeclarationRejection rejection) {
        return switch (rejection) {
            case DeclarationRoleMayNotWrite _, DeclarationMaker _ -> FORBIDDEN;
            case DeclarationExists _, DeclarationNotInStage _, DeclarationVersionDiffers _ -> CONFLICT;
            case DeclarationUnknown _,
                    DeclarationOtherYear _,
                    DeclarationOtherFund _,
                    SumsDisagree _,
                    TargetsNotReady _,
                    DeclarationWithoutUnit _ -> UNPROCESSABLE;
        };
    }

    private static int of(DocumentRejection rejection) {
        return switch (rejection) {
            case DocumentRoleMayNotWrite _ -> FORBIDDEN;
            case DocumentDiffers _, StatementIdReused _ -> CONFLICT;
            case DocumentUnknown _, StageUnknown _, StatementUnknown _ -> UNPROCESSABLE;
        };
    }

    private static int of(EvaluationRejection rejection) {
        return switch (rejection) {
            case RoleMayNotEvaluate _, SubmitterMayNotDecide _, EvaluatorNotIndependent _ -> FORBIDDEN;
            case EvaluatedFundNotOpen _,
                    EvaluationEntryIdReused _,
                    EvaluationAlreadyOpen _,
                    EvaluationNotOpen _,
                    OpinionIsSubmitted _,
                    OpinionNotSubmitted _,
                    OpinionIsApproved _,
                    IndicatorsNotSet _,
                    IndicatorsUnscored _,
                    ExecutionRateUnknown _ -> CONFLICT;
            case IndicatorGroupUnknown _,
                    PointsDoNotFoot _,
                    IndicatorUnknown _,
                    ResultDoesNotFit _,
                    BandUnknown _,
                    ShareOutsideBand _,
                    GradeUnknown _,
                    ScoreAboveFull _,
                    ReasonMissing _ -> UNPROCESSABLE;
        };
    }

    private static int of(DisclosureRejection rejection) {
        return switch (rejection) {
            case DisclosureRoleMayNotDo _, NoticeSamePerson _ -> FORBIDDEN;
            case NoSuchFund _, QuarterNotClosed _, NoticeVersionDiffers _, NoticeNotInState _ -> CONFLICT;
            case NoticeTooEarly _, NothingToRestate _, DifferenceUnexplained _ -> UNPROCESSABLE;
        };
    }

    private static int of(CampaignRejection rejection) {
        return switch (rejection) {
            case CampaignRoleMayNotWrite _, EvidenceNeedsAnother _ -> FORBIDDEN;
            case CampaignEntryReused _,
                    CampaignAlreadyOpen _,
                    PlanAlreadySays _,
                    EvidenceNotInState _,
                    AlreadyConfirmed _,
                    NotConfirmed _,
                    FieldTaggedOtherwise _,
                    GroupWeightGiven _,
                    ScoringNotOpen _,
                    EvidenceIncomplete _ -> CONFLICT;
            case CampaignUnknown _,
                    CampaignGroupUnknown _,
                    CampaignGroupDivided _,
                    CampaignStageUnknown _,
                    CampaignIndicatorUnknown _,
                    FieldUnknown _,
                    UnitNotResponsible _,
                    UnitNotInVeto _,
                    DemandUnknown _,
                    NoVetoClause _,
                    VetoMatterUnknown _,
                    EvidenceUnknown _,
                    HonoursNotCounted _,
                    EvidenceOfOther _,
                    NoFormula _,
                    InputUnknown _,
                    GroupDoesNotFoot _,
                    PointsAboveWeight _ -> UNPROCESSABLE;
        };
    }
}
