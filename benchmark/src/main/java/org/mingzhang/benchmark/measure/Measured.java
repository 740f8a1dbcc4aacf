package org.mingzhang.benchmark.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A row after its rounds. Its figure is the median of the ratios of the rounds, not the ratio of the medians: the two sides of a
 * round ran one after the other, under the same weather.
 */
public record Measured(Goal goal, List<Pair> rounds) {
    public Measured {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) throw new IllegalArgumentException(goal.key() + " has no round");
    }

    public double ours() {
        return median(Pair::ours);
    }

    public double yardstick() {
        return median(Pair::yardstick);
    }

    public double ratio() {
        return median(Pair::ratio);
    }

    public double ratioMin() {
        return sorted(Pair::ratio)[0];
    }

    public double ratioMax() {
        return sorted(Pair::ratio)[rounds.size() - 1];
    }

    /** Whether the row is as good as it has to be. */
    public boolean isEnough() {
        return goal.isMet(ratio(), goal.atLeast());
    }

    public boolean isGoalReached() {
        return goal.isMet(ratio(), goal.goal());
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    public static double median(double... figures) {
        double[] ordered = figures.clone();
        Arrays.sort(ordered);
        int middle = ordered.length / 2;
        return ordered.length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }

    private double median(ToDoubleFunction<Pair> part) {
        return median(sorted(part));
    }

    private double[] sorted(ToDoubleFunction<Pair> part) {
        return rounds.stream().mapToDouble(part).sorted().toArray();
    }
}
