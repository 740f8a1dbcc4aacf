package org.mingzhang.domain.statement;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.mingzhang.domain.statement.FindingCode.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.statement.Statement.DataNeeded;
import org.mingzhang.domain.statement.Statement.PublicNotice;
import org.mingzhang.domain.statement.Statement.Stage;
import org.mingzhang.domain.statement.Statement.YearCount;

/** Stages, deadlines, notices and counts of days and years. */
final class DateChecks {
    private DateChecks() {}

    static List<Finding> of(DocumentClaims document) {
        var found = new ArrayList<Finding>();
        var stages = document.all(Stage.class);
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            endedBeforeIssue(document, stage).ifPresent(found::add);
            outsideWindow(document, stage, stages).ifPresent(found::add);
            for (var later : stages.subList(i + 1, stages.size())) {
                overlap(document, stage, later).ifPresent(found::add);
            }
        }
        document.all(DataNeeded.class)
                .forEach(d -> dataAfterDeadline(document, d, stages).ifPresent(found::add));
        document.all(PublicNotice.class).forEach(n -> dayCount(document, n).ifPresent(found::add));
        document.all(YearCount.class).forEach(y -> yearCount(document, y).ifPresent(found::add));
        return found;
    }

    private static Optional<Finding> endedBeforeIssue(DocumentClaims document, Stage stage) {
        var issued = document.issued();
        if (issued == null || !stage.to().isBefore(issued.from())) return Optional.empty();
        return Optional.of(Finding.of(STAGE_ENDED_BEFORE_ISSUE, document.document(), stage.concept(), null)
                .with("stage", stage.name())
                .with("end", stage.to())
                .with("issued", issued));
    }

    private static Optional<Finding> outsideWindow(DocumentClaims document, Stage step, List<Stage> stages) {
        var whole = find(stages, step.concept(), step.within());
        if (whole == null) return Optional.empty();
        boolean tooLate = step.to().isAfter(whole.to());
        boolean tooEarly =
                whole.from() != null && (step.from() == null ? step.to() : step.from()).isBefore(whole.from());
        if (!tooLate && !tooEarly) return Optional.empty();
        return Optional.of(Finding.of(DATE_OUTSIDE_WINDOW, document.document(), step.concept(), null)
                .with("step", step.name())
                .with("date", step.from() == null ? step.to() : window(step))
                .with("stage", whole.name())
                .with("window", window(whole)));
    }

    /** Stages of the same level share days. A stage of which only the end is known shares none. */
    private static Optional<Finding> overlap(DocumentClaims document, Stage one, Stage other) {
        if (!one.concept().equals(other.concept()) || !Objects.equals(one.within(), other.within())) {
            return Optional.empty();
        }
        if (one.from() == null || other.from() == null) return Optional.empty();
        var first = one.from().isAfter(other.from()) ? one.from() : other.from();
        var last = one.to().isBefore(other.to()) ? one.to() : other.to();
        if (last.isBefore(first)) return Optional.empty();
        return Optional.of(Finding.of(WINDOWS_OVERLAP, document.document(), one.concept(), null)
                .with("first", one.name())
                .with("second", other.name())
                .with("days", days(first, last)));
    }

    private static Optional<Finding> dataAfterDeadline(DocumentClaims document, DataNeeded data, List<Stage> stages) {
        var stage = find(stages, data.concept(), data.stage());
        if (stage == null || !data.cutOff().isAfter(stage.to())) return Optional.empty();
        return Optional.of(Finding.of(DATA_AFTER_DEADLINE, document.document(), data.concept(), null)
                .with("what", data.what())
                .with("cutOff", data.cutOff())
                .with("stage", stage.name())
                .with("deadline", stage.to()));
    }

    private static Optional<Finding> dayCount(DocumentClaims document, PublicNotice notice) {
        long days = DAYS.between(notice.from(), notice.to()) + 1;
        if (days == notice.days()) return Optional.empty();
        return Optional.of(Finding.of(DAY_COUNT_DIFFERS, document.document(), notice.concept(), null)
                .with("from", notice.from())
                .with("to", notice.to())
                .with("stated", notice.days())
                .with("days", days)
                .with("withoutFirstDay", days - 1)
                .with("fitsWithoutFirstDay", days - 1 == notice.days()));
    }

    private static Optional<Finding> yearCount(DocumentClaims document, YearCount count) {
        int years = count.inYear() - count.sinceYear() + 1;
        if (years == count.years()) return Optional.empty();
        return Optional.of(Finding.of(YEAR_COUNT_DIFFERS, document.document(), count.concept(), null)
                .with("since", count.sinceYear())
                .with("in", count.inYear())
                .with("stated", count.years())
                .with("years", years));
    }

    private static @Nullable Stage find(List<Stage> stages, String concept, @Nullable String name) {
        return stages.stream()
                .filter(s -> s.concept().equals(concept) && s.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String window(Stage stage) {
        return stage.from() == null ? "≤" + stage.to() : days(stage.from(), stage.to());
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + "–" + last;
    }
}
