package org.mingzhang.domain.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days, from the first to the last, that two stages of a plan share. */
public record StageOverlap(String stage, String other, LocalDate from, LocalDate to) {
    /** Of every two stages that share a day, in the order of the plan. */
    public static List<StageOverlap> of(Campaign campaign) {
        var stages = campaign.stages();
        var overlaps = new ArrayList<StageOverlap>();
        for (int i = 0; i < stages.size(); i++) {
            for (var other : stages.subList(i + 1, stages.size())) {
                var stage = stages.get(i);
                var from = stage.from().isAfter(other.from()) ? stage.from() : other.from();
                var to = stage.to().isBefore(other.to()) ? stage.to() : other.to();
                if (!to.isBefore(from)) overlaps.add(new StageOverlap(stage.name(), other.name(), from, to));
            }
        }
        return List.copyOf(overlaps);
    }
}
