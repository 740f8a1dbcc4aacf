package org.mingzhang.app.overview;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.TimeAnswer;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.query.fund.FigureValue;
import org.mingzhang.query.fund.FundList;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.FundState;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.query.fund.Gap;
import org.mingzhang.query.fund.RateValue;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Funds in lines, page by page, with totals: what one looks at first. */
@RestController
class FundListEndpoint {
    private static final int MOST = 1000;

    private final FundQueries queries;
    private final Positions positions;

    FundListEndpoint(FundQueries queries, Positions positions) {
        this.queries = queries;
        this.positions = positions;
    }

    /** @param high absent when nothing bounds it */
    record Amount(Money low, @Nullable Money high, FigureStatus status) {
        static Amount of(FigureValue value) {
            return new Amount(value.amount().low(), value.amount().high(), value.status());
        }
    }

    /** @param gap execution minus time progress by months, in percentage points; absent while the rate is a range */
    record Line(
            FundId id,
            String name,
            String unit,
            int fiscalYear,
            Amount originalBudget,
            Amount currentBudget,
            Amount netDisbursed,
            Amount committed,
            Amount pending,
            Amount available,
            RateValue executionRate,
            TimeAnswer time,
            @Nullable Gap gap,
            Set<FundState> states) {
        static Line of(FundView fund) {
            return new Line(
                    fund.id(),
                    fund.profile().name(),
                    fund.profile().unit(),
                    fund.id().fiscalYear(),
                    Amount.of(fund.figure(Figure.ORIGINAL_BUDGET)),
                    Amount.of(fund.figure(Figure.CURRENT_BUDGET)),
                    Amount.of(fund.figure(Figure.NET_DISBURSED)),
                    Amount.of(fund.figure(Figure.OPEN_COMMITMENTS)),
                    Amount.of(fund.figure(Figure.PENDING_REQUESTS)),
                    Amount.of(fund.figure(Figure.AVAILABLE_BALANCE)),
                    fund.executionRate(),
                    TimeAnswer.of(fund.time()),
                    fund.gap(),
                    FundState.of(fund, BigDecimal.ZERO));
        }
    }

    /** What the lines name, summed over all funds that were chosen. */
    record Totals(
            FundList.Total originalBudget,
            FundList.Total currentBudget,
            FundList.Total netDisbursed,
            FundList.Total committed,
            FundList.Total pending,
            FundList.Total available) {
        static Totals of(FundList found) {
            return new Totals(
                    found.total(Figure.ORIGINAL_BUDGET),
                    found.total(Figure.CURRENT_BUDGET),
                    found.total(Figure.NET_DISBURSED),
                    found.total(Figure.OPEN_COMMITMENTS),
                    found.total(Figure.PENDING_REQUESTS),
                    found.total(Figure.AVAILABLE_BALANCE));
        }
    }

    /**
     * @param count of all funds that were chosen, of which these are one page
     * @param assumed how many of those that were chosen are only assumed, and enter no total
     * @param units of all funds, to choose from
     * @param years of all funds, to choose from
     * @param recordedAt when the last event counted was recorded
     */
    record Funds(
            List<Line> funds,
            int count,
            Totals totals,
            int assumed,
            List<String> units,
            List<Integer> years,
            long position,
            @Nullable Instant recordedAt) {}

    @Operation(
            summary = "资金列表 · Funds, page by page",
            description =
                    "Chosen, ordered and summed by the server. Totals leave out what is unknown or only assumed, and say of how many funds.")
    @GetMapping("/api/overview/funds")
    ResponseEntity<Funds> funds(
            @ParameterObject ListRequest list,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit,
            @ParameterObject ViewRequest request) {
        if (offset < 0) throw new BadInput("not-one-of", "offset", String.valueOf(offset));
        if (limit < 1 || limit > MOST) throw new BadInput("not-one-of", "limit", String.valueOf(limit));
        positions.await(request.awaited());
        var answer = queries.funds(request.view());
        var found = list.of(answer.value(), offset, limit);
        return Positions.answer(
                answer,
                new Funds(
                        found.page().stream().map(Line::of).toList(),
                        found.count(),
                        Totals.of(found),
                        found.assumed(),
                        found.units(),
                        found.years(),
                        answer.position(),
                        answer.recordedAt()));
    }
}
