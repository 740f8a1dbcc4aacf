package org.mingzhang.domain.approval;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.ApprovalEvent.*;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EntryId;

/** The chains and delegations that are loaded. Owned by one reader; {@link #evolve} changes it in place. */
public final class ApprovalRules {
    private final Map<ApprovalKind, ApprovalChain> chains = new EnumMap<>(ApprovalKind.class);
    private final Map<EntryId, Delegation> delegations = new LinkedHashMap<>();

    /** The chain of a kind, {@link ApprovalChain#ONE_CHECKER} while none is loaded. */
    public ApprovalChain chain(ApprovalKind kind) {
        return chains.getOrDefault(kind, ApprovalChain.ONE_CHECKER);
    }

    public boolean isLoaded(ApprovalKind kind) {
        return chains.containsKey(kind);
    }

    public List<Delegation> delegations() {
        return List.copyOf(delegations.values());
    }

    public void evolve(ApprovalEvent event) {
        switch (event) {
            case ApprovalChainLoaded e -> chains.put(e.kind(), new ApprovalChain(e.steps()));
            case SigningDelegated e -> delegations.put(e.entry().id(), e.delegation());
            case DelegationEnded e -> delegations.remove(e.delegation());
        }
    }

    @Nullable
    Delegation delegation(EntryId id) {
        return delegations.get(id);
    }

    /** In whose name {@code actor} may sign a step that is not theirs; null when in nobody's. */
    @Nullable
    Actor principal(ApprovalStep step, Actor actor, Actor maker, LocalDate day) {
        return delegations.values().stream()
                .filter(d -> d.lets(actor.person(), day) && step.isFor(d.principal(), maker))
                .map(Delegation::principal)
                .findFirst()
                .orElse(null);
    }
}
