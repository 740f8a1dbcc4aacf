package org.mingzhang.domain.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.campaign.CampaignEvent.HonourRecorded;
import org.mingzhang.domain.statement.Level;

/**
 * The honours that count for an indicator: those with accepted evidence, of its level, in their window; the same honour of the same holder once, at its
 * highest level.
 *
 * @param first the first day of the window; those that count cumulatively may be older
 * @param last the day the evidence is due
 */
public record HonourCount(LocalDate first, LocalDate last, List<Counted> honours) {
    public HonourCount {
        honours = List.copyOf(honours);
    }

    /** Why an honour counts, or does not. */
    public enum Reason {
        COUNTED,
        /** Counts whenever it was awarded. */
        COUNTED_CUMULATIVELY,
        /** The same honour counts at a higher level, or was recorded before. */
        COUNTED_HIGHER,
        OUTSIDE_WINDOW,
        /** The indicator counts from a higher level up. */
        BELOW_LEVEL,
        EVIDENCE_NOT_ACCEPTED
    }

    public record Counted(HonourRecorded recorded, Reason reason) {
        public boolean counts() {
            return reason == Reason.COUNTED || reason == Reason.COUNTED_CUMULATIVELY;
        }
    }

    private record Key(String name, String holder) {}

    /** Null for an indicator that counts no honours. */
    public static @Nullable HonourCount of(Indicator indicator, Campaign campaign) {
        var counting = indicator.counting();
        if (counting == null) return null;
        var last = campaign.due(indicator.stage());
        var recorded = campaign.honoursOf(indicator.number());
        var best = new LinkedHashMap<Key, HonourRecorded>();
        for (var one : recorded) {
            if (reason(one, indicator, counting, last, campaign) == Reason.COUNTED)
                best.merge(key(one), one, HonourCount::higher);
        }
        var counted = new ArrayList<Counted>();
        for (var one : recorded) {
            var reason = reason(one, indicator, counting, last, campaign);
            if (reason == Reason.COUNTED && !one.equals(best.get(key(one)))) reason = Reason.COUNTED_HIGHER;
            else if (reason == Reason.COUNTED && isCumulative(one, counting)) reason = Reason.COUNTED_CUMULATIVELY;
            counted.add(new Counted(one, reason));
        }
        return new HonourCount(counting.first(last), last, counted);
    }

    /** How many count, by level, the highest first. */
    public Map<Level, Integer> byLevel() {
        var counts = new EnumMap<Level, Integer>(Level.class);
        for (var one : honours) {
            if (one.counts()) counts.merge(one.recorded().honour().level(), 1, Integer::sum);
        }
        return counts;
    }

    private static Reason reason(
            HonourRecorded one, Indicator indicator, Counting counting, LocalDate last, Campaign campaign) {
        var evidence = campaign.evidence(one.evidence());
        if (evidence == null || !evidence.isAccepted()) return Reason.EVIDENCE_NOT_ACCEPTED;
        var levels = indicator.levels();
        if (levels != null && levels.required().isAbove(one.honour().level())) return Reason.BELOW_LEVEL;
        boolean inWindow = counting.counts(one.honour().name(), one.honour().awarded(), last);
        return inWindow ? Reason.COUNTED : Reason.OUTSIDE_WINDOW;
    }

    private static boolean isCumulative(HonourRecorded one, Counting counting) {
        return counting.cumulative().contains(one.honour().name());
    }

    private static Key key(HonourRecorded one) {
        return new Key(one.honour().name(), one.honour().holder());
    }

    private static HonourRecorded higher(HonourRecorded one, HonourRecorded other) {
        return other.honour().level().isAbove(one.honour().level()) ? other : one;
    }
}
