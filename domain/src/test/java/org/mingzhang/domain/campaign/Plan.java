package org.mingzhang.domain.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.campaign.CampaignCommand.AcceptEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.ConfirmNoVeto;
import org.mingzhang.domain.campaign.CampaignCommand.DeclareVeto;
import org.mingzhang.domain.campaign.CampaignCommand.FileEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.GroupIndicators;
import org.mingzhang.domain.campaign.CampaignCommand.OpenCampaign;
import org.mingzhang.domain.campaign.CampaignCommand.PlanCampaignStage;
import org.mingzhang.domain.campaign.CampaignCommand.ReportVeto;
import org.mingzhang.domain.campaign.CampaignCommand.RequireIndicator;
import org.mingzhang.domain.campaign.CampaignCommand.WeighIndicators;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;
import org.mingzhang.domain.statement.Level;
import org.mingzhang.domain.statement.Statement.Group;

/** The plan of Zaozhuang, and the words in which the scenarios speak. */
final class Plan {
    static final String ID = "zaozhuang-quality-district-2022";
    static final String MARKET = "区市场监管局";
    static final String FINANCE = "区财政局";
    static final String STATISTICS = "区统计局";
    static final String LAST_STAGE = "（四）汇总申报阶段";
    static final Actor CLERK = new Actor("li", MARKET, Role.SPENDING_UNIT);
    static final Actor OFFICE = new Actor("wang", "区质量强区办", Role.SPENDING_UNIT);
    static final Actor OTHER = new Actor("zhao", "区质量强区办", Role.SPENDING_UNIT);
    static final VetoClause VETO = new VetoClause(
            List.of("生产安全事故", "产品和服务质量事件", "突发环境事件", "统计数据不实"),
            List.of("区生态环境分局", STATISTICS, "区应急局", MARKET),
            3,
            LAST_STAGE);

    private static final String GROUPS = """
            质量发展理念||
            质量理念|质量发展理念|
            质量文化|质量发展理念|
            质量发展保障||
            组织保障|质量发展保障|
            政策经费保障|质量发展保障|8
            质量发展基础||31
            公共服务平台|质量发展基础|2
            标准化|质量发展基础|8
            计量|质量发展基础|7
            认证|质量发展基础|4
            质量管理|质量发展基础|10
            质量发展成效||42
            产品质量|质量发展成效|6
            工程质量|质量发展成效|6
            服务质量|质量发展成效|6
            环境质量|质量发展成效|6
            创新成效|质量发展成效|9
            荣誉奖励|质量发展成效|9
            """;
    /** The second-level group of each of the 43 rows, by their last row. */
    private static final String ROWS =
            "质量理念 2,质量文化 5,组织保障 8,政策经费保障 11,公共服务平台 12,标准化 15,计量 18,认证 20,质量管理 27,产品质量 31,工程质量 34,服务质量 36,环境质量 38,创新成效 42,荣誉奖励 43";

    private Plan() {}

    /** The whole plan: stages, groups, 43 indicators and the veto clause. */
    static List<CampaignCommand> whole() {
        var plan = new ArrayList<CampaignCommand>();
        plan.add(new OpenCampaign(ID, issued("open", CLERK), "创建工作", "区质量强区办"));
        plan.add(stage("（一）动员部署阶段", "2022-07-01", "2022-07-31"));
        plan.add(stage("（二）全面推进阶段", "2022-08-01", "2022-08-10"));
        plan.add(stage("（三）巩固提升阶段", "2022-08-10", "2022-08-20"));
        plan.add(stage(LAST_STAGE, "2022-08-20", "2022-08-30"));
        plan.add(new GroupIndicators(ID, entry("groups", CLERK), groups(), null));
        int row = 1;
        for (var part : ROWS.split(",")) {
            var group = part.split(" ")[0];
            for (int last = Integer.parseInt(part.split(" ")[1]); row <= last; row++) plan.add(row(row, group));
        }
        plan.add(new DeclareVeto(ID, entry("veto", CLERK), VETO));
        return plan;
    }

    private static RequireIndicator row(int number, String group) {
        var units =
                switch (number) {
                    case 4, 5, 22, 43 -> List.<String>of();
                    case 9 -> List.of(MARKET, FINANCE);
                    case 10 -> List.of(FINANCE);
                    case 28 -> List.of(MARKET, STATISTICS);
                    default -> List.of(MARKET);
                };
        return require(new Indicator(
                number,
                "指标 " + number,
                group,
                units,
                number == 17 ? List.of("强制检定", "能源计量审查") : List.of("相关资料"),
                LAST_STAGE,
                number == 10 ? day("2022-12-31") : number == 20 ? day("2022-08-31") : null,
                levels(number),
                number == 43 ? new Counting(3, List.of("中国质量奖", "省长质量奖")) : null,
                number == 38 ? "优良天数比例*0.4+PM2.5浓度改善程度*0.6" : null,
                null,
                question(number)));
    }

    private static @Nullable Levels levels(int number) {
        return switch (number) {
            case 5 -> new Levels(Level.PROVINCIAL, Level.NATIONAL);
            case 43 -> new Levels(Level.PROVINCIAL, Level.PROVINCIAL);
            default -> null;
        };
    }

