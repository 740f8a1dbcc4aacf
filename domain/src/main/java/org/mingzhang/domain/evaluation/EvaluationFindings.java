package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.statement.FindingCode.BALANCE_FATE_NOT_STATED;
import static org.mingzhang.domain.statement.FindingCode.GOAL_UNMET_YET_BEST_GRADE;
import static org.mingzhang.domain.statement.FindingCode.MEASUREMENT_WITHOUT_VALUE;
import static org.mingzhang.domain.statement.FindingCode.SCORE_DISPUTED;
import static org.mingzhang.domain.statement.FindingCode.SCORE_UNSUPPORTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.FindingCode;

/** What does not fit in an evaluation. A consistent one gives none. */
public final class EvaluationFindings {
    private EvaluationFindings() {}

    /**
     * @param assessments the opinions that there are
     * @param available what the ledger says can still be spent of the year; null when it is not known exactly
     */
    public static List<Finding> of(Evaluation evaluation, List<Assessment> assessments, @Nullable Money available) {
        var found = new ArrayList<Finding>();
        for (var assessment : assessments) {
            claimed(assessment, found);
            unmet(evaluation, assessment, found);
        }
        for (var measurement : evaluation.measurements()) {
            if (measurement.value() == null) {
                found.add(finding(
                        MEASUREMENT_WITHOUT_VALUE,
                        measurement.entry(),
                        measurement.what(),
                        null,
                        Map.of("group", measurement.group())));
            }
        }
        assessments.stream()
                .filter(a -> a.score() != null)
                .findFirst()
                .ifPresent(a -> balance(evaluation, a, available, found));
        return List.copyOf(found);
    }

    private static void claimed(Assessment assessment, List<Finding> found) {
        var claim = assessment.claim();
        if (claim == null) return;
        var code =
                switch (assessment.status()) {
                    case UNSUPPORTED -> SCORE_UNSUPPORTED;
                    case DISPUTED -> SCORE_DISPUTED;
                    case OPEN, SCORING, SUBMITTED, APPROVED -> null;
                };
        if (code == null) return;
        var scheme = assessment.scheme();
        var args = new LinkedHashMap<String, String>();
        args.put("claimed", claim.score().toPlainString());
        args.put("grade", scheme.gradeOf(Fraction.of(claim.score())).name());
        args.put("mostPossible", assessment.mostPossible().shown());
        if (claim.grade() != null) args.put("claimedGrade", claim.grade());
        if (assessment.total() != null) args.put("total", scheme.shown(assessment.total()));
        found.add(finding(code, claim.entry(), assessment.opinion().name(), null, args));
    }

    /** A goal of the year that was not met, under the best grade. */
    private static void unmet(Evaluation evaluation, Assessment assessment, List<Finding> found) {
        var score = assessment.score();
        var grade = assessment.grade();
        if (score == null || grade == null || assessment.scheme().better(grade) != null) return;
        for (var goal : evaluation.goals()) {
            if (goal.outcome() != GoalOutcome.UNMET) continue;
            var args = Map.of("score", assessment.scheme().shown(score), "grade", grade.name());
            found.add(finding(GOAL_UNMET_YET_BEST_GRADE, goal.entry(), goal.goal(), null, args));
        }
    }

    /** The year has been evaluated, and nothing says what became of the money that was left. */
    private static void balance(
            Evaluation evaluation, Assessment assessment, @Nullable Money available, List<Finding> found) {
        if (available == null || !available.isPositive()) return;
        var sheet = evaluation.sheet(assessment.opinion());
        var entry = sheet.submission() != null
                ? sheet.submission().entry()
                : sheet.claim() != null ? sheet.claim().entry() : null;
        if (entry == null) return;
        var args = Map.of("fund", evaluation.fund().toString(), "amount", available.grouped());
        found.add(finding(BALANCE_FATE_NOT_STATED, entry, evaluation.fund().toString(), available, args));
    }

    private static Finding finding(
            FindingCode code, Entry entry, String concept, @Nullable Money delta, Map<String, String> args) {
        return new Finding(code, documentOf(entry), concept, delta, args, List.of());
    }

    /** Entries of a fact file are named after their document. */
    private static String documentOf(Entry entry) {
        var id = entry.id().value();
        int slash = id.indexOf('/');
        return slash < 0 ? entry.document().title() : id.substring(0, slash);
    }
}
