package org.mingzhang.app.campaign;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.campaign.CampaignCommand.AssignTask;
import org.mingzhang.domain.campaign.CampaignCommand.DeclareVeto;
import org.mingzhang.domain.campaign.CampaignCommand.GrantPoints;
import org.mingzhang.domain.campaign.CampaignCommand.GroupIndicators;
import org.mingzhang.domain.campaign.CampaignCommand.OpenCampaign;
import org.mingzhang.domain.campaign.CampaignCommand.PlanCampaignStage;
import org.mingzhang.domain.campaign.CampaignCommand.RequireIndicator;
import org.mingzhang.domain.campaign.CampaignCommand.WeighIndicators;
import org.mingzhang.domain.campaign.Counting;
import org.mingzhang.domain.campaign.GroupWeight;
import org.mingzhang.domain.campaign.Indicator;
import org.mingzhang.domain.campaign.IndicatorWeight;
import org.mingzhang.domain.campaign.LedgerFigure;
import org.mingzhang.domain.campaign.LedgerQuestion;
import org.mingzhang.domain.campaign.Levels;
import org.mingzhang.domain.campaign.VetoClause;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.statement.Statement.Group;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a campaign, its weights and points. */
@RestController
@RequestMapping("/api/campaigns/{campaign}")
class CampaignPlanEndpoints {
    record OpenBody(EntryBody entry, String name, String office) {}

    record GroupsBody(
            EntryBody entry, List<Group> groups, @Nullable BigDecimal whole) {}

    record TaskBody(
            EntryBody entry,
            String group,
            String task,
            List<String> leads,
            @Nullable List<String> contributors) {}

    record StageBody(EntryBody entry, String name, String from, String to) {}

    record LedgerBody(
            LedgerFigure figure,
            List<String> fields,
            @Nullable String period) {
        LedgerQuestion read() {
            return new LedgerQuestion(
                    figure, fields, period == null ? null : EffectiveDate.parse("ledger.period", period));
        }
    }

    record CountingBody(int years, @Nullable List<String> cumulative) {
        Counting read() {
            return new Counting(years, Objects.requireNonNullElse(cumulative, List.of()));
        }
    }

    /** See {@link Indicator}. */
    record IndicatorBody(
            EntryBody entry,
            int number,
            String name,
            String group,
            @Nullable List<String> units,
            List<String> demands,
            String stage,
            @Nullable String cutOff,
            @Nullable Levels levels,
            @Nullable CountingBody counting,
            @Nullable String calculation,
            @Nullable BigDecimal target,
            @Nullable LedgerBody ledger) {
        Indicator read() {
            return new Indicator(
                    number,
                    name,
                    group,
                    Objects.requireNonNullElse(units, List.of()),
                    demands,
                    stage,
                    cutOff == null ? null : Dates.day("cutOff", cutOff),
                    levels,
                    counting == null ? null : counting.read(),
                    calculation,
                    target,
                    ledger == null ? null : ledger.read());
        }
    }

    record VetoBody(EntryBody entry, List<String> matters, List<String> units, int years, String stage) {}

    record WeightsBody(
            EntryBody entry,
            @Nullable List<GroupWeight> groups,
            @Nullable List<IndicatorWeight> indicators) {}

    record PointsBody(EntryBody entry, int indicator, BigDecimal points) {}

    @Operation(
            summary = "开始创建工作 · Open a campaign",
            description =
                    "The entry's effective date is the year it speaks of, its document date the day the plan was issued.")
    @PostMapping("/open-campaign")
    ResponseEntity<Object> open(@PathVariable String campaign, @RequestBody OpenBody body, Desk desk) {
        return desk.submit(new OpenCampaign(campaign, body.entry().read(desk.actor()), body.name(), body.office()));
    }

    @Operation(summary = "指标分组 · Set the groups of indicators", description = "With the weights that the plan gives.")
    @PostMapping("/group-indicators")
    ResponseEntity<Object> group(@PathVariable String campaign, @RequestBody GroupsBody body, Desk desk) {
        return desk.submit(new GroupIndicators(campaign, body.entry().read(desk.actor()), body.groups(), body.whole()));
    }

    @Operation(summary = "任务分工 · Assign a task of the plan", description = "Who leads it (牵头) and who contributes.")
    @PostMapping("/assign-task")
    ResponseEntity<Object> assign(@PathVariable String campaign, @RequestBody TaskBody body, Desk desk) {
        return desk.submit(new AssignTask(
                campaign,
                body.entry().read(desk.actor()),
                body.group(),
                body.task(),
                body.leads(),
                Objects.requireNonNullElse(body.contributors(), List.of())));
    }

    @Operation(summary = "阶段 · Set a stage")
    @PostMapping("/plan-campaign-stage")
    ResponseEntity<Object> stage(@PathVariable String campaign, @RequestBody StageBody body, Desk desk) {
        return desk.submit(new PlanCampaignStage(
                campaign,
                body.entry().read(desk.actor()),
                body.name(),
                Dates.day("from", body.from()),
                Dates.day("to", body.to())));
    }

    @Operation(summary = "指标 · Add an indicator")
    @PostMapping("/require-indicator")
    ResponseEntity<Object> require(@PathVariable String campaign, @RequestBody IndicatorBody body, Desk desk) {
        return desk.submit(new RequireIndicator(campaign, body.entry().read(desk.actor()), body.read()));
    }

    @Operation(summary = "一票否决项 · Set what ends the campaign whatever its score")
    @PostMapping("/declare-veto")
    ResponseEntity<Object> veto(@PathVariable String campaign, @RequestBody VetoBody body, Desk desk) {
        var clause = new VetoClause(body.matters(), body.units(), body.years(), body.stage());
        return desk.submit(new DeclareVeto(campaign, body.entry().read(desk.actor()), clause));
    }

    @Operation(
            summary = "权重 · Weigh groups and indicators",
            description = "A group that does not foot is refused and named; a weight that the plan gives stays.")
    @PostMapping("/weigh-indicators")
    ResponseEntity<Object> weigh(@PathVariable String campaign, @RequestBody WeightsBody body, Desk desk) {
        return desk.submit(new WeighIndicators(
                campaign,
                body.entry().read(desk.actor()),
                Objects.requireNonNullElse(body.groups(), List.of()),
                Objects.requireNonNullElse(body.indicators(), List.of())));
    }

    @Operation(
            summary = "评分 · Grant an indicator its points",
            description = "Only once every indicator has a weight and its own evidence is complete.")
    @PostMapping("/grant-points")
    ResponseEntity<Object> grant(@PathVariable String campaign, @RequestBody PointsBody body, Desk desk) {
        return desk.submit(new GrantPoints(campaign, body.entry().read(desk.actor()), body.indicator(), body.points()));
    }
}
