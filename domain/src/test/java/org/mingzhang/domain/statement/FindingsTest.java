package org.mingzhang.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.statement.Statement.*;

/** Each contradiction once, and beside it the same statements made consistent, which show nothing. */
class FindingsTest {
    private static final FundId FUND = FundId.parse("ganzhou-quality-2021");

    @Test
    void two_statements_of_one_concept_differ() {
        assertThat(shown(awards("150 万元"), awards("100 万元"))).containsExactly("statements-differ awards 500,000.00");
        assertThat(shown(awards("100 万元"), awards("150 万元"))).containsExactly("statements-differ awards 500,000.00");
        assertThat(shown(awards("150 万元"), awards("1,500,000.00 元"))).isEmpty();
    }

    @Test
    void the_same_concept_of_one_fund_is_compared_over_documents_and_that_of_no_fund_is_not() {
        var first = document(null, awards("150 万元"), figure("staff", "3 元", null));
        var second = new DocumentClaims("other", null, claims(awards("149 万元"), figure("staff", "4 元", null)));
        var found = Findings.of(List.of(first, second), List.of());
        assertThat(found).extracting(FindingsTest::show).containsExactly("statements-differ awards 10,000.00");
        assertThat(found.getFirst().document()).isEqualTo("other");
    }

    @Test
    void scenario_10_fully_spent_is_false_by_what_is_left() {
        var claim = new FiguresEqual("fully-spent", FUND, Figure.NET_DISBURSED, Figure.CURRENT_BUDGET);
        var spent = Map.of(Figure.NET_DISBURSED, exactly("4929913.50"), Figure.CURRENT_BUDGET, exactly("5000000.00"));
        assertThat(shown(spent, claim)).containsExactly("claim-false fully-spent 70,086.50");
        var all = Map.of(Figure.NET_DISBURSED, exactly("5000000.00"), Figure.CURRENT_BUDGET, exactly("5000000.00"));
        assertThat(shown(all, claim)).isEmpty();
        var perhaps =
                Map.of(Figure.NET_DISBURSED, range("0", "5000000.00"), Figure.CURRENT_BUDGET, exactly("5000000.00"));
        assertThat(shown(perhaps, claim)).isEmpty();
    }

    @Test
    void a_stated_figure_is_compared_with_the_ledger() {
        var spent = Map.of(Figure.NET_DISBURSED, exactly("4929913.50"));
        assertThat(shown(spent, figure("used", "492.99135 万元", Figure.NET_DISBURSED)))
                .isEmpty();
        assertThat(shown(spent, figure("used", "492.99134 万元", Figure.NET_DISBURSED)))
                .containsExactly("claim-false used -0.10");
        var range = Map.of(Figure.NET_DISBURSED, range("10.00", "20.00"));
        assertThat(shown(range, figure("used", "15 元", Figure.NET_DISBURSED))).isEmpty();
        assertThat(shown(range, figure("used", "20.01 元", Figure.NET_DISBURSED)))
                .containsExactly("claim-false used 0.01");
    }

    @Test
    void an_amount_called_execution_is_the_adjusted_budget() {
        var label = figure("execution", "169.7 万元", Figure.NET_DISBURSED);
        var figures = Map.of(
                Figure.NET_DISBURSED, range("374000.00", "1697000.00"), Figure.CURRENT_BUDGET, exactly("1697000.00"));
        assertThat(shown(figures, label)).containsExactly("label-names-other-figure execution");
        assertThat(shown(figures, figure("execution", "37.4 万元", Figure.NET_DISBURSED)))
                .isEmpty();
        var known = Map.of(Figure.NET_DISBURSED, exactly("374000.00"), Figure.CURRENT_BUDGET, exactly("1697000.00"));
        assertThat(shown(known, label)).containsExactly("label-names-other-figure execution 1,323,000.00");
    }

