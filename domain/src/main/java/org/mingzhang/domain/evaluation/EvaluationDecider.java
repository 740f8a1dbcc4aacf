package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.evaluation.EvaluationCommand.ApproveOpinion;
import org.mingzhang.domain.evaluation.EvaluationCommand.AssessGoal;
import org.mingzhang.domain.evaluation.EvaluationCommand.ClaimScore;
import org.mingzhang.domain.evaluation.EvaluationCommand.OpenEvaluation;
import org.mingzhang.domain.evaluation.EvaluationCommand.RecordProgress;
import org.mingzhang.domain.evaluation.EvaluationCommand.ReturnOpinion;
import org.mingzhang.domain.evaluation.EvaluationCommand.ScoreIndicator;
import org.mingzhang.domain.evaluation.EvaluationCommand.SetIndicators;
import org.mingzhang.domain.evaluation.EvaluationCommand.StateMeasurement;
import org.mingzhang.domain.evaluation.EvaluationCommand.SubmitOpinion;
import org.mingzhang.domain.evaluation.EvaluationEvent.EvaluationOpened;
import org.mingzhang.domain.evaluation.EvaluationEvent.GoalAssessed;
import org.mingzhang.domain.evaluation.EvaluationEvent.IndicatorScored;
import org.mingzhang.domain.evaluation.EvaluationEvent.IndicatorsSet;
import org.mingzhang.domain.evaluation.EvaluationEvent.MeasurementStated;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionApproved;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionReturned;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionSubmitted;
import org.mingzhang.domain.evaluation.EvaluationEvent.ProgressRecorded;
import org.mingzhang.domain.evaluation.EvaluationEvent.ScoreClaimed;
import org.mingzhang.domain.evaluation.EvaluationRejection.*;

/** The rules of evaluating: who may say what, and in which order. What a score or a submission must be is in {@link ScoringRules}. */
public final class EvaluationDecider {
    private EvaluationDecider() {}

    public static Decision decide(EvaluationCommand command, EvaluationWorld world) {
        var opinion = opinionOf(command);
        var role = command.entry().actor().role();
        boolean may = opinion == null ? Opinion.SELF.isFor(role) || Opinion.FINANCE.isFor(role) : opinion.isFor(role);
        if (!may) return refuse(new RoleMayNotEvaluate(role, opinion));
        var evaluation = world.evaluation(command.fund());
        var earlier = evaluation.recorded(command.entry().id());
        if (earlier != null) {
            return isRepeat(command, earlier)
                    ? new Decision.AlreadyRecorded(command.entry().id())
                    : refuse(new EvaluationEntryIdReused(command.entry().id()));
        }
        if (command instanceof OpenEvaluation c) return open(c, evaluation, world);
        if (!evaluation.isOpen()) return refuse(new EvaluationNotOpen(command.fund()));
        return switch (command) {
            case OpenEvaluation c -> open(c, evaluation, world);
            case SetIndicators c -> ScoringRules.setIndicators(c, evaluation);
            case ScoreIndicator c -> ScoringRules.score(c, evaluation);
            case ClaimScore c -> ScoringRules.claim(c, evaluation, world.fund(c.fund()));
            case AssessGoal c -> accept(new GoalAssessed(c.fund(), c.entry(), c.goal(), c.outcome()));
            case StateMeasurement c -> measure(c, evaluation);
            case RecordProgress c -> progress(c, evaluation);
            case SubmitOpinion c -> ScoringRules.submit(c, evaluation, world.fund(c.fund()));
            case ApproveOpinion c -> approve(c, evaluation.sheet(c.opinion()));
            case ReturnOpinion c -> giveBack(c, evaluation.sheet(c.opinion()));
        };
    }

    private static Decision open(OpenEvaluation c, Evaluation evaluation, EvaluationWorld world) {
        if (!world.fund(c.fund()).isOpen()) return refuse(new EvaluatedFundNotOpen(c.fund()));
        if (evaluation.isOpen())
            return refuse(
                    new EvaluationAlreadyOpen(c.fund(), evaluation.scheme().name()));
        var scheme = Objects.requireNonNullElse(c.scheme(), EvaluationScheme.DEFAULT);
        return accept(new EvaluationOpened(c.fund(), c.entry(), scheme));
    }

