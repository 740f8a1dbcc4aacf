package org.mingzhang.app.award;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.award.AwardCommand.ApproveAwards;
import org.mingzhang.domain.award.AwardCommand.DecideComplaint;
import org.mingzhang.domain.award.AwardCommand.LodgeComplaint;
import org.mingzhang.domain.award.AwardCommand.PublishLaureates;
import org.mingzhang.domain.award.AwardCommand.ReturnAwards;
import org.mingzhang.domain.award.ComplaintOutcome;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EntryId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the public notice to the approval. */
@RestController
@RequestMapping("/api/awards/{edition}")
class PublicationEndpoints {
    record NoticeBody(
            EntryBody entry,
            @Schema(example = "2022-09-05") String from,

            @Schema(description = "公示所写的末日；缺省按规则推算 · the last day as the notice gives it", example = "2022-09-15")
            @Nullable
            String to) {}

    record ComplaintBody(
            EntryBody entry,

            @Schema(description = "涉及的获奖者；不填为公示的全部 · those it is about; everybody on the notice unless given") @Nullable
            List<String> applicants,

            String subject) {}

    record DecisionBody(EntryBody entry, String complaint, ComplaintOutcome outcome, String reason) {}

    record ApprovalBody(
            EntryBody entry,

            @Schema(description = "不填为公示的全部 · everybody on the notice unless given") @Nullable
            List<String> applicants,

            @Schema(description = "由哪项资金支付；缺省为本届的资金 · the fund that pays; that of the edition unless given") @Nullable
            String fund) {}

    record ReturnBody(EntryBody entry, List<String> applicants, String reason) {}

    @Operation(summary = "公示 · Publish the notice", description = "Of every laureate proposed since the last one.")
    @PostMapping("/publish-laureates")
    ResponseEntity<Object> publish(@PathVariable String edition, @RequestBody NoticeBody body, Desk desk) {
        return desk.submit(new PublishLaureates(
                edition,
                body.entry().read(desk.actor()),
                Dates.day("from", body.from()),
                body.to() == null ? null : Dates.day("to", body.to())));
    }

    @Operation(
            summary = "受理投诉 · Lodge a complaint",
            description = "From then on nothing is paid to those it concerns until it is decided, approved or not.")
    @PostMapping("/lodge-complaint")
    ResponseEntity<Object> lodge(@PathVariable String edition, @RequestBody ComplaintBody body, Desk desk) {
        return desk.submit(new LodgeComplaint(
                edition,
                body.entry().read(desk.actor()),
                Objects.requireNonNullElse(body.applicants(), List.of()),
                body.subject()));
    }

    @Operation(
            summary = "办结投诉 · Decide a complaint",
            description =
                    "By another person than those who proposed, published or registered it. One that is upheld ends the award.")
    @PostMapping("/decide-complaint")
    ResponseEntity<Object> decide(@PathVariable String edition, @RequestBody DecisionBody body, Desk desk) {
        return desk.submit(new DecideComplaint(
                edition,
                body.entry().read(desk.actor()),
                new EntryId(body.complaint()),
                body.outcome(),
                body.reason()));
    }

    @Operation(
            summary = "审批获奖名单 · Approve awards",
            description =
                    "After the notice, by another person than those who proposed and published. The fund may pay from then on.")
    @PostMapping("/approve-awards")
    ResponseEntity<Object> approve(@PathVariable String edition, @RequestBody ApprovalBody body, Desk desk) {
        return desk.submit(new ApproveAwards(
                edition,
                body.entry().read(desk.actor()),
                Objects.requireNonNullElse(body.applicants(), List.of()),
                body.fund() == null ? null : FundId.parse(body.fund())));
    }

    @Operation(
            summary = "退回修改 · Give laureates back for changes",
            description = "By who may sign next; they have to be proposed and published anew.")
    @PostMapping("/return-awards")
    ResponseEntity<Object> giveBack(@PathVariable String edition, @RequestBody ReturnBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new ReturnAwards(edition, entry, body.applicants(), body.reason()));
    }
}
