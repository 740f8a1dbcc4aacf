package org.mingzhang.domain.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.approval.ApprovalCommand;
import org.mingzhang.domain.approval.ApprovalDecider;
import org.mingzhang.domain.approval.ApprovalEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;

/** Declarations, funds and chains in memory. A decision is made twice and writes only where its command said. */
final class LedgerInMemory implements World {
    private final Map<String, DeclarationState> declarations = new HashMap<>();
    private final Map<FundId, Fund> funds = new HashMap<>();
    private final ApprovalRules approvals = new ApprovalRules();
    private final List<LedgerEvent> history = new ArrayList<>();

    DeclarationState declaration(String id) {
        return declarations.computeIfAbsent(id, i -> new DeclarationState());
    }

    @Override
    public AwardGate award(String edition) {
        return new AwardEdition(edition);
    }

    @Override
    public Fund fund(FundId id) {
        return funds.computeIfAbsent(id, Fund::new);
    }

    @Override
    public PayeeFile payee(UnifiedCode code) {
        return new PayeeFile();
    }

    @Override
    public CodeTable codes(int year) {
        return new CodeTable();
    }

    @Override
    public ApprovalRules approvals() {
        return approvals;
    }

    List<LedgerEvent> history() {
        return history;
    }

    <E extends LedgerEvent> E last(Class<E> type) {
        return type.cast(
                history.reversed().stream().filter(type::isInstance).findFirst().orElseThrow());
    }

    void given(LedgerCommand... commands) {
        for (var command : commands) {
            assertThat(decide(command)).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
                var written =
                        accepted.events().stream().map(LedgerEvent::stream).toList();
                assertThat(command.streams()).containsAll(written);
                accepted.events().forEach(this::evolve);
            });
        }
    }

    void refuses(LedgerCommand command, Rejection rejection) {
        assertThat(decide(command)).isEqualTo(new Decision.Refused(rejection));
    }

    Decision decide(LedgerCommand command) {
        var decision = once(command);
        assertThat(once(command)).as("deciding twice").isEqualTo(decision);
        return decision;
    }

    private Decision once(LedgerCommand command) {
        return switch (command) {
            case DeclarationCommand c -> DeclarationDecider.decide(c, declaration(c.declaration()), this);
            case FundCommand c -> FundDecider.decide(c, this);
            case ApprovalCommand c -> ApprovalDecider.decide(c, approvals);
            default -> throw new IllegalStateException("no decider for " + command.getClass());
        };
    }

    private void evolve(LedgerEvent event) {
        history.add(event);
        switch (event) {
            case DeclarationEvent e -> declaration(e.declaration()).evolve(e);
            case FundEvent e -> fund(e.fund()).evolve(e);
            case ApprovalEvent e -> approvals.evolve(e);
            default -> throw new IllegalStateException("no stream for " + event.getClass());
        }
    }
}