    static final List<String> FIELDS = List.of("质量发展", "质量监督", "标准", "计量", "检验检测", "认证认可", "品牌", "信用", "商标专利");
    static final String SUPERVISION = "工业产品和消费品质量监管";

    private static @Nullable LedgerQuestion question(int number) {
        return switch (number) {
            case 9 -> new LedgerQuestion(LedgerFigure.FIELD_SPENDING, FIELDS, null);
            case 10 -> new LedgerQuestion(LedgerFigure.SPENDING_SHARE, FIELDS, EffectiveDate.parse("p", "2022"));
            case 28 ->
                new LedgerQuestion(
                        LedgerFigure.SPENDING_PER_HEAD, List.of(SUPERVISION), EffectiveDate.parse("p", "2021"));
            default -> null;
        };
    }

    static List<Group> groups() {
        return GROUPS.lines()
                .map(l -> l.split("\\|", -1))
                .map(g -> new Group(g[0], g[1].isEmpty() ? null : g[1], g[2].isEmpty() ? null : new BigDecimal(g[2])))
                .toList();
    }

    /** Weights that foot: each group's spread evenly over its rows, the last taking the rest; the open 19 are 6, 7 and 6. */
    static WeighIndicators weights() {
        var groups = List.of(
                new GroupWeight("质量理念", BigDecimal.valueOf(6)),
                new GroupWeight("质量文化", BigDecimal.valueOf(7)),
                new GroupWeight("组织保障", BigDecimal.valueOf(6)));
        var rows = new ArrayList<IndicatorWeight>();
        int first = 1;
        for (var part : ROWS.split(",")) {
            int last = Integer.parseInt(part.split(" ")[1]);
            rows.addAll(spread(points(part.split(" ")[0]), first, last));
            first = last + 1;
        }
        return new WeighIndicators(ID, entry("weights", CLERK), groups, rows);
    }

    private static List<IndicatorWeight> spread(int points, int first, int last) {
        int each = points / (last - first + 1);
        return IntStream.rangeClosed(first, last)
                .mapToObj(row -> new IndicatorWeight(
                        row, BigDecimal.valueOf(row < last ? each : points - (long) each * (last - first))))
                .toList();
    }

    private static int points(String group) {
        return switch (group) {
            case "质量理念", "组织保障" -> 6;
            case "质量文化" -> 7;
            default ->
                groups().stream()
                        .filter(g -> g.name().equals(group))
                        .map(Group::weight)
                        .mapToInt(w -> w == null ? 0 : w.intValue())
                        .sum();
        };
    }

    static RequireIndicator require(Indicator indicator) {
        return new RequireIndicator(ID, entry("row-" + indicator.number(), CLERK), indicator);
    }

    static WeighIndicators weigh(String id, IndicatorWeight... weights) {
        return new WeighIndicators(ID, entry(id, CLERK), List.of(), List.of(weights));
    }

    static IndicatorWeight weight(int indicator, String points) {
        return new IndicatorWeight(indicator, new BigDecimal(points));
    }

    static PlanCampaignStage stage(String name, String from, String to) {
        return new PlanCampaignStage(ID, entry("stage" + name.codePointAt(1), CLERK), name, day(from), day(to));
    }

    static FileEvidence file(String id, int indicator, String unit, String... demands) {
        return new FileEvidence(ID, entry(id, CLERK), indicator, unit, List.of(demands), pdf(id));
    }

    static AcceptEvidence accept(String evidence) {
        return new AcceptEvidence(ID, entry("accept-" + evidence, OFFICE), new EntryId(evidence));
    }

    /** Everything that every unit owes, filed and accepted. */
    static List<CampaignCommand> allEvidence(Campaign campaign) {
        var commands = new ArrayList<CampaignCommand>();
        for (var indicator : campaign.indicators()) {
            var units = indicator.units().isEmpty() ? List.of(MARKET) : indicator.units();
            for (int i = 0; i < units.size(); i++) {
                var id = "e" + indicator.number() + "-" + i;
                commands.add(file(id, indicator.number(), units.get(i)));
                commands.add(accept(id));
            }
        }
        return commands;
    }

    static List<CampaignCommand> allConfirmations() {
        return VETO.units().stream()
                .map(u -> (CampaignCommand)
                        new ConfirmNoVeto(ID, entry("none-" + VETO.units().indexOf(u), CLERK), u))
                .toList();
    }

    static ReportVeto report(String id) {
        return new ReportVeto(ID, entry(id, CLERK), "突发环境事件", pdf(id));
    }

    static EvidenceFile pdf(String name) {
        var digest = "%064x".formatted(Math.abs((long) name.hashCode()));
        return new EvidenceFile(name + ".pdf", digest, 1000, "application/pdf");
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Entry entry(String id, Actor actor) {
        return entry(id, actor, "2022-08-25");
    }

    static Entry entry(String id, Actor actor, String effective) {
        return Entry.stated(
                new EntryId(id), EffectiveDate.parse("effective", effective), actor, SourceDocument.titled("实施方案"));
    }

    private static Entry issued(String id, Actor actor) {
        var year = EffectiveDate.parse("effective", "2022");
        var entry = Entry.stated(new EntryId(id), year, actor, SourceDocument.titled("实施方案"));
        return new Entry(
                entry.id(),
                year,
                day("2022-08-02"),
                entry.period(),
                actor,
                entry.document(),
                entry.status(),
                null,
                null);
    }
}
