package org.mingzhang.domain.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the project is to reach.
 *
 * @param overall 项目总目标
 * @param ofYear 年度绩效目标, one by one
 * @param otherMatters 需要说明的其他问题
 */
public record ProjectGoals(
        @Nullable String overall,
        List<Goal> ofYear,
        @Nullable String otherMatters) {
    public ProjectGoals {
        overall = Plain.text(overall);
        otherMatters = Plain.text(otherMatters);
        ofYear = List.copyOf(ofYear);
    }
}
