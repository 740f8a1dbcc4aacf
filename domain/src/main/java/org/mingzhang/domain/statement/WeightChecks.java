package org.mingzhang.domain.statement;

import static org.mingzhang.domain.statement.FindingCode.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingzhang.domain.statement.Statement.Group;
import org.mingzhang.domain.statement.Statement.GroupWeights;

/** Weights of groups: within each group, and all together. Where a document does not say what they add up to, 100 is supposed. */
final class WeightChecks {
    private static final BigDecimal SUPPOSED_WHOLE = BigDecimal.valueOf(100);

    private WeightChecks() {}

    static List<Finding> of(DocumentClaims document) {
        var found = new ArrayList<Finding>();
        for (var weights : document.all(GroupWeights.class)) {
            for (var group : weights.groups()) within(document, weights, group).ifPresent(found::add);
            together(document, weights).ifPresent(found::add);
        }
        return found;
    }

    /** A group with a weight: its parts add up to it, or stay below it while some have none. */
    private static Optional<Finding> within(DocumentClaims document, GroupWeights weights, Group group) {
        var parts = weights.groups().stream()
                .filter(g -> group.name().equals(g.within()))
                .toList();
        if (group.weight() == null || parts.isEmpty()) return Optional.empty();
        var sum = sum(parts.stream().map(Group::weight).filter(Objects::nonNull).toList());
        boolean complete = parts.stream().allMatch(p -> p.weight() != null);
        int comparison = sum.compareTo(group.weight());
        if (comparison == 0 || (comparison < 0 && !complete)) return Optional.empty();
        return Optional.of(Finding.of(WEIGHTS_DO_NOT_SUM, document.document(), weights.concept(), null)
                .with("group", group.name())
                .with("sum", show(sum))
                .with("whole", show(group.weight()))
                .with("difference", show(sum.subtract(group.weight()))));
    }

    private static Optional<Finding> together(DocumentClaims document, GroupWeights weights) {
        var top = weights.groups().stream().filter(g -> g.within() == null).toList();
        var sum = sum(top.stream().map(g -> weightOf(g, weights)).toList());
        var whole = weights.whole() == null ? SUPPOSED_WHOLE : weights.whole();
        var difference = sum.subtract(whole);
        if (difference.signum() == 0) return Optional.empty();
        var unweighted = unweighted(weights);
        boolean incomplete = difference.signum() < 0 && !unweighted.isEmpty();
        return Optional.of(Finding.of(
                        incomplete ? WEIGHTS_INCOMPLETE : WEIGHTS_DO_NOT_SUM,
                        document.document(),
                        weights.concept(),
                        null)
                .with("group", "")
                .with("sum", show(sum))
                .with("whole", show(whole))
                .with("wholeStated", weights.whole() != null)
                .with("difference", show(difference.abs()))
                .with("unweighted", String.join("、", unweighted)));
    }

    /** A group's own weight, or what its parts have. */
    private static BigDecimal weightOf(Group group, GroupWeights weights) {
        if (group.weight() != null) return group.weight();
        return sum(weights.groups().stream()
                .filter(g -> group.name().equals(g.within()))
                .map(g -> weightOf(g, weights))
                .toList());
    }

    /** The groups without a weight that have no parts to take it from. */
    private static List<String> unweighted(GroupWeights weights) {
        return weights.groups().stream()
                .filter(g -> g.weight() == null)
                .map(Group::name)
                .filter(name -> weights.groups().stream().noneMatch(g -> name.equals(g.within())))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String show(BigDecimal weight) {
        return weight.stripTrailingZeros().toPlainString();
    }
}
