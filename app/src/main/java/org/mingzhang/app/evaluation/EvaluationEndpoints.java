package org.mingzhang.app.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.evaluation.EvaluationCommand.ApproveOpinion;
import org.mingzhang.domain.evaluation.EvaluationCommand.AssessGoal;
import org.mingzhang.domain.evaluation.EvaluationCommand.ClaimScore;
import org.mingzhang.domain.evaluation.EvaluationCommand.OpenEvaluation;
import org.mingzhang.domain.evaluation.EvaluationCommand.RecordProgress;
import org.mingzhang.domain.evaluation.EvaluationCommand.ReturnOpinion;
import org.mingzhang.domain.evaluation.EvaluationCommand.ScoreIndicator;
import org.mingzhang.domain.evaluation.EvaluationCommand.SetIndicators;
import org.mingzhang.domain.evaluation.EvaluationCommand.StateMeasurement;
import org.mingzhang.domain.evaluation.EvaluationCommand.SubmitOpinion;
import org.mingzhang.domain.evaluation.EvaluationScheme;
import org.mingzhang.domain.evaluation.Evidence;
import org.mingzhang.domain.evaluation.GoalOutcome;
import org.mingzhang.domain.evaluation.Indicator;
import org.mingzhang.domain.evaluation.Opinion;
import org.mingzhang.domain.evaluation.Result;
import org.mingzhang.domain.fund.FundId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is recorded of an evaluation. It is named after its fund: a project in a fiscal year. */
@RestController
@RequestMapping("/api/evaluations/{fund}")
class EvaluationEndpoints {
    record OpenBody(
            EntryBody entry,

            @Schema(description = "评价办法；缺省为 10/50/30/10 · the scheme; else 10/50/30/10") @Nullable
            EvaluationScheme scheme) {}

    record IndicatorsBody(EntryBody entry, List<Indicator> indicators) {}

    record ScoreBody(
            EntryBody entry,
            Opinion opinion,
            String indicator,
            Result result,
            List<Evidence> evidence,

            @Schema(description = "未达标的原因 · why it fell short") @Nullable
            String reason) {}

    record ClaimBody(
            EntryBody entry,
            Opinion opinion,
            BigDecimal score,
            @Nullable String grade) {}

    record GoalBody(EntryBody entry, String goal, GoalOutcome outcome) {}

    record MeasurementBody(
            EntryBody entry,
            String group,
            String what,
            @Nullable BigDecimal value,
            @Nullable String unit) {}

    record ProgressBody(EntryBody entry, String indicator, BigDecimal value) {}

    record SubmitBody(
            EntryBody entry,
            Opinion opinion,

            @Schema(description = "执行率的说明 · explains the execution rate") @Nullable
            String reason) {}

    record OpinionBody(EntryBody entry, Opinion opinion) {}

    record ReturnBody(EntryBody entry, Opinion opinion, String reason) {}

    @Operation(
            summary = "开始评价 · Open an evaluation",
            description = "With its scheme: points, bands, grades, reasons demanded, monitoring.")
    @PostMapping("/open")
    ResponseEntity<Object> open(@PathVariable FundId fund, @RequestBody OpenBody body, Desk desk) {
        return desk.submit(new OpenEvaluation(fund, body.entry().read(desk.actor()), body.scheme()));
    }

    @Operation(
            summary = "确定指标表 · Set the indicator table",
            description = "The points of each group have to foot. Replaces a table set before.")
    @PostMapping("/indicators")
    ResponseEntity<Object> indicators(@PathVariable FundId fund, @RequestBody IndicatorsBody body, Desk desk) {
        return desk.submit(new SetIndicators(fund, body.entry().read(desk.actor()), body.indicators()));
    }

    @Operation(
            summary = "指标评分 · Score an indicator",
            description = "From what was measured or judged, with its evidence.")
    @PostMapping("/scores")
    ResponseEntity<Object> score(@PathVariable FundId fund, @RequestBody ScoreBody body, Desk desk) {
        return desk.submit(new ScoreIndicator(
                fund,
                body.entry().read(desk.actor()),
                body.opinion(),
                body.indicator(),
                body.result(),
                body.evidence(),
                body.reason()));
    }

    @Operation(
            summary = "登记文件所称得分 · Record a score that a document claims",
            description = "Without an indicator table it is UNSUPPORTED.")
    @PostMapping("/claims")
    ResponseEntity<Object> claim(@PathVariable FundId fund, @RequestBody ClaimBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new ClaimScore(fund, entry, body.opinion(), body.score(), body.grade()));
    }

    @Operation(summary = "年度目标完成情况 · What became of a goal of the year")
    @PostMapping("/goals")
    ResponseEntity<Object> goal(@PathVariable FundId fund, @RequestBody GoalBody body, Desk desk) {
        return desk.submit(new AssessGoal(fund, body.entry().read(desk.actor()), body.goal(), body.outcome()));
    }

    @Operation(summary = "测量情况 · That something was measured, with or without a value")
    @PostMapping("/measurements")
    ResponseEntity<Object> measurement(@PathVariable FundId fund, @RequestBody MeasurementBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new StateMeasurement(fund, entry, body.group(), body.what(), body.value(), body.unit()));
    }

    @Operation(
            summary = "指标进度 · How far an indicator has come",
            description = "By the entry's effective date, for monitoring.")
    @PostMapping("/progress")
    ResponseEntity<Object> progress(@PathVariable FundId fund, @RequestBody ProgressBody body, Desk desk) {
        return desk.submit(new RecordProgress(fund, body.entry().read(desk.actor()), body.indicator(), body.value()));
    }

    @Operation(
            summary = "提交评价 · Submit an opinion",
            description = "With the execution score of the ledger; the money is frozen as the ledger has it.")
    @PostMapping("/submissions")
    ResponseEntity<Object> submit(@PathVariable FundId fund, @RequestBody SubmitBody body, Desk desk) {
        return desk.submit(new SubmitOpinion(fund, body.entry().read(desk.actor()), body.opinion(), body.reason()));
    }

    @Operation(summary = "批准评价 · Approve an opinion", description = "By another person than the one who submitted it.")
    @PostMapping("/approvals")
    ResponseEntity<Object> approve(@PathVariable FundId fund, @RequestBody OpinionBody body, Desk desk) {
        return desk.submit(new ApproveOpinion(fund, body.entry().read(desk.actor()), body.opinion()));
    }

    @Operation(
            summary = "退回评价 · Return an opinion for changes",
            description = "By another person than the one who submitted it.")
    @PostMapping("/returns")
    ResponseEntity<Object> giveBack(@PathVariable FundId fund, @RequestBody ReturnBody body, Desk desk) {
        return desk.submit(new ReturnOpinion(fund, body.entry().read(desk.actor()), body.opinion(), body.reason()));
    }
}
