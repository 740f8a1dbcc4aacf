package org.mingzhang.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.claim.Claim;
import org.mingzhang.store.claim.RecordedClaim;

/** What is claimed, as the commands of one batch see it: held in the database, or taken by an earlier command of the batch. */
final class ClaimDesk {
    /** @param position known once the batch has committed */
    record Held(Claim claim, LongSupplier position) {}

    private final Function<Collection<Claim.Thing>, List<RecordedClaim>> lookup;
    private final Set<Claim.Thing> known = new HashSet<>();
    private final Map<Claim.Thing, Held> held = new HashMap<>();

    /** @param lookup those of the things that are held in the database */
    ClaimDesk(Function<Collection<Claim.Thing>, List<RecordedClaim>> lookup) {
        this.lookup = lookup;
    }

    /** Looks in the database, once for all. */
    void look(Collection<Claim.Thing> things) {
        known.addAll(things);
        for (var found : lookup.apply(things))
            held.put(found.claim().thing(), new Held(found.claim(), found::position));
    }

    @Nullable
    Held holds(Claim.Thing thing) {
        if (!known.contains(thing)) look(List.of(thing));
        return held.get(thing);
    }

    void take(Claim claim, LongSupplier position) {
        known.add(claim.thing());
        held.put(claim.thing(), new Held(claim, position));
    }

    /** Everything that was looked up or taken. */
    Set<Claim.Thing> known() {
        return known;
    }
}
