package org.mingzhang.app.campaign;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.campaign.CampaignAnswer.EvidenceAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.IndicatorAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.Obligations;
import org.mingzhang.app.campaign.CampaignAnswer.OneObligation;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.campaign.Campaign;
import org.mingzhang.domain.campaign.Obligation;
import org.mingzhang.query.Answer;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.FundView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns as they stand, or stood at an earlier position of the log. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignReadEndpoints {
    private final Campaigns campaigns;
    private final CampaignAnswers answers;
    private final IndicatorAnswers indicators;
    private final FundQueries funds;
    private final Positions positions;

    CampaignReadEndpoints(
            Campaigns campaigns,
            CampaignAnswers answers,
            IndicatorAnswers indicators,
            FundQueries funds,
            Positions positions) {
        this.campaigns = campaigns;
        this.answers = answers;
        this.indicators = indicators;
        this.funds = funds;
        this.positions = positions;
    }

    record AllCampaigns(List<CampaignAnswer> campaigns, long position) {}

    /** @param vetoReports evidence that a matter of the veto clause has occurred */
    record AllIndicators(List<IndicatorAnswer> indicators, List<EvidenceAnswer> vetoReports, long position) {}

    @Operation(summary = "全部创建工作 · All campaigns")
    @GetMapping
    ResponseEntity<AllCampaigns> all(@ParameterObject ViewRequest request) {
        var view = view(request);
        return Positions.answer(view, new AllCampaigns(answers.all(view.position(), view.value()), view.position()));
    }

    @Operation(
            summary = "一项创建工作 · A campaign",
            description =
                    "State, counts, points, stages and their overlaps, contradictions of its plan, what the ledger itself answers, and how much each unit owes.")
    @GetMapping("/{campaign}")
    ResponseEntity<CampaignAnswer> one(@PathVariable String campaign, @ParameterObject ViewRequest request) {
        var view = view(request);
        var answer = answers.one(campaign, view.position(), view.value());
        return Positions.answer(view, answer.orElseThrow(() -> unknown(campaign)));
    }

    @Operation(
            summary = "指标与佐证 · Indicators and their evidence",
            description = "Measurements, honours and the evidence of each, and what is missing of it.")
    @GetMapping("/{campaign}/indicators")
    ResponseEntity<AllIndicators> indicators(@PathVariable String campaign, @ParameterObject ViewRequest request) {
        var view = view(request);
        var found = find(campaign, view);
        return Positions.answer(
                view, new AllIndicators(indicators.of(found), indicators.reports(found), view.position()));
    }

    @Operation(
            summary = "各单位所欠资料 · What units owe, and by when",
            description = "Of one unit, or of all. `asOf` is the day that what is overdue is measured on, else today.")
    @GetMapping("/{campaign}/owed")
    ResponseEntity<Obligations> owed(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String unit,
            @ParameterObject ViewRequest request) {
        var view = view(request);
        var asOf = request.view().asOf();
        var today = asOf == null ? answers.today() : asOf;
        var owed = Obligation.of(find(campaign, view)).stream()
                .filter(o -> unit == null || Objects.equals(o.unit(), unit))
                .map(o -> obligation(o, today))
                .toList();
        return Positions.answer(view, new Obligations(unit, today, owed, view.position()));
    }

    private static OneObligation obligation(Obligation owed, LocalDate today) {
        return new OneObligation(
                owed.unit(),
                owed.indicator(),
                owed.name(),
                owed.demands(),
                owed.waiting(),
                owed.due(),
                owed.isOverdue(today));
    }

    private Answer<List<FundView>> view(ViewRequest request) {
        positions.await(request.awaited());
        return funds.funds(request.view());
    }

    private Campaign find(String id, Answer<?> view) {
        return campaigns.find(id, view.position()).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String campaign) {
        return ProblemException.notFound("campaign", campaign);
    }
}
