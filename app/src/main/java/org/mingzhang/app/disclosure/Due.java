package org.mingzhang.app.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.calendar.Calendars;
import org.mingzhang.app.disclosure.Disclosures.Name;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.domain.calendar.WorkCalendar;
import org.mingzhang.domain.disclosure.DisclosureClock;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.fund.ExplainQueries;
import org.mingzhang.query.fund.Source;
import org.springframework.stereotype.Component;

/** What of a fund must be public, and by when. */
@Component
final class Due {
    private final ExplainQueries explanations;
    private final Disclosures disclosures;
    private final Calendars calendars;
    private final Clock clock;

    Due(ExplainQueries explanations, Disclosures disclosures, Calendars calendars, Clock clock) {
        this.explanations = explanations;
        this.disclosures = disclosures;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param what the budget document, or the quarter
     * @param published on which day; null as long as it is not. Of a budget document nothing is known here
     */
    record Item(String what, DueDate due, @Nullable LocalDate published) {}

    /**
     * The documents that made or changed the budget, from the day that they bear, and the quarters that are over.
     *
     * @throws ProblemException 404 when there is no such fund
     */
    List<Item> of(FundId fund) {
        var budget = explanations
                .explain(fund, Figure.CURRENT_BUDGET, ViewPoint.NOW)
                .value()
                .orElseThrow(() -> ProblemException.notFound("fund", fund));
        var calendar = calendars.at(Long.MAX_VALUE);
        var items = new ArrayList<Item>();
        for (var line : budget.postings()) document(line.source(), calendar, items);
        var today = LocalDate.ofInstant(clock.instant(), EffectiveDate.ZONE);
        for (int quarter = 1; quarter <= 4; quarter++) {
            var name = new Name(fund, quarter);
            var last = name.period().lastDay();
            if (!today.isAfter(last)) break;
            items.add(new Item(
                    name.period().toString(),
                    DueDate.of(DisclosureClock.OPEN_INFORMATION_26, last, calendar),
                    disclosures.publishedOn(name)));
        }
        return items;
    }

    private static void document(Source source, IntFunction<WorkCalendar> calendar, List<Item> items) {
        var approved = source.documentDate();
        if (approved == null) return;
        var item = new Item(
                source.document().title(), DueDate.of(DisclosureClock.BUDGET_LAW_14, approved, calendar), null);
        if (!items.contains(item)) items.add(item);
    }
}
