package org.mingzhang.domain.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * How far the evidence for an indicator has come.
 *
 * @param due the last day for it
 * @param missingUnits the units of which nothing has been accepted
 * @param missingDemands the pieces asked for that nothing accepted covers
 */
public record Progress(
        Indicator indicator,
        LocalDate due,
        List<Evidence> evidence,
        List<String> missingUnits,
        List<String> missingDemands) {
    public Progress {
        evidence = List.copyOf(evidence);
    }

    public static Progress of(Indicator indicator, Campaign campaign) {
        var evidence = campaign.evidenceOf(indicator.number());
        var accepted = evidence.stream().filter(Evidence::isAccepted).toList();
        return new Progress(
                indicator,
                campaign.due(indicator.stage()),
                evidence,
                indicator.units().stream()
                        .filter(unit ->
                                accepted.stream().noneMatch(e -> e.unit().equals(unit)))
                        .toList(),
                indicator.demands().stream()
                        .filter(demand -> accepted.stream().noneMatch(e -> e.covers(demand)))
                        .toList());
    }

    public boolean isComplete() {
        return missingUnits.isEmpty() && missingDemands.isEmpty();
    }

    /** Filed and not decided on. */
    public List<Evidence> waiting() {
        return evidence.stream().filter(e -> e.state() == EvidenceState.FILED).toList();
    }
}
