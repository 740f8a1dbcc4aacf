package org.mingzhang.query.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.projections.Phrases.*;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.fund.ReceiptKind;
import org.mingzhang.domain.fund.RequestState;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.SourceDocument;
import org.mingzhang.domain.statement.DocumentEvent.DocumentRegistered;
import org.mingzhang.domain.statement.DocumentEvent.StatementRecorded;
import org.mingzhang.domain.statement.DocumentEvent.StatementWithdrawn;
import org.mingzhang.domain.statement.DocumentNature;
import org.mingzhang.domain.statement.Statement;
import org.mingzhang.projections.TestLedger;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;

class TrailTest {
    private final TestLedger ledger = TestLedger.following();
    private final Snapshots snapshots = new Snapshots(ledger.reader());
    private final FundQueries funds = new FundQueries(snapshots, InstantSource.system());
    private final ExplainQueries explain = new ExplainQueries(snapshots);
    private final TrailQueries trail = new TrailQueries(snapshots);

    @BeforeEach
    void record() {
        ledger.given(open(SHUNDE));
        var appropriation = appropriate(SHUNDE, "2600000.00");
        var entry = appropriation.entry();
        var document = new SourceDocument("预算批复", new DocumentNo("顺财预[2022]7号"), null, "第二页");
        ledger.given(
                new Appropriate(
                        SHUNDE,
                        new Entry(
                                entry.id(),
                                entry.effective(),
                                null,
                                entry.period(),
                                entry.actor(),
                                document,
                                FigureStatus.STATED,
                                null,
                                null),
                        appropriation.source(),
                        appropriation.amount(),
                        Classification.NONE),
                new Commit(
                        SHUNDE,
                        entry("contract", "2022-02-01", OFFICER),
                        SERVICE,
                        "监测合同",
                        yuan("100000.00"),
                        List.of(),
                        "",
                        null),
                new RequestPayment(
                        SHUNDE,
                        entry("request", "2022-03-01", OFFICER),
                        new EntryId("contract"),
                        order("40000.00", SERVICE, "第一期", null)),
                voucher("paid", SHUNDE, "5000.00", "2022-03-02", "ZF-0001"));
        ledger.caughtUp();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void the_whole_trail_is_searched_by_any_part_of_it() {
        assertThat(entries("批复")).containsExactly("fund.Appropriated");
        assertThat(entries("ZF-00")).containsExactly("fund.PaymentRecorded");
        assertThat(entries("shunde")).hasSize(5);
        assertThat(entries("%")).isEmpty();
        assertThat(trail.trail(KnownAt.LATEST, new TrailSearch("压减", Set.of("Committed")), new PageRequest(null, 9))
                        .value()
                        .items())
                .extracting(e -> e.source().event())
                .containsExactly("fund.Committed");
        assertThat(trail.trail(new KnownAt.UpTo(2), new TrailSearch("shunde", Set.of()), new PageRequest(null, 9))
                        .value()
                        .items())
                .hasSize(2);
    }

    @Test
    void a_search_ends_its_page_after_a_stretch_of_the_log_and_goes_on_from_there() {
        var shortSighted = new TrailQueries(snapshots, 2);
        for (var text : List.of("批复", "shunde", "nothing of that kind")) {
            var pages = new ArrayList<List<String>>();
            @Nullable String cursor = null;
            do {
                var page = shortSighted
                        .trail(KnownAt.LATEST, new TrailSearch(text, Set.of()), new PageRequest(cursor, 9))
                        .value();
                pages.add(page.items().stream().map(e -> e.source().event()).toList());
                cursor = page.next();
            } while (cursor != null);
            assertThat(pages).as(text).hasSize((int) (ledger.position() + 1) / 2);
            assertThat(pages.stream().flatMap(List::stream).toList()).as(text).isEqualTo(entries(text));
        }

        var asItWas =
                shortSighted.trail(new KnownAt.UpTo(2), new TrailSearch("shunde", Set.of()), new PageRequest(null, 9));
        assertThat(asItWas.value().items()).hasSize(2);
        assertThat(asItWas.value().next()).isNull();
        var full = shortSighted.trail(KnownAt.LATEST, new TrailSearch("shunde", Set.of()), new PageRequest(null, 1));
        assertThat(full.value().next()).isEqualTo(Long.toString(ledger.position()));
    }

    private List<String> entries(String text) {
        return trail
                .trail(KnownAt.LATEST, new TrailSearch(text, Set.of()), new PageRequest(null, 9))
                .value()
                .items()
                .stream()
                .map(e -> e.source().event())
                .toList();
    }

    @Test
    void the_timeline_is_read_page_by_page_latest_first() {
        var seen = new ArrayList<Long>();
        @Nullable String cursor = null;
        do {
            var page = trail.timeline(SHUNDE, KnownAt.LATEST, new PageRequest(cursor, 2))
                    .value();
            page.items().forEach(e -> seen.add(e.source().position()));
            assertThat(page.items()).allSatisfy(e -> {
                assertThat(e.principal()).isEqualTo("test");
                assertThat(e.correlationId()).isEqualTo("of the test");
            });
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(5).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(trail.trail(KnownAt.LATEST, null, new PageRequest(null, 100))
                        .value()
                        .items())
                .hasSize((int) ledger.position());
        assertThat(trail.timeline(SHUNDE, new KnownAt.UpTo(2), new PageRequest(null, 9))
                        .value()
                        .items())
                .extracting(e -> e.source().event())
                .containsExactly("fund.Appropriated", "fund.FundOpened");
        assertThatThrownBy(() -> trail.timeline(SHUNDE, KnownAt.LATEST, new PageRequest("x", 2)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new PageRequest(null, 0)).isInstanceOf(BadInput.class);
    }

    @Test
    void a_voucher_a_payee_and_a_document_are_found_by_their_beginnings_and_a_fund_by_any_part() {
        assertThat(trail.search("ZF-0", 10).value().payments()).hasSize(1);
        assertThat(trail.search("监测服务", 10).value().payments()).hasSize(1);
        assertThat(trail.search("91440606", 10).value().payments()).hasSize(1);
        assertThat(trail.search("顺财预【2022】", 10).value().entries())
                .singleElement()
                .satisfies(e -> assertThat(e.source().document().locator()).isEqualTo("第二页"));
        assertThat(trail.search("shunde", 10).value().funds()).hasSize(1);
        assertThat(trail.search("质量", 10).value().funds()).hasSize(1);
        assertThat(trail.search("发展", 10).value().funds()).hasSize(1);
        assertThat(trail.search("UNDE-", 10).value().funds()).hasSize(1);
        assertThat(trail.search("%", 10).value().funds()).isEmpty();
        assertThat(trail.search("F-0", 10).value()).isEqualTo(new SearchHits(List.of(), List.of(), List.of()));
    }

    @Test
    void open_commitments_and_requests_are_followed_to_their_end() {
        var items = funds.openItems(SHUNDE).value();
        assertThat(items.commitments()).singleElement().satisfies(c -> {
            assertThat(c.amount()).isEqualTo(yuan("100000.00"));
            assertThat(c.open()).isEqualTo(yuan("60000.00"));
        });
        assertThat(items.requests()).singleElement().satisfies(r -> assertThat(r.state())
                .isEqualTo(RequestState.PENDING));
        ledger.given(new ApproveRequest(SHUNDE, entry("approve", "2022-03-03", CHECKER), new EntryId("request")))
                .caughtUp();
        assertThat(funds.payable(new PageRequest(null, 10)).value().items())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.fund()).isEqualTo(SHUNDE);
                    assertThat(r.source().entry()).isEqualTo("request");
                    assertThat(r.approver()).isEqualTo(CHECKER.person());
                });
        ledger.given(new PayRequest(SHUNDE, entry("pay", "2022-03-04", OFFICER), new EntryId("request"), "ZF-0002"))
                .caughtUp();
        assertThat(funds.payable(new PageRequest(null, 10)).value().items()).isEmpty();
        assertThat(funds.openItems(SHUNDE).value().requests()).isEmpty();
        ledger.given(
                        new ProposeCorrection(
                                SHUNDE, entry("propose", "2022-03-05", OFFICER), new EntryId("pay"), "误付", null),
                        new ApproveCorrection(SHUNDE, entry("reverse", "2022-03-06", CHECKER), new EntryId("propose")))
                .caughtUp();
        assertThat(funds.openItems(SHUNDE).value().commitments())
                .singleElement()
                .satisfies(c -> assertThat(c.open()).isEqualTo(yuan("100000.00")));
    }

