package org.mingzhang.domain.fund;

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
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.approval.ApprovalCommand;
import org.mingzhang.domain.approval.ApprovalDecider;
import org.mingzhang.domain.approval.ApprovalEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.codes.CodesCommand;
import org.mingzhang.domain.codes.CodesDecider;
import org.mingzhang.domain.codes.CodesEvent;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.PayeeCommand;
import org.mingzhang.domain.payee.PayeeDecider;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;

/**
 * Given facts, when asked, then facts or a refusal. Every {@code when} also checks that deciding twice gives the same answer, that
 * only the streams that the command names are read and written, that the new facts fold, and that every fund still balances and is
 * nowhere overdrawn.
 */
final class FundSpecification {
    /** The streams of a ledger, in memory. */
    static final class Streams implements World {
        private final Map<FundId, Fund> funds = new HashMap<>();
        private final Map<UnifiedCode, PayeeFile> payees = new HashMap<>();
        private final Map<Integer, CodeTable> codes = new HashMap<>();
        private final ApprovalRules approvals = new ApprovalRules();

        @Override
        public Fund fund(FundId id) {
            return funds.computeIfAbsent(id, Fund::new);
        }

        @Override
        public PayeeFile payee(UnifiedCode code) {
            return payees.computeIfAbsent(code, c -> new PayeeFile());
        }

        @Override
        public CodeTable codes(int year) {
            return codes.computeIfAbsent(year, y -> new CodeTable());
        }

        @Override
        public ApprovalRules approvals() {
            return approvals;
        }

        /** No edition is in this ledger: awards are recorded as documents report them. */
        @Override
        public AwardGate award(String edition) {
            return new AwardEdition(edition);
        }

        void evolve(LedgerEvent event) {
            switch (event) {
                case ApprovalEvent e -> approvals.evolve(e);
                case FundEvent e -> fund(e.fund()).evolve(e);
                case PayeeEvent e -> payee(e.code()).evolve(e);
                case CodesEvent e -> codes(e.year()).evolve(e);
                default -> throw new IllegalStateException("no stream for " + event.getClass());
            }
        }
    }

    /** Only the streams that a command says it may read. */
    private record Named(Set<String> names, World all) implements World {
        @Override
        public Fund fund(FundId id) {
            return allowed(id.stream(), all.fund(id));
        }

        @Override
        public PayeeFile payee(UnifiedCode code) {
            return allowed(PayeeCommand.stream(code), all.payee(code));
        }

        @Override
        public CodeTable codes(int year) {
            return allowed(CodesCommand.stream(year), all.codes(year));
        }

        @Override
        public ApprovalRules approvals() {
            return allowed(ApprovalCommand.STREAM, all.approvals());
        }

        @Override
        public AwardGate award(String edition) {
            return allowed(AwardGate.stream(edition), all.award(edition));
        }

        private <T> T allowed(String stream, T content) {
            assertThat(names).as("streams that the command names").contains(stream);
            return content;
        }
    }

    private final Streams streams = new Streams();
    private final List<LedgerEvent> history = new ArrayList<>();
    private Decision answer = Decision.accept();

    /** Commands that must all be accepted, as a way to state what has happened. */
    FundSpecification given(LedgerCommand... commands) {
        for (var command : commands) {
            when(command);
            thenAccepted();
        }
        return this;
    }

    FundSpecification given(LedgerEvent event) {
        streams.evolve(event);
        history.add(event);
        return this;
    }

    FundSpecification when(LedgerCommand command) {
        answer = decide(command);
        assertThat(decide(command)).as("deciding twice").isEqualTo(answer);
        if (answer instanceof Decision.Accepted accepted) {
            assertThat(command.streams())
                    .containsAll(
                            accepted.events().stream().map(LedgerEvent::stream).toList());
            for (var event : accepted.events()) {
                if (event instanceof FundEvent e) {
                    assertThat(streams.fund(e.fund()).find(e.entry().id()))
                            .as("an entry's id is its own within its stream")
                            .isNull();
                }
                given(event);
            }
            for (var event : accepted.events()) {
                if (event instanceof FundEvent e) assertSound(streams.fund(e.fund()));
            }
        }
        return this;
    }

    private Decision decide(LedgerCommand command) {
        var names = new HashSet<>(command.streams());
        if (command instanceof FundCommand c) names.addAll(FundDecider.furtherStreams(c, streams.fund(c.fund())));
        var world = new Named(names, streams);
        return switch (command) {
            case FundCommand c -> FundDecider.decide(c, world);
            case PayeeCommand c -> PayeeDecider.decide(c, world.payee(c.code()));
            case CodesCommand c -> CodesDecider.decide(c, world.codes(c.year()));
            case ApprovalCommand c -> ApprovalDecider.decide(c, world.approvals());
            default -> throw new IllegalStateException("no decider for " + command.getClass());
        };
    }

    FundSpecification thenAccepted() {
        assertThat(answer).isInstanceOf(Decision.Accepted.class);
        return this;
    }

