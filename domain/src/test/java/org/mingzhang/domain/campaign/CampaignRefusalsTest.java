package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.campaign.Plan.CLERK;
import static org.mingzhang.domain.campaign.Plan.ID;
import static org.mingzhang.domain.campaign.Plan.LAST_STAGE;
import static org.mingzhang.domain.campaign.Plan.MARKET;
import static org.mingzhang.domain.campaign.Plan.accept;
import static org.mingzhang.domain.campaign.Plan.day;
import static org.mingzhang.domain.campaign.Plan.entry;
import static org.mingzhang.domain.campaign.Plan.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.campaign.CampaignCommand.AssignTask;
import org.mingzhang.domain.campaign.CampaignCommand.ConfirmNoVeto;
import org.mingzhang.domain.campaign.CampaignCommand.DeclareVeto;
import org.mingzhang.domain.campaign.CampaignCommand.GroupIndicators;
import org.mingzhang.domain.campaign.CampaignCommand.MeasureIndicator;
import org.mingzhang.domain.campaign.CampaignCommand.OpenCampaign;
import org.mingzhang.domain.campaign.CampaignCommand.RecordHonour;
import org.mingzhang.domain.campaign.CampaignCommand.ReportVeto;
import org.mingzhang.domain.campaign.CampaignCommand.WithdrawConfirmation;
import org.mingzhang.domain.campaign.CampaignRejection.AlreadyConfirmed;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignAlreadyOpen;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignEntryReused;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignGroupDivided;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignGroupUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignIndicatorUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignRoleMayNotWrite;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignStageUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.CampaignUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceOfOther;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.HonoursNotCounted;
import org.mingzhang.domain.campaign.CampaignRejection.InputUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.NoFormula;
import org.mingzhang.domain.campaign.CampaignRejection.NoVetoClause;
import org.mingzhang.domain.campaign.CampaignRejection.NotConfirmed;
import org.mingzhang.domain.campaign.CampaignRejection.PlanAlreadySays;
import org.mingzhang.domain.campaign.CampaignRejection.VetoMatterUnknown;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.statement.Level;

/** What a campaign refuses beside the scenarios. */
class CampaignRefusalsTest {
    private final CampaignSpecification fresh = new CampaignSpecification();
    private final CampaignSpecification planned = new CampaignSpecification().given(Plan.whole());

    @Test
    void an_auditor_changes_nothing_and_nothing_goes_before_the_opening() {
        var auditor = new Actor("sun", "审计局", Role.AUDITOR);
        fresh.when(new OpenCampaign(ID, entry("open", auditor), "创建工作", "办"))
                .thenRefused(new CampaignRoleMayNotWrite(Role.AUDITOR));
        fresh.when(file("e", 1, MARKET)).thenRefused(new CampaignUnknown(ID));
        planned.when(new OpenCampaign(ID, entry("another", CLERK), "创建工作", "办"))
                .thenRefused(new CampaignAlreadyOpen(ID));
    }

    @Test
    void an_id_names_one_fact_whoever_says_it() {
        planned.given(file("e", 1, MARKET));
        var other = new Actor("qian", MARKET, Role.SPENDING_UNIT);
        var repeated = file("e", 1, MARKET);
        planned.when(new CampaignCommand.FileEvidence(ID, entry("e", other), 1, MARKET, List.of(), repeated.file()))
                .thenAlreadyRecorded();
        planned.when(file("e", 2, MARKET)).thenRefused(new CampaignEntryReused(new EntryId("e")));
    }

    @Test
    void the_plan_says_each_thing_once() {
        planned.when(new GroupIndicators(ID, entry("g", CLERK), Plan.groups(), null))
                .thenRefused(new PlanAlreadySays("groups"));
        planned.when(new DeclareVeto(ID, entry("v", CLERK), Plan.VETO)).thenRefused(new PlanAlreadySays("veto"));
        planned.when(new CampaignCommand.PlanCampaignStage(
                        ID, entry("s", CLERK), LAST_STAGE, day("2022-09-01"), day("2022-09-02")))
                .thenRefused(new PlanAlreadySays(LAST_STAGE));
        planned.when(required(7, "组织保障", LAST_STAGE)).thenRefused(new PlanAlreadySays("7"));
        planned.given(task("计量", "t"));
        planned.when(task("计量", "u")).thenRefused(new PlanAlreadySays("计量"));
    }

