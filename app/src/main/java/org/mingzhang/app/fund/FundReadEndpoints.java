package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.OpenItems;
import org.mingzhang.query.fund.PaymentView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The figures of funds, at any point of both time axes. */
@RestController
class FundReadEndpoints {
    private final FundQueries queries;
    private final Positions positions;
    private final Messages messages;
    private final Clock clock;

    FundReadEndpoints(FundQueries queries, Positions positions, Messages messages, Clock clock) {
        this.queries = queries;
        this.positions = positions;
        this.messages = messages;
        this.clock = clock;
    }

    record Funds(List<FundAnswer> funds, long position) {}

    @Operation(summary = "全部资金 · All funds", description = "Every figure of every fund, at one position.")
    @GetMapping("/api/funds")
    ResponseEntity<Funds> funds(@ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var view = request.view();
        var answer = queries.funds(view);
        var funds = answer.value().stream()
                .map(f -> FundAnswer.of(f, view, answer, messages))
                .toList();
        return Positions.answer(answer, new Funds(funds, answer.position()));
    }

    @Operation(
            summary = "一项资金 · One fund",
            description = "Figures, rates, what is unknown or disputed. The ETag is good for If-None-Match.")
    @GetMapping("/api/funds/{fund}")
    ResponseEntity<FundAnswer> fund(@PathVariable FundId fund, @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var view = request.view();
        var answer = queries.fund(fund, view);
        var found = answer.value().orElseThrow(() -> ProblemException.notFound("fund " + fund));
        return ResponseEntity.ok()
                .header(Positions.HEADER, Long.toString(answer.position()))
                .eTag("%d-%d".formatted(answer.position(), today().toEpochDay()))
                .body(FundAnswer.of(found, view, answer, messages));
    }

    @Operation(summary = "支付明细 · The payments of a fund")
    @GetMapping("/api/funds/{fund}/payments")
    ResponseEntity<List<PaymentView>> payments(@PathVariable FundId fund, @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = queries.payments(fund, request.view());
        return Positions.answer(answer, answer.value());
    }

    @Operation(summary = "未了事项 · Commitments with money left and requests not yet paid")
    @GetMapping("/api/funds/{fund}/open-items")
    ResponseEntity<OpenItems> openItems(@PathVariable FundId fund, @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = queries.openItems(fund);
        return Positions.answer(answer, answer.value());
    }

    /** An answer without an as-of date depends on the day: its time progress does. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EffectiveDate.ZONE);
    }
}
