package org.mingzhang.app.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.document.Discrepancies.Discrepancy;
import org.mingzhang.domain.award.AwardState;
import org.mingzhang.domain.award.AwardStep;
import org.mingzhang.domain.award.ComplaintOutcome;
import org.mingzhang.domain.award.DayUnit;
import org.mingzhang.domain.award.EditionStage;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Actor;

/**
 * An edition as far as it has come. Amounts are fen; what no document states is null.
 *
 * @param day for which it is said what blocks a payment and how long a notice still lasts
 * @param document the document that its plan stands in
 * @param ceilingFen what all prizes cost at most; null when one of them has no stated amount
 * @param authorisedFen what has been approved
 * @param paidFen what has been paid and not come back; null when nothing has been approved that could have been paid
 * @param unpublished laureates whom the next notice is to name
 * @param findings contradictions in the dates of the plan, and what no document states
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AwardAnswer(
        String id,
        String name,
        AwardState state,
        LocalDate day,
        @Nullable String document,
        @Nullable FundId fund,
        List<Prize> categories,
        int proposed,
        @Nullable Long ceilingFen,
        long authorisedFen,
        @Nullable Long paidFen,
        Rule noticeRule,
        List<Notice> notices,
        List<String> unpublished,
        List<EditionStage> stages,
        List<Entrant> applicants,
        List<Objection> complaints,
        List<Discrepancy> findings) {

    /**
     * A category. Counts are those that a document gives, else what has been recorded one by one; null when neither says any.
     *
     * @param threshold points in the document review
     * @param justBelow whether half a point below the threshold reaches the site review
     * @param lineUps who each decision that may come next chooses from
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Prize(
            String name,
            int quota,
            @Nullable Long eachFen,
            @Nullable Long ceilingFen,
            @Nullable Integer candidateCap,
            @Nullable Integer finalists,
            @Nullable Integer documentWeight,
            @Nullable Integer siteWeight,
            @Nullable String threshold,
            @Nullable Reach justBelow,
            @Nullable String rankedWith,
            @Nullable Integer applicants,
            @Nullable Integer onSite,
            @Nullable Integer proposed,
            List<Choice> lineUps) {}

    /**
     * @param most how many may be chosen; null: any number
     * @param byVotes whether the points are votes, else scores
     * @param unscored those whose points have to be recorded first
     * @param tied those with equal points where the line falls, until their order is decided
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Choice(
            @Schema(allowableValues = {"SITE_REVIEW", "VOTE", "NOTICE"})
            AwardStep step,

            @Nullable Integer most,
            boolean byVotes,
            List<Place> places,
            List<String> unscored,
            List<String> tied) {}

    /** @param points that the order follows, scores rounded for reading; null where there are none */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Place(String applicant, @Nullable String points) {}

    public record Reach(String score, boolean reaches) {}

    public record Rule(int days, DayUnit unit, boolean firstDayCounts) {}

    /**
     * @param daysLeft calendar days from {@code day} to the last one; zero when it is over
     * @param daysWithFirstDay calendar days from the first to the last
     * @param fitsWithFirstDay whether that is what the rule says; null when it counts working days
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Notice(
            LocalDate from,
            LocalDate lastDay,
            long daysLeft,
            long daysWithFirstDay,
            long daysWithoutFirstDay,
            @Nullable Boolean fitsWithFirstDay,
            @Nullable Boolean fitsWithoutFirstDay,
            List<String> laureates) {}

    /**
     * An applicant.
     *
     * @param composite the weighted mean of both reviews, rounded for reading; the exact fraction stands beside it
     * @param reviews that may be recorded of it, or recorded anew
     * @param belowThreshold whether it goes on only if the threshold is overridden
     * @param scoredBy who recorded the document score, and may not override the threshold
     * @param prize the category whose prize it is to receive
     * @param makers who identified, proposed and published it: none of them approves it
     * @param blocked why it would not be paid today; null for who is no laureate, was paid, or may be
     */
    public record Entrant(
            String name,
            String category,
            Payee payee,
            @Nullable Boolean formPassed,
            @Nullable String documentScore,
            @Nullable String siteScore,
            @Nullable String composite,
            @Nullable String compositeExact,
            boolean overridden,
            boolean candidate,
            List<AwardStep> reviews,
            boolean belowThreshold,
            @Nullable Actor scoredBy,
            @Nullable Integer ayes,
            @Nullable String prize,
            List<Actor> makers,
            @Nullable LocalDate noticeLastDay,
            @Nullable Long approvedFen,
            @Nullable FundId fund,
            @Nullable Long paidFen,
            @Nullable Block blocked) {}

    /** A refusal in words: the code that a payment would be answered with. */
    public record Block(String code, String zh, String en) {}

    /** @param outcome null while it is open */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Objection(
            String id,
            String subject,
            List<String> laureates,
            Actor lodgedBy,
            @Nullable ComplaintOutcome outcome) {}
}
