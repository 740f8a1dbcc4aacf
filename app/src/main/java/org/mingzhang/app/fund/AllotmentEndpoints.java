package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.fund.FundCommand.Allot;
import org.mingzhang.domain.fund.FundCommand.SetCashPlan;
import org.mingzhang.domain.fund.FundCommand.WithdrawAllotment;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is planned for the money: by sub-project or line item, and by month. */
@RestController
@RequestMapping("/api/funds/{fund}")
class AllotmentEndpoints {
    record AllotmentBody(
            EntryBody entry,
            String line,
            String amount,
            @Nullable String unit) {}

    /** @param months amounts by month, {@code {"2022-07": "10 万元"}} */
    record CashPlanBody(
            EntryBody entry,
            Map<String, String> months,
            @Nullable String unit) {}

    @Operation(summary = "下达 · Allot to a sub-project or line item")
    @PostMapping("/allot")
    ResponseEntity<Object> allot(@PathVariable FundId fund, @RequestBody AllotmentBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        return desk.submit(new Allot(fund, body.entry().read(desk.actor()), body.line(), amount));
    }

    @Operation(summary = "撤回下达 · Withdraw an allotment")
    @PostMapping("/withdraw-allotment")
    ResponseEntity<Object> withdraw(@PathVariable FundId fund, @RequestBody AllotmentBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        return desk.submit(new WithdrawAllotment(fund, body.entry().read(desk.actor()), body.line(), amount));
    }

    @Operation(
            summary = "用款计划 · Set the monthly cash plan",
            description = "Replaces an earlier one. Payments above the cumulative plan are refused.")
    @PostMapping("/set-cash-plan")
    ResponseEntity<Object> plan(@PathVariable FundId fund, @RequestBody CashPlanBody body, Desk desk) {
        var months = new TreeMap<YearMonth, Money>();
        body.months()
                .forEach((month, amount) ->
                        months.put(Dates.month("months", month), Amounts.read("months." + month, amount, body.unit())));
        return desk.submit(new SetCashPlan(fund, body.entry().read(desk.actor()), months));
    }
}
