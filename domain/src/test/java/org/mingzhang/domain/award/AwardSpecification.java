package org.mingzhang.domain.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.approval.ApprovalCommand;
import org.mingzhang.domain.approval.ApprovalDecider;
import org.mingzhang.domain.approval.ApprovalEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.calendar.CalendarCommand;
import org.mingzhang.domain.calendar.CalendarDecider;
import org.mingzhang.domain.calendar.CalendarEvent;
import org.mingzhang.domain.calendar.WorkCalendar;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.codes.CodesCommand;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.PayeeCommand;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.statement.DocumentCommand;
import org.mingzhang.domain.statement.DocumentDecider;
import org.mingzhang.domain.statement.DocumentEvent;
import org.mingzhang.domain.statement.DocumentState;

/**
 * Given commands, when asked, then facts or a refusal, over editions and funds together. Every {@code when} also checks that deciding
 * twice gives the same answer, that only streams that the command names or leads to are read and written, and that an entry's id is
 * new in every stream it goes to.
 */
final class AwardSpecification {
    private final Map<String, AwardEdition> editions = new HashMap<>();
    private final Map<FundId, Fund> funds = new HashMap<>();
    private final Map<UnifiedCode, PayeeFile> payees = new HashMap<>();
    private final Map<String, DocumentState> documents = new HashMap<>();
    private final Map<Integer, WorkCalendar> calendars = new HashMap<>();
    private final ApprovalRules approvals = new ApprovalRules();
    private final List<LedgerEvent> history = new ArrayList<>();
    private Decision answer = Decision.accept();

    /** The streams of a ledger, of which only some may be looked at. */
    private final class Named implements World, AwardWorld {
        private final Set<String> names;

        Named(Set<String> names) {
            this.names = names;
        }

        @Override
        public AwardEdition edition(String id) {
            return allowed(AwardGate.stream(id), editions.computeIfAbsent(id, AwardEdition::new));
        }

        @Override
        public AwardGate award(String edition) {
            return edition(edition);
        }

        @Override
        public Fund fund(FundId id) {
            return allowed(id.stream(), AwardSpecification.this.fund(id));
        }

        @Override
        public PayeeFile payee(UnifiedCode code) {
            return allowed(PayeeCommand.stream(code), payees.computeIfAbsent(code, c -> new PayeeFile()));
        }

        @Override
        public CodeTable codes(int year) {
            return allowed(CodesCommand.stream(year), new CodeTable());
        }

        @Override
        public ApprovalRules approvals() {
            return allowed(ApprovalCommand.STREAM, approvals);
        }

        @Override
        public DocumentState document(String id) {
            return allowed(DocumentCommand.stream(id), documents.computeIfAbsent(id, d -> new DocumentState()));
        }

        @Override
        public WorkCalendar calendar(int year) {
            return allowed(CalendarCommand.stream(year), calendars.computeIfAbsent(year, y -> new WorkCalendar()));
        }

        private <T> T allowed(String stream, T content) {
            assertThat(names).as("streams that the command names").contains(stream);
            return content;
        }
    }

    /** Commands that must all be accepted, as a way to state what has happened. */
    AwardSpecification given(LedgerCommand... commands) {
        for (var command : commands) {
            when(command);
            assertThat(answer).as("%s", command).isInstanceOf(Decision.Accepted.class);
        }
        return this;
    }

    AwardSpecification when(LedgerCommand command) {
        var names = names(command);
        answer = decide(command, names);
        assertThat(decide(command, names)).as("deciding twice").isEqualTo(answer);
        if (answer instanceof Decision.Accepted accepted) {
            assertThat(names)
                    .containsAll(
                            accepted.events().stream().map(LedgerEvent::stream).toList());
            for (var event : accepted.events()) {
                assertIdIsNew(event);
                evolve(event);
                history.add(event);
            }
        }
        return this;
    }

    AwardSpecification thenAccepted() {
        assertThat(answer).isInstanceOf(Decision.Accepted.class);
        return this;
    }

    AwardSpecification thenWarned(Warning... warnings) {
        assertThat(answer).isInstanceOfSatisfying(Decision.Accepted.class, a -> assertThat(a.warnings())
                .containsExactly(warnings));
        return this;
    }

    AwardSpecification thenRefused(String code) {
        assertThat(answer).isInstanceOfSatisfying(Decision.Refused.class, no -> assertThat(
                        no.rejection().code())
                .isEqualTo(code));
        return this;
    }

    AwardSpecification thenFigure(FundId fund, Figure figure, String yuan) {
        assertThat(fund(fund).figure(figure)).as(figure.name()).isEqualTo(Money.ofYuan(yuan));
        return this;
    }

    Decision answer() {
        return answer;
    }

    AwardEdition edition(String id) {
        return editions.computeIfAbsent(id, AwardEdition::new);
    }

    Fund fund(FundId id) {
        return funds.computeIfAbsent(id, Fund::new);
    }

    List<LedgerEvent> history() {
        return history;
    }

    /** Another ledger that has folded the same events from nothing. */
    AwardSpecification restarted() {
        var again = new AwardSpecification();
        history.forEach(again::evolve);
        again.history.addAll(history);
        return again;
    }

    private Set<String> names(LedgerCommand command) {
        var names = new HashSet<>(command.streams());
        switch (command) {
            case FundCommand c -> names.addAll(FundDecider.furtherStreams(c, fund(c.fund())));
            case AwardCommand c -> names.addAll(AwardDecider.furtherStreams(c, edition(c.edition())));
            default -> {}
        }
        return names;
    }

    private Decision decide(LedgerCommand command, Set<String> names) {
        var world = new Named(names);
        return switch (command) {
            case FundCommand c -> FundDecider.decide(c, world);
            case AwardCommand c -> AwardDecider.decide(c, world);
            case ApprovalCommand c -> ApprovalDecider.decide(c, world.approvals());
            case DocumentCommand c -> DocumentDecider.decide(c, world.document(c.document()));
            case CalendarCommand c -> CalendarDecider.decide(c, world.calendar(c.year()));
            default -> throw new IllegalStateException("no decider for " + command.getClass());
        };
    }

    private void assertIdIsNew(LedgerEvent event) {
        var id = event.entry().id();
        switch (event) {
            case FundEvent e -> assertThat(fund(e.fund()).has(id)).as("%s", id).isFalse();
            case AwardEvent e ->
                assertThat(edition(e.edition()).has(id)).as("%s", id).isFalse();
            default -> {}
        }
    }

    private void evolve(LedgerEvent event) {
        switch (event) {
            case FundEvent e -> fund(e.fund()).evolve(e);
            case AwardEvent e -> edition(e.edition()).evolve(e);
            case PayeeEvent e ->
                payees.computeIfAbsent(e.code(), c -> new PayeeFile()).evolve(e);
            case DocumentEvent e ->
                documents
                        .computeIfAbsent(e.document(), d -> new DocumentState())
                        .evolve(e);
            case ApprovalEvent e -> approvals.evolve(e);
            case CalendarEvent e ->
                calendars.computeIfAbsent(e.year(), y -> new WorkCalendar()).evolve(e);
            default -> throw new IllegalStateException("no stream for " + event.getClass());
        }
    }
}
