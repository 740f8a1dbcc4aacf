package org.mingzhang.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.statement.DocumentClaims.Claim;
import org.mingzhang.domain.statement.Finding.Line;
import org.mingzhang.domain.statement.Hypothesis.Kind;
import org.mingzhang.domain.statement.Statement.DeclaredTotal;
import org.mingzhang.domain.statement.Statement.FiguresEqual;
import org.mingzhang.domain.statement.Statement.Item;
import org.mingzhang.domain.statement.Statement.StatedFigure;

class HypothesesTest {
    private static final FundId GANZHOU = new FundId("ganzhou-quality", 2021);
    private static final LedgerFigures LEDGER = new LedgerFigures(
            GANZHOU,
            Map.of(
                    Figure.CURRENT_BUDGET,
                    Ranged.exactly(Money.ofYuan("5000000")),
                    Figure.NET_DISBURSED,
                    Ranged.exactly(Money.ofYuan("4929913.50"))));
    private static final Map<FundId, List<Line>> PAID =
            Map.of(GANZHOU, List.of(line("市长质量奖", "1500000"), line("质量强市考核奖励", "500000"), line("宣传、培训", "2929913.50")));

    /** Scenario 9. */
    @Test
    void awards_given_twice_may_hold_the_assessment_reward_as_well() {
        var documents = List.of(document(figure("奖金", "150 万元"), figure("奖金", "100 万元")));

        var hypotheses = found(documents);

        assertThat(hypotheses)
                .extracting(Hypothesis::kind)
                .containsExactly(Kind.DOUBLE_COUNT, Kind.MISSING_ITEM, Kind.OTHER_EDITION);
        assertThat(hypotheses.getFirst().items()).containsExactly(line("质量强市考核奖励", "500000"));
        var simulation = Simulation.of(hypotheses.getFirst(), LEDGER);
        assertThat(simulation).isNotNull();
        if (simulation == null || simulation.rate() == null) throw new AssertionError();
        assertThat(simulation.simulated().exact()).isEqualTo(Money.ofYuan("4429913.50"));
        assertThat(simulation.rate().percent()).isEqualTo("88.60");
        assertThat(simulation.netDisbursed().exact()).isEqualTo(Money.ofYuan("4929913.50"));
    }

    @Test
    void a_missing_item_changes_nothing_that_the_ledger_holds_already() {
        var documents = List.of(document(figure("奖金", "150 万元"), figure("奖金", "100 万元")));

        var missing = found(documents).get(1);

        assertThat(missing.effect()).isEqualTo(Money.ZERO);
        assertThat(missing.amount()).isEqualTo(Money.ofYuan("500000"));
    }

    @Test
    void where_the_ledger_holds_the_smaller_amount_a_missing_item_would_add_to_it() {
        var documents = List.of(document(figure("奖金", "170 万元"), figure("奖金", "150 万元")));

        assertThat(found(documents))
                .filteredOn(h -> h.kind() == Kind.MISSING_ITEM)
                .allSatisfy(h -> assertThat(h.effect()).isEqualTo(Money.ofYuan("200000")));
        assertThat(found(documents)).noneMatch(h -> h.kind() == Kind.DOUBLE_COUNT);
    }

    @Test
    void fully_spent_would_need_an_entry_of_what_is_left() {
        var documents =
                List.of(document(new FiguresEqual("全部支付", GANZHOU, Figure.NET_DISBURSED, Figure.CURRENT_BUDGET)));

        assertThat(found(documents))
                .containsExactly(new Hypothesis(
                        Kind.MISSING_ITEM, GANZHOU, Money.ofYuan("70086.50"), Money.ofYuan("70086.50"), List.of()));
    }

    @Test
    void parts_above_their_whole_may_hold_an_item_twice_or_a_few_that_are_too_many() {
        var total = new DeclaredTotal(
                "预算",
                "表",
                List.of(item("甲", "1 元"), item("乙", "2 元"), item("丙", "3 元"), item("丁", "9 元")),
                Amount.parse("total", "12 元"),
                false);

        assertThat(found(List.of(document(total))))
                .extracting(Hypothesis::items)
                .containsExactly(List.of(line("丙", "3")), List.of(line("甲", "1"), line("乙", "2")));
    }

    @Test
    void no_hypothesis_without_a_contradiction() {
        assertThat(found(List.of(document(figure("奖金", "150 万元"), figure("奖金", "150 万元")))))
                .isEmpty();
    }

    private static List<Hypothesis> found(List<DocumentClaims> documents) {
        return Findings.of(documents, List.of(LEDGER)).stream()
                .flatMap(f -> Hypotheses.of(f, documents, PAID).stream())
                .toList();
    }

    private static DocumentClaims document(Statement... statements) {
        return new DocumentClaims(
                "report",
                null,
                List.of(statements).stream().map(s -> new Claim("", s)).toList());
    }

    private static StatedFigure figure(String concept, String amount) {
        return new StatedFigure(concept, Amount.parse("amount", amount), GANZHOU, null);
    }

    private static Item item(String name, String amount) {
        return new Item("全部", name, Amount.parse("amount", amount));
    }

    private static Line line(String name, String yuan) {
        return new Line(name, Money.ofYuan(yuan));
    }
}
