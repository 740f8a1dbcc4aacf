package org.mingzhang.domain.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.source.Entry;

/** What is recorded of an evaluation. Scores and money stand in it, so that they never depend on later rules or later money. */
public sealed interface EvaluationEvent extends LedgerEvent {
    FundId fund();

    @Override
    default String stream() {
        return EvaluationCommand.stream(fund());
    }

    record EvaluationOpened(FundId fund, Entry entry, EvaluationScheme scheme) implements EvaluationEvent {}

    record IndicatorsSet(FundId fund, Entry entry, List<Indicator> indicators) implements EvaluationEvent {}

    record IndicatorScored(
            FundId fund,
            Entry entry,
            Opinion opinion,
            String indicator,
            Result result,
            Fraction score,
            List<Evidence> evidence,
            @Nullable String reason)
            implements EvaluationEvent {}

    /** @param basis the money as the ledger had it just before; absent while that was only a range */
    record ScoreClaimed(
            FundId fund,
            Entry entry,
            Opinion opinion,
            BigDecimal score,
            @Nullable String grade,
            @Nullable FinancialBasis basis)
            implements EvaluationEvent {}

    record GoalAssessed(FundId fund, Entry entry, String goal, GoalOutcome outcome) implements EvaluationEvent {}

    record MeasurementStated(
            FundId fund,
            Entry entry,
            String group,
            String what,
            @Nullable BigDecimal value,
            @Nullable String unit) implements EvaluationEvent {}

    record ProgressRecorded(FundId fund, Entry entry, String indicator, BigDecimal value) implements EvaluationEvent {}

    /** @param basis the money as the ledger had it just before this event: it never moves */
    record OpinionSubmitted(
            FundId fund,
            Entry entry,
            Opinion opinion,
            FinancialBasis basis,
            Fraction executionScore,
            Fraction total,
            String grade,
            @Nullable String reason)
            implements EvaluationEvent {}

    record OpinionApproved(FundId fund, Entry entry, Opinion opinion) implements EvaluationEvent {}

    record OpinionReturned(FundId fund, Entry entry, Opinion opinion, String reason) implements EvaluationEvent {}
}
