package org.mingzhang.command;

import static org.mingzhang.command.Vocabulary.*;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Draw;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundEvent.Appropriated;
import org.mingzhang.domain.fund.FundEvent.FundOpened;
import org.mingzhang.domain.fund.FundEvent.Reduced;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;

/** The adapter alone, in Axon's fixture: facts fold, the rules answer, and what they answer is applied. */
class LedgerStreamTest {
    private static final FundId SHUNDE = FundId.parse("shunde-quality-2022");
    private AggregateTestFixture<LedgerStream> fixture;

    @BeforeEach
    void adapter() {
        fixture = new AggregateTestFixture<>(LedgerStream.class);
        fixture.setReportIllegalStateChange(
                false); // states have no equality; the laws of the domain compare replay with live
        var handling = new CommandHandling(fixture.getRepository(), new AttemptLog(Clock.systemUTC()));
        fixture.registerCommandHandler(CommandHandling.NAME, handling::handle);
    }

    @Test
    void scenario_1_a_cut_within_what_is_available_becomes_an_event() {
        var opened = (FundCommand.OpenFund) open(SHUNDE);
        var bucket = new Bucket(FundingSource.LOCAL, 2022);
        var budget = new Appropriated(
                SHUNDE, entry("budget", SHUNDE), bucket, yuan("2600000.00"), Money.ZERO, Classification.NONE);
        var cut = new FundCommand.Reduce(SHUNDE, entry("cut", SHUNDE), yuan("903000.00"), null);
        fixture.given(new FundOpened(SHUNDE, opened.entry(), opened.profile()), budget)
                .when(submitted(cut))
                .expectEvents(new Reduced(
                        SHUNDE, cut.entry(), yuan("903000.00"), List.of(new Draw(bucket, yuan("903000.00")))));
    }

    @Test
    void a_refusal_is_an_answer_and_applies_nothing() {
        fixture.givenNoPriorActivity()
                .when(submitted(appropriate(SHUNDE, "2600000.00")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static CommandMessage<?> submitted(LedgerCommand command) {
        var submitted = CommandHandling.Submitted.of(command, key("k"));
        return new GenericCommandMessage<>(new GenericMessage<>(submitted), CommandHandling.NAME);
    }
}
