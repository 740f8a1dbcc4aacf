package org.mingzhang.app.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.campaign.CampaignAnswer.EvidenceAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.HonourAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.IndicatorAnswer;
import org.mingzhang.app.campaign.CampaignAnswer.Measured;
import org.mingzhang.app.campaign.CampaignAnswer.OneHonour;
import org.mingzhang.app.campaign.CampaignAnswer.Task;
import org.mingzhang.domain.campaign.Campaign;
import org.mingzhang.domain.campaign.Evidence;
import org.mingzhang.domain.campaign.HonourCount;
import org.mingzhang.domain.campaign.Indicator;
import org.mingzhang.domain.campaign.IndicatorFormula;
import org.mingzhang.domain.campaign.Progress;
import org.mingzhang.domain.campaign.Scoring;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.store.evidence.EvidenceFiles;
import org.springframework.stereotype.Component;

/** The indicators of a campaign with their evidence, measurements and honours. */
@Component
final class IndicatorAnswers {
    private final EvidenceFiles files;

    IndicatorAnswers(EvidenceFiles files) {
        this.files = files;
    }

    List<IndicatorAnswer> of(Campaign campaign) {
        var present = present(campaign);
        return campaign.indicators().stream()
                .map(i -> one(i, campaign, present))
                .toList();
    }

    /** Evidence that a matter of the veto clause has occurred. */
    List<EvidenceAnswer> reports(Campaign campaign) {
        var present = present(campaign);
        return campaign.vetoReports().stream().map(e -> of(e, present)).toList();
    }

    private Set<String> present(Campaign campaign) {
        var digests = Stream.concat(
                        campaign.vetoReports().stream(),
                        campaign.indicators().stream().flatMap(i -> campaign.evidenceOf(i.number()).stream()))
                .map(e -> e.file().sha256())
                .collect(Collectors.toSet());
        return digests.isEmpty() ? Set.of() : files.present(digests);
    }

    private static IndicatorAnswer one(Indicator indicator, Campaign campaign, Set<String> present) {
        var progress = Progress.of(indicator, campaign);
        var task = campaign.taskOf(indicator.group());
        return new IndicatorAnswer(
                indicator.number(),
                indicator.name(),
                indicator.group(),
                task == null ? null : new Task(task.task(), task.leads(), task.contributors()),
                indicator.units(),
                indicator.demands(),
                progress.due(),
                progress.isComplete(),
                progress.missingUnits(),
                progress.missingDemands(),
                CampaignAnswers.shown(campaign.weightOf(indicator.number())),
                CampaignAnswers.shown(Scoring.points(indicator, campaign)),
                measured(indicator, campaign),
                honours(indicator, campaign),
                indicator.ledger(),
                progress.evidence().stream().map(e -> of(e, present)).toList());
    }

    private static @Nullable Measured measured(Indicator indicator, Campaign campaign) {
        var text = indicator.calculation();
        if (text == null) return null;
        var formula = IndicatorFormula.parse(text);
        var inputs = campaign.inputsOf(indicator.number());
        var missing = new ArrayList<>(formula.inputs());
        missing.removeAll(inputs.keySet());
        var value = formula.evaluate(inputs).orElse(null);
        var target = indicator.target();
        return new Measured(
                text,
                inputs,
                missing,
                value == null ? null : value.toString(),
                value == null ? null : value.shown(4),
                target,
                (value == null || target == null) ? null : value.compareTo(Fraction.of(target)) >= 0);
    }

    private static @Nullable HonourAnswer honours(Indicator indicator, Campaign campaign) {
        var count = HonourCount.of(indicator, campaign);
        if (count == null) return null;
        return new HonourAnswer(
                count.first(),
                count.last(),
                Objects.requireNonNull(indicator.counting()).cumulative(),
                count.byLevel(),
                count.honours().stream().map(IndicatorAnswers::of).toList());
    }

    private static OneHonour of(HonourCount.Counted counted) {
        var honour = counted.recorded().honour();
        return new OneHonour(
                honour.name(),
                honour.holder(),
                honour.level(),
                honour.issuer(),
                honour.awarded(),
                counted.reason().name(),
                counted.recorded().evidence().value());
    }

    private static EvidenceAnswer of(Evidence evidence, Set<String> present) {
        var decided = evidence.decided();
        return new EvidenceAnswer(
                evidence.id().value(),
                evidence.indicator(),
                evidence.matter(),
                evidence.unit(),
                evidence.demands(),
                evidence.file().name(),
                evidence.file().sha256(),
                evidence.file().size(),
                evidence.file().mediaType(),
                present.contains(evidence.file().sha256()),
                evidence.state(),
                evidence.filed().actor().person(),
                evidence.filed().effective().toString(),
                decided == null ? null : decided.actor().person(),
                evidence.reason());
    }
}
