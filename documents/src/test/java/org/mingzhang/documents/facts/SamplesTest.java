package org.mingzhang.documents.facts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.documents.MemoryLedger;
import org.mingzhang.domain.campaign.CampaignClaims;
import org.mingzhang.domain.campaign.Scoring;
import org.mingzhang.domain.evaluation.Assessment;
import org.mingzhang.domain.evaluation.EvaluationFindings;
import org.mingzhang.domain.evaluation.EvaluationStatus;
import org.mingzhang.domain.evaluation.FinancialBasis;
import org.mingzhang.domain.evaluation.Opinion;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundFigures;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.statement.Finding;

/** The five documents: their figures and every contradiction that the figures, dates and weights show. */
class SamplesTest {
    static final List<String> DOCUMENTS = List.of(
            "shunde-2022-q3-disclosure",
            "shunde-2022-assumed-opening",
            "ganzhou-2021-evaluation",
            "minhang-2020-target-declaration",
            "shaoguan-2018-award-plan",
            "zaozhuang-2022-quality-district-plan");

    private final MemoryLedger ledger = load();

    @Test
    void shunde_is_a_range_and_the_assumption_is_not() {
        var shunde = FundId.parse("shunde-quality-2022");
        assertThat(ledger.figure(shunde, Figure.ORIGINAL_BUDGET)).isEqualTo(exactly("2600000.00"));
        assertThat(ledger.figure(shunde, Figure.CURRENT_BUDGET)).isEqualTo(exactly("1697000.00"));
        assertThat(ledger.figure(shunde, Figure.NET_DISBURSED)).isEqualTo(range("374000.00", "1697000.00"));
        assertThat(ledger.figure(shunde, Figure.AVAILABLE_BALANCE)).isEqualTo(range("0.00", "1323000.00"));
        assertThat(rate(shunde)).isEqualTo("22.04–100.00");

        var assumed = FundId.parse("shunde-quality-assumed-2022");
        assertThat(ledger.figure(assumed, Figure.NET_DISBURSED)).isEqualTo(exactly("374000.00"));
        assertThat(ledger.figure(assumed, Figure.AVAILABLE_BALANCE)).isEqualTo(exactly("1323000.00"));
        assertThat(rate(assumed)).isEqualTo("22.04–22.04");
    }

    @Test
    void ganzhou_has_70086_50_left() {
        var ganzhou = FundId.parse("ganzhou-quality-2021");
        assertThat(ledger.figure(ganzhou, Figure.NET_DISBURSED)).isEqualTo(exactly("4929913.50"));
        assertThat(ledger.figure(ganzhou, Figure.AVAILABLE_BALANCE)).isEqualTo(exactly("70086.50"));
        assertThat(rate(ganzhou)).isEqualTo("98.60–98.60");
    }

    @Test
    void ganzhou_claims_97_points_that_nothing_supports() {
        var ganzhou = FundId.parse("ganzhou-quality-2021");
        var evaluation = ledger.evaluation(ganzhou);
        var self = Assessment.of(evaluation, Opinion.SELF, FinancialBasis.of(ledger.fund(ganzhou)));
        assertThat(self.status()).isEqualTo(EvaluationStatus.UNSUPPORTED);
        assertThat(requireNonNull(self.executionScore()).shown()).isEqualTo("9.86");
        assertThat(requireNonNull(self.grade()).name()).isEqualTo("优");
        assertThat(self.mostPossible().shown()).isEqualTo("99.86");
        var left = ledger.figure(ganzhou, Figure.AVAILABLE_BALANCE).exact();
        assertThat(EvaluationFindings.of(evaluation, List.of(self), left).stream()
                        .map(SamplesTest::show))
                .containsExactly(
                        "ganzhou-2021-evaluation | score-unsupported | SELF",
                        "ganzhou-2021-evaluation | goal-unmet-yet-best-grade | 完成“全国质量强市示范城市”创建",
                        "ganzhou-2021-evaluation | measurement-without-value | 市民质量满意度调查",
                        "ganzhou-2021-evaluation | balance-fate-not-stated | ganzhou-quality-2021 | Δ 70,086.50");
    }

    @Test
    void shaoguan_is_unknown_and_two_documents_have_no_fund() {
        assertThat(ledger.figure(FundId.parse("shaoguan-award-2018"), Figure.ORIGINAL_BUDGET))
                .isEqualTo(new Ranged(Money.ZERO, null));
        assertThat(ledger.figures()).hasSize(4);
    }

    @Test
    void the_derived_appropriation_keeps_its_formula_and_inputs() {
        var file = FactFile.read(MemoryLedger.sample("shunde-2022-q3-disclosure"), "shunde");
        var entry = file.facts().stream()
                .filter(f -> f.id().equals("original-budget"))
                .findFirst()
                .orElseThrow()
                .by(MemoryLedger.BUREAU)
                .entry();
        assertThat(entry.status()).isEqualTo(FigureStatus.DERIVED);
        assertThat(entry.derivation())
                .isEqualTo(new Derivation(
                        "execution-amount + cut",
                        List.of("shunde-2022-q3-disclosure/execution-amount", "shunde-2022-q3-disclosure/cut")));
    }

    @Test
    void loading_a_file_again_changes_nothing() {
        var before = ledger.findings();
        var file = FactFile.read(MemoryLedger.sample("zaozhuang-2022-quality-district-plan"), "zaozhuang");
        ledger.load(file);
        assertThat(ledger.findings()).isEqualTo(before);
    }

