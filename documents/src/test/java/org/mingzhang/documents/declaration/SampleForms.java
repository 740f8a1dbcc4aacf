package org.mingzhang.documents.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.declaration.Comparator;
import org.mingzhang.domain.declaration.DeclarationForm;
import org.mingzhang.domain.declaration.DeclaredBudget;
import org.mingzhang.domain.declaration.Goal;
import org.mingzhang.domain.declaration.LegalBasis;
import org.mingzhang.domain.declaration.LineItem;
import org.mingzhang.domain.declaration.PerformanceTarget;
import org.mingzhang.domain.declaration.ProjectCategory;
import org.mingzhang.domain.declaration.ProjectGoals;
import org.mingzhang.domain.declaration.ProjectPhase;
import org.mingzhang.domain.declaration.ProjectProfile;
import org.mingzhang.domain.declaration.Safeguard;
import org.mingzhang.domain.declaration.SubProject;
import org.mingzhang.domain.declaration.TargetKind;
import org.mingzhang.domain.declaration.YearSpan;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.DocumentNo;

/** Forms with everything filled in, with as little as may be, and many in between. */
public final class SampleForms {
    private static final int SEEDS = 12;

    private SampleForms() {}

    static List<DeclarationForm> all() {
        var forms = new ArrayList<DeclarationForm>();
        forms.add(complete());
        forms.add(bare());
        for (long seed = 1; seed <= SEEDS; seed++) forms.add(random(new Random(seed)));
        return forms;
    }

    public static DeclarationForm complete() {
        return new DeclarationForm(
                2020,
                new ProjectProfile(
                        "质量强区专项经费",
                        "闵行区市场监督管理局",
                        ProjectCategory.RECURRING,
                        "顾某",
                        "王某",
                        "64980000",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31),
                        "第一段\n第二段",
                        List.of(
                                new LegalBasis("质量发展纲要", new DocumentNo("国发〔2012〕9号"), new YearSpan(2011, 2020), null),
                                new LegalBasis("三年行动计划", null, new YearSpan(2018, 2020), new YearSpan(2015, 2017))),
                        "必要",
                        "可行",
                        "投入"),
                new DeclaredBudget(
                        yuan("200000"), yuan("200000"), yuan("200000"), Map.of(FundingSource.LOCAL, yuan("200000"))),
                new ProjectGoals(
                        "总目标", List.of(new Goal("宣传", List.of("宣传、教育", "研究")), new Goal("评奖", List.of())), "无"),
                List.of(
                        new SubProject(
                                "宣传、教育",
                                yuan("170000"),
                                List.of(LineItem.of("质量沙龙", yuan("20000")), LineItem.of("宣传", yuan("150000")))),
                        new SubProject("研究", null, List.of(LineItem.of("分析", yuan("30000"))))),
                List.of(
                        new SubProject(
                                "宣传、教育",
                                yuan("170000"),
                                List.of(line("宣传", "150000", "150000", "1"), line("质量沙龙", "20000", "10000", "2"))),
                        new SubProject("研究", null, List.of(LineItem.of("分析", yuan("30000"))))),
                yuan("200000"),
                List.of(
                        new PerformanceTarget(
                                "产出目标",
                                "数量",
                                "宣传活动",
                                TargetKind.QUANTITATIVE,
                                Comparator.AT_LEAST,
                                "12.0",
                                "场",
                                List.of(),
                                new BigDecimal("60"),
                                "备注"),
                        new PerformanceTarget(
                                "效果目标",
                                "社会效益",
                                "质量意识",
                                TargetKind.QUALITATIVE,
                                null,
                                "增强",
                                null,
                                List.of("增强", "持平", "减弱"),
                                new BigDecimal("40"),
                                null)),
                new BigDecimal("100"),
                List.of(new Safeguard(
                        "预算管理制度", "预算管理办法", "按要求编制", List.of(ProjectPhase.PLANNING, ProjectPhase.CLOSING))));
    }

    static DeclarationForm bare() {
        return new DeclarationForm(
                2021,
                new ProjectProfile(
                        "某项目",
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2022, 2, 28),
                        null,
                        List.of(),
                        null,
                        null,
                        null),
                new DeclaredBudget(yuan("0.01"), yuan("0.01"), yuan("0"), Map.of(FundingSource.OTHER, yuan("0.01"))),
                new ProjectGoals(null, List.of(), null),
                List.of(),
                List.of(new SubProject(
                        "唯一", null, List.of(new LineItem(null, yuan("0.01"), null, null, null, null, null)))),
                null,
                List.of(),
                null,
                List.of());
    }

    private static DeclarationForm random(Random random) {
        var lines = new ArrayList<SubProject>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var items = new ArrayList<LineItem>();
            for (int j = 0; j <= random.nextInt(4); j++) {
                boolean priced = random.nextBoolean();
                items.add(new LineItem(
                        random.nextInt(5) == 0 ? null : "明细" + j,
                        money(random),
                        priced ? money(random) : null,
                        priced ? BigDecimal.valueOf(random.nextInt(1, 100_000), 3) : null,
                        maybe(random, "市场询价"),
                        maybe(random, "工作量"),
                        maybe(random, "说明\n两行")));
            }
            lines.add(new SubProject("子项目" + i, random.nextBoolean() ? money(random) : null, items));
        }
        var form = complete();
        return new DeclarationForm(
                2020,
                form.project(),
                new DeclaredBudget(
                        money(random),
                        money(random),
                        money(random),
                        Map.of(
                                FundingSource.SUPERIOR, money(random),
                                FundingSource.LOCAL, money(random),
                                FundingSource.SUBORDINATE, Money.ZERO)),
                form.goals(),
                random.nextBoolean() ? form.composition() : List.of(),
                lines,
                random.nextBoolean() ? money(random) : null,
                form.targets(),
                random.nextBoolean() ? form.weightTotal() : null,
                form.safeguards());
    }

    private static Money money(Random random) {
        return Money.ofFen(random.nextLong(1_000_000_000_00L));
    }

    private static @Nullable String maybe(Random random, String text) {
        return random.nextBoolean() ? text : null;
    }

    private static LineItem line(String name, String amount, String price, String quantity) {
        return new LineItem(name, yuan(amount), yuan(price), new BigDecimal(quantity), "询价", "计划", "年度项目");
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }
}
