package org.mingzhang.app.award;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.app.approval.Pending;
import org.mingzhang.app.approval.PendingSource;
import org.mingzhang.domain.award.Applicant;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.award.AwardEvent;
import org.mingzhang.domain.award.AwardEvent.AwardsSigned;
import org.mingzhang.domain.award.AwardEvent.ComplaintDecided;
import org.mingzhang.domain.award.AwardEvent.LaureatesPublished;
import org.mingzhang.domain.fund.PayoutRejection.AwardNotApproved;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.store.history.Histories;
import org.mingzhang.store.history.Histories.Recorded;
import org.springframework.stereotype.Component;

/** The laureates who lack nothing but their approval: the notice is over and no complaint is open. */
@Component
final class AwardsWaiting implements PendingSource {
    private final Histories histories;
    private final InstantSource clock;

    AwardsWaiting(Histories histories, InstantSource clock) {
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public List<Pending> pending(long position) {
        return histories.streams("award", position).stream()
                .flatMap(stream -> pending(stream, position))
                .toList();
    }

    private Stream<Pending> pending(String stream, long position) {
        var edition = AwardFindings.edition(histories, stream, position);
        var today = LocalDate.ofInstant(clock.instant(), EffectiveDate.ZONE);
        var events = histories.events(stream, AwardEvent.class, position);
        return edition.applicants().stream()
                .filter(a -> a.prize() != null && edition.blocked(a, today) instanceof AwardNotApproved)
                .map(a -> pending(edition, a, events));
    }

    private static Pending pending(AwardEdition edition, Applicant laureate, List<Recorded<AwardEvent>> events) {
        var subject = edition.plan().name() + " · " + laureate.prize();
        return new Pending(
                edition.id(),
                laureate.name(),
                subject,
                edition.each(edition.prize(laureate)),
                edition.approval(laureate),
                null,
                since(laureate, events));
    }

    /** When it was published, last signed, or the last complaint was decided. */
    private static Instant since(Applicant laureate, List<Recorded<AwardEvent>> events) {
        return events.reversed().stream()
                .filter(recorded -> switch (recorded.event()) {
                    case LaureatesPublished e -> e.laureates().contains(laureate.name());
                    case AwardsSigned e ->
                        e.awards().stream().anyMatch(a -> a.laureate().equals(laureate.name()));
                    case ComplaintDecided _ -> true;
                    default -> false;
                })
                .findFirst()
                .orElseThrow()
                .recordedAt();
    }
}
