package org.mingzhang.app.award;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.app.web.PayeeBody;
import org.mingzhang.domain.award.AwardCommand.IdentifyApplicant;
import org.mingzhang.domain.award.AwardCommand.OpenEdition;
import org.mingzhang.domain.award.AwardCommand.RecordCount;
import org.mingzhang.domain.award.AwardCommand.StateAward;
import org.mingzhang.domain.award.AwardCommand.SubmitApplication;
import org.mingzhang.domain.award.AwardStep;
import org.mingzhang.domain.award.Category;
import org.mingzhang.domain.award.EditionStep;
import org.mingzhang.domain.award.NoticeRule;
import org.mingzhang.domain.award.Scoring;
import org.mingzhang.domain.fund.FundId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an edition is, how many took part in it, and who. */
@RestController
@RequestMapping("/api/awards/{edition}")
class EditionEndpoints {
    record OpenBody(
            EntryBody entry,

            @Schema(description = "方案所在文件的编号 · id of the document that the plan stands in") @Nullable
            String document,

            @Schema(description = "方案各阶段所属的事项 · concept under which its stages are recorded") @Nullable
            String plan,

            String name,

            @Schema(description = "支付奖金的资金；文件未载明则不填 · the fund that pays, where the document says so") @Nullable
            String fund,

            @Nullable List<EditionStep> steps,
            List<CategoryBody> categories,
            NoticeRule notice) {}

    record CategoryBody(
            String name,
            int quota,

            @Schema(description = "每个获奖者的奖金和单位 · what each laureate receives", example = "50 万元") @Nullable
            String each,

            @Nullable Integer candidateCap,
            @Nullable Integer finalists,
            @Nullable Scoring scoring,

            @Schema(description = "与哪一类同场排名 · the category whose ranking it shares, coming after it") @Nullable
            String rankedWith) {
        Category read() {
            return new Category(
                    name,
                    quota,
                    each == null ? null : Amounts.read("categories.each", each, null),
                    candidateCap,
                    finalists,
                    scoring,
                    rankedWith);
        }
    }

    record CountBody(EntryBody entry, String category, AwardStep step, int count) {}

    record ApplicationBody(
            EntryBody entry,
            String category,
            String applicant,
            @Nullable PayeeBody payee) {}

    record IdentifyBody(EntryBody entry, String applicant, PayeeBody payee) {}

    record AmountBody(
            EntryBody entry,
            String category,
            @Schema(example = "50 万元") String each) {}

    @Operation(
            summary = "启动一届 · Open an edition",
            description =
                    "With quotas, caps, threshold, weights and amounts. Contradictions in the dates of the plan come back as warnings.")
    @PostMapping("/open-edition")
    ResponseEntity<Object> open(@PathVariable String edition, @RequestBody OpenBody body, Desk desk) {
        return desk.submit(new OpenEdition(
                edition,
                body.entry().read(desk.actor()),
                body.document(),
                body.plan(),
                body.name(),
                body.fund() == null ? null : FundId.parse(body.fund()),
                Objects.requireNonNullElse(body.steps(), List.of()),
                body.categories().stream().map(CategoryBody::read).toList(),
                body.notice()));
    }

    @Operation(
            summary = "记录数目 · Record a count",
            description = "Where a document gives only the number; what is recorded one by one never exceeds it.")
    @PostMapping("/record-count")
    ResponseEntity<Object> count(@PathVariable String edition, @RequestBody CountBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new RecordCount(edition, entry, body.category(), body.step(), body.count()));
    }

    @Operation(summary = "申报 · Submit an application")
    @PostMapping("/submit-application")
    ResponseEntity<Object> submit(@PathVariable String edition, @RequestBody ApplicationBody body, Desk desk) {
        return desk.submit(new SubmitApplication(
                edition,
                body.entry().read(desk.actor()),
                body.category(),
                body.applicant(),
                PayeeBody.read(body.payee())));
    }

    @Operation(summary = "补充申报者身份 · Say who an applicant is", description = "That was recorded by name only.")
    @PostMapping("/identify-applicant")
    ResponseEntity<Object> identify(@PathVariable String edition, @RequestBody IdentifyBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new IdentifyApplicant(edition, entry, body.applicant(), PayeeBody.read(body.payee())));
    }

    @Operation(summary = "补充奖金数额 · State what a laureate receives", description = "Where the plan does not.")
    @PostMapping("/state-award")
    ResponseEntity<Object> state(@PathVariable String edition, @RequestBody AmountBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new StateAward(edition, entry, body.category(), Amounts.read("each", body.each(), null)));
    }
}
