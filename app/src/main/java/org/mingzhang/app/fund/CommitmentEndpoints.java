package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.app.web.PayeeBody;
import org.mingzhang.domain.fund.FundCommand.Commit;
import org.mingzhang.domain.fund.FundCommand.ReleaseCommitment;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.Instalment;
import org.mingzhang.domain.source.EntryId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contracts and their instalment plans. */
@RestController
@RequestMapping("/api/funds/{fund}")
class CommitmentEndpoints {
    record InstalmentBody(
            int number,
            String amount,
            @Nullable String unit,
            @Nullable String due) {
        Instalment read(String field) {
            return new Instalment(
                    number,
                    Amounts.read(field + ".amount", amount, unit),
                    due == null ? null : Dates.day(field + ".due", due));
        }
    }

    record CommitBody(
            EntryBody entry,
            @Nullable PayeeBody payee,
            String contract,
            String amount,
            @Nullable String unit,
            @Nullable List<InstalmentBody> instalments,
            @Nullable String line,
            @Nullable FundingSource source) {
        List<Instalment> plan() {
            var plan = new ArrayList<Instalment>();
            if (instalments != null)
                for (var part : instalments) plan.add(part.read("instalments[" + plan.size() + "]"));
            return plan;
        }
    }

    record ReleaseBody(EntryBody entry, String commitment) {}

    @Operation(
            summary = "合同承诺 · Record a contract with its instalment plan",
            description = "The entry's id names the commitment. An empty plan promises no instalments.")
    @PostMapping("/commit")
    ResponseEntity<Object> commit(@PathVariable FundId fund, @RequestBody CommitBody body, Desk desk) {
        return desk.submit(new Commit(
                fund,
                body.entry().read(desk.actor()),
                PayeeBody.read(body.payee()),
                body.contract(),
                Amounts.read("amount", body.amount(), body.unit()),
                body.plan(),
                body.line() == null ? "" : body.line(),
                body.source()));
    }

    @Operation(summary = "解除承诺 · Release what is left of a commitment")
    @PostMapping("/release-commitment")
    ResponseEntity<Object> release(@PathVariable FundId fund, @RequestBody ReleaseBody body, Desk desk) {
        var commitment = new EntryId(body.commitment());
        return desk.submit(new ReleaseCommitment(fund, body.entry().read(desk.actor()), commitment));
    }
}