    @Test
    void the_contradictions() {
        var found = ledger.findings();
        assertThat(found.stream().map(SamplesTest::show).collect(Collectors.joining("\n")))
                .isEqualTo("""
                shunde-2022-q3-disclosure | label-names-other-figure | 本年预算执行金额
                shunde-2022-q3-disclosure | figure-only-a-range | 上半年支出
                shunde-2022-q3-disclosure | contract-total-missing | contract-total | 公共服务质量监测第一期 174,000.00 | 质量品牌培育第一期 90,000.00 | “质量月”活动第一期 50,000.00 | “质量月”宣传第一期 60,000.00
                shunde-2022-q3-disclosure | day-missing | effective-date | 预算压减 903,000.00 | 公共服务质量监测第一期 174,000.00 | 质量品牌培育第一期 90,000.00 | “质量月”活动第一期 50,000.00 | “质量月”宣传第一期 60,000.00
                shunde-2022-q3-disclosure | day-count-differs | 政府质量奖拟奖名单公示
                ganzhou-2021-evaluation | statements-differ | 市长质量奖奖励金额 | Δ 500,000.00
                ganzhou-2021-evaluation | claim-false | 全部支付使用 | Δ 70,086.50
                ganzhou-2021-evaluation | year-count-differs | 每年500万元列入预算的年数
                minhang-2020-target-declaration | total-blank | 项目总预算
                minhang-2020-target-declaration | parts-do-not-sum | 项目总预算 | Δ 12,000.00 | 质量教育课程探究 2,000.00 | 质量沙龙 2,000.00 | 质量夏令营 8,000.00
                shaoguan-2018-award-plan | ceiling-without-appropriation | 市政府质量奖奖金
                shaoguan-2018-award-plan | stage-ended-before-issue | 评审工作
                shaoguan-2018-award-plan | date-outside-window | 评审工作
                shaoguan-2018-award-plan | date-outside-window | 评审工作
                zaozhuang-2022-quality-district-plan | weights-incomplete | 申报指标分值
                zaozhuang-2022-quality-district-plan | stage-ended-before-issue | 创建工作
                zaozhuang-2022-quality-district-plan | windows-overlap | 创建工作
                zaozhuang-2022-quality-district-plan | windows-overlap | 创建工作
                zaozhuang-2022-quality-district-plan | data-after-deadline | 创建工作
                zaozhuang-2022-quality-district-plan | data-after-deadline | 创建工作
                zaozhuang-2022-quality-district-plan | evidence-level-too-narrow | 创建工作
                shunde-2022-q3-disclosure | award-payment-not-stated | 2022年顺德政府质量奖""");
        assertThat(found.get(1).args())
                .containsEntry("lowPercent.CURRENT_BUDGET", "22.04")
                .containsEntry("highPercent.ORIGINAL_BUDGET", "65.27");
        assertThat(found.get(9).args()).containsEntry("sum", "568,000.00").containsEntry("whole", "556,000.00");
        assertThat(found.get(10).args()).containsEntry("ceiling", "1,500,000.00");
        assertThat(found.get(14).args()).containsEntry("sum", "81").containsEntry("difference", "19");
    }

    @Test
    void the_campaign_of_zaozhuang_is_whole_and_contradicts_itself_as_its_document_does() {
        var campaign = ledger.campaign("zaozhuang-quality-district-2022");
        assertThat(campaign.indicators()).hasSize(43);
        assertThat(campaign.groups().stream().filter(g -> g.within() != null)).hasSize(15);
        assertThat(campaign.groups().stream().filter(g -> g.within() == null)).hasSize(4);
        assertThat(campaign.groups()).allSatisfy(g -> assertThat(
                        campaign.indicators().stream().anyMatch(i -> i.group().equals(g.name())))
                .isEqualTo(g.within() != null));
        var scoring = Scoring.of(campaign);
        assertThat(scoring.stated()).isEqualByComparingTo("81");
        assertThat(scoring.missing()).isEqualByComparingTo("19");
        var document = "zaozhuang-2022-quality-district-plan";
        var ofDocument = ledger.findings().stream().filter(f -> f.document().equals(document));
        assertThat(CampaignClaims.findings("c", campaign))
                .extracting(Finding::code)
                .containsExactlyElementsOf(ofDocument.map(Finding::code).toList());
    }

    private String rate(FundId fund) {
        var rate = FundFigures.of(ledger.fund(fund)).executionRate();
        return requireNonNull(rate.low()).percent() + "–"
                + requireNonNull(rate.high()).percent();
    }

    static MemoryLedger load() {
        var ledger = new MemoryLedger();
        DOCUMENTS.forEach(d -> ledger.load(FactFile.read(MemoryLedger.sample(d), d)));
        return ledger;
    }

    static String show(Finding f) {
        var parts = new ArrayList<>(List.of(f.document(), f.code(), f.concept()));
        if (f.delta() != null) parts.add("Δ " + f.delta().grouped());
        f.lines().forEach(l -> parts.add(l.name() + " " + l.amount().grouped()));
        return String.join(" | ", parts);
    }

    private static Ranged exactly(String yuan) {
        return Ranged.exactly(Money.ofYuan(yuan));
    }

    private static Ranged range(String low, String high) {
        return new Ranged(Money.ofYuan(low), Money.ofYuan(high));
    }
}
