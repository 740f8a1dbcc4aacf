package org.mingzhang.app.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.award.AwardAnswer;
import org.mingzhang.app.award.Awards;
import org.mingzhang.app.campaign.CampaignAnswer;
import org.mingzhang.app.campaign.CampaignAnswers;
import org.mingzhang.app.declaration.DeclarationAnswer;
import org.mingzhang.app.declaration.DeclarationSummaries;
import org.mingzhang.app.disclosure.DisclosureAnswer;
import org.mingzhang.app.disclosure.Disclosures;
import org.mingzhang.app.document.Discrepancies;
import org.mingzhang.app.evaluation.EvaluationSummary;
import org.mingzhang.app.evaluation.Evaluations;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.TimeAnswer;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.FundSummary;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.query.fund.Gap;
import org.mingzhang.query.fund.RateValue;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverviewEndpoint {
    private final FundQueries queries;
    private final Discrepancies discrepancies;
    private final Awards awards;
    private final DeclarationSummaries declarations;
    private final Evaluations evaluations;
    private final Disclosures disclosures;
    private final CampaignAnswers campaigns;
    private final Messages messages;
    private final Positions positions;

    OverviewEndpoint(
            FundQueries queries,
            Discrepancies discrepancies,
            Awards awards,
            DeclarationSummaries declarations,
            Evaluations evaluations,
            Disclosures disclosures,
            CampaignAnswers campaigns,
            Messages messages,
            Positions positions) {
        this.queries = queries;
        this.discrepancies = discrepancies;
        this.awards = awards;
        this.declarations = declarations;
        this.evaluations = evaluations;
        this.disclosures = disclosures;
        this.campaigns = campaigns;
        this.messages = messages;
        this.positions = positions;
    }

    /** @param unit the spending unit */
    record Line(
            @JsonUnwrapped FundSummary summary,
            String unit,
            RateValue originalRate,
            TimeAnswer time,
            @Nullable Gap gap) {
        static Line of(FundView fund) {
            return new Line(
                    FundSummary.of(fund),
                    fund.profile().unit(),
                    fund.originalRate(),
                    TimeAnswer.of(fund.time()),
                    fund.gap());
        }
    }

    record Overview(
            List<Line> funds,
            List<AwardAnswer> awards,
            List<DeclarationAnswer> declarations,
            List<Discrepancies.Discrepancy> discrepancies,
            List<EvaluationSummary> evaluations,
            List<DisclosureAnswer> disclosures,
            List<CampaignAnswer> campaigns,
            long position) {}

    @Operation(
            summary = "总览 · Overview",
            description =
                    "Every fund in one line with its figures in fen, every declaration, award edition, discrepancy and campaign, at one position.")
    @GetMapping("/api/overview")
    ResponseEntity<Overview> overview(@ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = queries.funds(request.view());
        var here = request.view().knownAt(new KnownAt.UpTo(answer.position()));
        var overview = new Overview(
                answer.value().stream().map(Line::of).toList(),
                awards.all(here).value(),
                declarations.at(answer.position()),
                discrepancies.at(answer.position(), answer.value()),
                evaluations.summaries(answer.position(), answer.value(), messages),
                disclosures.answers(answer.position()),
                campaigns.all(answer.position(), answer.value()),
                answer.position());
        return Positions.answer(answer, overview);
    }
}
