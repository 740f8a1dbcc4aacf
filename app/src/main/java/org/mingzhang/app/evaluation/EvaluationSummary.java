package org.mingzhang.app.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.domain.evaluation.Assessment;
import org.mingzhang.domain.evaluation.EvaluationStatus;
import org.mingzhang.domain.evaluation.FinancialBasis;
import org.mingzhang.domain.evaluation.GoalOutcome;
import org.mingzhang.domain.evaluation.Opinion;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.statement.Finding;

/**
 * An evaluation in one line, for scripts. Amounts are fen, scores have two decimals; what is not known is null. The figures and
 * scores are those of the first opinion; without one, the money of now.
 *
 * @param leftFen current budget − net disbursed
 * @param mostPossible with this execution rate
 * @param findings codes of what does not fit
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EvaluationSummary(
        String id,
        EvaluationStatus state,
        @Nullable Long originalBudgetFen,
        @Nullable Long currentBudgetFen,
        @Nullable Long netDisbursedFen,
        @Nullable Long leftFen,
        ExecutionRate executionRate,
        String executionPoints,
        @Nullable String executionScore,
        @Nullable String claimedScore,
        @Nullable String score,
        @Nullable String grade,
        @Nullable String mostPossible,
        List<OpinionLine> opinions,
        List<GoalLine> goals,
        List<String> findings) {

    /** @param percent two decimals */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ExecutionRate(
            @Nullable Long numeratorFen,
            @Nullable Long denominatorFen,
            @Nullable String percent) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OpinionLine(
            Opinion opinion,
            String label,
            EvaluationStatus state,
            String stateLabel,
            @Nullable String score,
            @Nullable String grade) {}

    public record GoalLine(String goal, GoalOutcome outcome, String label) {}

    public static EvaluationSummary of(Evaluated evaluated, List<Finding> findings, Messages messages) {
        var lead = evaluated.lead();
        var basis = lead.map(a -> Optional.ofNullable(a.basis()))
                .orElseGet(() -> Optional.ofNullable(evaluated.now()))
                .orElse(null);
        var scheme = evaluated.evaluation().scheme();
        return new EvaluationSummary(
                evaluated.evaluation().fund().toString(),
                evaluated.status(),
                basis == null ? null : basis.original().fen(),
                basis == null ? null : basis.current().fen(),
                basis == null ? null : basis.disbursed().fen(),
                basis == null ? null : basis.left().fen(),
                rate(basis),
                scheme.executionPoints().toPlainString(),
                basis == null ? null : scheme.executionScore(basis).shown(),
                lead.map(Assessment::claim).map(c -> c.score().toPlainString()).orElse(null),
                lead.map(EvaluationSummary::score).orElse(null),
                lead.map(Assessment::grade).map(grade -> grade.name()).orElse(null),
                lead.map(a -> a.mostPossible().shown()).orElse(null),
                evaluated.assessments().stream().map(a -> line(a, messages)).toList(),
                evaluated.evaluation().goals().stream()
                        .map(g -> new GoalLine(
                                g.goal(),
                                g.outcome(),
                                messages.constant(g.outcome()).title()))
                        .toList(),
                findings.stream().map(Finding::code).toList());
    }

    private static ExecutionRate rate(@Nullable FinancialBasis basis) {
        if (basis == null) return new ExecutionRate(null, null, null);
        Money spent = basis.disbursed();
        return new ExecutionRate(
                spent.fen(), basis.current().fen(), basis.executionRate().percent());
    }

    private static @Nullable String score(Assessment a) {
        return a.score() == null ? null : a.scheme().shown(a.score());
    }

    private static OpinionLine line(Assessment a, Messages messages) {
        return new OpinionLine(
                a.opinion(),
                messages.constant(a.opinion()).title(),
                a.status(),
                messages.constant(a.status()).title(),
                score(a),
                a.grade() == null ? null : a.grade().name());
    }
}
