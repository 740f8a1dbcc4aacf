package org.mingzhang.query.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.query.Answer;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Snapshot;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;

/** How a fund went, month by month and event by event. */
public final class CourseQueries {
    private static final int MONTHS = 12;
    private static final int MOMENTS = 200;

    private final Snapshots snapshots;

    public CourseQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Empty when there is no such fund at the view point. */
    public Answer<Optional<Course>> course(FundId fund, ViewPoint view) {
        var moments = snapshots.at(KnownAt.LATEST, snapshot -> moments(snapshot, fund));
        return snapshots.at(view.knownAt(), snapshot -> {
            var months = months(snapshot, fund, view);
            return months.isEmpty() ? Optional.empty() : Optional.of(new Course(months, moments.value()));
        });
    }

    private static List<Course.Month> months(Snapshot snapshot, FundId fund, ViewPoint view) {
        var months = new ArrayList<Course.Month>();
        for (int number = 1; number <= MONTHS; number++) {
            var month = YearMonth.of(fund.fiscalYear(), number);
            if (view.asOf() != null && month.atDay(1).isAfter(view.asOf())) break;
            var day = month.atEndOfMonth();
            if (view.asOf() != null && day.isAfter(view.asOf())) day = view.asOf();
            var found = at(snapshot, fund, new ViewPoint(day, view.knownAt(), view.basis()));
            if (found == null) return List.of();
            months.add(new Course.Month(
                    day, found.figure(Figure.CURRENT_BUDGET), found.figure(Figure.NET_DISBURSED), found.time()));
        }
        return months;
    }

    private static @Nullable FundView at(Snapshot snapshot, FundId fund, ViewPoint view) {
        LocalDate day = view.asOf();
        return new FundViews(snapshot, view, day == null ? LocalDate.MIN : day)
                .of(fund).stream().findFirst().orElse(null);
    }

    private static List<Course.Moment> moments(Snapshot snapshot, FundId fund) {
        return snapshot.jdbc()
                .sql("""
                        SELECT position, recorded_at, type, document_title FROM (
                            SELECT position, recorded_at, type, document_title,
                                   row_number() OVER (ORDER BY position) AS number, count(*) OVER () AS count
                            FROM entry WHERE fund = :fund) e
                        WHERE number = 1 OR number = count OR number % (count / :most + 1) = 0 ORDER BY position""")
                .param("fund", fund.toString())
                .param("most", MOMENTS)
                .query(CourseQueries::moment)
                .list();
    }

    private static Course.Moment moment(ResultSet row, int number) throws SQLException {
        return new Course.Moment(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("document_title"));
    }
}
