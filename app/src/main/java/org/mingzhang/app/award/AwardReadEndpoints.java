package org.mingzhang.app.award;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.award.Scoring;
import org.mingzhang.domain.money.Fraction;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of award editions. */
@RestController
class AwardReadEndpoints {
    private final Awards awards;
    private final Positions positions;

    AwardReadEndpoints(Awards awards, Positions positions) {
        this.awards = awards;
        this.positions = positions;
    }

    record Editions(List<AwardAnswer> awards, long position) {}

    /**
     * Scores are rounded for reading; the exact fractions stand beside them.
     *
     * @param document the mean of the marks
     * @param reaches whether the document score reaches the site review without an override
     */
    record Weighed(
            String category,
            @Nullable String threshold,
            String document,
            String documentExact,
            boolean reaches,
            @Nullable String site,
            @Nullable String composite,
            @Nullable String compositeExact) {}

    @Operation(
            summary = "评奖各届 · Award editions",
            description = "With their stages, laureates and what blocks a payment.")
    @GetMapping("/api/awards")
    ResponseEntity<Editions> awards(@ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = awards.all(request.view());
        return Positions.answer(answer, new Editions(answer.value(), answer.position()));
    }

    @Operation(
            summary = "一届评奖 · One edition",
            description = "What blocks a payment is said for the day asOf, else for today.")
    @GetMapping("/api/awards/{edition}")
    ResponseEntity<AwardAnswer> award(@PathVariable String edition, @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = awards.one(edition, request.view());
        var found = answer.value().orElseThrow(() -> ProblemException.notFound("award", edition));
        return Positions.answer(answer, found);
    }

    @Operation(
            summary = "试算分数 · Weigh scores",
            description =
                    "Whether a document score reaches the site review, and the weighted mean of both; records nothing. Several marks are averaged.")
    @GetMapping("/api/awards/{edition}/score")
    Weighed weigh(
            @PathVariable String edition,
            @Parameter(description = "类别 · category") @RequestParam String category,
            @Parameter(
                            description =
                                    "材料评审各分；缺省为该申报者已记录的分 · marks of the document review; what is recorded of the applicant unless given")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> document,
            @Parameter(description = "现场评审各分 · marks of the site review") @RequestParam(required = false) @Nullable
                    List<String> site,
            @Parameter(description = "申报者 · applicant") @RequestParam(required = false) @Nullable String applicant) {
        var found = awards.edition(edition);
        if (!found.isOpen()) throw ProblemException.notFound("award", edition);
        var prize = found.category(category);
        var scoring = prize == null ? null : prize.scoring();
        if (scoring == null) throw ProblemException.notFound("scoring", category);
        var score = document == null ? recorded(found, applicant) : mean("document", document);
        var onSite = site == null ? null : mean("site", site);
        var composite = onSite == null ? null : scoring.composite(score, onSite);
        return new Weighed(
                category,
                scoring.threshold() == null ? null : scoring.threshold().toPlainString(),
                score.shown(),
                score.toString(),
                scoring.reaches(score),
                onSite == null ? null : onSite.shown(),
                composite == null ? null : composite.shown(),
                composite == null ? null : composite.toString());
    }

    private static Fraction recorded(AwardEdition edition, @Nullable String applicant) {
        return edition.applicants().stream()
                .filter(a -> a.name().equals(applicant))
                .flatMap(a -> Stream.ofNullable(a.documentScore()))
                .findFirst()
                .orElseThrow(() -> new BadInput("field-missing", "document", ""));
    }

    private static Fraction mean(String field, List<String> marks) {
        return Scoring.mean(Marks.read(field, marks));
    }
}
