package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.TimeAnswer;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.evaluation.TimeMeasure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.Gap;
import org.mingzhang.query.fund.Monitoring;
import org.mingzhang.query.fund.MonitoringRule;
import org.mingzhang.query.fund.PaymentView;
import org.mingzhang.query.fund.RateValue;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Execution against time (双监控). */
@RestController
class MonitoringEndpoint {
    private final FundQueries queries;
    private final Positions positions;

    MonitoringEndpoint(FundQueries queries, Positions positions) {
        this.queries = queries;
        this.positions = positions;
    }

    /** @param gap execution minus time by the chosen measure, in percentage points; absent while the rate is a range */
    record Monitored(
            FundId fund,
            String measure,
            String lagPoints,
            RateValue executionRate,
            TimeAnswer time,
            @Nullable Gap gap,
            boolean warning,
            List<PaymentView> payments,
            long position) {
        static Monitored of(Monitoring found, long position) {
            return new Monitored(
                    found.fund(),
                    found.rule().measure().name(),
                    found.rule().lagPoints().toPlainString(),
                    found.executionRate(),
                    TimeAnswer.of(found.time()),
                    found.gap(),
                    found.warning(),
                    found.payments(),
                    position);
        }
    }

    @Operation(
            summary = "执行监控 · Execution against time",
            description =
                    "On a day (the as-of date), by months or by days; warns when execution lags by more than `lagPoints` percentage points. The payments behind it are listed.")
    @GetMapping("/api/funds/{fund}/monitoring")
    ResponseEntity<Monitored> monitoring(
            @PathVariable FundId fund,
            @RequestParam(defaultValue = "months") String measure,
            @RequestParam(defaultValue = "0") String lagPoints,
            @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var rule = new MonitoringRule(measure(measure), points(lagPoints));
        var answer = queries.monitor(fund, day(request), request.known(), request.chosenBasis(), rule);
        var found = answer.value().orElseThrow(() -> ProblemException.notFound("fund", fund));
        return Positions.answer(answer, Monitored.of(found, answer.position()));
    }

    private static LocalDate day(ViewRequest request) {
        if (request.asOf() == null) throw new BadInput("parameter-missing", "asOf", "");
        return Dates.day("asOf", request.asOf());
    }

    private static TimeMeasure measure(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "months" -> TimeMeasure.MONTHS;
            case "days" -> TimeMeasure.DAYS;
            default -> throw new BadInput("not-one-of", "measure", text);
        };
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
