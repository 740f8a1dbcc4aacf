package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.codes.CodesEvent;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;

/**
 * Given facts, when asked, then facts or a refusal. Every {@code when} also checks that deciding twice gives the same answer, that
 * a refusal changes nothing, that the new facts fold, and that every fund still balances and is nowhere overdrawn.
 */
final class FundSpecification {
    /** The streams of a ledger, in memory. */
    static final class Streams implements World {
        private final Map<FundId, Fund> funds = new HashMap<>();
        private final Map<UnifiedCode, PayeeFile> payees = new HashMap<>();
        private final Map<Integer, CodeTable> codes = new HashMap<>();

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

        void evolve(LedgerEvent event) {
            switch (event) {
                case FundEvent e -> fund(e.fund()).evolve(e);
                case PayeeEvent e -> payee(e.code()).evolve(e);
                case CodesEvent e -> codes(e.year()).evolve(e);
                default -> throw new IllegalStateException("no stream for " + event.getClass());
            }
        }
    }

    private final Streams streams = new Streams();
    private final List<LedgerEvent> history = new ArrayList<>();
    private Decision answer = Decision.accept();

    /** Commands that must all be accepted, as a way to state what has happened. */
    FundSpecification given(FundCommand... commands) {
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

    FundSpecification when(FundCommand command) {
        answer = FundDecider.decide(command, streams);
        assertThat(FundDecider.decide(command, streams)).as("deciding twice").isEqualTo(answer);
        if (answer instanceof Decision.Accepted accepted) {
            accepted.events().forEach(this::given);
            streams.funds.values().forEach(FundSpecification::assertSound);
        }
        return this;
    }

    FundSpecification thenAccepted() {
        assertThat(answer).isInstanceOf(Decision.Accepted.class);
        return this;
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

    private static void assertSound(Fund fund) {
        long trial = 0;
        for (var account : Account.values()) trial += fund.balance(account);
        assertThat(trial).as("trial balance").isZero();
        for (var bucket : fund.buckets()) {
            assertThat(fund.balance(Account.AVAILABLE, bucket).fen())
                    .as("available of " + bucket)
                    .isNotNegative();
            assertThat(fund.balance(Account.COMMITTED, bucket).fen())
                    .as("committed of " + bucket)
                    .isNotNegative();
            assertThat(fund.balance(Account.REQUESTED, bucket).fen())
                    .as("requested of " + bucket)
                    .isNotNegative();
        }
        var left = fund.figure(Figure.CURRENT_BUDGET)
                .minus(fund.figure(Figure.NET_DISBURSED))
                .minus(fund.figure(Figure.OPEN_COMMITMENTS))
                .minus(fund.figure(Figure.PENDING_REQUESTS))
                .minus(fund.figure(Figure.CARRIED_FORWARD))
                .minus(fund.figure(Figure.SURPLUSES))
                .minus(fund.figure(Figure.RECOVERIES_AT_YEAR_END));
        assertThat(fund.figure(Figure.AVAILABLE_BALANCE))
                .as("identity of what is available")
                .isEqualTo(left);
    }
}
