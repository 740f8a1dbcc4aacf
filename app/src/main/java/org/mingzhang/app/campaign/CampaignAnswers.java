package org.mingzhang.app.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.campaign.CampaignAnswer.AnswerOfLedger;
import org.mingzhang.app.campaign.CampaignAnswer.Counts;
import org.mingzhang.app.campaign.CampaignAnswer.FieldAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.FindingAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.GroupAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.MissingAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.Owed;
import org.mingzhang.app.campaign.CampaignAnswer.Points;
import org.mingzhang.app.campaign.CampaignAnswer.StageAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.Veto;
import org.mingzhang.app.message.Messages;
import org.mingzhang.domain.campaign.Campaign;
import org.mingzhang.domain.campaign.CampaignClaims;
import org.mingzhang.domain.campaign.Evidence;
import org.mingzhang.domain.campaign.LedgerAnswer;
import org.mingzhang.domain.campaign.LedgerFigure;
import org.mingzhang.domain.campaign.Obligation;
import org.mingzhang.domain.campaign.Progress;
import org.mingzhang.domain.campaign.Scoring;
import org.mingzhang.domain.campaign.StageOverlap;
import org.mingzhang.domain.campaign.Standing;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.Weights;
import org.mingzhang.query.fund.FundView;
import org.springframework.stereotype.Component;

/** Campaigns in words and numbers. */
@Component
public final class CampaignAnswers {
    private final Campaigns campaigns;
    private final Messages messages;
    private final Clock clock;

    CampaignAnswers(Campaigns campaigns, Messages messages, Clock clock) {
        this.campaigns = campaigns;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param funds as they stood at {@code position} */
    public List<CampaignAnswer> all(long position, List<FundView> funds) {
        return campaigns.ids(position).stream()
                .flatMap(id -> one(id, position, funds).stream())
                .toList();
    }

    Optional<CampaignAnswer> one(String id, long position, List<FundView> funds) {
        return campaigns.find(id, position).map(campaign -> answer(id, campaign, position, funds));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EffectiveDate.ZONE);
    }

    private CampaignAnswer answer(String id, Campaign campaign, long position, List<FundView> funds) {
        var opening = campaign.opening();
        return new CampaignAnswer(
                id,
                opening.name(),
                Standing.of(campaign),
                opening.office(),
                opening.entry().documentDate(),
                counts(campaign),
                points(Scoring.of(campaign)),
                campaign.groups().stream()
                        .map(g -> new GroupAnswer(g.name(), g.within(), shown(g.weight())))
                        .toList(),
                veto(campaign),
                campaign.stages().stream()
                        .map(s -> new StageAnswer(s.name(), s.from(), s.to()))
                        .toList(),
                StageOverlap.of(campaign),
                CampaignClaims.findings(id, campaign).stream()
                        .map(this::inWords)
                        .toList(),
                campaigns.answers(campaign, position, funds).stream()
                        .map(a -> inWords(a, campaign))
                        .toList(),
                owed(campaign),
                position);
    }

    private static Counts counts(Campaign campaign) {
        var progress = campaign.indicators().stream()
                .map(i -> Progress.of(i, campaign))
                .toList();
        var groups = campaign.groups();
        int first = (int) groups.stream().filter(g -> g.within() == null).count();
        return new Counts(
                progress.size(),
                groups.size() - first,
                first,
                (int) progress.stream().filter(Progress::isComplete).count(),
                progress.stream().mapToInt(p -> p.waiting().size()).sum());
    }

    private static Points points(Scoring scoring) {
        return new Points(
                Weights.show(scoring.stated()),
                Weights.show(scoring.missing()),
                scoring.isWholeStated() ? FigureStatus.STATED : FigureStatus.DERIVED,
                Weights.show(scoring.whole()),
                scoring.isWholeStated(),
                scoring.unweightedGroups(),
                scoring.unweighted(),
                scoring.isOpen(),
                shown(scoring.score()));
    }

    static @Nullable String shown(@Nullable BigDecimal points) {
        return points == null ? null : Weights.show(points);
    }

    private static Veto veto(Campaign campaign) {
        var clause = campaign.veto();
        if (clause == null) return new Veto(List.of(), List.of(), List.of(), List.of());
        return new Veto(
                clause.matters(),
                clause.units(),
                Standing.unconfirmed(campaign),
                Standing.vetoes(campaign).stream()
                        .map(Evidence::matter)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private FindingAnswer inWords(Finding finding) {
        var sentence = messages.of(finding);
        return new FindingAnswer(finding.code(), messages.title(finding).title(), sentence.zh(), sentence.en());
    }

    private AnswerOfLedger inWords(LedgerAnswer answer, Campaign campaign) {
        var indicator = Objects.requireNonNull(campaign.indicator(answer.indicator()));
        boolean isShare = answer.figure() == LedgerFigure.SPENDING_SHARE;
        var value = answer.value();
        return new AnswerOfLedger(
                answer.indicator(),
                indicator.name(),
                answer.figure(),
                answer.year(),
                answer.status(),
                CampaignAnswer.fen(answer.total()),
                isShare ? percent(value) : null,
                percent(answer.change()),
                value == null || isShare ? null : value.shown(),
                answer.fields().stream()
                        .map(f -> new FieldAnswer(
                                f.field(),
                                f.amount() == null ? null : f.amount().low().fen(),
                                f.amount() == null
                                        ? null
                                        : CampaignAnswer.fen(f.amount().high()),
                                f.status()))
                        .toList(),
                answer.missing().stream().map(this::inWords).toList());
    }

    private static @Nullable String percent(@Nullable Fraction share) {
        return share == null ? null : share.shownAsPercent();
    }

    private MissingAnswer inWords(LedgerAnswer.Missing missing) {
        var sentence =
                messages.sentence("missing." + missing.what(), Map.of("name", missing.name(), "year", missing.year()));
        return new MissingAnswer(missing.what(), missing.name(), missing.year(), sentence.zh(), sentence.en());
    }

    private List<Owed> owed(Campaign campaign) {
        var byUnit = new LinkedHashMap<Optional<String>, List<Obligation>>();
        for (var owed : Obligation.of(campaign))
            byUnit.computeIfAbsent(Optional.ofNullable(owed.unit()), u -> new ArrayList<>())
                    .add(owed);
        var today = today();
        return byUnit.entrySet().stream()
                .map(e -> new Owed(e.getKey().orElse(null), e.getValue().size(), (int)
                        e.getValue().stream().filter(o -> o.isOverdue(today)).count()))
                .toList();
    }
}