    @Test
    void a_figure_that_is_not_stated_leaves_a_range_of_rates() {
        var gap = new NotStated("first-half-year", FUND, Figure.NET_DISBURSED);
        var figures = Map.of(
                Figure.NET_DISBURSED, range("374000.00", "1697000.00"),
                Figure.CURRENT_BUDGET, exactly("1697000.00"),
                Figure.ORIGINAL_BUDGET, exactly("2600000.00"));
        var found = findings(figures, gap);
        assertThat(found).extracting(Finding::code).containsExactly("figure-only-a-range");
        assertThat(found.getFirst().args())
                .containsEntry("lowPercent.CURRENT_BUDGET", "22.04")
                .containsEntry("highPercent.CURRENT_BUDGET", "100.00")
                .containsEntry("lowPercent.ORIGINAL_BUDGET", "14.38")
                .containsEntry("highPercent.ORIGINAL_BUDGET", "65.27");
        assertThat(shown(Map.of(Figure.NET_DISBURSED, exactly("374000.00")), gap))
                .isEmpty();
    }

    @Test
    void instalments_without_contract_total_and_movements_without_a_day_are_listed_together() {
        var quarter = EffectiveDate.parse("when", "2022-Q3");
        var found = findings(
                Map.of(),
                new StatedInstalment("monitoring", FUND, 1, amount("17.4 万元"), null, quarter),
                new StatedInstalment("training", FUND, 1, amount("9 万元"), amount("20 万元"), quarter),
                new StatedMovement("cut", amount("90.3 万元"), FUND, quarter));
        assertThat(found).extracting(Finding::code).containsExactly("contract-total-missing", "day-missing");
        assertThat(found.get(0).lines()).containsExactly(line("monitoring", "174000.00"));
        assertThat(found.get(1).lines())
                .containsExactly(
                        line("monitoring", "174000.00"), line("training", "90000.00"), line("cut", "903000.00"));
        var day = EffectiveDate.parse("when", "2022-09-30");
        assertThat(shown(new StatedInstalment("monitoring", FUND, 1, amount("17.4 万元"), amount("50 万元"), day)))
                .isEmpty();
    }

    @Test
    void scenario_12_and_13_one_version_of_the_items_foots_and_the_other_does_not() {
        var whole = new StatedFigure("project-budget", amount("556000 元"), null, null);
        var prose = items("prose", false, "course 526000", "salon 30000");
        var table = items("table", true, "course 528000", "salon 40000");
        var found = findings(Map.of(), whole, prose, table);
        assertThat(found)
                .extracting(FindingsTest::show)
                .containsExactly("total-blank project-budget", "parts-do-not-sum project-budget 12,000.00");
        assertThat(found.get(1).lines()).containsExactly(line("course", "2000.00"), line("salon", "10000.00"));
        assertThat(found.get(1).args()).containsEntry("sum", "568,000.00").containsEntry("whole", "556,000.00");
        assertThat(shown(whole, prose)).isEmpty();
        assertThat(shown(whole, items("prose", false, "course 525999.99", "salon 30000")))
                .containsExactly("parts-do-not-sum project-budget -0.01");
        assertThat(shown(prose, table))
                .containsExactly("total-blank project-budget", "parts-do-not-sum project-budget 12,000.00");
    }

    @Test
    void scenario_14_sources_add_up_to_the_total() {
        assertThat(shown(sources("0", "556000", "0"))).isEmpty();
        assertThat(shown(sources("0", "555999.99", "0"))).containsExactly("parts-do-not-sum project-budget -0.01");
    }

    @Test
    void scenario_15_price_times_quantity_is_the_amount_rounded_half_up() {
        assertThat(shown(priced("2000.00", "3.00", "6000.00"))).isEmpty();
        assertThat(shown(priced("2000.00", "3.00", "6000.01")))
                .containsExactly("price-times-quantity-differs line 0.01");
        assertThat(shown(priced("0.33", "0.5", "0.17"))).isEmpty();
    }

