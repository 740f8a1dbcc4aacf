package org.mingzhang.domain.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Fraction;

/**
 * Who a category's next decision chooses from.
 *
 * @param step to which those chosen go on
 * @param most how many may be chosen; absent: any number
 * @param byVotes whether the points are those that the committee voted, else scores
 * @param places best first; in the order of their applications where the plan gives no scoring
 * @param unscored those whose points have to be recorded first
 * @param tied those with equal points where the line falls, until their order is decided
 */
public record LineUp(
        AwardStep step,
        @Nullable Integer most,
        boolean byVotes,
        List<Place> places,
        List<String> unscored,
        List<String> tied) {

    /** @param points that the order follows; absent where there are none */
    public record Place(String applicant, @Nullable Fraction points) {}
}
