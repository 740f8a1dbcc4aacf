package org.mingzhang.documents.declaration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingzhang.domain.declaration.Comparator;
import org.mingzhang.domain.declaration.ProjectCategory;
import org.mingzhang.domain.declaration.ProjectPhase;
import org.mingzhang.domain.declaration.TargetKind;
import org.mingzhang.domain.fund.FundingSource;

/** The words of the form, by which it is written and found again. */
final class Layout {
    static final String OVERVIEW_SHEET = "项目总体情况";
    static final String TARGET_SHEET = "绩效目标";
    static final String SAFEGUARD_SHEET = "制度保障";

    static final String UNIT = "填报单位（盖章）：";
    static final String MONEY_UNIT = "金额单位：";
    static final String PROJECT = "项目名称";
    static final String CATEGORY = "项目类别";
    static final String LEADER = "项目负责人";
    static final String CONTACT = "联系人";
    static final String PHONE = "联系电话";
    static final String FROM = "起始日期";
    static final String UNTIL = "结束日期";
    static final String OVERVIEW = "项目概况";
    static final String NECESSITY = "必要性";
    static final String FEASIBILITY = "可行性";
    static final String TOTAL = "一、项目总预算";
    static final String YEAR = "二、当年预算";
    static final String FISCAL = "（一）财政拨款";
    static final String RESOURCES = "项目相关资源投入和制度建设情况";
    static final String OVERALL_GOAL = "项目总目标";
    static final String OTHER_MATTERS = "需要说明的其他问题";
    static final String BREAKDOWN_TOTAL = "金额合计";
    static final String WEIGHT_TOTAL = "权重合计";

    static final List<String> BASES = List.of("立项依据", "文号", "适用年份", "引用年份");
    static final List<String> GOALS = List.of("年度绩效目标", "对应子项目");
    static final List<String> COMPOSITION = List.of("项目构成", "子项目金额", "明细", "金额");
    static final List<String> TARGETS = List.of("一级目标", "二级目标", "三级目标", "性质", "比较", "目标值", "计量单位", "档次", "权重", "备注");
    static final List<String> BREAKDOWN = List.of("项目内容", "子项目合计", "项目明细", "明细金额", "单价", "单价依据", "数量", "数量依据", "备注");
    static final List<String> SAFEGUARDS = List.of("制度保障", "文件名称", "具体措施", "立项和计划阶段", "实施阶段", "收尾和完成阶段");

    static final Map<FundingSource, String> SOURCES = new EnumMap<>(Map.of(
            FundingSource.SUPERIOR, "1. 上级财政拨款",
            FundingSource.LOCAL, "2. 本级财政安排",
            FundingSource.SUBORDINATE, "3. 下级财政配套",
            FundingSource.OTHER, "（二）其他资金"));
    static final Map<ProjectCategory, String> CATEGORIES = new EnumMap<>(Map.of(
            ProjectCategory.ONE_OFF, "一次性项目",
            ProjectCategory.RECURRING, "经常性项目",
            ProjectCategory.MEDIUM_TERM, "中期预算试点项目"));
    static final Map<TargetKind, String> KINDS =
            new EnumMap<>(Map.of(TargetKind.QUANTITATIVE, "定量", TargetKind.QUALITATIVE, "定性"));
    static final Map<Comparator, String> COMPARATORS =
            new EnumMap<>(Map.of(Comparator.AT_LEAST, "≥", Comparator.AT_MOST, "≤", Comparator.EXACTLY, "="));

    static final String TICKED = "√";
    static final String NOT_TICKED = "□";
    /** Between the parts of a list in one cell; no part has one in itself. */
    static final String IN_CELL = "\n";

    /** The phases in the order of their columns. */
    static final List<ProjectPhase> PHASES = List.of(ProjectPhase.values());

    private Layout() {}

    /** The form's word for a constant. */
    static <K> String word(Map<K, String> words, K key) {
        return Objects.requireNonNull(words.get(key));
    }
}
