package org.mingzhang.domain.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.evaluation.EvaluationSpecification.UNIT;
import static org.mingzhang.domain.evaluation.EvaluationSpecification.indicators;
import static org.mingzhang.domain.evaluation.Opinion.SELF;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.evaluation.EvaluationScheme.Grade;
import org.mingzhang.domain.evaluation.Sensitivity.Lever;
import org.mingzhang.domain.evaluation.Sensitivity.Move;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;

class SensitivityTest {
    private static final EvaluationScheme SCHEME = EvaluationScheme.DEFAULT;
    private static final Fraction TINY = new Fraction(BigInteger.ONE, BigInteger.TEN.pow(12));
    private final EvaluationSpecification it = new EvaluationSpecification();

    @Test
    void of_the_claim_of_ganzhou() {
        it.ganzhou().open().given(it.claim("97", null));

        var sensitivity = it.sensitivity(SELF);

        assertThat(sensitivity.better()).isNull();
        assertThat(sensitivity.missing()).isNull();
        assertThat(sensitivity.slack()).hasToString("7");
        assertThat(sensitivity.mostPossible()).hasToString("99.859827");
        assertThat(sensitivity.levers()).hasSize(1);
        var execution = sensitivity.levers().getFirst();
        assertThat(execution.reaches()).isNull();
        assertThat(requireNonNull(execution.loses()).to())
                .as("a fen below 1,429,913.50: 3,500,000.01 less")
                .isEqualTo(Fraction.of(Money.ofYuan("1429913.49")));
        assertThat(requireNonNull(execution.loses()).by()).hasToString("-350000001");
    }

    @Test
    void names_what_each_indicator_would_have_to_reach() {
        it.ganzhou().open().table().scored(SELF, UNIT, "1500", "600", "90", "81");

        var sensitivity = it.sensitivity(SELF);

        assertThat(sensitivity.score()).hasToString("85.859827");
        assertThat(sensitivity.grade().name()).isEqualTo("良");
        assertThat(sensitivity.missing()).hasToString("4.140173");
        assertThat(sensitivity.slack()).hasToString("5.859827");
        assertThat(lever(sensitivity, "training").reaches().to()).hasToString("1914.0173");
        assertThat(lever(sensitivity, "cost").reaches().to()).hasToString("5000000000/9713391");
        assertThat(lever(sensitivity, "survey").reaches())
                .as("one point is all it has")
                .isNull();
        assertThat(lever(sensitivity, "training").loses().inclusive()).isFalse();
        assertThat(lever(sensitivity, "training").loses().to()).hasToString("914.0173");
        assertThat(sensitivity.levers().getFirst().reaches())
                .as("the rate is full but for 0.14")
                .isNull();
    }

    @Test
    void nothing_can_be_said_without_a_score() {
        it.ganzhou().open().table().given(it.measured(SELF, UNIT, "training", "1"));
        assertThat(Sensitivity.of(it.assessment(SELF))).isNull();
        assertThat(it.assessment(SELF).mostPossible()).hasToString("79.869827");
    }

    /** At each move the grade is the next one, and just before it is the same. */
    @RepeatedTest(200)
    void moves_are_the_smallest(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        long budget = 1L + random.nextInt(100_000_000);
        var basis = basis(budget, random.nextLong(budget + 1));
        var results = List.<Result>of(
                measured(random.nextInt(3000)),
                measured(1 + random.nextInt(1500)),
                new Result.Judged("达成年度指标", BigDecimal.valueOf(random.nextInt(10001), 2)),
                measured(random.nextInt(120)));
        var sensitivity = requireNonNull(Sensitivity.of(assessment(basis, results)));
        assertThat(sensitivity.score()).isEqualTo(total(basis, results));

        for (int i = 0; i < sensitivity.levers().size(); i++) {
            var lever = sensitivity.levers().get(i);
            var up = lever.reaches();
            if (up != null) {
                assertThat(gradeAt(i, up.to(), basis, results)).isEqualTo(sensitivity.better());
                assertThat(gradeAt(i, back(i, up), basis, results)).isEqualTo(sensitivity.grade());
            }
            var down = lever.loses();
            if (down != null) {
                var beyond = down.inclusive() ? down.to() : beyond(down);
                assertThat(gradeAt(i, beyond, basis, results)
                                .from()
                                .compareTo(sensitivity.grade().from()))
                        .isNegative();
                assertThat(gradeAt(i, down.inclusive() ? back(i, down) : down.to(), basis, results))
                        .isEqualTo(sensitivity.grade());
            }
        }
    }

    // Vocabulary.

    private record Moves(Move reaches, Move loses) {}

    private static Lever find(Sensitivity sensitivity, String indicator) {
        return sensitivity.levers().stream()
                .filter(l -> indicator.equals(l.indicator()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("NullAway") // a move that is not there fails the test that looks at it
    private static Moves lever(Sensitivity sensitivity, String indicator) {
        return new Moves(
                find(sensitivity, indicator).reaches(),
                find(sensitivity, indicator).loses());
    }

    /** The way back from where the grade changes: a fen for the execution rate, next to nothing for a value. */
    private static Fraction back(int lever, Move move) {
        var step = lever == 0 ? Fraction.ONE : TINY;
        return move.by().isPositive() ? move.to().minus(step) : move.to().plus(step);
    }

    private static Fraction beyond(Move move) {
        return move.by().isPositive() ? move.to().plus(TINY) : move.to().minus(TINY);
    }

    private static Grade gradeAt(int lever, Fraction at, FinancialBasis basis, List<Result> results) {
        if (lever == 0)
            return SCHEME.gradeOf(
                    total(basis(basis.current().fen(), at.numerator().longValueExact()), results));
        var indicator = indicators("20", "30").get(lever - 1);
        var share =
                switch (indicator.target()) {
                    case Target.AtLeast aim ->
                        at.dividedBy(Fraction.of(aim.value())).min(Fraction.ONE);
                    case Target.AtMost most ->
                        Fraction.of(most.value()).dividedBy(at).min(Fraction.ONE);
                    case Target.InWords _ -> at.dividedBy(Fraction.of(new BigDecimal(100)));
                };
        var others = total(basis, results).minus(indicator.score(results.get(lever - 1)));
        return SCHEME.gradeOf(others.plus(indicator.full().times(share)));
    }

    private static Fraction total(FinancialBasis basis, List<Result> results) {
        var total = SCHEME.executionScore(basis);
        for (int i = 0; i < results.size(); i++) {
            total = total.plus(indicators("20", "30").get(i).score(results.get(i)));
        }
        return total;
    }

    private Assessment assessment(FinancialBasis basis, List<Result> results) {
        it.ganzhou().open().table();
        for (int i = 0; i < results.size(); i++) {
            var indicator = indicators("20", "30").get(i);
            var entry = it.entry(UNIT);
            it.evaluation()
                    .evolve(new EvaluationEvent.IndicatorScored(
                            EvaluationSpecification.GANZHOU,
                            entry,
                            SELF,
                            indicator.code(),
                            results.get(i),
                            indicator.score(results.get(i)),
                            List.of(EvaluationSpecification.REPORT),
                            null));
        }
        return Assessment.of(it.evaluation(), SELF, basis);
    }

    private static Result measured(int value) {
        return new Result.Measured(BigDecimal.valueOf(value));
    }

    private static FinancialBasis basis(long budget, long spent) {
        var rate = new Rate(Money.ofFen(spent), Money.ofFen(budget));
        return new FinancialBasis(List.of(new FinancialBasis.Line(
                FundsOrigin.CURRENT_YEAR, rate.denominator(), rate.denominator(), rate.numerator())));
    }
}