    /** The history folded again from nothing gives the same figures and open items. */
    FundSpecification thenReplaysTheSame() {
        var again = new Streams();
        history.forEach(again::evolve);
        streams.funds.forEach((id, fund) -> {
            var twin = again.fund(id);
            assertThat(twin.buckets()).isEqualTo(fund.buckets());
            for (var account : Account.values()) {
                for (var bucket : fund.buckets()) {
                    assertThat(twin.balance(account, bucket))
                            .as("%s %s of %s", account, bucket, id)
                            .isEqualTo(fund.balance(account, bucket));
                }
            }
            assertThat(twin.openUnknowns()).isEqualTo(fund.openUnknowns());
            assertThat(twin.firstOpenPeriod()).isEqualTo(fund.firstOpenPeriod());
            assertThat(twin.isYearClosed()).isEqualTo(fund.isYearClosed());
            assertThat(twin.allotments().promised()).isEqualTo(fund.allotments().promised());
            assertThat(twin.authorisation("2022", "甲")).isEqualTo(fund.authorisation("2022", "甲"));
            for (var event : history) {
                var entry = event.entry().id();
                assertThat(twin.request(entry)).isEqualTo(fund.request(entry));
                assertThat(twin.commitment(entry)).isEqualTo(fund.commitment(entry));
                assertThat(twin.correction(entry)).isEqualTo(fund.correction(entry));
                assertThat(twin.suspended(entry)).isEqualTo(fund.suspended(entry));
                assertThat(twin.unreturned(entry)).isEqualTo(fund.unreturned(entry));
                assertThat(twin.isReversed(entry)).isEqualTo(fund.isReversed(entry));
            }
        });
        return this;
    }

    <E extends LedgerEvent> E last(Class<E> type) {
        return type.cast(history.stream()
                .filter(type::isInstance)
                .reduce((earlier, later) -> later)
                .orElseThrow());
    }

    FundSpecification thenWarned(Warning... warnings) {
        assertThat(answer).isInstanceOfSatisfying(Decision.Accepted.class, a -> assertThat(a.warnings())
                .containsExactly(warnings));
        return this;
    }

    FundSpecification thenRefused(Rejection rejection) {
        assertThat(answer).isEqualTo(new Decision.Refused(rejection));
        return this;
    }

    FundSpecification thenAlreadyRecorded() {
        assertThat(answer).isInstanceOf(Decision.AlreadyRecorded.class);
        return this;
    }

    FundSpecification thenFigure(FundId fund, Figure figure, String yuan) {
        assertThat(streams.fund(fund).figure(figure)).as(figure.name()).isEqualTo(Money.ofYuan(yuan));
        return this;
    }

    FundFigures figures(FundId fund) {
        return FundFigures.of(streams.fund(fund));
    }

    Fund fund(FundId id) {
        return streams.fund(id);
    }

    Decision answer() {
        return answer;
    }

    List<LedgerEvent> history() {
        return history;
    }

    private static final List<Account> NEVER_NEGATIVE = List.of(
            Account.AVAILABLE,
            Account.COMMITTED,
            Account.REQUESTED,
            Account.SUSPENSE,
            Account.ALLOTTED,
            Account.REDUCED,
            Account.VIREMENT_OUT,
            Account.RECOVERED_IN_YEAR,
            Account.CARRIED_OUT,
            Account.SURPLUS,
            Account.RECOVERED_AT_YEAR_END);

    static void assertSound(Fund fund) {
        long trial = 0;
        for (var account : Account.values()) trial += fund.balance(account);
        assertThat(trial).as("trial balance").isZero();
        for (var bucket : fund.buckets()) {
            for (var account : NEVER_NEGATIVE) {
                assertThat(fund.balance(account, bucket).fen())
                        .as("%s of %s", account, bucket)
                        .isNotNegative();
            }
        }
        assertThat(fund.figure(Figure.CURRENT_BUDGET))
                .as("identity of the current budget")
                .isEqualTo(fund.figure(Figure.ORIGINAL_BUDGET)
                        .plus(Money.ofFen(-fund.balance(Account.PROVISIONAL)))
                        .plus(fund.figure(Figure.SUPPLEMENTS))
                        .minus(fund.figure(Figure.REDUCTIONS))
                        .plus(fund.figure(Figure.VIREMENTS_IN))
                        .minus(fund.figure(Figure.VIREMENTS_OUT))
                        .plus(fund.figure(Figure.CARRY_IN))
                        .minus(fund.figure(Figure.RECOVERIES_IN_YEAR)));
        assertThat(fund.figure(Figure.AVAILABLE_BALANCE))
                .as("identity of what is available")
                .isEqualTo(fund.figure(Figure.CURRENT_BUDGET)
                        .minus(fund.figure(Figure.NET_DISBURSED))
                        .minus(fund.figure(Figure.OPEN_COMMITMENTS))
                        .minus(fund.figure(Figure.PENDING_REQUESTS))
                        .minus(fund.figure(Figure.CARRIED_FORWARD))
                        .minus(fund.figure(Figure.SURPLUSES))
                        .minus(fund.figure(Figure.RECOVERIES_AT_YEAR_END)));
        assertThat(fund.figure(Figure.CURRENT_BUDGET).fen())
                .as("a cut never goes below what is disbursed, committed and requested")
                .isGreaterThanOrEqualTo(fund.figure(Figure.NET_DISBURSED)
                        .plus(fund.figure(Figure.OPEN_COMMITMENTS))
                        .plus(fund.figure(Figure.PENDING_REQUESTS))
                        .fen());
    }
}
