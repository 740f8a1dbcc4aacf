package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.fund.FundCommand.ApproveRequest;
import org.mingzhang.domain.fund.FundCommand.ClearSuspense;
import org.mingzhang.domain.fund.FundCommand.PayRequest;
import org.mingzhang.domain.fund.FundCommand.RecordPayment;
import org.mingzhang.domain.fund.FundCommand.RejectRequest;
import org.mingzhang.domain.fund.FundCommand.RequestPayment;
import org.mingzhang.domain.fund.FundCommand.ResubmitRequest;
import org.mingzhang.domain.fund.FundCommand.ReturnRequest;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EntryId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money that is asked for, approved, paid, or recorded as paid. */
@RestController
@RequestMapping("/api/funds/{fund}")
class PaymentEndpoints {
    record RequestPaymentBody(EntryBody entry, @Nullable String commitment, OrderBody order) {}

    record ApproveBody(EntryBody entry, String request) {}

    record RejectBody(EntryBody entry, String request, String reason) {}

    record ResubmitBody(
            EntryBody entry, String request, @Nullable String commitment, OrderBody order) {}

    record PayBody(
            EntryBody entry, String request, @Nullable String voucher) {}

    record RecordPaymentBody(
            EntryBody entry,
            @Nullable String commitment,
            OrderBody order,

            @Schema(
                    description =
                            "国库确认已付，即使超预算；超出部分暂挂 · the treasury has paid it all the same: above budget it goes to suspense")
            @Nullable
            Boolean confirmedByTreasury) {}

    record ClearBody(EntryBody entry, String suspended) {}

    @Operation(
            summary = "申请用款 · Request a payment",
            description = "Under a commitment, or straight from what is available.")
    @PostMapping("/request-payment")
    ResponseEntity<Object> request(@PathVariable FundId fund, @RequestBody RequestPaymentBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new RequestPayment(
                fund, entry, id(body.commitment()), body.order().read()));
    }

    @Operation(
            summary = "批准用款 · Approve a request",
            description =
                    "Signs the next step of the approval chain, one other person than the maker unless a chain is loaded; the last signature approves.")
    @PostMapping("/approve-request")
    ResponseEntity<Object> approve(@PathVariable FundId fund, @RequestBody ApproveBody body, Desk desk) {
        return desk.submit(new ApproveRequest(fund, body.entry().read(desk.actor()), new EntryId(body.request())));
    }

    @Operation(summary = "驳回用款 · Reject a request", description = "The money goes back where it came from.")
    @PostMapping("/reject-request")
    ResponseEntity<Object> reject(@PathVariable FundId fund, @RequestBody RejectBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new RejectRequest(fund, entry, new EntryId(body.request()), body.reason()));
    }

    @Operation(
            summary = "退回用款 · Return a request for changes",
            description = "By whom it waits for, instead of a signature. Its money is free until it comes again.")
    @PostMapping("/return-request")
    ResponseEntity<Object> giveBack(@PathVariable FundId fund, @RequestBody RejectBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new ReturnRequest(fund, entry, new EntryId(body.request()), body.reason()));
    }

    @Operation(
            summary = "重新申请用款 · Send a returned request again",
            description = "Changed, under the id of this entry; all signatures are asked for anew.")
    @PostMapping("/resubmit-request")
    ResponseEntity<Object> resubmit(@PathVariable FundId fund, @RequestBody ResubmitBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new ResubmitRequest(
                fund,
                entry,
                new EntryId(body.request()),
                id(body.commitment()),
                body.order().read()));
    }

    @Operation(summary = "支付 · Pay an approved request")
    @PostMapping("/pay-request")
    ResponseEntity<Object> pay(@PathVariable FundId fund, @RequestBody PayBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new PayRequest(fund, entry, new EntryId(body.request()), body.voucher()));
    }

    @Operation(
            summary = "登记支付 · Record a payment",
            description =
                    "From a treasury voucher or a report, awards and assessment rewards among them. The same voucher with the same content is recorded once.")
    @PostMapping("/record-payment")
    ResponseEntity<Object> record(@PathVariable FundId fund, @RequestBody RecordPaymentBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        boolean confirmed = Boolean.TRUE.equals(body.confirmedByTreasury());
        return desk.submit(new RecordPayment(
                fund, entry, id(body.commitment()), body.order().read(), confirmed));
    }

    @Operation(summary = "暂挂转正 · Move a suspended payment into the budget")
    @PostMapping("/clear-suspense")
    ResponseEntity<Object> clear(@PathVariable FundId fund, @RequestBody ClearBody body, Desk desk) {
        return desk.submit(new ClearSuspense(fund, body.entry().read(desk.actor()), new EntryId(body.suspended())));
    }

    private static @Nullable EntryId id(@Nullable String text) {
        return text == null ? null : new EntryId(text);
    }
}
