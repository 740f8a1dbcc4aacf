package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.fund.FundCommand.ApproveCorrection;
import org.mingzhang.domain.fund.FundCommand.ProposeCorrection;
import org.mingzhang.domain.fund.FundCommand.RecordReceipt;
import org.mingzhang.domain.fund.FundCommand.RejectCorrection;
import org.mingzhang.domain.fund.FundCommand.ResubmitCorrection;
import org.mingzhang.domain.fund.FundCommand.ReturnCorrection;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.ReceiptKind;
import org.mingzhang.domain.fund.Replacement;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money that came back, and entries that were wrong. */
@RestController
@RequestMapping("/api/funds/{fund}")
class CorrectionEndpoints {
    record ReceiptBody(
            EntryBody entry,
            String payment,
            ReceiptKind kind,
            String amount,
            @Nullable String unit,

            @Schema(description = "是否可再安排使用 · whether it may be spent again: a recorded decision")
            boolean spendable) {}

    record ReplacementBody(
            String id,
            String amount,
            @Nullable String unit,
            @Nullable String effectiveDate,
            @Nullable String voucher) {
        Replacement read() {
            return new Replacement(
                    new EntryId(id),
                    Amounts.read("replacement.amount", amount, unit),
                    effectiveDate == null ? null : EffectiveDate.parse("replacement.effectiveDate", effectiveDate),
                    voucher);
        }
    }

    record ProposeBody(
            EntryBody entry,
            String target,
            String reason,
            @Nullable ReplacementBody replacement) {}

    record DecideBody(EntryBody entry, String correction) {}

    record ResubmitBody(
            EntryBody entry,
            String correction,
            String reason,
            @Nullable ReplacementBody replacement) {}

    record RejectBody(EntryBody entry, String correction, String reason) {}

    @Operation(
            summary = "登记退回 · Record money that came back",
            description =
                    "退票, 退回 or 追回 for a payment of this fund; in a later year it leaves this year's figures as they are.")
    @PostMapping("/record-receipt")
    ResponseEntity<Object> receive(@PathVariable FundId fund, @RequestBody ReceiptBody body, Desk desk) {
        return desk.submit(new RecordReceipt(
                fund,
                body.entry().read(desk.actor()),
                new EntryId(body.payment()),
                body.kind(),
                Amounts.read("amount", body.amount(), body.unit()),
                body.spendable()));
    }

    @Operation(
            summary = "申请更正 · Propose a correction",
            description =
                    "Reverses an entry, and replaces it when a replacement is given. Moves nothing until approved.")
    @PostMapping("/propose-correction")
    ResponseEntity<Object> propose(@PathVariable FundId fund, @RequestBody ProposeBody body, Desk desk) {
        return desk.submit(new ProposeCorrection(
                fund,
                body.entry().read(desk.actor()),
                new EntryId(body.target()),
                body.reason(),
                body.replacement() == null ? null : body.replacement().read()));
    }

    @Operation(
            summary = "批准更正 · Approve a correction",
            description =
                    "Signs the next step of the approval chain, one other person than the proposer unless a chain is loaded; the last signature carries it out.")
    @PostMapping("/approve-correction")
    ResponseEntity<Object> approve(@PathVariable FundId fund, @RequestBody DecideBody body, Desk desk) {
        var correction = new EntryId(body.correction());
        return desk.submit(new ApproveCorrection(fund, body.entry().read(desk.actor()), correction));
    }

    @Operation(
            summary = "退回更正 · Return a correction for changes",
            description = "By whom it waits for, instead of a signature.")
    @PostMapping("/return-correction")
    ResponseEntity<Object> giveBack(@PathVariable FundId fund, @RequestBody RejectBody body, Desk desk) {
        var correction = new EntryId(body.correction());
        return desk.submit(new ReturnCorrection(fund, body.entry().read(desk.actor()), correction, body.reason()));
    }

    @Operation(
            summary = "重新申请更正 · Send a returned correction again",
            description = "Changed, under the id of this entry; all signatures are asked for anew.")
    @PostMapping("/resubmit-correction")
    ResponseEntity<Object> resubmit(@PathVariable FundId fund, @RequestBody ResubmitBody body, Desk desk) {
        return desk.submit(new ResubmitCorrection(
                fund,
                body.entry().read(desk.actor()),
                new EntryId(body.correction()),
                body.reason(),
                body.replacement() == null ? null : body.replacement().read()));
    }

    @Operation(summary = "驳回更正 · Reject a correction")
    @PostMapping("/reject-correction")
    ResponseEntity<Object> reject(@PathVariable FundId fund, @RequestBody RejectBody body, Desk desk) {
        var correction = new EntryId(body.correction());
        return desk.submit(new RejectCorrection(fund, body.entry().read(desk.actor()), correction, body.reason()));
    }
}
