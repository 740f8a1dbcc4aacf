package org.mingzhang.domain.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;

/** The Minhang declaration of 2020, part by part: as it was filed, and consistent. */
final class MinhangForm {
    static final String YEAR = "556000.00";

    private MinhangForm() {}

    /** With every contradiction that it has. */
    static DeclarationForm filed() {
        return new DeclarationForm(
                2020,
                profile(null, null, null, new YearSpan(2015, 2017), 2020),
                local(YEAR, YEAR),
                goals(List.of()),
                prose(),
                table(),
                null,
                targets(),
                null,
                List.of(safeguard()));
    }

    /** The same project without them: as the text has it, and every gap filled. */
    static DeclarationForm consistent() {
        return new DeclarationForm(
                2020,
                profile(ProjectCategory.RECURRING, "区市场监督管理局", "联系人", null, 2020),
                local(YEAR, YEAR),
                goals(List.of("质量强区工作推进")),
                prose(),
                prose(),
                yuan(YEAR),
                List.of(
                        quantity("产出目标", "数量", "宣传活动", "12", "场"),
                        band("效果目标", "社会效益", "全区质量意识", "增强", "增强", "持平", "减弱"),
                        quantity("影响力目标", "满意度", "成员单位、街镇", "0.9", "比例")),
                null,
                List.of(safeguard()));
    }

    static DeclarationForm with(DeclarationForm f, DeclaredBudget budget) {
        return copy(f, f.project(), budget, f.composition(), f.breakdown(), f.targets(), null);
    }

    static DeclarationForm withLines(DeclarationForm f, List<SubProject> breakdown) {
        return copy(f, f.project(), f.budget(), f.composition(), breakdown, f.targets(), null);
    }

    static DeclarationForm withLinesAlone(DeclarationForm f, List<SubProject> breakdown) {
        return copy(f, f.project(), f.budget(), List.of(), breakdown, f.targets(), null);
    }

    static DeclarationForm withTargets(
            DeclarationForm f, @Nullable BigDecimal weightTotal, PerformanceTarget... targets) {
        return copy(f, f.project(), f.budget(), f.composition(), f.breakdown(), List.of(targets), weightTotal);
    }

    /** A project that ends in a later year. */
    static DeclarationForm until(int year, DeclarationForm f) {
        var project = profile(ProjectCategory.RECURRING, "区市场监督管理局", "联系人", null, year);
        return copy(f, project, f.budget(), f.composition(), f.breakdown(), f.targets(), null);
    }

    private static DeclarationForm copy(
            DeclarationForm f,
            ProjectProfile project,
            DeclaredBudget budget,
            List<SubProject> composition,
            List<SubProject> breakdown,
            List<PerformanceTarget> targets,
            @Nullable BigDecimal weightTotal) {
        return new DeclarationForm(
                f.fiscalYear(),
                project,
                budget,
                f.goals(),
                composition,
                breakdown,
                f.breakdownTotal(),
                targets,
                weightTotal,
                f.safeguards());
    }

    /** 40,000 + 320,000 + 70,000 + 126,000. */
    static List<SubProject> prose() {
        return List.of(
                part("质量强区工作推进", plain("第三轮三年行动计划研究", "30000"), plain("质量工作考核资料编辑制作", "10000")),
                part(
                        "品牌及质量精神宣传经费",
                        plain("品牌、质量精神、质量主题宣传", "250000"),
                        plain("宣传品制作", "40000"),
                        plain("宣传资料印刷", "30000")),
                part("质量专题分析研究", plain("质量状况分析", "40000"), plain("区域质量工作分析", "30000")),
                part(
                        "质量素质教育",
                        plain("专家指导费", "6000"),
                        plain("质量教育课程探究", "40000"),
                        plain("质量沙龙", "30000"),
                        plain("质量夏令营", "50000")));
    }

    /** Three lines are larger, and one stands in the wrong column. */
    private static List<SubProject> table() {
        return List.of(
                part("质量强区工作推进", priced("第三轮三年行动计划研究", "30000"), priced("质量工作考核资料编辑制作", "10000")),
                part("品牌及质量精神宣传经费、质量精神宣传、质量", priced(null, "250000")),
                part("品牌及质量精神宣传经费", priced("宣传品制作", "40000"), priced("宣传资料印刷", "30000")),
                part(
                        "质量素质教育",
                        priced("专家指导费", "6000"),
                        priced("质量教育课程探究", "42000"),
                        priced("质量沙龙", "32000"),
                        priced("质量夏令营", "58000")),
                part("质量专题分析研究", priced("质量状况分析", "40000"), priced("区域质量工作分析", "30000")));
    }

    private static List<PerformanceTarget> targets() {
        return List.of(
                band("产出目标", "数量", "各项工作完成及时性", "及时"),
                quantity("产出目标", "时效", "按计划完成", "100", "%"),
                band("效果目标", "社会效益", "全区质量意识", "增强"),
                quantity("影响力目标", "长效管理", "成员单位、街镇", "1", null),
                quantity("影响力目标", "满意度", "成员单位、街镇", "0.9", null));
    }

    static PerformanceTarget quantity(
            String level1, String level2, String level3, String value, @Nullable String unit) {
        return quantity(level1, level2, level3, value, unit, null);
    }

    static PerformanceTarget quantity(
            String level1,
            String level2,
            String level3,
            String value,
            @Nullable String unit,
            @Nullable BigDecimal weight) {
        return new PerformanceTarget(
                level1,
                level2,
                level3,
                TargetKind.QUANTITATIVE,
                Comparator.AT_LEAST,
                value,
                unit,
                List.of(),
                weight,
                null);
    }

    static PerformanceTarget band(String level1, String level2, String level3, String value, String... bands) {
        return new PerformanceTarget(
                level1, level2, level3, TargetKind.QUALITATIVE, null, value, null, List.of(bands), null, null);
    }

    static DeclaredBudget local(String year, String local) {
        return new DeclaredBudget(
                yuan(YEAR),
                yuan(year),
                yuan(year),
                Map.of(
                        FundingSource.SUPERIOR,
                        Money.ZERO,
                        FundingSource.LOCAL,
                        yuan(local),
                        FundingSource.SUBORDINATE,
                        Money.ZERO,
                        FundingSource.OTHER,
                        Money.ZERO));
    }

    static SubProject part(String name, LineItem... items) {
        return new SubProject(name, null, List.of(items));
    }

    static LineItem plain(String name, String yuan) {
        return LineItem.of(name, yuan(yuan));
    }

    static LineItem priced(@Nullable String name, String yuan) {
        return new LineItem(name, yuan(yuan), yuan(yuan), new BigDecimal("1.00"), null, null, "年度项目");
    }

    static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    private static ProjectProfile profile(
            @Nullable ProjectCategory category,
            @Nullable String unit,
            @Nullable String contact,
            @Nullable YearSpan citedFor,
            int until) {
        return new ProjectProfile(
                "质量强区专项经费",
                unit,
                category,
                "顾",
                contact,
                "64980000",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(until, 12, 31),
                "概况",
                List.of(new LegalBasis("质量强区工作三年行动计划", null, new YearSpan(2018, 2020), citedFor)),
                null,
                null,
                null);
    }

    private static ProjectGoals goals(List<String> ofAward) {
        return new ProjectGoals(
                "全年落实", List.of(new Goal("质量宣传", List.of("品牌及质量精神宣传经费")), new Goal("区长质量奖培育、评审", ofAward)), "无");
    }

    private static Safeguard safeguard() {
        return new Safeguard("预算管理制度", "预算管理制度", "按要求编制", List.of(ProjectPhase.values()));
    }
}
