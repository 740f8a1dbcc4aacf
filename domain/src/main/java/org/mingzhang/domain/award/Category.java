package org.mingzhang.domain.award;

import static org.mingzhang.domain.BadInput.requireText;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;

/**
 * A prize of an edition.
 *
 * @param quota most laureates
 * @param each what a laureate receives; absent where the document does not say
 * @param candidateCap most applicants that go on to the site review; absent: any number
 * @param finalists most candidates that the committee votes on; absent: any number
 * @param scoring absent where the document gives no scoring: who goes on is then recorded as stated
 * @param rankedWith the category whose applicants and ranking it shares, coming after its laureates (提名奖 after the prize)
 */
public record Category(
        String name,
        int quota,
        @Nullable Money each,
        @Nullable Integer candidateCap,
        @Nullable Integer finalists,
        @Nullable Scoring scoring,
        @Nullable String rankedWith) {
    public Category {
        name = requireText("categories.name", name);
        requirePositive("categories.quota", quota);
        if (each != null) each.requirePositive("categories.each");
        if (candidateCap != null) requirePositive("categories.candidateCap", candidateCap);
        if (finalists != null) requirePositive("categories.finalists", finalists);
        if (name.equals(rankedWith)) throw new BadInput("group-within-itself", "categories.rankedWith", name);
    }

    /** The category that applicants apply to: this one, or the one that it is ranked with. */
    String lead() {
        return rankedWith == null ? name : rankedWith;
    }

    /** What all its laureates receive together at most; null when the amount is not stated. */
    public @Nullable Money ceiling() {
        return each == null ? null : Money.ofFen(Math.multiplyExact(each.fen(), quota));
    }

    private static void requirePositive(String field, int number) {
        if (number < 1) throw new BadInput("not-positive", field, Integer.toString(number));
    }
}