    private static Decision measure(StateMeasurement c, Evaluation evaluation) {
        if (evaluation.scheme().group(c.group()).isEmpty()) return refuse(new IndicatorGroupUnknown(c.group()));
        return accept(new MeasurementStated(c.fund(), c.entry(), c.group(), c.what(), c.value(), c.unit()));
    }

    private static Decision progress(RecordProgress c, Evaluation evaluation) {
        var indicator = evaluation.indicator(c.indicator());
        if (indicator == null) return refuse(new IndicatorUnknown(c.indicator()));
        if (!indicator.fits(new Result.Measured(c.value()))) return refuse(new ResultDoesNotFit(c.indicator()));
        return accept(new ProgressRecorded(c.fund(), c.entry(), c.indicator(), c.value()));
    }

    private static Decision approve(ApproveOpinion c, OpinionSheet sheet) {
        var no = undecidable(c, c.opinion(), sheet);
        return no == null ? accept(new OpinionApproved(c.fund(), c.entry(), c.opinion())) : refuse(no);
    }

    private static Decision giveBack(ReturnOpinion c, OpinionSheet sheet) {
        var no = undecidable(c, c.opinion(), sheet);
        return no == null ? accept(new OpinionReturned(c.fund(), c.entry(), c.opinion(), c.reason())) : refuse(no);
    }

    private static @Nullable EvaluationRejection undecidable(
            EvaluationCommand command, Opinion opinion, OpinionSheet sheet) {
        var submission = sheet.submission();
        if (submission == null) return new OpinionNotSubmitted(opinion);
        if (sheet.approval() != null) return new OpinionIsApproved(opinion);
        var actor = command.entry().actor();
        return submission.entry().actor().isSamePersonAs(actor) ? new SubmitterMayNotDecide(actor.person()) : null;
    }

    private static @Nullable Opinion opinionOf(EvaluationCommand command) {
        return switch (command) {
            case ScoreIndicator c -> c.opinion();
            case ClaimScore c -> c.opinion();
            case SubmitOpinion c -> c.opinion();
            case ApproveOpinion c -> c.opinion();
            case ReturnOpinion c -> c.opinion();
            case OpenEvaluation _, SetIndicators _, AssessGoal _, StateMeasurement _, RecordProgress _ -> null;
        };
    }

    /** Whether the event is what the command asks for: everything but what the ledger adds. */
    private static boolean isRepeat(EvaluationCommand command, EvaluationEvent event) {
        return switch (command) {
            case OpenEvaluation c ->
                event instanceof EvaluationOpened e
                        && e.scheme().equals(Objects.requireNonNullElse(c.scheme(), EvaluationScheme.DEFAULT));
            case SetIndicators c ->
                event instanceof IndicatorsSet e && e.indicators().equals(c.indicators());
            case ScoreIndicator c ->
                event instanceof IndicatorScored e
                        && e.equals(new IndicatorScored(
                                c.fund(),
                                e.entry(),
                                c.opinion(),
                                c.indicator(),
                                c.result(),
                                e.score(),
                                c.evidence(),
                                c.reason()));
            case ClaimScore c ->
                event instanceof ScoreClaimed e
                        && e.equals(
                                new ScoreClaimed(c.fund(), e.entry(), c.opinion(), c.score(), c.grade(), e.basis()));
            case AssessGoal c -> event.equals(new GoalAssessed(c.fund(), event.entry(), c.goal(), c.outcome()));
            case StateMeasurement c ->
                event.equals(new MeasurementStated(c.fund(), event.entry(), c.group(), c.what(), c.value(), c.unit()));
            case RecordProgress c ->
                event.equals(new ProgressRecorded(c.fund(), event.entry(), c.indicator(), c.value()));
            case SubmitOpinion c ->
                event instanceof OpinionSubmitted e
                        && e.opinion() == c.opinion()
                        && Objects.equals(e.reason(), c.reason());
            case ApproveOpinion c -> event.equals(new OpinionApproved(c.fund(), event.entry(), c.opinion()));
            case ReturnOpinion c -> event.equals(new OpinionReturned(c.fund(), event.entry(), c.opinion(), c.reason()));
        };
    }
}
