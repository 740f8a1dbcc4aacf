package org.mingzhang.domain.award;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Fraction;

/**
 * How the two reviews make a score.
 *
 * @param documentWeight percent of the document review
 * @param siteWeight percent of the site review
 * @param threshold least points in the document review for going on to the site review; absent where there is none
 */
public record Scoring(
        int documentWeight, int siteWeight, @Nullable BigDecimal threshold) {
    public Scoring {
        if (documentWeight < 0 || siteWeight < 0 || documentWeight + siteWeight != 100)
            throw new BadInput("weights-not-100", "scoring", documentWeight + " + " + siteWeight);
        if (threshold != null && threshold.signum() < 0)
            throw new BadInput("amount-negative", "scoring.threshold", threshold.toPlainString());
    }

    /** Compared exactly: 449.5, and 449.999, do not reach 450. */
    public boolean reaches(Fraction document) {
        return threshold == null || document.compareTo(Fraction.of(threshold)) >= 0;
    }

    /** The weighted mean of both. */
    public Fraction composite(Fraction document, Fraction site) {
        return document.times(Fraction.of(documentWeight, 100)).plus(site.times(Fraction.of(siteWeight, 100)));
    }

    /** What several reviewers gave, on average; {@code marks} is not empty. */
    public static Fraction mean(Collection<BigDecimal> marks) {
        return Fraction.of(marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .dividedBy(Fraction.of(marks.size(), 1));
    }
}
