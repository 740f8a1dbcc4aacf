package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.OpenItems;
import org.mingzhang.query.fund.PayableRequest;
import org.mingzhang.query.fund.PaymentView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
        var found = answer.value().orElseThrow(() -> ProblemException.notFound("fund", fund));
        return ResponseEntity.ok()
                .header(Positions.HEADER, Long.toString(answer.position()))
                .eTag("%d-%d".formatted(answer.position(), today().toEpochDay()))
                .body(FundAnswer.of(found, view, answer, messages));
    }

    /** @param next cursor of the following page; absent on the last */
    record Payments(List<PaymentView> payments, @Nullable String next, long position) {}

    @Operation(
            summary = "支付明细 · The payments of a fund",
            description = "In the order of recording; pass `next` as `cursor` for the following page.")
    @GetMapping("/api/funds/{fund}/payments")
    ResponseEntity<Payments> payments(
            @PathVariable FundId fund,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = queries.payments(fund, request.view(), new PageRequest(cursor, limit));
        var page = answer.value();
        return Positions.answer(answer, new Payments(page.items(), page.next(), answer.position()));
    }

    /** @param next cursor of the following page; absent on the last */
    record Payable(List<PayableRequest> requests, @Nullable String next, long position) {}

    @Operation(
            summary = "待支付 · What may be paid",
            description =
                    "The approved requests of all funds that are not paid yet, in the order of approval; pass `next` as `cursor` for the following page.")
    @GetMapping("/api/payable")
    ResponseEntity<Payable> payable(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @Parameter(description = "至少等到日志的这个位置 · waits until at least this position has been applied")
                    @RequestParam(required = false)
                    @Nullable
                    Long atLeast) {
        positions.await(atLeast);
        var answer = queries.payable(new PageRequest(cursor, limit));
        var page = answer.value();
        return Positions.answer(answer, new Payable(page.items(), page.next(), answer.position()));
    }

    @Operation(summary = "未了事项 · Commitments with money left, and requests not yet paid or returned to their maker")
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
