package org.mingzhang.domain.fund;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.EntryId;

/** The awards that a fund is authorised to pay, and what has become of each. Owned by its {@link Fund}. */
final class Authorisations {
    /** An award of an edition. */
    record Key(String edition, String laureate) {}

    /**
     * @param complaints those that are open: nothing is paid meanwhile
     * @param upheld the complaint that was upheld: never payable again
     * @param request the last one to pay it
     * @param payment the last one of it, be it in suspense
     */
    record Standing(
            AwardAuthorisation award,
            List<EntryId> complaints,
            @Nullable EntryId upheld,
            @Nullable EntryId request,
            @Nullable EntryId payment) {
        Standing {
            complaints = List.copyOf(complaints);
        }

        Standing suspended(EntryId complaint) {
            var open = new ArrayList<>(complaints);
            open.add(complaint);
            return new Standing(award, open, upheld, request, payment);
        }

        Standing restored(EntryId complaint) {
            var open = new ArrayList<>(complaints);
            open.remove(complaint);
            return new Standing(award, open, upheld, request, payment);
        }

        Standing withdrawn(EntryId complaint) {
            return new Standing(award, restored(complaint).complaints, complaint, request, payment);
        }

        Standing requestedBy(EntryId other) {
            return new Standing(award, complaints, upheld, other, payment);
        }

        Standing paidBy(EntryId other) {
            return new Standing(award, complaints, upheld, request, other);
        }
    }

    private final Map<Key, Standing> standings = new HashMap<>();

    @Nullable
    Standing of(String edition, String laureate) {
        return standings.get(new Key(edition, laureate));
    }

    void authorise(String edition, Collection<AwardAuthorisation> awards) {
        for (var award : awards)
            standings.put(new Key(edition, award.laureate()), new Standing(award, List.of(), null, null, null));
    }

    void change(String edition, Collection<String> laureates, UnaryOperator<Standing> change) {
        for (var laureate : laureates)
            standings.computeIfPresent(new Key(edition, laureate), (key, standing) -> change.apply(standing));
    }

    /** What was requested or paid for an award that is authorised; anything else changes nothing. */
    void change(Purpose purpose, UnaryOperator<Standing> change) {
        if (purpose instanceof Purpose.OfAward award && award.laureate() != null)
            change(award.edition(), List.of(award.laureate()), change);
    }
}
