package org.mingzhang.app.award;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.award.AwardCommand.DecideTie;
import org.mingzhang.domain.award.AwardCommand.OverrideThreshold;
import org.mingzhang.domain.award.AwardCommand.ProposeLaureates;
import org.mingzhang.domain.award.AwardCommand.RecordVote;
import org.mingzhang.domain.award.AwardCommand.ReviewForm;
import org.mingzhang.domain.award.AwardCommand.ScoreApplicant;
import org.mingzhang.domain.award.AwardCommand.SelectCandidates;
import org.mingzhang.domain.award.AwardStep;
import org.mingzhang.domain.award.Ballot;
import org.mingzhang.domain.award.Review;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the form review to the proposal. */
@RestController
@RequestMapping("/api/awards/{edition}")
class SelectionEndpoints {
    record FormBody(
            EntryBody entry,
            String applicant,

            @Schema(description = "不完备之处；不填即通过 · what is missing; it passed unless given") @Nullable
            String deficiency) {}

    record ScoreBody(
            EntryBody entry,
            String applicant,
            Review review,

            @Schema(description = "各评审员所给的分 · the points of each reviewer", example = "[\"449.5\"]")
            List<String> marks) {}

    record OverrideBody(EntryBody entry, String applicant, String reason) {}

    record TieBody(
            EntryBody entry,
            String category,
            AwardStep step,

            @Schema(description = "同分者的先后 · those with equal points, in their order")
            List<String> order,

            String reason) {}

    record NamesBody(EntryBody entry, String category, List<String> applicants) {}

    record VoteBody(EntryBody entry, String category, List<Ballot> ballots) {}

    @Operation(summary = "形式审查 · Form review")
    @PostMapping("/review-form")
    ResponseEntity<Object> form(@PathVariable String edition, @RequestBody FormBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new ReviewForm(edition, entry, body.applicant(), body.deficiency()));
    }

    @Operation(
            summary = "评分 · Score an applicant",
            description = "In the document or the site review; the score is the exact mean of the reviewers' points.")
    @PostMapping("/score-applicant")
    ResponseEntity<Object> score(@PathVariable String edition, @RequestBody ScoreBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(
                new ScoreApplicant(edition, entry, body.applicant(), body.review(), Marks.read("marks", body.marks())));
    }

    @Operation(
            summary = "破格 · Override the threshold",
            description = "With its reason, by another person than the one who recorded the score.")
    @PostMapping("/override-threshold")
    ResponseEntity<Object> override(@PathVariable String edition, @RequestBody OverrideBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new OverrideThreshold(edition, entry, body.applicant(), body.reason()));
    }

    @Operation(summary = "裁定并列 · Decide a tie", description = "Where applicants with equal points meet the line.")
    @PostMapping("/decide-tie")
    ResponseEntity<Object> tie(@PathVariable String edition, @RequestBody TieBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new DecideTie(edition, entry, body.category(), body.step(), body.order(), body.reason()));
    }

    @Operation(summary = "确定候选者 · Say who goes on to the site review")
    @PostMapping("/select-candidates")
    ResponseEntity<Object> select(@PathVariable String edition, @RequestBody NamesBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new SelectCandidates(edition, entry, body.category(), body.applicants()));
    }

    @Operation(summary = "评审委员会投票 · Record the committee's vote")
    @PostMapping("/record-vote")
    ResponseEntity<Object> vote(@PathVariable String edition, @RequestBody VoteBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new RecordVote(edition, entry, body.category(), body.ballots()));
    }

    @Operation(summary = "提出拟奖名单 · Propose laureates")
    @PostMapping("/propose-laureates")
    ResponseEntity<Object> propose(@PathVariable String edition, @RequestBody NamesBody body, Desk desk) {
        var entry = body.entry().read(desk.actor());
        return desk.submit(new ProposeLaureates(edition, entry, body.category(), body.applicants()));
    }
}
