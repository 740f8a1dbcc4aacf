package org.mingzhang.app.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.approval.ApprovalStep;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Role;
import org.mingzhang.query.Answer;
import org.mingzhang.query.approval.ApprovalQueries;
import org.mingzhang.query.approval.FundApproval;
import org.springframework.stereotype.Component;

/** What waits for whom: requests, corrections, declarations, awards. */
@Component
public final class Waiting {
    private final ApprovalQueries funds;
    private final Chains chains;
    private final List<PendingSource> sources;
    private final Clock clock;

    Waiting(ApprovalQueries funds, Chains chains, List<PendingSource> sources, Clock clock) {
        this.funds = funds;
        this.chains = chains;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** For whom something waits; what is absent is not asked. */
    public record Whom(
            @Nullable String person,
            @Nullable String unit,
            @Nullable Role role) {
        public static final Whom ANYBODY = new Whom(null, null, null);
    }

    /**
     * @param amount absent where no document states it
     * @param step the signature that is waited for; absent for what was returned to its maker
     * @param role of who has to sign, or of the maker
     * @param unit of who has to sign, or of the maker; absent: any
     * @param persons who may sign; empty: everybody of the role and unit
     */
    public record Item(
            ApprovalKind kind,
            String place,
            String id,
            String subject,
            @Nullable Money amount,
            Actor maker,
            List<Signature> signatures,
            @Nullable String step,
            @Nullable Role role,
            @Nullable String unit,
            List<String> persons,
            @Nullable String returned,
            Instant since) {}

    /** The oldest first. */
    public Answer<List<Item>> forWhom(Whom whom) {
        var open = funds.open();
        return open.map(ofFunds -> {
            var rules = chains.at(open.position());
            return Stream.concat(
                            ofFunds.stream().map(Waiting::pending),
                            sources.stream().flatMap(s -> s.pending(open.position()).stream()))
                    .filter(p -> isFor(whom, p, rules))
                    .map(p -> item(p, rules))
                    .sorted(Comparator.comparing(Item::since))
                    .toList();
        });
    }

    private static Pending pending(FundApproval a) {
        return new Pending(
                a.fund().toString(), a.id(), a.subject(), a.approval().amount(), a.approval(), a.returned(), a.since());
    }

    private boolean isFor(Whom whom, Pending pending, ApprovalRules rules) {
        var approval = pending.approval();
        var maker = approval.maker();
        if (pending.returned() != null) {
            return (whom.person() == null || whom.person().equals(maker.person()))
                    && (whom.unit() == null || whom.unit().equals(maker.unit()))
                    && (whom.role() == null || whom.role() == maker.role());
        }
        if (whom.person() != null && approval.isInvolved(whom.person())) return false;
        var step = approval.next(rules);
        return asks(step, maker, whom) || (whom.person() != null && isDelegated(step, maker, whom.person(), rules));
    }

    private static boolean asks(ApprovalStep step, Actor maker, Whom whom) {
        var unit = unit(step, maker);
        return (whom.role() == null || step.role() == null || step.role() == whom.role())
                && (whom.unit() == null || unit == null || unit.equals(whom.unit()))
                && (whom.person() == null
                        || step.persons().isEmpty()
                        || step.persons().contains(whom.person()));
    }

    private boolean isDelegated(ApprovalStep step, Actor maker, String person, ApprovalRules rules) {
        var today = LocalDate.ofInstant(clock.instant(), EffectiveDate.ZONE);
        return rules.delegations().stream()
                .filter(d -> d.lets(person, today))
                .map(d -> d.principal())
                .anyMatch(p -> asks(step, maker, new Whom(p.person(), p.unit(), p.role())));
    }

    private static Item item(Pending p, ApprovalRules rules) {
        var approval = p.approval();
        var maker = approval.maker();
        var step = p.returned() == null ? approval.next(rules) : null;
        return new Item(
                approval.kind(),
                p.place(),
                p.id(),
                p.subject(),
                p.amount(),
                maker,
                approval.signatures(),
                step == null ? null : step.name(),
                step == null ? maker.role() : step.role(),
                step == null ? maker.unit() : unit(step, maker),
                step == null ? List.of(maker.person()) : step.persons(),
                p.returned(),
                p.since());
    }

    private static @Nullable String unit(ApprovalStep step, Actor maker) {
        return step.ofMakersUnit() ? maker.unit() : step.unit();
    }
}
