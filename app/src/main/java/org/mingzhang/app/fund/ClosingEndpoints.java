package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Draw;
import org.mingzhang.domain.fund.FundCommand.AssertOpening;
import org.mingzhang.domain.fund.FundCommand.ClosePeriod;
import org.mingzhang.domain.fund.FundCommand.CloseYear;
import org.mingzhang.domain.fund.FundCommand.StateUnknown;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.source.EntryId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a fund's time begins and ends: what is not known of it, and what is closed. */
@RestController
@RequestMapping("/api/funds/{fund}")
class ClosingEndpoints {
    /** @param high absent: nothing bounds it */
    record UnknownBody(
            EntryBody entry,
            UnknownFigure figure,
            String low,
            @Nullable String high,
            @Nullable String unit) {}

    record OpeningBody(
            EntryBody entry,
            String resolves,
            String amount,
            @Nullable String unit) {}

    record ClosePeriodBody(EntryBody entry, String period) {}

    /** A part of what is available, by funding source and vintage. */
    record DrawBody(
            FundingSource source,
            int vintage,
            String amount,
            @Nullable String unit) {}

    record CloseYearBody(
            EntryBody entry,
            @Nullable List<DrawBody> carriedForward,
            @Nullable List<DrawBody> surplus,
            @Nullable List<DrawBody> recovered) {}

    @Operation(summary = "列为未知 · State that a document leaves a figure open")
    @PostMapping("/state-unknown")
    ResponseEntity<Object> unknown(@PathVariable FundId fund, @RequestBody UnknownBody body, Desk desk) {
        var low = Amounts.read("low", body.low(), body.unit());
        var high = body.high() == null ? null : Amounts.read("high", body.high(), body.unit());
        return desk.submit(new StateUnknown(fund, body.entry().read(desk.actor()), body.figure(), low, high));
    }

    @Operation(
            summary = "确认期初数 · Assert what had been paid in the unknown time",
            description = "With a document; zero is an answer.")
    @PostMapping("/assert-opening")
    ResponseEntity<Object> opening(@PathVariable FundId fund, @RequestBody OpeningBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        var resolves = new EntryId(body.resolves());
        return desk.submit(new AssertOpening(fund, body.entry().read(desk.actor()), resolves, amount));
    }

    @Operation(
            summary = "月度结账 · Close a period",
            description = "Nothing more is posted in this month or an earlier one.")
    @PostMapping("/close-period")
    ResponseEntity<Object> closePeriod(@PathVariable FundId fund, @RequestBody ClosePeriodBody body, Desk desk) {
        var period = Dates.month("period", body.period());
        return desk.submit(new ClosePeriod(fund, body.entry().read(desk.actor()), period));
    }

    @Operation(
            summary = "年终结账 · Close the year",
            description = "What is available is carried forward, surplus or recovered, to the fen.")
    @PostMapping("/close-year")
    ResponseEntity<Object> closeYear(@PathVariable FundId fund, @RequestBody CloseYearBody body, Desk desk) {
        return desk.submit(new CloseYear(
                fund,
                body.entry().read(desk.actor()),
                draws("carriedForward", body.carriedForward()),
                draws("surplus", body.surplus()),
                draws("recovered", body.recovered())));
    }

    private static List<Draw> draws(String field, @Nullable List<DrawBody> bodies) {
        var draws = new ArrayList<Draw>();
        if (bodies == null) return draws;
        for (var body : bodies) {
            var amount = Amounts.read(field + "[" + draws.size() + "].amount", body.amount(), body.unit());
            draws.add(new Draw(new Bucket(body.source(), body.vintage()), amount));
        }
        return draws;
    }
}
