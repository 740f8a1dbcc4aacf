package org.mingzhang.app.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.mingzhang.app.message.Messages;
import org.mingzhang.domain.evaluation.Assessment;
import org.mingzhang.domain.evaluation.Evaluation;
import org.mingzhang.domain.evaluation.EvaluationCommand;
import org.mingzhang.domain.evaluation.EvaluationEvent;
import org.mingzhang.domain.evaluation.EvaluationFindings;
import org.mingzhang.domain.evaluation.Opinion;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.store.history.Histories;
import org.springframework.stereotype.Component;

/** The evaluations, folded from their streams, beside the money of the read tables. */
@Component
public final class Evaluations {
    private static final String KIND = "evaluation";

    private final Histories histories;
    private final FundQueries funds;

    Evaluations(Histories histories, FundQueries funds) {
        this.histories = histories;
        this.funds = funds;
    }

    /** All at {@code position}, in the order in which they were opened. */
    public List<Evaluated> at(long position) {
        return histories.streams(KIND, position).stream()
                .map(stream -> FundId.parse(stream.substring(KIND.length() + 1)))
                .flatMap(fund -> of(fund, position).stream())
                .toList();
    }

    /** Empty when it had not been opened at {@code position}. */
    public Optional<Evaluated> of(FundId fund, long position) {
        var evaluation = new Evaluation(fund);
        var positions = new HashMap<EntryId, Long>();
        for (var recorded : histories.events(EvaluationCommand.stream(fund), EvaluationEvent.class, position)) {
            evaluation.evolve(recorded.event());
            positions.put(recorded.event().entry().id(), recorded.position());
        }
        if (!evaluation.isOpen()) return Optional.empty();
        var view = new ViewPoint(null, new KnownAt.UpTo(position), Basis.POSTING);
        var now = funds.financialBasis(fund, view).value().orElse(null);
        var assessments = Arrays.stream(Opinion.values())
                .filter(opinion -> !evaluation.sheet(opinion).isBlank())
                .map(opinion -> Assessment.of(evaluation, opinion, now))
                .toList();
        return Optional.of(new Evaluated(evaluation, positions, now, assessments));
    }

    /**
     * What does not fit in the evaluations.
     *
     * @param views the funds as they stand at {@code position}
     */
    public List<Finding> findings(long position, List<FundView> views) {
        return at(position).stream()
                .flatMap(evaluated -> findings(evaluated, views).stream())
                .toList();
    }

    /** Each in one line. */
    public List<EvaluationSummary> summaries(long position, List<FundView> views, Messages messages) {
        return at(position).stream()
                .map(e -> EvaluationSummary.of(e, findings(e, views), messages))
                .toList();
    }

    private static List<Finding> findings(Evaluated evaluated, List<FundView> views) {
        var available = views.stream()
                .filter(view -> view.id().equals(evaluated.evaluation().fund()))
                .findFirst()
                .map(view -> view.figure(Figure.AVAILABLE_BALANCE).exact())
                .orElse(null);
        return EvaluationFindings.of(evaluated.evaluation(), evaluated.assessments(), available);
    }
}