    @Test
    void scenario_17_weights_of_groups() {
        var missing = weights(null, "concept ", "security ", "funds 8 security", "basis 31", "effect 42");
        var found = findings(Map.of(), missing);
        assertThat(found).extracting(Finding::code).containsExactly("weights-incomplete");
        assertThat(found.getFirst().args())
                .containsEntry("sum", "81")
                .containsEntry("difference", "19")
                .containsEntry("wholeStated", "false")
                .containsEntry("unweighted", "concept");
        assertThat(shown(weights(null, "concept 19", "security 8", "basis 31", "effect 42")))
                .isEmpty();
        assertThat(shown(weights("81", "security 8", "basis 31", "effect 42"))).isEmpty();
        assertThat(shown(weights("31", "basis 31", "platform 2 basis", "standards 29 basis")))
                .isEmpty();
        assertThat(shown(weights("31", "basis 31", "platform 3 basis", "standards 29 basis")))
                .containsExactly("weights-do-not-sum weights");
        assertThat(shown(weights("31", "basis 31", "platform 2 basis", "standards  basis")))
                .isEmpty();
        assertThat(shown(weights(null, "concept 20", "security 8", "basis 31", "effect 42")))
                .containsExactly("weights-do-not-sum weights");
    }

    @Test
    void stages_share_days_or_were_over_before_the_plan_was_issued() {
        var issued = EffectiveDate.parse("issued", "2022-08-02");
        var found = Findings.of(
                List.of(document(
                        issued,
                        stage("prepare", "2022-07-01", "2022-07-31", null),
                        stage("advance", "2022-08-01", "2022-08-10", null),
                        stage("improve", "2022-08-10", "2022-08-20", null),
                        stage("apply", null, "2022-08-30", null))),
                List.of());
        assertThat(found).extracting(Finding::code).containsExactly("stage-ended-before-issue", "windows-overlap");
        assertThat(found.get(1).args()).containsEntry("days", "2022-08-10");
        assertThat(shown(
                        stage("advance", "2022-08-01", "2022-08-10", null),
                        stage("improve", "2022-08-11", "2022-08-20", null)))
                .isEmpty();
    }

    @Test
    void a_step_falls_outside_its_stage() {
        var review = stage("review", "2018-12-01", "2019-01-20", null);
        assertThat(shown(review, stage("vote", null, "2019-01-30", "review")))
                .containsExactly("date-outside-window plan");
        assertThat(shown(review, stage("vote", "2018-11-30", "2019-01-02", "review")))
                .containsExactly("date-outside-window plan");
        assertThat(shown(review, stage("vote", null, "2019-01-20", "review"))).isEmpty();
    }

    @Test
    void data_are_needed_after_they_are_due() {
        var apply = stage("apply", "2022-08-20", "2022-08-30", null);
        assertThat(shown(apply, new DataNeeded("plan", "row 20", day("2022-08-31"), "apply")))
                .containsExactly("data-after-deadline plan");
        assertThat(shown(apply, new DataNeeded("plan", "row 20", day("2022-08-30"), "apply")))
                .isEmpty();
    }

    @Test
    void a_notice_lasts_as_many_days_as_it_says_counting_the_first() {
        var found = findings(Map.of(), new PublicNotice("notice", day("2022-09-05"), day("2022-09-15"), 10));
        assertThat(found).extracting(Finding::code).containsExactly("day-count-differs");
        assertThat(found.getFirst().args()).containsEntry("days", "11").containsEntry("fitsWithoutFirstDay", "true");
        assertThat(shown(new PublicNotice("notice", day("2022-09-05"), day("2022-09-14"), 10)))
                .isEmpty();
    }

    @Test
    void since_2017_is_five_years_in_2021() {
        assertThat(shown(new YearCount("budgeted", 2017, 2021, 6))).containsExactly("year-count-differs budgeted");
        assertThat(shown(new YearCount("budgeted", 2017, 2021, 5))).isEmpty();
    }

