package org.mingzhang.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.evaluation.EvaluationEvent.EvaluationOpened;
import org.mingzhang.domain.evaluation.EvaluationEvent.GoalAssessed;
import org.mingzhang.domain.evaluation.EvaluationEvent.IndicatorScored;
import org.mingzhang.domain.evaluation.EvaluationEvent.IndicatorsSet;
import org.mingzhang.domain.evaluation.EvaluationEvent.MeasurementStated;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionApproved;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionReturned;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionSubmitted;
import org.mingzhang.domain.evaluation.EvaluationEvent.ProgressRecorded;
import org.mingzhang.domain.evaluation.EvaluationEvent.ScoreClaimed;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EntryId;

/** The evaluation of a project's year. Owned by one reader; {@link #evolve} changes it in place. */
public final class Evaluation {
    private final FundId fund;
    private @Nullable EvaluationScheme scheme;
    private Map<String, Indicator> indicators = Map.of();
    private final Map<Opinion, OpinionSheet> sheets = new EnumMap<>(Opinion.class);
    private final Map<String, GoalAssessed> goals = new LinkedHashMap<>();
    private final Map<String, MeasurementStated> measurements = new LinkedHashMap<>();
    private final List<ProgressRecorded> progress = new ArrayList<>();
    private final Map<EntryId, EvaluationEvent> entries = new HashMap<>();

    public Evaluation(FundId fund) {
        this.fund = fund;
        for (var opinion : Opinion.values()) sheets.put(opinion, new OpinionSheet());
    }

    public void evolve(EvaluationEvent event) {
        entries.put(event.entry().id(), event);
        switch (event) {
            case EvaluationOpened e -> scheme = e.scheme();
            case IndicatorsSet e -> {
                var now = new LinkedHashMap<String, Indicator>();
                for (var indicator : e.indicators()) now.put(indicator.code(), indicator);
                sheets.values().forEach(sheet -> sheet.keep(indicators, now));
                indicators = now;
            }
            case IndicatorScored e -> sheet(e.opinion()).scored(e);
            case ScoreClaimed e -> sheet(e.opinion()).claimed(e);
            case GoalAssessed e -> goals.put(e.goal(), e);
            case MeasurementStated e -> measurements.put(e.what(), e);
            case ProgressRecorded e -> progress.add(e);
            case OpinionSubmitted e -> sheet(e.opinion()).submitted(e);
            case OpinionApproved e -> sheet(e.opinion()).approved(e);
            case OpinionReturned e -> sheet(e.opinion()).returned(e);
        }
    }

    public FundId fund() {
        return fund;
    }

    public boolean isOpen() {
        return scheme != null;
    }

    /** @throws IllegalStateException when it is not open */
    public EvaluationScheme scheme() {
        if (scheme == null) throw new IllegalStateException("the evaluation is not open");
        return scheme;
    }

    /** In the order of the table; none while there is no table. */
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    public @Nullable Indicator indicator(String code) {
        return indicators.get(code);
    }

    public OpinionSheet sheet(Opinion opinion) {
        return requireNonNull(sheets.get(opinion));
    }

    public List<GoalAssessed> goals() {
        return List.copyOf(goals.values());
    }

    public List<MeasurementStated> measurements() {
        return List.copyOf(measurements.values());
    }

    /** How far an indicator had come by the end of {@code day}: the latest value that took effect by then. */
    public @Nullable ProgressRecorded progress(String indicator, LocalDate day) {
        @Nullable ProgressRecorded latest = null;
        for (var one : progress) {
            if (!one.indicator().equals(indicator)
                    || one.entry().effective().to().isAfter(day)) continue;
            if (latest == null
                    || !one.entry()
                            .effective()
                            .to()
                            .isBefore(latest.entry().effective().to())) latest = one;
        }
        return latest;
    }

    @Nullable
    EvaluationEvent recorded(EntryId entry) {
        return entries.get(entry);
    }
}
