package org.mingzhang.domain.campaign;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit still owes.
 *
 * @param unit absent where the plan names no unit
 * @param indicator its number; 0 for the confirmation that there was no veto
 * @param name of the indicator; the matters of the veto clause, joined by 、
 * @param demands the pieces of evidence that are missing; all of them while nothing of the unit is accepted
 * @param waiting how many pieces it has filed that nobody has decided on
 */
public record Obligation(
        @Nullable String unit, int indicator, String name, List<String> demands, int waiting, LocalDate due) {
    public Obligation {
        demands = List.copyOf(demands);
    }

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(due);
    }

    /** By due day and number; each indicator once for each unit that owes something for it. */
    public static List<Obligation> of(Campaign campaign) {
        var owed = new ArrayList<Obligation>();
        var clause = campaign.veto();
        if (clause != null) {
            var due = campaign.due(clause.stage());
            var matters = String.join("、", clause.matters());
            for (var unit : Standing.unconfirmed(campaign))
                owed.add(new Obligation(unit, 0, matters, List.of(), 0, due));
        }
        for (var indicator : campaign.indicators()) owed.addAll(of(Progress.of(indicator, campaign)));
        owed.sort(comparing(Obligation::due).thenComparing(comparingInt(Obligation::indicator)));
        return List.copyOf(owed);
    }

    private static List<Obligation> of(Progress progress) {
        var indicator = progress.indicator();
        if (indicator.units().isEmpty()) {
            return progress.isComplete() ? List.of() : List.of(owed(null, progress, progress.missingDemands()));
        }
        return indicator.units().stream()
                .filter(unit -> progress.missingUnits().contains(unit)
                        || !progress.missingDemands().isEmpty())
                .map(unit -> owed(
                        unit,
                        progress,
                        progress.missingDemands().isEmpty() ? indicator.demands() : progress.missingDemands()))
                .toList();
    }

    private static Obligation owed(@Nullable String unit, Progress progress, List<String> demands) {
        int waiting = (int) progress.waiting().stream()
                .filter(e -> unit == null || e.unit().equals(unit))
                .count();
        var indicator = progress.indicator();
        return new Obligation(unit, indicator.number(), indicator.name(), demands, waiting, progress.due());
    }
}
