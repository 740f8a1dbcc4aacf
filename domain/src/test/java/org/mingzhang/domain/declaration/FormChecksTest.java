package org.mingzhang.domain.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.domain.declaration.MinhangForm.*;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.declaration.FormFinding.Kind;
import org.mingzhang.domain.declaration.FormFinding.Line;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;

class FormChecksTest {
    @Test
    void scenario_12_the_table_of_minhang_is_12_000_yuan_too_large_by_three_lines() {
        var found = sums(filed());
        assertThat(found)
                .extracting(FormFinding::kind, FormFinding::difference)
                .containsExactly(tuple(Kind.BREAKDOWN, Money.ofFen(1_200_000)));
        assertThat(found.getFirst().listing()).isEqualTo("质量教育课程探究 +2,000.00、质量沙龙 +2,000.00、质量夏令营 +8,000.00");
    }

    @Test
    void scenario_13_the_text_of_minhang_agrees() {
        assertThat(prose())
                .extracting(part -> part.sum().toYuan())
                .containsExactly("40000.00", "320000.00", "70000.00", "126000.00");
        assertThat(sums(filed().asComposed().orElseThrow())).isEmpty();
    }

    @Test
    void scenario_14_the_sources_make_up_the_budget_to_the_fen() {
        assertThat(sums(with(consistent(), local(YEAR, YEAR)))).isEmpty();
        assertThat(sums(with(consistent(), local(YEAR, "555999.99"))))
                .extracting(FormFinding::kind, FormFinding::difference)
                .containsExactly(tuple(Kind.FISCAL_SOURCES, Money.ofFen(-1)));
        var shared = Map.of(
                FundingSource.SUPERIOR, yuan("100000"),
                FundingSource.LOCAL, yuan("300000"),
                FundingSource.SUBORDINATE, yuan("100000"),
                FundingSource.OTHER, yuan("56000"));
        assertThat(sums(with(consistent(), budget(YEAR, "500000", shared)))).isEmpty();
    }

    @Test
    void scenario_15_price_times_quantity_is_the_amount_to_the_fen() {
        var form = withLinesAlone(consistent(), List.of(part("采购", three("6000.01"), plain("其余", "549999.99"))));
        assertThat(sums(form))
                .extracting(FormFinding::kind, FormFinding::subject, FormFinding::difference)
                .containsExactly(tuple(Kind.PRICE, "耗材", Money.ofFen(-1)));
        assertThat(sums(withLinesAlone(consistent(), List.of(part("采购", three("6000.00"), plain("其余", "550000.00"))))))
                .isEmpty();
    }

    @Test
    void a_product_is_rounded_half_up_to_the_fen() {
        var item = new LineItem("耗材", yuan("0.34"), yuan("0.01"), new BigDecimal("33.5"), null, null, null);
        assertThat(item.product()).contains(yuan("0.34"));
    }

    @Test
    void every_sum_is_checked_by_itself() {
        var other = budget(YEAR, "500000", Map.of(FundingSource.LOCAL, yuan("500000"), FundingSource.OTHER, yuan("1")));
        assertThat(kinds(with(consistent(), other))).containsExactly(Kind.YEAR_SOURCES);
        assertThat(kinds(with(consistent(), local("556000.01", "556000.01"))))
                .containsExactly(Kind.PROJECT_TOTAL, Kind.COMPOSITION, Kind.BREAKDOWN);
        var more = new SubProject("质量强区工作推进", null, List.of(plain("研究", "40000.01")));
        assertThat(kinds(withLinesAlone(consistent(), List.of(more, prose().get(1), prose().get(2), prose().get(3)))))
                .containsExactly(Kind.BREAKDOWN, Kind.BREAKDOWN_TOTAL);
        var stated =
                new SubProject("质量素质教育", yuan("126000.01"), prose().getLast().items());
        assertThat(kinds(withLines(consistent(), List.of(prose().get(0), prose().get(1), prose().get(2), stated))))
                .containsExactly(Kind.SUB_PROJECT);
    }

    @Test
    void text_and_table_may_not_have_the_same_sum_by_different_lines() {
        var swapped = part("质量专题分析研究", plain("质量状况分析", "30000"), plain("区域质量工作分析", "40000"));
        var found = sums(withLines(consistent(), List.of(prose().get(0), prose().get(1), swapped, prose().get(3))));
        assertThat(found).extracting(FormFinding::kind).containsExactly(Kind.VERSIONS);
        assertThat(found.getFirst().lines())
                .containsExactly(new Line("质量状况分析", yuan("-10000")), new Line("区域质量工作分析", yuan("10000")));
    }

    @Test
    void a_project_of_several_years_may_have_more_than_the_year_but_not_less() {
        var local = Map.of(FundingSource.LOCAL, yuan(YEAR));
        assertThat(kinds(with(until(2021, consistent()), budget("900000", YEAR, local))))
                .isEmpty();
        assertThat(kinds(with(until(2021, consistent()), budget("500000", YEAR, local))))
                .containsExactly(Kind.PROJECT_TOTAL);
        assertThat(kinds(with(consistent(), budget("900000", YEAR, local)))).containsExactly(Kind.PROJECT_TOTAL);
    }

