package org.mingzhang.app.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.disclosure.Disclosures.Name;
import org.mingzhang.domain.calendar.WorkCalendar;
import org.mingzhang.domain.disclosure.Disclosure;
import org.mingzhang.domain.disclosure.DisclosureClock;
import org.mingzhang.domain.disclosure.NoticeDifference;
import org.mingzhang.domain.disclosure.NoticeFigure;
import org.mingzhang.domain.disclosure.NoticeItem;
import org.mingzhang.domain.disclosure.NoticePaper;
import org.mingzhang.domain.disclosure.NoticePaper.Format;
import org.mingzhang.domain.disclosure.NoticeState;
import org.mingzhang.domain.disclosure.RestatementCause;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Entry;

/**
 * A notice with its versions. The figures above them are those of the version in force, or of the first while none is published; a
 * figure that is only a range is null here.
 *
 * @param version in force, or under way while none is published
 * @param sha256 of its PDF
 * @param due of the first publication
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DisclosureAnswer(
        String id,
        FundId fund,
        String quarter,
        NoticeState state,
        int version,
        String sha256,
        @Nullable Long disbursedInQuarterFen,
        @Nullable Long disbursedToDateFen,
        @Nullable Long reducedInQuarterFen,
        @Nullable Long currentBudgetFen,
        DueDate due,
        List<Version> versions) {

    /**
     * @param cutOff position of the log up to which it knows
     * @param asOf last day of the quarter; months count as they are booked
     * @param papers SHA-256 of each file
     * @param differences against the version before
     */
    public record Version(
            int version,
            NoticeState state,
            long cutOff,
            LocalDate asOf,
            String basis,
            List<NoticeFigure> figures,
            Map<Format, String> papers,
            List<Difference> differences,
            List<RestatementCause> causes,
            @Nullable String reason,
            Step prepared,
            @Nullable Step approved,
            @Nullable Step ended) {}

    /** @param delta absent when one of them is only a range */
    public record Difference(
            NoticeItem item,
            Money beforeLow,
            @Nullable Money beforeHigh,
            Money afterLow,
            @Nullable Money afterHigh,
            @Nullable Money delta) {
        static Difference of(NoticeDifference d) {
            return new Difference(
                    d.item(),
                    d.before().low(),
                    d.before().high(),
                    d.after().low(),
                    d.after().high(),
                    d.delta());
        }
    }

    public record Step(LocalDate day, String person, String unit) {
        static @Nullable Step of(@Nullable Entry entry) {
            return entry == null ? null : taken(entry);
        }

        static Step taken(Entry entry) {
            return new Step(
                    entry.effective().to(),
                    entry.actor().person(),
                    entry.actor().unit());
        }
    }

    static DisclosureAnswer of(Name name, Disclosure disclosure, IntFunction<WorkCalendar> calendars) {
        var published = disclosure.published();
        var shown = published == null ? disclosure.versions().getFirst() : published;
        var prepared = shown.prepared();
        return new DisclosureAnswer(
                name.toString(),
                name.fund(),
                name.period().toString(),
                shown.state(),
                shown.number(),
                papers(prepared.papers()).getOrDefault(Format.PDF, ""),
                fen(prepared.figures(), NoticeItem.DISBURSED_IN_QUARTER),
                fen(prepared.figures(), NoticeItem.DISBURSED_TO_DATE),
                fen(prepared.figures(), NoticeItem.REDUCED_IN_QUARTER),
                fen(prepared.figures(), NoticeItem.CURRENT_BUDGET),
                DueDate.of(DisclosureClock.OPEN_INFORMATION_26, name.period().lastDay(), calendars),
                disclosure.versions().stream()
                        .map(v -> version(name, disclosure, v))
                        .toList());
    }

    private static Version version(Name name, Disclosure disclosure, Disclosure.Version version) {
        var prepared = version.prepared();
        var before = version.number() == 1
                ? List.<NoticeFigure>of()
                : disclosure.versions().get(version.number() - 2).prepared().figures();
        return new Version(
                version.number(),
                version.state(),
                prepared.cutOff(),
                name.period().lastDay(),
                "posting",
                prepared.figures(),
                papers(prepared.papers()),
                NoticeDifference.between(before, prepared.figures()).stream()
                        .map(Difference::of)
                        .toList(),
                prepared.causes(),
                prepared.entry().cause(),
                Step.taken(prepared.entry()),
                Step.of(version.approved()),
                Step.of(version.ended()));
    }

    private static Map<Format, String> papers(List<NoticePaper> papers) {
        var digests = new EnumMap<Format, String>(Format.class);
        papers.forEach(paper -> digests.put(paper.format(), paper.sha256()));
        return digests;
    }

    private static @Nullable Long fen(List<NoticeFigure> figures, NoticeItem item) {
        return figures.stream()
                .filter(f -> f.item() == item && f.amount().isExact())
                .map(f -> f.low().fen())
                .findFirst()
                .orElse(null);
    }
}
