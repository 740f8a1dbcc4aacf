package org.mingzhang.app.award;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.app.document.Discrepancies;
import org.mingzhang.app.message.Messages;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.query.Answer;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Snapshot;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.PaymentView;
import org.mingzhang.store.history.Histories;
import org.springframework.stereotype.Component;

/** Award editions, folded from their streams: there are few, and each is short. What was paid is read from the read tables. */
@Component
public final class Awards {
    private final Histories histories;
    private final Snapshots snapshots;
    private final FundQueries funds;
    private final Discrepancies discrepancies;
    private final Messages messages;
    private final InstantSource clock;

    Awards(
            Histories histories,
            Snapshots snapshots,
            FundQueries funds,
            Discrepancies discrepancies,
            Messages messages,
            InstantSource clock) {
        this.histories = histories;
        this.snapshots = snapshots;
        this.funds = funds;
        this.discrepancies = discrepancies;
        this.messages = messages;
        this.clock = clock;
    }

    /** Every edition, in the order in which they were opened. */
    public Answer<List<AwardAnswer>> all(ViewPoint view) {
        var at = snapshots.at(view.knownAt(), Snapshot::position);
        var answers = histories.streams("award", at.position()).stream()
                .map(stream -> answer(AwardFindings.edition(histories, stream, at.position()), at.position(), view))
                .toList();
        return new Answer<>(answers, at.position(), at.recordedAt(), at.askedLater());
    }

    /** Empty when there is none of this name. */
    public Answer<Optional<AwardAnswer>> one(String edition, ViewPoint view) {
        var at = snapshots.at(view.knownAt(), Snapshot::position);
        var found = AwardFindings.edition(histories, AwardGate.stream(edition), at.position());
        var answer = found.isOpen() ? Optional.of(answer(found, at.position(), view)) : Optional.<AwardAnswer>empty();
        return new Answer<>(answer, at.position(), at.recordedAt(), at.askedLater());
    }

    /** As recorded now. */
    AwardEdition edition(String edition) {
        return AwardFindings.edition(histories, AwardGate.stream(edition), Long.MAX_VALUE);
    }

    private AwardAnswer answer(AwardEdition edition, long position, ViewPoint view) {
        var day = view.asOf() == null ? today() : view.asOf();
        return new Answering(edition, day, paid(edition, position), discrepancies, messages).answer();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EffectiveDate.ZONE);
    }

    /** What each laureate has received and not given back, by the purpose of the payments. */
    private Map<String, Money> paid(AwardEdition edition, long position) {
        var view = new ViewPoint(null, new KnownAt.UpTo(position), Basis.POSTING);
        var paid = new HashMap<String, Money>();
        for (FundId fund : edition.funds()) {
            for (PaymentView payment : funds.payments(fund, view).value()) {
                if (!payment.suspended())
                    paid.merge(payment.purpose(), payment.amount().minus(payment.returned()), Money::plus);
            }
        }
        return paid;
    }
}
