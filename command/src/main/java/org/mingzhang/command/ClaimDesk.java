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

/**
 * What is claimed, as the commands of one batch see it: held in the database, or taken by an earlier command of the batch.
 *
 * <p>A desk that trusts takes what nobody in the batch has taken for free, unasked: the commit fails when it is not.
 */
final class ClaimDesk {
    /** @param position known once the batch has committed */
    record Held(Claim claim, LongSupplier position) {}

    private final Function<Collection<Claim.Thing>, List<RecordedClaim>> lookup;
    private final boolean trusts;
    private final Set<Claim.Thing> asked = new HashSet<>();
    private final Map<Claim.Thing, Held> held = new HashMap<>();

    /** @param lookup those of the things that are held in the database */
    ClaimDesk(Function<Collection<Claim.Thing>, List<RecordedClaim>> lookup, boolean trusts) {
        this.lookup = lookup;
        this.trusts = trusts;
    }

    /** Looks in the database, once for all. */
    void look(Collection<Claim.Thing> things) {
        asked.addAll(things);
        for (var found : lookup.apply(things))
            held.putIfAbsent(found.claim().thing(), new Held(found.claim(), found::position));
    }

    /** Who holds it, as far as this desk needs to know before the commit. */
    @Nullable
    Held holds(Claim.Thing thing) {
        return trusts ? held.get(thing) : surelyHolds(thing);
    }

    /** Who holds it: for an answer that no commit will check. */
    @Nullable
    Held surelyHolds(Claim.Thing thing) {
        if (!asked.contains(thing) && !held.containsKey(thing)) look(List.of(thing));
        return held.get(thing);
    }

    void take(Claim claim, LongSupplier position) {
        held.put(claim.thing(), new Held(claim, position));
    }
}
