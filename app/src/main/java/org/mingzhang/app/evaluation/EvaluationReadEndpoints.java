package org.mingzhang.app.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.PaperType;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.documents.evaluation.SelfEvaluationPaper;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.evaluation.Opinion;
import org.mingzhang.domain.evaluation.Sensitivity;
import org.mingzhang.domain.evaluation.TimeMeasure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.query.Answer;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.query.fund.MonitoringRule;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations as they stand, at any position of the log. */
@RestController
class EvaluationReadEndpoints {

    private final Evaluations evaluations;
    private final FundQueries funds;
    private final Positions positions;
    private final Messages messages;
    private final Printer printer;

    EvaluationReadEndpoints(
            Evaluations evaluations, FundQueries funds, Positions positions, Messages messages, Printer printer) {
        this.printer = printer;
        this.evaluations = evaluations;
        this.funds = funds;
        this.positions = positions;
        this.messages = messages;
    }

    record Listed(List<EvaluationSummary> evaluations, long position) {}

    @Operation(summary = "全部绩效评价 · All evaluations", description = "Each in one line, at one position.")
    @GetMapping("/api/evaluations")
    ResponseEntity<Listed> list(@ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = funds.funds(request.view());
        var list = evaluations.summaries(answer.position(), answer.value(), messages);
        return Positions.answer(answer, new Listed(list, answer.position()));
    }

    @Operation(
            summary = "一项绩效评价 · One evaluation",
            description = "Its opinions, each with the money that it stands on, and how they differ.")
    @GetMapping("/api/evaluations/{fund}")
    ResponseEntity<EvaluationAnswer> one(@PathVariable FundId fund, @ParameterObject ViewRequest request) {
        var answer = found(fund, request);
        return Positions.answer(answer, EvaluationAnswer.of(answer.value(), answer.position(), messages));
    }

    @Operation(
            summary = "等级敏感性 · What would change the grade",
            description =
                    "For the execution rate and each indicator the smallest exact change that reaches the better grade or loses this one.")
    @GetMapping("/api/evaluations/{fund}/sensitivity")
    ResponseEntity<SensitivityAnswer> sensitivity(
            @PathVariable FundId fund,
            @RequestParam(defaultValue = "self") String opinion,
            @ParameterObject ViewRequest request) {
        var answer = found(fund, request);
        var assessment = answer.value().assessment(opinion(opinion));
        var sensitivity = Sensitivity.of(assessment);
        if (sensitivity == null) throw ProblemException.notFound("score", assessment.opinion());
        return Positions.answer(
                answer, SensitivityAnswer.of(answer.value().evaluation(), assessment, sensitivity, answer.position()));
    }

    @Operation(
            summary = "绩效运行监控 · Execution and targets against time",
            description =
                    "On the as-of date, else the scheme's cut-off (31 July unless it says otherwise). What took effect by then counts, unless `basis` says otherwise: spending of which only a period is known makes the rate a range. The payments behind a warning are listed.")
    @GetMapping("/api/evaluations/{fund}/monitoring")
    ResponseEntity<MonitoringAnswer> monitoring(
            @PathVariable FundId fund,
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String lagPoints,
            @ParameterObject ViewRequest request) {
        var found = found(fund, request);
        var evaluation = found.value().evaluation();
        var plan = evaluation.scheme().monitoring();
        var rule = new MonitoringRule(
                measure == null ? plan.measure() : measure(measure),
                lagPoints == null ? plan.lagPoints() : points(lagPoints));
        LocalDate day = request.asOf() == null ? plan.cutOffIn(fund.fiscalYear()) : Dates.day("asOf", request.asOf());
        var basis = request.basis() == null ? Basis.EFFECTIVE : request.chosenBasis();
        var answer = funds.monitor(fund, day, new KnownAt.UpTo(found.position()), basis, rule);
        var monitored = answer.value().orElseThrow(() -> ProblemException.notFound("fund", fund));
        return Positions.answer(answer, MonitoringAnswer.of(evaluation, monitored, answer.position(), messages));
    }

    @Operation(
            summary = "项目支出绩效自评表 · The form",
            description =
                    "What stands in it. Amounts are exact; `unit` (万元 or 元) is the one that the form shows them in.")
    @GetMapping("/api/evaluations/{fund}/form")
    ResponseEntity<Object> form(
            @PathVariable FundId fund,
            @RequestParam(defaultValue = "self") String opinion,
            @RequestParam(defaultValue = "万元") String unit,
            @RequestParam(defaultValue = "xlsx") String format,
            @ParameterObject ViewRequest request) {
        var answer = found(fund, request);
        var profile = fund(fund, answer.position()).profile();
        var assessment = answer.value().assessment(opinion(opinion));
        var form = Forms.of(answer.value(), assessment, profile, unit(unit), messages);
        return switch (format) {
            case "json" -> Positions.answer(answer, form);
            case "xlsx" ->
                paper(answer.position(), fund, opinion, PaperType.XLSX, SelfEvaluationPaper.xlsx(form, printer));
            case "pdf" ->
                paper(answer.position(), fund, opinion, PaperType.PDF, SelfEvaluationPaper.pdf(form, printer));
            default -> throw new BadInput("not-one-of", "format", format);
        };
    }

    private static ResponseEntity<Object> paper(
            long position, FundId fund, String opinion, PaperType type, byte[] bytes) {
        var file = fund + "-" + opinion.toLowerCase(Locale.ROOT) + "."
                + type.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .header(Positions.HEADER, Long.toString(position))
                .header(HttpHeaders.CONTENT_TYPE, type.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(bytes);
    }

    private Answer<Evaluated> found(FundId fund, ViewRequest request) {
        positions.await(request.awaited());
        var answer = funds.fund(fund, request.view());
        var evaluated = evaluations
                .of(fund, answer.position())
                .orElseThrow(() -> ProblemException.notFound("evaluation", fund));
        return answer.map(_ -> evaluated);
    }

    private FundView fund(FundId fund, long position) {
        var view = new ViewPoint(null, new KnownAt.UpTo(position), Basis.POSTING);
        return funds.fund(fund, view).value().orElseThrow(() -> ProblemException.notFound("fund", fund));
    }

    private static Opinion opinion(String text) {
        try {
            return Opinion.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw (BadInput) new BadInput("not-one-of", "opinion", text).initCause(e);
        }
    }

    private static TimeMeasure measure(String text) {
        try {
            return TimeMeasure.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw (BadInput) new BadInput("not-one-of", "measure", text).initCause(e);
        }
    }

    private static Unit unit(String text) {
        return Unit.read(text).orElseThrow(() -> new BadInput("not-one-of", "unit", text));
    }

    private static BigDecimal points(String text) {
        try {
            var points = new BigDecimal(text.strip());
            if (points.signum() >= 0 && points.compareTo(BigDecimal.valueOf(100)) <= 0) return points;
        } catch (NumberFormatException e) {
            throw (BadInput) new BadInput("not-a-number", "lagPoints", text).initCause(e);
        }
        throw new BadInput("not-one-of", "lagPoints", text);
    }
}