    @Test
    void scenario_16_a_target_is_a_number_with_its_unit_or_one_of_several_bands() {
        assertThat(isMeasurable(band("效果", "社会效益", "意识", "增强"))).isFalse();
        assertThat(isMeasurable(band("效果", "社会效益", "意识", "增强", "增强"))).isFalse();
        assertThat(isMeasurable(band("效果", "社会效益", "意识", "增强", "提升", "持平"))).isFalse();
        assertThat(isMeasurable(band("效果", "社会效益", "意识", "增强", "增强", "持平"))).isTrue();
        assertThat(isMeasurable(quantity("效果", "社会效益", "意识", "增强", "项"))).isFalse();
        assertThat(isMeasurable(quantity("影响力", "满意度", "单位", "0.9", null))).isFalse();
        assertThat(isMeasurable(quantity("影响力", "满意度", "单位", "0.9", " "))).isFalse();
        assertThat(isMeasurable(quantity("影响力", "满意度", "单位", "0.9", "比例"))).isTrue();
    }

    @Test
    void weights_add_up_to_what_the_form_says() {
        assertThat(weights("60", "40")).isEmpty();
        assertThat(weights("60", "39.5")).containsExactly("99.5 / 100");
        assertThat(weights("100", null)).containsExactly("100 / 100");
    }

    @Test
    void every_contradiction_of_minhang_that_its_facts_show_is_found() {
        assertThat(FormChecks.of(filed()))
                .extracting(FormFinding::kind, FormFinding::subject)
                .containsExactly(
                        tuple(Kind.BREAKDOWN, "项目构成分解"),
                        tuple(Kind.TARGET_NOT_MEASURABLE, "各项工作完成及时性：及时"),
                        tuple(Kind.TARGET_NOT_MEASURABLE, "全区质量意识：增强"),
                        tuple(Kind.TARGET_NOT_MEASURABLE, "成员单位、街镇：1"),
                        tuple(Kind.TARGET_NOT_MEASURABLE, "成员单位、街镇：0.9"),
                        tuple(Kind.LINE_WITHOUT_NAME, "品牌及质量精神宣传经费、质量精神宣传、质量"),
                        tuple(Kind.TOTAL_BLANK, "金额合计"),
                        tuple(Kind.GOAL_WITHOUT_LINE, "区长质量奖培育、评审"),
                        tuple(Kind.FIELD_BLANK, "项目类别"),
                        tuple(Kind.FIELD_BLANK, "填报单位"),
                        tuple(Kind.FIELD_BLANK, "联系人"),
                        tuple(Kind.BASIS_OUTSIDE_ITS_YEARS, "质量强区工作三年行动计划（2018-2020；2015-2017）"),
                        tuple(Kind.TARGET_MISFILED, "各项工作完成及时性"));
    }

    @Test
    void nothing_is_found_in_a_consistent_copy() {
        assertThat(FormChecks.of(consistent())).isEmpty();
    }

    @Test
    void what_cannot_be_added_up_is_no_form() {
        assertThatThrownBy(() -> priced("1", "1e999999999")).hasMessageContaining("items.quantity");
        assertThatThrownBy(() -> priced("1", "-1")).hasMessageContaining("items.quantity");
        assertThatThrownBy(() -> withLinesAlone(consistent(), List.of(part("采购", priced("90000000000000", "100000")))))
                .hasMessageContaining("amount-out-of-range");
        var largest = Collections.nCopies(1000, plain("其余", "99999999999999.99"));
        assertThatThrownBy(() -> withLinesAlone(consistent(), List.of(new SubProject("采购", null, largest))))
                .hasMessageContaining("amount-out-of-range");
    }

    // Vocabulary.

    private static LineItem priced(String price, String quantity) {
        return new LineItem("耗材", yuan("1"), yuan(price), new BigDecimal(quantity), null, null, null);
    }

    private static List<FormFinding> sums(DeclarationForm form) {
        return FormChecks.of(form).stream().filter(f -> f.kind().isSum()).toList();
    }

    private static List<Kind> kinds(DeclarationForm form) {
        return sums(form).stream().map(FormFinding::kind).toList();
    }

    private static boolean isMeasurable(PerformanceTarget target) {
        return FormChecks.of(withTargets(consistent(), null, target)).stream()
                .noneMatch(f -> f.kind() == Kind.TARGET_NOT_MEASURABLE);
    }

    private static List<String> weights(String first, @Nullable String second) {
        var one = quantity("产出", "数量", "宣传", "1", "场", new BigDecimal(first));
        var other = quantity("产出", "数量", "培训", "1", "场", second == null ? null : new BigDecimal(second));
        return FormChecks.of(withTargets(consistent(), new BigDecimal("100"), one, other)).stream()
                .map(FormFinding::subject)
                .toList();
    }

    private static LineItem three(String amount) {
        return new LineItem("耗材", yuan(amount), yuan("2000.00"), new BigDecimal("3.00"), null, null, null);
    }

    private static DeclaredBudget budget(String total, String fiscal, Map<FundingSource, Money> sources) {
        return new DeclaredBudget(yuan(total), yuan(YEAR), yuan(fiscal), sources);
    }
}
