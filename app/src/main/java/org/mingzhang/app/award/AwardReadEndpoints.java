package org.mingzhang.app.award;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.BadInput;
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
     * @param reaches whether the document score reaches the site review without an override
     * @param composite rounded for reading; the exact fraction stands beside it
     */
    record Weighed(
            String category,
            @Nullable String threshold,
            boolean reaches,
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
        var found = answer.value().orElseThrow(() -> ProblemException.notFound("award " + edition));
        return Positions.answer(answer, found);
    }

    @Operation(
            summary = "试算分数 · Weigh scores",
            description =
                    "Whether a document score reaches the site review, and the weighted mean of both; records nothing.")
    @GetMapping("/api/awards/{edition}/score")
    Weighed weigh(
            @PathVariable String edition,
            @Parameter(description = "类别 · category") @RequestParam String category,
            @Parameter(description = "材料评审分 · document score", example = "449.5") @RequestParam String document,
            @Parameter(description = "现场评审分 · site score", example = "700") @RequestParam(required = false) @Nullable
                    String site) {
        var found = awards.edition(edition);
        if (!found.isOpen()) throw ProblemException.notFound("award " + edition);
        var prize = found.category(category);
        var scoring = prize == null ? null : prize.scoring();
        if (scoring == null) throw ProblemException.notFound("scoring " + category);
        var score = score("document", document);
        var composite = site == null ? null : scoring.composite(score, score("site", site));
        return new Weighed(
                category,
                scoring.threshold() == null ? null : scoring.threshold().toPlainString(),
                scoring.reaches(score),
                composite == null ? null : composite.shown(),
                composite == null ? null : composite.toString());
    }

    private static Fraction score(String field, String text) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,10})?")) throw new BadInput("not-a-number", field, text);
        return Fraction.of(new BigDecimal(text));
    }
}
