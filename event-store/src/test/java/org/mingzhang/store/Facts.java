package org.mingzhang.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Draw;
import org.mingzhang.domain.fund.FundEvent.Reduced;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;

/** Events to store, where it does not matter which. */
public final class Facts {
    private static final Actor ACTOR = new Actor("wang", "财政局", Role.FINANCE_BUREAU);

    private Facts() {}

    public static Entry entry(String id) {
        return Entry.stated(
                new EntryId(id), EffectiveDate.on(LocalDate.of(2022, 9, 30)), ACTOR, SourceDocument.titled("第三季度公开"));
    }

    public static LedgerEvent reduced(String project, String entry, long fen) {
        return new Reduced(
                new FundId(project, 2022),
                entry(entry),
                Money.ofFen(fen),
                List.of(new Draw(new Bucket(FundingSource.LOCAL, 2022), Money.ofFen(fen))));
    }

    /** The event as Axon hands it to a storage engine. */
    public static DomainEventMessage<?> message(LedgerEvent event, long sequence) {
        return new GenericDomainEventMessage<>(
                "fund", event.stream(), sequence, event, Map.of("principal", "wang", "idempotencyKey", "k-1"));
    }

    public static DomainEventMessage<?> message(String project, long sequence) {
        return message(reduced(project, "e-" + sequence, 100), sequence);
    }
}
