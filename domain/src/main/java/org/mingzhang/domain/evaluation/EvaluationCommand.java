package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.Entry;

/** What may be asked of the evaluation of a project's year. */
public sealed interface EvaluationCommand extends LedgerCommand {
    FundId fund();

    @Override
    default Set<String> streams() {
        return Set.of(stream(fund()));
    }

    static String stream(FundId fund) {
        return "evaluation:" + fund;
    }

    /** With the fund, whose figures it takes over. */
    private static Set<String> withFund(FundId fund) {
        return Set.of(stream(fund), fund.stream());
    }

    /** Begins the evaluation. Without a scheme, {@link EvaluationScheme#DEFAULT}. */
    record OpenEvaluation(
            FundId fund, Entry entry, @Nullable EvaluationScheme scheme) implements EvaluationCommand {
        @Override
        public Set<String> streams() {
            return withFund(fund);
        }
    }

    /** The whole indicator table; replaces one set before. A score of an indicator that changes is dropped. */
    record SetIndicators(FundId fund, Entry entry, List<Indicator> indicators) implements EvaluationCommand {
        public SetIndicators {
            if (indicators.isEmpty()) throw new BadInput("list-empty", "indicators", "");
            indicators = List.copyOf(indicators);
            var codes = new HashSet<String>();
            for (var indicator : indicators) {
                if (!codes.add(indicator.code())) throw new BadInput("name-twice", "indicators.code", indicator.code());
            }
        }
    }

    /**
     * Scores an indicator in one opinion; scoring it again replaces the score.
     *
     * @param indicator its code
     * @param reason why it fell short, where the scheme demands one
     */
    record ScoreIndicator(
            FundId fund,
            Entry entry,
            Opinion opinion,
            String indicator,
            Result result,
            List<Evidence> evidence,
            @Nullable String reason)
            implements EvaluationCommand {
        public ScoreIndicator {
            indicator = requireText("indicator", indicator);
            if (evidence.isEmpty()) throw new BadInput("list-empty", "evidence", "");
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Records that a document gives a total score, whether or not it shows how it came about.
     *
     * @param score out of the scheme's full points
     * @param grade where the document names one
     */
    record ClaimScore(
            FundId fund,
            Entry entry,
            Opinion opinion,
            BigDecimal score,
            @Nullable String grade) implements EvaluationCommand {
        public ClaimScore {
            if (score.signum() < 0) throw new BadInput("amount-negative", "score", score.toPlainString());
        }

        @Override
        public Set<String> streams() {
            return withFund(fund);
        }
    }

    /** Records what became of a goal of the year; saying it again replaces it. */
    record AssessGoal(FundId fund, Entry entry, String goal, GoalOutcome outcome) implements EvaluationCommand {
        public AssessGoal {
            goal = requireText("goal", goal);
        }
    }

    /**
     * Records that something was measured, or begun to be.
     *
     * @param group first-level indicator that it belongs to
     * @param value absent where the document gives none
     */
    record StateMeasurement(
            FundId fund,
            Entry entry,
            String group,
            String what,
            @Nullable BigDecimal value,
            @Nullable String unit) implements EvaluationCommand {
        public StateMeasurement {
            group = requireText("group", group);
            what = requireText("what", what);
            if (value != null && unit == null) throw new BadInput("unit-missing", "unit", value.toPlainString());
        }
    }

    /** Records how far a quantitative indicator had come by the entry's effective date, for monitoring. */
    record RecordProgress(FundId fund, Entry entry, String indicator, BigDecimal value) implements EvaluationCommand {
        public RecordProgress {
            indicator = requireText("indicator", indicator);
        }
    }

    /**
     * Submits an opinion with the ledger's execution score. The money is frozen as the ledger has it now.
     *
     * @param reason for the execution rate, where the scheme demands one
     */
    record SubmitOpinion(
            FundId fund,
            Entry entry,
            Opinion opinion,
            @Nullable String reason) implements EvaluationCommand {
        @Override
        public Set<String> streams() {
            return withFund(fund);
        }
    }

    /** Approves a submitted opinion, by another person than the one who submitted it. */
    record ApproveOpinion(FundId fund, Entry entry, Opinion opinion) implements EvaluationCommand {}

    /** Returns a submitted opinion for changes (退回修改), by another person than the one who submitted it. */
    record ReturnOpinion(FundId fund, Entry entry, Opinion opinion, String reason) implements EvaluationCommand {
        public ReturnOpinion {
            reason = requireText("reason", reason);
        }
    }
}
