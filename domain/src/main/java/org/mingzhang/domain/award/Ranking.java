package org.mingzhang.domain.award;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.award.AwardEvent.TieDecided;
import org.mingzhang.domain.award.AwardRejection.NotTheRanking;
import org.mingzhang.domain.award.AwardRejection.TieAtCutOff;
import org.mingzhang.domain.money.Fraction;

/**
 * Applicants from best to worst. Those with the same points stand in the order that was decided; while none was, nobody may be
 * cut off among them.
 */
record Ranking(String category, AwardStep step, List<Place> places) {
    /** @param decided place in a recorded decision on a tie; null when there is none */
    record Place(String applicant, Fraction score, @Nullable Integer decided) {
        private static final Comparator<Place> BEST_FIRST = Comparator.comparing(Place::score)
                .reversed()
                .thenComparing(p -> p.decided == null ? Integer.MAX_VALUE : p.decided);

        static Place of(String applicant, Fraction score, List<TieDecided> ties) {
            Integer decided = null;
            for (var tie : ties) {
                int place = tie.order().indexOf(applicant);
                if (place >= 0) decided = place;
            }
            return new Place(applicant, score, decided);
        }

        boolean isTiedWith(Place other) {
            return score.compareTo(other.score) == 0;
        }
    }

    Ranking {
        places = places.stream().sorted(Place.BEST_FIRST).toList();
    }

    /** Why {@code chosen} are not the first of the ranking; null when they are. All of them stand in it. */
    @Nullable
    AwardRejection check(List<String> chosen) {
        int cut = chosen.size();
        var tied = tiedAt(cut);
        if (!tied.isEmpty()) return new TieAtCutOff(category, step, cut, String.join("、", tied));
        var first = places.stream().limit(cut).map(Place::applicant).toList();
        if (Set.copyOf(first).equals(Set.copyOf(chosen))) return null;
        var given = new TreeSet<>(chosen);
        first.forEach(given::remove);
        return new NotTheRanking(category, step, String.join("、", given), String.join("、", first));
    }

    /** Those with equal points where the first {@code cut} end, unless their order has been decided. */
    List<String> tiedAt(int cut) {
        if (cut < 1 || cut >= places.size() || !isUndecided(places.get(cut - 1), places.get(cut))) return List.of();
        var last = places.get(cut);
        return places.stream().filter(last::isTiedWith).map(Place::applicant).toList();
    }

    /** Whether these have all the same points. */
    boolean areTied(List<String> applicants) {
        var named =
                places.stream().filter(p -> applicants.contains(p.applicant)).toList();
        return named.size() == applicants.size() && named.stream().allMatch(p -> p.isTiedWith(named.getFirst()));
    }

    private static boolean isUndecided(Place in, Place out) {
        return in.isTiedWith(out) && (in.decided == null || out.decided == null);
    }
}
