package org.mingzhang.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundCommand.Appropriate;
import org.mingzhang.domain.fund.FundCommand.OpenFund;
import org.mingzhang.domain.fund.FundCommand.Reduce;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.JsonText;
import org.mingzhang.store.log.StoredEvent;

class WorkloadTest {
    private static final int FUNDS = 7;
    private static final long ENTRIES = 60L * FUNDS;

    private final Workload workload = new Workload(FUNDS);
    private final Books books = new Books();

    @Test
    void every_event_is_the_one_that_the_rules_make_of_the_command() {
        for (long place = 0; place < workload.beginning() + ENTRIES; place++) {
            var event = workload.event(place);
            if (event instanceof FundEvent of)
                assertThat(FundDecider.decide(command(of, place), books))
                        .isInstanceOfSatisfying(Decision.Accepted.class, yes -> assertThat(yes.events())
                                .containsExactly(event));
            books.add(event);
        }
    }

    @Test
    void no_fund_is_overdrawn_and_each_has_paid_what_the_workload_says() {
        for (long place = 0; place < workload.beginning() + ENTRIES; place++) books.add(workload.event(place));

        for (int number = 0; number < FUNDS; number++) {
            var fund = books.fund(workload.fund(number));
            assertThat(fund.figure(Figure.AVAILABLE_BALANCE).isNegative()).isFalse();
            assertThat(fund.figure(Figure.NET_DISBURSED)).isEqualTo(workload.paid(number, ENTRIES));
        }
    }

    @Test
    void every_event_has_its_place_in_its_stream_and_can_be_read_back() {
        var codec = EventCodec.ledger();
        Map<String, Long> next = new HashMap<>();
        for (long place = 0; place < workload.beginning() + ENTRIES; place++) {
            var event = workload.event(place);
            assertThat(workload.sequence(place)).isEqualTo(next.merge(event.stream(), 1L, Long::sum) - 1);
            assertThat(codec.decode(stored(codec, event, place))).isEqualTo(event);
        }
    }

    @Test
    void the_same_numbers_give_the_same_history() {
        assertThat(new Workload(FUNDS).event(300)).isEqualTo(workload.event(300));
    }

    private FundCommand command(FundEvent event, long place) {
        return switch (event) {
            case FundEvent.FundOpened e -> new OpenFund(e.fund(), e.entry(), e.profile());
            case FundEvent.Appropriated e ->
                new Appropriate(e.fund(), e.entry(), e.bucket().source(), e.amount(), e.classification());
            case FundEvent.Reduced e -> new Reduce(e.fund(), e.entry(), e.amount(), null);
            default -> workload.payment(place - workload.beginning());
        };
    }

    private static StoredEvent stored(EventCodec codec, LedgerEvent event, long place) {
        var encoded = codec.encode(event);
        return new StoredEvent(
                place + 1,
                event.stream(),
                0,
                encoded.name().type(),
                encoded.name().revision(),
                new UUID(0, place),
                Instant.EPOCH,
                encoded.payload(),
                JsonText.of("{}"));
    }

    private static final class Books implements World {
        private final Map<FundId, Fund> funds = new HashMap<>();
        private final Map<UnifiedCode, PayeeFile> payees = new HashMap<>();

        void add(LedgerEvent event) {
            switch (event) {
                case FundEvent e -> fund(e.fund()).evolve(e);
                case PayeeEvent e -> payee(e.code()).evolve(e);
                default -> throw new IllegalArgumentException(String.valueOf(event));
            }
        }

        @Override
        public Fund fund(FundId id) {
            return funds.computeIfAbsent(id, Fund::new);
        }

        @Override
        public PayeeFile payee(UnifiedCode code) {
            return payees.computeIfAbsent(code, _ -> new PayeeFile());
        }

        @Override
        public CodeTable codes(int year) {
            return new CodeTable();
        }

        @Override
        public ApprovalRules approvals() {
            return new ApprovalRules();
        }

        @Override
        public AwardGate award(String edition) {
            return new AwardEdition(edition);
        }
    }
}