    @Test
    void a_returned_request_waits_for_its_maker_until_it_is_sent_again() {
        ledger.given(new ReturnRequest(SHUNDE, entry("back", "2022-03-03", CHECKER), new EntryId("request"), "缺验收单"))
                .caughtUp();
        assertThat(funds.openItems(SHUNDE).value().requests()).singleElement().satisfies(r -> {
            assertThat(r.state()).isEqualTo(RequestState.RETURNED);
            assertThat(r.returned()).isEqualTo("缺验收单");
        });
        ledger.given(new ResubmitRequest(
                        SHUNDE,
                        entry("again", "2022-03-04", OFFICER),
                        new EntryId("request"),
                        null,
                        order("100.00", SERVICE, "第一期", null)))
                .caughtUp();
        assertThat(funds.openItems(SHUNDE).value().requests()).singleElement().satisfies(r -> {
            assertThat(r.source().entry()).isEqualTo("again");
            assertThat(r.state()).isEqualTo(RequestState.PENDING);
            assertThat(r.returned()).isNull();
        });
        assertThat(funds.payable(new PageRequest(null, 10)).value().items()).isEmpty();
    }

    @Test
    void payments_and_what_a_figure_is_made_of_come_page_by_page() {
        for (int i = 1; i <= 4; i++)
            ledger.given(new RecordPayment(
                    SHUNDE,
                    entry("paid-" + i, "2022-05-0" + i, OFFICER),
                    null,
                    new PaymentOrder(
                            yuan(i + ".00"),
                            SERVICE,
                            new Purpose.Spending("第" + i + "笔"),
                            null,
                            Classification.NONE,
                            "",
                            null),
                    false));
        ledger.caughtUp();

        var payments = new ArrayList<PaymentView>();
        var lines = new ArrayList<Explanation.Line>();
        String cursor = null;
        do {
            var page = funds.payments(SHUNDE, ViewPoint.NOW, new PageRequest(cursor, 2))
                    .value();
            payments.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        do {
            var page = explain.explain(SHUNDE, Figure.NET_DISBURSED, ViewPoint.NOW, new PageRequest(cursor, 2))
                    .value()
                    .orElseThrow();
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(2);
            lines.addAll(page.lines());
            cursor = page.next();
        } while (cursor != null);

        assertThat(payments)
                .isEqualTo(funds.payments(SHUNDE, ViewPoint.NOW).value())
                .hasSize(5);
        var whole = explain.explain(SHUNDE, Figure.NET_DISBURSED, ViewPoint.NOW)
                .value()
                .orElseThrow();
        assertThat(lines).isEqualTo(whole.lines()).hasSize(5);
        assertThat(lines.getLast().running()).isEqualTo(whole.value().exact());
    }

    @Test
    void money_in_suspense_is_a_dispute_until_it_came_back() {
        ledger.given(new RecordPayment(
                        SHUNDE,
                        entry("above", "2022-04-01", OFFICER),
                        null,
                        new PaymentOrder(
                                yuan("2600000.00"),
                                SERVICE,
                                new Purpose.Spending("误付"),
                                "ZF-9",
                                Classification.NONE,
                                "",
                                null),
                        true))
                .caughtUp();
        var fund = funds.fund(SHUNDE, ViewPoint.NOW).value().orElseThrow();
        assertThat(fund.disputes()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("paid-above-budget");
            assertThat(d.hint()).isEqualTo("current-budget");
            assertThat(d.suspended()).isEqualTo(yuan("2600000.00"));
        });
        assertThat(funds.payments(SHUNDE, ViewPoint.NOW).value())
                .extracting(PaymentView::suspended)
                .containsExactly(false, true);
        long before = ledger.position();
        ledger.given(new RecordReceipt(
                        SHUNDE,
                        entry("back", "2022-05-01", OFFICER),
                        new EntryId("above"),
                        ReceiptKind.RETURN,
                        yuan("2600000.00"),
                        false))
                .caughtUp();
        assertThat(funds.fund(SHUNDE, ViewPoint.NOW).value().orElseThrow().disputes())
                .isEmpty();
        assertThat(funds.fund(SHUNDE, ViewPoint.NOW.knownAt(new KnownAt.UpTo(before)))
                        .value()
                        .orElseThrow()
                        .disputes())
                .hasSize(1);
    }

