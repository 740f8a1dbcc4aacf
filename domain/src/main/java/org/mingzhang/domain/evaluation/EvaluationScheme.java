package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Fraction;

/**
 * The rules of an evaluation, all of them data: they change by year and by place.
 *
 * @param source where the rules come from
 * @param executionPoints points of the execution rate (预算执行率): rate × points, never above them
 * @param groups first-level indicators with their points
 * @param bands of qualitative indicators, best first
 * @param grades best first; the last begins at zero
 * @param reasons what has to be explained; none where no local rule says so
 * @param monitoring of the running year
 */
public record EvaluationScheme(
        String name,
        String source,
        BigDecimal executionPoints,
        List<Group> groups,
        List<Band> bands,
        List<Grade> grades,
        List<ReasonRule> reasons,
        MonitoringPlan monitoring) {
    /** Output, benefit and satisfaction under the names of 2020; the wording of the Ministry's rule was not seen in its own text. */
    public static final EvaluationScheme DEFAULT = new EvaluationScheme(
            "项目支出绩效自评（10/50/30/10）",
            "财预〔2020〕10号（转引，未核对原文）",
            BigDecimal.TEN,
            List.of(
                    new Group("产出指标", BigDecimal.valueOf(50)),
                    new Group("效益指标", BigDecimal.valueOf(30)),
                    new Group("满意度指标", BigDecimal.TEN)),
            List.of(
                    new Band("达成年度指标", BigDecimal.valueOf(80), BigDecimal.valueOf(100)),
                    new Band("部分达成年度指标并具有一定效果", BigDecimal.valueOf(60), BigDecimal.valueOf(80)),
                    new Band("未达成年度指标且效果较差", BigDecimal.ZERO, BigDecimal.valueOf(60))),
            List.of(
                    new Grade("优", BigDecimal.valueOf(90)),
                    new Grade("良", BigDecimal.valueOf(80)),
                    new Grade("中", BigDecimal.valueOf(60)),
                    new Grade("差", BigDecimal.ZERO)),
            List.of(),
            new MonitoringPlan("07-31", TimeMeasure.MONTHS, BigDecimal.ZERO));

    public EvaluationScheme {
        name = requireText("scheme.name", name);
        source = requireText("scheme.source", source);
        if (executionPoints.signum() < 0)
            throw new BadInput("amount-negative", "scheme.executionPoints", executionPoints.toPlainString());
        groups = requireSome("scheme.groups", groups);
        bands = requireSome("scheme.bands", bands);
        grades = requireSome("scheme.grades", grades);
        reasons = List.copyOf(reasons);
        requireDescending(bands, grades);
        if (groups.stream().map(Group::name).distinct().count() < groups.size())
            throw new BadInput("name-twice", "scheme.groups.name", name);
    }

    /** A first-level indicator and the points that its indicators share. */
    public record Group(String name, BigDecimal points) {
        public Group {
            name = requireText("groups.name", name);
            requireAboveZero("groups.points", points);
        }
    }

    /**
     * A band of a qualitative indicator: the share of its points, in percent, from {@code fromPercent} up to but not including
     * {@code toPercent}; the best band includes it.
     */
    public record Band(String name, BigDecimal fromPercent, BigDecimal toPercent) {
        public Band {
            name = requireText("bands.name", name);
            if (fromPercent.signum() < 0 || toPercent.compareTo(fromPercent) <= 0)
                throw new BadInput("not-one-of", "bands.toPercent", fromPercent + "–" + toPercent);
        }
    }

    /** A grade, from {@code floor} points up. */
    public record Grade(String name, BigDecimal floor) {
        public Grade {
            name = requireText("grades.name", name);
        }

        Fraction from() {
            return Fraction.of(floor);
        }
    }

    /** What {@code subject} falls short of when it is below {@code belowPercent} has to be explained. */
    public record ReasonRule(ReasonSubject subject, BigDecimal belowPercent, String source) {
        public ReasonRule {
            requireAboveZero("reasons.belowPercent", belowPercent);
            source = requireText("reasons.source", source);
        }
    }

    public enum ReasonSubject {
        /** The execution rate. */
        EXECUTION_RATE,
        /** The score of an indicator, of its points. */
        INDICATOR
    }

    /**
     * 双监控.
     *
     * @param cutOff month and day, {@code 07-31}
     * @param measure how time is counted for the warning; both are shown
     * @param lagPoints a warning when execution or a target lags behind time by more than this many percentage points
     */
    public record MonitoringPlan(String cutOff, TimeMeasure measure, BigDecimal lagPoints) {
        public MonitoringPlan {
            monthDay(cutOff);
            if (lagPoints.signum() < 0)
                throw new BadInput("amount-negative", "monitoring.lagPoints", lagPoints.toPlainString());
        }

        public LocalDate cutOffIn(int year) {
            return monthDay(cutOff).atYear(year);
        }

        private static MonthDay monthDay(String text) {
            try {
                return MonthDay.parse("--" + text);
            } catch (DateTimeException e) {
                throw (BadInput) new BadInput("not-a-date", "monitoring.cutOff", text).initCause(e);
            }
        }
    }

    public Optional<Group> group(String groupName) {
        return groups.stream().filter(g -> g.name().equals(groupName)).findFirst();
    }

    public Optional<Band> band(String bandName) {
        return bands.stream().filter(b -> b.name().equals(bandName)).findFirst();
    }

    boolean contains(Band band, BigDecimal sharePercent) {
        int top = sharePercent.compareTo(band.toPercent());
        return sharePercent.compareTo(band.fromPercent()) >= 0
                && (top < 0 || (top == 0 && band.equals(bands.getFirst())));
    }

    /** What all indicators come to: without the execution rate. */
    public Fraction indicatorPoints() {
        return groups.stream().map(g -> Fraction.of(g.points())).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What everything comes to. */
    public Fraction full() {
        return indicatorPoints().plus(Fraction.of(executionPoints));
    }

    /** Rate × points, never above them and never below zero; exact. */
    public Fraction executionScore(FinancialBasis basis) {
        var points = Fraction.of(executionPoints);
        return Fraction.of(basis.executionRate()).times(points).min(points).max(Fraction.ZERO);
    }

    public Grade gradeOf(Fraction score) {
        for (var grade : grades) if (score.compareTo(grade.from()) >= 0) return grade;
        return grades.getLast();
    }

    /** The grade above; null for the best. */
    public @Nullable Grade better(Grade grade) {
        int place = grades.indexOf(grade);
        return place <= 0 ? null : grades.get(place - 1);
    }

    /** With two decimals, and never a grade's floor when it is not reached. */
    public String shown(Fraction score) {
        var better = better(gradeOf(score));
        return better == null ? score.shown() : score.shownBelow(better.from());
    }

    Optional<ReasonRule> reasonFor(ReasonSubject subject, Fraction part) {
        return reasons.stream()
                .filter(r -> r.subject() == subject)
                .filter(r -> Fraction.percent(r.belowPercent()).exceeds(part))
                .findFirst();
    }

    private static void requireDescending(List<Band> bands, List<Grade> grades) {
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).toPercent().compareTo(bands.get(i - 1).fromPercent()) > 0)
                throw new BadInput("not-in-order", "scheme.bands", bands.get(i).name());
        }
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i).floor().compareTo(grades.get(i - 1).floor()) >= 0)
                throw new BadInput(
                        "not-in-order", "scheme.grades", grades.get(i).name());
        }
        if (grades.getLast().floor().signum() != 0)
            throw new BadInput(
                    "not-in-order", "scheme.grades", grades.getLast().floor().toPlainString());
    }

    private static <T> List<T> requireSome(String field, List<T> items) {
        if (items.isEmpty()) throw new BadInput("list-empty", field, "");
        return List.copyOf(items);
    }

    private static void requireAboveZero(String field, BigDecimal number) {
        if (number.signum() <= 0) throw new BadInput("not-positive", field, number.toPlainString());
    }
}
