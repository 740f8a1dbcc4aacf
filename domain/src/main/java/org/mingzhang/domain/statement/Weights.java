package org.mingzhang.domain.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.statement.Statement.Group;

/** Groups within groups, each with a weight or without one: what they sum to, and where they do not add up. */
public record Weights(List<Group> groups) {
    public Weights {
        groups = List.copyOf(groups);
    }

    /**
     * A group that does not foot: its parts exceed it, or all of them have a weight and fall short of it.
     *
     * @param sum of its parts
     * @param whole its own weight
     */
    public record Misfit(String group, BigDecimal sum, BigDecimal whole) {
        public BigDecimal difference() {
            return sum.subtract(whole);
        }
    }

    /** The groups of the first level. */
    public List<Group> top() {
        return groups.stream().filter(g -> g.within() == null).toList();
    }

    public List<Group> partsOf(String group) {
        return groups.stream().filter(g -> group.equals(g.within())).toList();
    }

    /** What is known of a group's weight: its own, or what those of its parts that have one sum to. */
    public BigDecimal of(Group group) {
        if (group.weight() != null) return group.weight();
        return sum(partsOf(group.name()).stream().map(this::of));
    }

    /** What is known of all of them together. */
    public BigDecimal sum() {
        return sum(top().stream().map(this::of));
    }

    /** The groups without a weight that have no parts to take it from. */
    public List<String> unweighted() {
        return groups.stream()
                .filter(g -> g.weight() == null)
                .map(Group::name)
                .filter(name -> partsOf(name).isEmpty())
                .toList();
    }

    public List<Misfit> misfits() {
        return groups.stream().flatMap(g -> misfit(g).stream()).toList();
    }

    private List<Misfit> misfit(Group group) {
        var parts = partsOf(group.name());
        if (group.weight() == null || parts.isEmpty()) return List.of();
        var weights = parts.stream().map(this::complete).toList();
        var sum = sum(weights.stream().filter(Objects::nonNull));
        int comparison = sum.compareTo(group.weight());
        boolean fits = comparison == 0 || (comparison < 0 && weights.contains(null));
        return fits ? List.of() : List.of(new Misfit(group.name(), sum, group.weight()));
    }

    /** A group's own weight, or the sum of its parts when each has one; else null. */
    private @Nullable BigDecimal complete(Group group) {
        if (group.weight() != null) return group.weight();
        var parts = partsOf(group.name());
        var weights = parts.stream().map(this::complete).toList();
        return parts.isEmpty() || weights.contains(null) ? null : sum(weights.stream());
    }

    private static BigDecimal sum(Stream<? extends @Nullable BigDecimal> weights) {
        return weights.map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Without trailing zeros: {@code "8"}, {@code "2.5"}. */
    public static String show(BigDecimal weight) {
        return weight.signum() == 0 ? "0" : weight.stripTrailingZeros().toPlainString();
    }
}
