package org.mingzhang.domain.statement;

import static org.mingzhang.domain.statement.FindingCode.WEIGHTS_DO_NOT_SUM;
import static org.mingzhang.domain.statement.FindingCode.WEIGHTS_INCOMPLETE;
import static org.mingzhang.domain.statement.Weights.show;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.domain.statement.Statement.GroupWeights;

/** Weights of groups: within each group, and all together. Where a document does not say what they add up to, 100 is supposed. */
final class WeightChecks {
    private static final BigDecimal SUPPOSED_WHOLE = BigDecimal.valueOf(100);

    private WeightChecks() {}

    static List<Finding> of(DocumentClaims document) {
        var found = new ArrayList<Finding>();
        for (var stated : document.all(GroupWeights.class)) {
            var weights = new Weights(stated.groups());
            for (var misfit : weights.misfits()) found.add(within(document, stated, misfit));
            together(document, stated, weights).ifPresent(found::add);
        }
        return found;
    }

    private static Finding within(DocumentClaims document, GroupWeights stated, Weights.Misfit misfit) {
        return Finding.of(WEIGHTS_DO_NOT_SUM, document.document(), stated.concept(), null)
                .with("group", misfit.group())
                .with("sum", show(misfit.sum()))
                .with("whole", show(misfit.whole()))
                .with("wholeStated", true)
                .with("difference", show(misfit.difference()));
    }

    private static Optional<Finding> together(DocumentClaims document, GroupWeights stated, Weights weights) {
        var sum = weights.sum();
        var whole = stated.whole() == null ? SUPPOSED_WHOLE : stated.whole();
        var difference = sum.subtract(whole);
        if (difference.signum() == 0) return Optional.empty();
        var unweighted = weights.unweighted();
        boolean incomplete = difference.signum() < 0 && !unweighted.isEmpty();
        return Optional.of(Finding.of(
                        incomplete ? WEIGHTS_INCOMPLETE : WEIGHTS_DO_NOT_SUM,
                        document.document(),
                        stated.concept(),
                        null)
                .with("group", "")
                .with("sum", show(sum))
                .with("whole", show(whole))
                .with("wholeStated", stated.whole() != null)
                .with("difference", show(difference.abs()))
                .with("unweighted", String.join("、", unweighted)));
    }
}