    @Test
    void a_document_that_states_a_derived_figure_to_the_fen_makes_it_stated() {
        ledger.given(new Supplement(
                SHUNDE,
                new Entry(
                        new EntryId("more"),
                        when("2022-02-01"),
                        null,
                        when("2022-02-01").month(),
                        BUREAU,
                        SourceDocument.titled("推算"),
                        FigureStatus.DERIVED,
                        new Derivation("a - b", List.of()),
                        null),
                FundingSource.LOCAL,
                yuan("100.00"),
                Classification.NONE));
        assertThat(budget(ledger).status()).isEqualTo(FigureStatus.DERIVED);
        var statement = new Statement.StatedFigure(
                "全年预算数", Amount.parse("amount", "2600100.00", Unit.YUAN), SHUNDE, Figure.CURRENT_BUDGET);
        register("assumption", DocumentNature.ASSUMPTION);
        ledger.append(new StatementRecorded("assumption", entry("s", "2022", OFFICER), statement));
        assertThat(budget(ledger).status()).as("an assumption states nothing").isEqualTo(FigureStatus.DERIVED);
        register("notice", DocumentNature.ISSUED);
        ledger.append(new StatementRecorded("notice", entry("s", "2022", OFFICER), statement));
        assertThat(budget(ledger).status()).isEqualTo(FigureStatus.STATED);
        ledger.append(new StatementWithdrawn("notice", entry("w", "2022", OFFICER), new EntryId("s"), "读错"));
        assertThat(budget(ledger).status()).isEqualTo(FigureStatus.DERIVED);
    }

    private void register(String document, DocumentNature nature) {
        ledger.append(new DocumentRegistered(document, entry("d", "2022", OFFICER), nature, "区局", null, when("2022")));
    }

    private FigureValue budget(TestLedger of) {
        of.caughtUp();
        return funds.fund(SHUNDE, ViewPoint.NOW).value().orElseThrow().figure(Figure.CURRENT_BUDGET);
    }
}
