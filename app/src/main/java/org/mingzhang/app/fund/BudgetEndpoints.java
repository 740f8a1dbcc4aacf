package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.fund.FundCommand.Appropriate;
import org.mingzhang.domain.fund.FundCommand.GrantProvisionalAuthority;
import org.mingzhang.domain.fund.FundCommand.OpenFund;
import org.mingzhang.domain.fund.FundCommand.Reallocate;
import org.mingzhang.domain.fund.FundCommand.RecoverBalance;
import org.mingzhang.domain.fund.FundCommand.Reduce;
import org.mingzhang.domain.fund.FundCommand.Supplement;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Authority to spend: how it comes, grows, shrinks and moves. */
@RestController
@RequestMapping("/api/funds/{fund}")
class BudgetEndpoints {
    /** @param projectCode 21 characters */
    record OpenBody(
            EntryBody entry,
            String name,
            String jurisdiction,
            String unit,
            @Nullable String projectCode) {}

    record GrantBody(
            EntryBody entry,
            FundingSource source,
            String amount,
            @Nullable String unit) {}

    record BudgetBody(
            EntryBody entry,
            FundingSource source,
            String amount,
            @Nullable String unit,
            @Nullable ClassificationBody classification) {}

    record CutBody(
            EntryBody entry,
            String amount,
            @Nullable String unit,

            @Schema(description = "缺省为任意来源，新资金先减 · any unless given, the newest vintage first") @Nullable
            FundingSource source) {}

    record ReallocateBody(
            EntryBody entry,
            String to,
            String amount,
            @Nullable String unit,
            @Nullable FundingSource source) {}

    @Operation(summary = "设立 · Open a fund for a year")
    @PostMapping("/open-fund")
    ResponseEntity<Object> open(@PathVariable FundId fund, @RequestBody OpenBody body, Desk desk) {
        var profile = new FundProfile(body.name(), body.jurisdiction(), body.unit(), body.projectCode());
        return desk.submit(new OpenFund(fund, body.entry().read(desk.actor()), profile));
    }

    @Operation(
            summary = "预拨授权 · Grant provisional authority",
            description = "Before the budget is approved; absorbed by the appropriation.")
    @PostMapping("/grant-provisional-authority")
    ResponseEntity<Object> grant(@PathVariable FundId fund, @RequestBody GrantBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        return desk.submit(new GrantProvisionalAuthority(fund, body.entry().read(desk.actor()), body.source(), amount));
    }

    @Operation(
            summary = "年初安排 · Appropriate",
            description = "Once a year and source; zero is an approved budget of nothing.")
    @PostMapping("/appropriate")
    ResponseEntity<Object> appropriate(@PathVariable FundId fund, @RequestBody BudgetBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        var codes = ClassificationBody.read(body.classification());
        return desk.submit(new Appropriate(fund, body.entry().read(desk.actor()), body.source(), amount, codes));
    }

    @Operation(summary = "追加 · Supplement")
    @PostMapping("/supplement")
    ResponseEntity<Object> supplement(@PathVariable FundId fund, @RequestBody BudgetBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        var codes = ClassificationBody.read(body.classification());
        return desk.submit(new Supplement(fund, body.entry().read(desk.actor()), body.source(), amount, codes));
    }

    @Operation(
            summary = "压减 · Reduce",
            description = "Never below what is disbursed, committed and requested; a refusal names the maximum.")
    @PostMapping("/reduce")
    ResponseEntity<Object> reduce(@PathVariable FundId fund, @RequestBody CutBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        return desk.submit(new Reduce(fund, body.entry().read(desk.actor()), amount, body.source()));
    }

    @Operation(
            summary = "调剂 · Reallocate to another fund",
            description = "Of the same year, in one step; the vintage is kept.")
    @PostMapping("/reallocate")
    ResponseEntity<Object> reallocate(@PathVariable FundId fund, @RequestBody ReallocateBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        var to = FundId.parse(body.to());
        return desk.submit(new Reallocate(fund, body.entry().read(desk.actor()), to, amount, body.source()));
    }

    @Operation(summary = "收回 · Recover a balance within the year")
    @PostMapping("/recover-balance")
    ResponseEntity<Object> recover(@PathVariable FundId fund, @RequestBody CutBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        return desk.submit(new RecoverBalance(fund, body.entry().read(desk.actor()), amount, body.source()));
    }
}