    @Test
    void awards_are_promised_without_or_above_a_budget() {
        var ceiling = new AwardCeiling("awards", FUND, 3, amount("50 万元"));
        var unknown = Map.of(Figure.CURRENT_BUDGET, new Ranged(Money.ZERO, null));
        assertThat(findings(unknown, ceiling).getFirst().args()).containsEntry("ceiling", "1,500,000.00");
        assertThat(shown(unknown, ceiling)).containsExactly("ceiling-without-appropriation awards");
        assertThat(shown(Map.of(Figure.CURRENT_BUDGET, exactly("1499999.99")), ceiling))
                .containsExactly("ceiling-over-budget awards 0.01");
        assertThat(shown(Map.of(Figure.CURRENT_BUDGET, exactly("1500000.00")), ceiling))
                .isEmpty();
    }

    // Vocabulary.

    private static List<String> shown(Statement... statements) {
        return shown(Map.of(), statements);
    }

    private static List<String> shown(Map<Figure, Ranged> ledger, Statement... statements) {
        return findings(ledger, statements).stream().map(FindingsTest::show).toList();
    }

    private static String show(Finding f) {
        return f.code() + " " + f.concept()
                + (f.delta() == null ? "" : " " + f.delta().grouped());
    }

    private static List<Finding> findings(Map<Figure, Ranged> ledger, Statement... statements) {
        return Findings.of(List.of(document(null, statements)), List.of(new LedgerFigures(FUND, ledger)));
    }

    private static DocumentClaims document(@Nullable EffectiveDate issued, Statement... statements) {
        return new DocumentClaims("document", issued, claims(statements));
    }

    private static List<DocumentClaims.Claim> claims(Statement... statements) {
        return Arrays.stream(statements)
                .map(s -> new DocumentClaims.Claim("somewhere", s))
                .toList();
    }

    private static StatedFigure awards(String amount) {
        return new StatedFigure("awards", amount(amount), FUND, null);
    }

    private static StatedFigure figure(String concept, String amount, @Nullable Figure figure) {
        return new StatedFigure(concept, amount(amount), figure == null ? null : FUND, figure);
    }

    private static DeclaredTotal items(String version, boolean blank, String... items) {
        var list = Arrays.stream(items)
                .map(i -> i.split(" "))
                .map(i -> new Item("all", i[0], amount(i[1] + " 元")))
                .toList();
        return new DeclaredTotal("project-budget", version, list, null, blank);
    }

    private static FundingSources sources(String... amounts) {
        var list = Arrays.stream(amounts)
                .map(a -> new Source("source", amount(a + " 元")))
                .toList();
        return new FundingSources("project-budget", list, amount("556000 元"));
    }

    private static PricedLine priced(String price, String quantity, String amount) {
        return new PricedLine("line", amount(price + " 元"), new BigDecimal(quantity), amount(amount + " 元"));
    }

    /** Groups as {@code "name weight parent"}; the weight may be empty, the parent absent. */
    private static GroupWeights weights(@Nullable String whole, String... groups) {
        var list = new ArrayList<Group>();
        for (var group : groups) {
            var parts = group.split(" ", -1);
            var weight = parts[1].isEmpty() ? null : new BigDecimal(parts[1]);
            list.add(new Group(parts[0], parts.length > 2 ? parts[2] : null, weight));
        }
        return new GroupWeights("weights", list, whole == null ? null : new BigDecimal(whole));
    }

    private static Stage stage(String name, @Nullable String from, String to, @Nullable String within) {
        return new Stage("plan", name, from == null ? null : day(from), day(to), within);
    }

    private static Ranged exactly(String yuan) {
        return Ranged.exactly(Money.ofYuan(yuan));
    }

    private static Ranged range(String low, String high) {
        return new Ranged(Money.ofYuan(low), Money.ofYuan(high));
    }

    private static Finding.Line line(String name, String yuan) {
        return new Finding.Line(name, Money.ofYuan(yuan));
    }

    private static Amount amount(String text) {
        return Amount.parse("amount", text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
