package org.mingzhang.app.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.calendar.Calendars;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.documents.disclosure.NoticeText;
import org.mingzhang.domain.disclosure.Disclosure;
import org.mingzhang.domain.disclosure.DisclosureCommand;
import org.mingzhang.domain.disclosure.DisclosureEvent;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticePrepared;
import org.mingzhang.domain.disclosure.NoticeState;
import org.mingzhang.domain.disclosure.Quarter;
import org.mingzhang.domain.fund.FundEvent.FundOpened;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.store.history.Histories;
import org.mingzhang.store.history.Histories.Recorded;
import org.springframework.stereotype.Component;

/** The notices, folded from their streams: there are few, and each is short. */
@Component
public final class Disclosures {
    private static final Pattern ID = Pattern.compile("(.+)-q([1-4])");
    private static final String KIND = "disclosure";

    private final Histories histories;
    private final Calendars calendars;

    Disclosures(Histories histories, Calendars calendars) {
        this.histories = histories;
        this.calendars = calendars;
    }

    /** Of which fund and quarter a notice is. */
    public record Name(FundId fund, int quarter) {
        /** @throws ProblemException 404 when this cannot be the id of a notice */
        static Name parse(String id) {
            var form = ID.matcher(id);
            if (!form.matches()) throw ProblemException.notFound(KIND, id);
            return new Name(FundId.parse(form.group(1)), Integer.parseInt(form.group(2)));
        }

        Quarter period() {
            return new Quarter(fund.fiscalYear(), quarter);
        }

        @Override
        public String toString() {
            return DisclosureCommand.id(fund, quarter);
        }
    }

    /** Every notice that had been begun at {@code position}, in the order of beginning. */
    List<Name> names(long position) {
        return histories.streams(KIND, position).stream()
                .map(stream -> Name.parse(stream.substring(KIND.length() + 1)))
                .toList();
    }

    /** Every notice as it stood at {@code position}. */
    public List<DisclosureAnswer> answers(long position) {
        var calendar = calendars.at(position);
        return names(position).stream()
                .map(name -> DisclosureAnswer.of(name, at(name, position), calendar))
                .toList();
    }

    /**
     * As its papers are headed, with the fund's name.
     *
     * @throws ProblemException 404 when there is no such fund
     */
    String title(Name name) {
        var opened = histories
                .first(name.fund().stream(), FundOpened.class)
                .orElseThrow(() -> ProblemException.notFound("fund", name.fund()));
        return NoticeText.title(opened.profile().name(), name.period());
    }

    /** As it stood at {@code position}; without versions when there is none. */
    Disclosure at(Name name, long position) {
        return histories.fold(
                DisclosureCommand.stream(name.fund(), name.quarter()),
                DisclosureEvent.class,
                position,
                new Disclosure(),
                Disclosure::evolve);
    }

    /** The day on which its first version was published; null as long as it is not. */
    @Nullable
    LocalDate publishedOn(Name name) {
        return at(name, Long.MAX_VALUE).versions().stream()
                .filter(v -> v.state() == NoticeState.PUBLISHED)
                .map(v -> v.ended())
                .filter(Objects::nonNull)
                .map(entry -> entry.effective().to())
                .findFirst()
                .orElse(null);
    }

    /** How often a version has been prepared. */
    long attempts(Name name, int version) {
        return events(name).stream()
                .filter(recorded -> recorded.event() instanceof NoticePrepared e && e.version() == version)
                .count();
    }

    private List<Recorded<DisclosureEvent>> events(Name name) {
        return histories.events(
                DisclosureCommand.stream(name.fund(), name.quarter()), DisclosureEvent.class, Long.MAX_VALUE);
    }
}
