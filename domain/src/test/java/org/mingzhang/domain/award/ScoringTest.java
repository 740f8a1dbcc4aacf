package org.mingzhang.domain.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.domain.money.Fraction;

class ScoringTest {
    private static final Scoring SHAOGUAN = new Scoring(40, 60, new BigDecimal("450"));

    @ParameterizedTest
    @CsvSource({"450, 700, 600.00", "520, 480, 496.00", "449.5, 700, 599.80", "450.123, 0, 180.05"})
    void composite_is_the_weighted_mean(BigDecimal document, BigDecimal site, String shown) {
        assertThat(SHAOGUAN.composite(Fraction.of(document), Fraction.of(site)).shown())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"450, true", "450.00, true", "449.5, false", "449.9999999999, false", "1000, true"})
    void the_threshold_is_compared_exactly(BigDecimal document, boolean reaches) {
        assertThat(SHAOGUAN.reaches(Fraction.of(document))).isEqualTo(reaches);
    }

    @Test
    void a_mean_of_three_reviewers_is_exact() {
        var mean = Scoring.mean(List.of(new BigDecimal("450"), new BigDecimal("450"), new BigDecimal("449")));

        assertThat(mean).hasToString("1349/3");
        assertThat(mean.shown()).isEqualTo("449.67");
        assertThat(SHAOGUAN.reaches(mean)).isFalse();
        assertThat(Scoring.mean(List.of(new BigDecimal("449.995"), new BigDecimal("450.004")))
                        .shown())
                .as("what is shown rounded is compared exactly")
                .isEqualTo("450.00");
    }

    @Test
    void equal_fractions_are_equal() {
        assertThat(Fraction.of(new BigDecimal("449.50"))).isEqualTo(Fraction.of(new BigDecimal("449.5")));
        assertThat(Fraction.of(new BigDecimal("899")).compareTo(Fraction.of(new BigDecimal("449.5"))))
                .isPositive();
    }
}
