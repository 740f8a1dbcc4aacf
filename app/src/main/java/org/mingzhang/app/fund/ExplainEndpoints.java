package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.fund.FundAnswer.Labelled;
import org.mingzhang.app.fund.FundAnswer.Unknown;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.fund.ExplainQueries;
import org.mingzhang.query.fund.Explanation;
import org.mingzhang.query.fund.Source;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a figure is made of, and why it is not what it was. */
@RestController
class ExplainEndpoints {
    private final ExplainQueries queries;
    private final Positions positions;
    private final Messages messages;

    ExplainEndpoints(ExplainQueries queries, Positions positions, Messages messages) {
        this.queries = queries;
        this.positions = positions;
        this.messages = messages;
    }

    /**
     * One posting, or one event.
     *
     * @param amount what it adds to the figure, signed
     * @param running sum up to and including this one
     * @param pending it is only known to fall into a period that the as-of date cuts
     */
    record Line(
            Sentence words,
            Money amount,
            @Nullable Money running,
            @Nullable Account debit,
            @Nullable Account credit,
            boolean pending,
            Source source) {}

    /** @param next cursor of the following page; absent on the last */
    record Explained(
            FundId fund,
            Labelled value,
            List<Line> entries,
            List<Unknown> unknowns,
            @Nullable String next,
            long position) {}

    /** @param before absent when nothing was known of the fund */
    record Changed(
            FundId fund,
            @Nullable Labelled before,
            Labelled after,
            long fromPosition,
            long toPosition,
            List<Line> entries) {}

    @Operation(
            summary = "说明一个数 · Explain a figure",
            description =
                    "The postings and documents that make it; their amounts sum to it. Pass `next` as `cursor` for the following page.")
    @GetMapping("/api/funds/{fund}/explain/{figure}")
    ResponseEntity<Explained> explain(
            @PathVariable FundId fund,
            @PathVariable String figure,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var page = new PageRequest(cursor, limit);
        var answer = queries.explain(fund, figure("figure", figure), request.view(), page);
        var found = answer.value().orElseThrow(() -> ProblemException.notFound("fund", fund));
        var lines = found.lines().stream().map(this::line).toList();
        var unknowns =
                found.unknowns().stream().map(u -> Unknown.of(u, messages)).toList();
        return Positions.answer(
                answer,
                new Explained(
                        fund, Labelled.of(found.value(), messages), lines, unknowns, found.next(), answer.position()));
    }

    @Operation(
            summary = "为何变动 · Why a figure changed",
            description =
                    "The events recorded after `from` and up to `to` that changed it: instants with their offset, or positions.")
    @GetMapping("/api/funds/{fund}/changes/{figure}")
    ResponseEntity<Changed> changes(
            @PathVariable FundId fund,
            @PathVariable String figure,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var view = request.view();
        var until = to == null ? request.known() : ViewRequest.known("to", to);
        var answer = queries.change(
                fund, figure("figure", figure), view.asOf(), view.basis(), ViewRequest.known("from", from), until);
        var found = answer.value().orElseThrow(() -> ProblemException.notFound("fund", fund));
        var lines = found.causes().stream()
                .map(c -> new Line(messages.event(c.source().event()), c.delta(), null, null, null, false, c.source()))
                .toList();
        return Positions.answer(
                answer,
                new Changed(
                        fund,
                        found.before() == null ? null : Labelled.of(found.before(), messages),
                        Labelled.of(found.after(), messages),
                        found.fromPosition(),
                        found.toPosition(),
                        lines));
    }

    private Line line(Explanation.Line line) {
        return new Line(
                messages.event(line.source().event()),
                line.effect(),
                line.pending() ? null : line.running(),
                line.debit(),
                line.credit(),
                line.pending(),
                line.source());
    }

    /** {@code NET_DISBURSED}, {@code net-disbursed} and {@code netDisbursed} are the same figure. */
    private static Figure figure(String field, String text) {
        var plain = text.replaceAll("[_-]", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Figure.values())
                .filter(f -> f.name().replace("_", "").equals(plain))
                .findFirst()
                .orElseThrow(() -> new BadInput("unknown-figure", field, text));
    }
}