    @Test
    void the_plan_speaks_of_groups_and_stages_that_it_has() {
        planned.when(required(44, "文化建设", LAST_STAGE)).thenRefused(new CampaignGroupUnknown("文化建设"));
        planned.when(required(44, "质量发展基础", LAST_STAGE)).thenRefused(new CampaignGroupDivided("质量发展基础"));
        planned.when(required(44, "计量", "（五）")).thenRefused(new CampaignStageUnknown("（五）"));
        planned.when(task("文化建设", "t")).thenRefused(new CampaignGroupUnknown("文化建设"));
    }

    @Test
    void a_veto_is_reported_and_confirmed_as_its_clause_says() {
        fresh.given(Plan.whole().subList(0, 6));
        fresh.when(Plan.report("r")).thenRefused(new NoVetoClause(ID));
        fresh.when(new ConfirmNoVeto(ID, entry("c", CLERK), MARKET)).thenRefused(new NoVetoClause(ID));
        planned.when(new ReportVeto(ID, entry("r", CLERK), "火灾", Plan.pdf("r")))
                .thenRefused(new VetoMatterUnknown("火灾", String.join("、", Plan.VETO.matters())));
        planned.when(new WithdrawConfirmation(ID, entry("w", CLERK), MARKET, "why"))
                .thenRefused(new NotConfirmed(MARKET));
        planned.given(new ConfirmNoVeto(ID, entry("c", CLERK), MARKET));
        planned.when(new ConfirmNoVeto(ID, entry("again", CLERK), MARKET)).thenRefused(new AlreadyConfirmed(MARKET));
    }

    @Test
    void honours_and_measurements_go_where_they_are_asked_for() {
        planned.given(file("e", 1, MARKET), file("proof", 43, MARKET));
        planned.when(honour(42, "e")).thenRefused(new HonoursNotCounted(42));
        planned.when(honour(43, "e")).thenRefused(new EvidenceOfOther(new EntryId("e"), 43));
        planned.when(honour(43, "x")).thenRefused(new EvidenceUnknown(new EntryId("x")));
        planned.when(measured(1, "优良天数比例")).thenRefused(new NoFormula(1));
        planned.when(measured(99, "优良天数比例")).thenRefused(new CampaignIndicatorUnknown(99));
        planned.when(measured(38, "PM10")).thenRefused(new InputUnknown(38, "PM10", "优良天数比例、PM2.5浓度改善程度"));
        planned.when(measured(38, "优良天数比例")).thenAccepted();
        planned.when(file("f", 99, MARKET)).thenRefused(new CampaignIndicatorUnknown(99));
        planned.when(accept("nothing")).thenRefused(new EvidenceUnknown(new EntryId("nothing")));
    }

    private static AssignTask task(String group, String id) {
        return new AssignTask(ID, entry(id, CLERK), group, "强化计量支撑作用", List.of(MARKET), List.of("区直相关部门单位"));
    }

    private static CampaignCommand required(int number, String group, String stage) {
        var indicator = new Indicator(
                number, "又一项", group, List.of(MARKET), List.of("资料"), stage, null, null, null, null, null, null);
        return new CampaignCommand.RequireIndicator(ID, entry("more", CLERK), indicator);
    }

    private static RecordHonour honour(int indicator, String evidence) {
        var honour = new Honour("质量标杆", "甲公司", Level.NATIONAL, "颁发部门", day("2022-01-01"));
        return new RecordHonour(ID, entry("h", CLERK), indicator, honour, new EntryId(evidence));
    }

    private static MeasureIndicator measured(int indicator, String input) {
        return new MeasureIndicator(ID, entry("m", CLERK), indicator, Map.of(input, BigDecimal.ONE));
    }
}
