package org.mingzhang.domain.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/**
 * A piece of evidence as it stands.
 *
 * @param filed the entry that filed it
 * @param indicator the number of its indicator; 0 for a matter of the veto clause
 * @param matter of the veto clause; null for evidence of an indicator
 * @param unit who files it; the actor's for a matter of the veto clause
 * @param decided the last decision on it; null while it waits
 * @param reason of that decision, where one was given
 */
public record Evidence(
        Entry filed,
        int indicator,
        @Nullable String matter,
        String unit,
        List<String> demands,
        EvidenceFile file,
        EvidenceState state,
        @Nullable Entry decided,
        @Nullable String reason) {
    public Evidence {
        demands = List.copyOf(demands);
    }

    static Evidence of(CampaignEvent.EvidenceFiled e) {
        return new Evidence(
                e.entry(), e.indicator(), null, e.unit(), e.demands(), e.file(), EvidenceState.FILED, null, null);
    }

    static Evidence of(CampaignEvent.VetoReported e) {
        var unit = e.entry().actor().unit();
        return new Evidence(e.entry(), 0, e.matter(), unit, List.of(), e.file(), EvidenceState.FILED, null, null);
    }

    Evidence decided(EvidenceState other, Entry by, @Nullable String why) {
        return new Evidence(filed, indicator, matter, unit, demands, file, other, by, why);
    }

    public EntryId id() {
        return filed.id();
    }

    public boolean isAccepted() {
        return state == EvidenceState.ACCEPTED;
    }

    boolean covers(String demand) {
        return demands.isEmpty() || demands.contains(demand);
    }
}
