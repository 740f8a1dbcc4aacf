package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.Vocabulary.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.award.AwardCommand.*;
import org.mingzhang.domain.award.Category;
import org.mingzhang.domain.award.ComplaintOutcome;
import org.mingzhang.domain.award.DayUnit;
import org.mingzhang.domain.award.NoticeRule;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundCommand.ApproveRequest;
import org.mingzhang.domain.fund.FundCommand.PayRequest;
import org.mingzhang.domain.fund.FundCommand.RequestPayment;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A complaint that was acknowledged stops a payment, whoever pays and whatever he remembers. */
class AwardPayoutTest {
    private static final Actor MAKER = new Actor("wang", "秘书处", Role.AWARD_SECRETARIAT);
    private static final Actor CHAIR = new Actor("chen", "评审委员会", Role.AWARD_SECRETARIAT);
    private static final FundId FUND = FundId.parse("award-2022");
    private static final String EDITION = "质量奖-2022";
    private static final Payee LAUREATE = new Payee.Organisation(new UnifiedCode("91440606MA4UX0000D"), "获奖公司");

    private static EmbeddedPostgres postgres;
    private static LedgerDatabase database;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.temporary();
        database = LedgerDatabase.open(LedgerDatabase.createDatabase(postgres.address(), "awards"));
    }

    @AfterAll
    static void stop() {
        database.close();
        postgres.close();
    }

    @Test
    void between_request_and_payment_in_another_process_and_across_a_restart() {
        try (var cashier = ledger();
                var secretariat = ledger()) {
            accepted(cashier, open(FUND));
            accepted(cashier, appropriate(FUND, "1500000.00"));
            accepted(cashier, edition());
            accepted(cashier, new SubmitApplication(EDITION, on("apply", "2022-06-01", MAKER), "质量奖", "甲", LAUREATE));
            accepted(cashier, new SelectCandidates(EDITION, on("site", "2022-08-01", MAKER), "质量奖", List.of("甲")));
            accepted(cashier, new ProposeLaureates(EDITION, on("propose", "2022-09-02", MAKER), "质量奖", List.of("甲")));
            accepted(
                    cashier,
                    new PublishLaureates(EDITION, on("notice", "2022-09-05", MAKER), LocalDate.of(2022, 9, 5), null));
            accepted(cashier, new ApproveAwards(EDITION, on("approve", "2022-09-16", CHAIR), List.of(), null));
            accepted(cashier, request());
            accepted(cashier, new ApproveRequest(FUND, on("ok", "2022-09-18", BUREAU), new EntryId("request")));

            accepted(secretariat, new LodgeComplaint(EDITION, on("complaint", "2022-09-19", MAKER), List.of(), "材料不实"));

            assertThat(refusal(cashier, pay("one", "2022-09-20"))).isEqualTo("complaint-open");
        }
        assertThat(streamsChangedBy("complaint"))
                .as("the edition and the fund say so in one transaction")
                .containsExactly("award:" + EDITION, FUND.stream());

        try (var restarted = ledger()) {
            assertThat(refusal(restarted, pay("two", "2022-09-20"))).isEqualTo("complaint-open");
            accepted(
                    restarted,
                    new DecideComplaint(
                            EDITION,
                            on("decided", "2022-10-08", CHAIR),
                            new EntryId("complaint"),
                            ComplaintOutcome.DISMISSED,
                            "不属实"));
        }
        try (var restarted = ledger()) {
            accepted(restarted, pay("three", "2022-10-10"));
            assertThat(refusal(restarted, pay("four", "2022-10-10"))).isEqualTo("request-not-in-state");
        }
    }

    @Test
    void a_rehearsal_looks_at_the_edition_as_well() {
        try (var ledger = ledger()) {
            var rehearsal = ledger.rehearse();
            var unknown = new LodgeComplaint("nobody-2022", on("c", "2022-09-19", MAKER), List.of(), "材料不实");
            assertThat(rehearsal.submit(unknown, key("rehearsed"))).isInstanceOf(Answer.Refused.class);
        }
    }

    private static Ledger ledger() {
        return new Ledger(
                database.app(),
                new JdbcTransactionManager(database.app()),
                EventCodec.ledger(),
                new AppendSignal(),
                Clock.systemUTC());
    }

    private static void accepted(Ledger ledger, LedgerCommand command) {
        assertThat(ledger.submit(command, key(command.entry().id().value())))
                .as("%s", command)
                .isInstanceOf(Answer.Recorded.class);
    }

    private static String refusal(Ledger ledger, LedgerCommand command) {
        var answer = ledger.submit(command, key(command.entry().id().value()));
        return answer instanceof Answer.Refused(var rejection) ? rejection.code() : answer.toString();
    }

    private static List<String> streamsChangedBy(String entry) {
        return JdbcClient.create(database.app())
                .sql("""
                        SELECT aggregate FROM ledger.event
                        WHERE payload -> 'entry' ->> 'id' = ? ORDER BY position""")
                .param(entry)
                .query(String.class)
                .list();
    }

    private static OpenEdition edition() {
        return new OpenEdition(
                EDITION,
                on("edition", "2022-03-01", MAKER),
                null,
                null,
                "质量奖",
                FUND,
                List.of(),
                List.of(new Category("质量奖", 3, yuan("500000"), null, null, null, null)),
                new NoticeRule(10, DayUnit.CALENDAR_DAYS, false));
    }

    private static RequestPayment request() {
        var order = new PaymentOrder(
                yuan("500000"), LAUREATE, new Purpose.OfAward(EDITION, "甲"), null, Classification.NONE, "", null);
        return new RequestPayment(FUND, on("request", "2022-09-17", MAKER), null, order);
    }

    private static PayRequest pay(String id, String day) {
        return new PayRequest(FUND, on(id, day, BUREAU), new EntryId("request"), null);
    }

    private static Entry on(String id, String day, Actor actor) {
        return Entry.stated(
                new EntryId(id), EffectiveDate.parse("effective", day), actor, SourceDocument.titled("评奖文件"));
    }
}
