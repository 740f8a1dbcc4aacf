package org.mingzhang.domain.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.statement.Statement.Group;
import org.mingzhang.domain.statement.Weights;

/**
 * The points of a campaign: what the weights sum to, and the score. There is none until every indicator has a weight and each group
 * foots, and none until every indicator has its points. Points fall when evidence falls.
 *
 * @param stated what the weights of the groups sum to
 * @param whole what they are to sum to: as the plan says, else 100, which is then only supposed
 * @param unweightedGroups groups that have no weight and none to take from their parts
 * @param unweighted how many indicators have no weight
 * @param ungranted how many have no points that stand
 * @param isOpen whether points may be granted
 * @param score the sum of the points; null while it is not offered
 */
public record Scoring(
        BigDecimal stated,
        BigDecimal whole,
        boolean isWholeStated,
        List<String> unweightedGroups,
        int unweighted,
        int ungranted,
        boolean isOpen,
        @Nullable BigDecimal score) {
    private static final BigDecimal SUPPOSED_WHOLE = BigDecimal.valueOf(100);
    private static final String WHOLE = "whole";

    public static Scoring of(Campaign campaign) {
        var groups = new Weights(campaign.groups());
        var stated = campaign.statedWhole();
        var numbers = campaign.indicators().stream().map(Indicator::number).toList();
        var points = campaign.indicators().stream()
                .map(i -> points(i, campaign))
                .filter(Objects::nonNull)
                .toList();
        int unweighted =
                (int) numbers.stream().filter(n -> campaign.weightOf(n) == null).count();
        boolean isOpen = unweighted == 0
                && !numbers.isEmpty()
                && misfits(campaign, Map.of(), Map.of()).isEmpty();
        boolean isComplete = isOpen && points.size() == numbers.size();
        return new Scoring(
                groups.sum(),
                stated == null ? SUPPOSED_WHOLE : stated,
                stated != null,
                groups.unweighted(),
                unweighted,
                numbers.size() - points.size(),
                isOpen,
                isComplete
                        ? points.stream().map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::add)
                        : null);
    }

    /** The points of an indicator, as long as its evidence stays complete and its weight has room for them; else null. */
    public static @Nullable BigDecimal points(Indicator indicator, Campaign campaign) {
        var points = campaign.pointsOf(indicator.number());
        var weight = campaign.weightOf(indicator.number());
        if (points == null || weight == null || points.compareTo(weight) > 0) return null;
        return Progress.of(indicator, campaign).isComplete() ? points : null;
    }

    /** What the weights lack of the whole; below zero when they exceed it. */
    public BigDecimal missing() {
        return whole.subtract(stated);
    }

    /** The groups that do not foot with these weights beside those given before, indicators being their parts. */
    static Collection<Weights.Misfit> misfits(
            Campaign campaign, Map<String, BigDecimal> ofGroups, Map<Integer, BigDecimal> ofIndicators) {
        var whole = campaign.statedWhole();
        var all = new ArrayList<Group>();
        var root = whole == null ? null : WHOLE;
        if (whole != null) all.add(new Group(WHOLE, null, whole));
        for (var group : campaign.groups()) {
            var weight = ofGroups.getOrDefault(group.name(), group.weight());
            all.add(new Group(group.name(), group.within() == null ? root : group.within(), weight));
        }
        for (var indicator : campaign.indicators()) {
            var weight = ofIndicators.getOrDefault(indicator.number(), campaign.weightOf(indicator.number()));
            all.add(new Group("#" + indicator.number(), indicator.group(), weight));
        }
        return new Weights(all).misfits();
    }
}
