package org.mingzhang.projections;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.domain.codes.CodesEvent;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.payee.PayeeEvent;

/** What an event changes in the read tables. Pure and total: a kind of event that is not answered here cannot be applied. */
final class Projection {
    private Projection() {}

    static List<Change> on(Recorded recorded) {
        var changes = new ArrayList<Change>();
        changes.add(Trail.entry(recorded));
        changes.addAll(
                switch (recorded.event()) {
                    case FundEvent e -> FundProjection.on(recorded.position(), e);
                    case PayeeEvent e -> onPayee(recorded.position(), e);
                    case CodesEvent e -> onCodes(recorded.position(), e);
                    default ->
                        throw new IllegalArgumentException(
                                "no projection of " + recorded.event().getClass());
                });
        return changes;
    }

    private static List<Change> onPayee(long position, PayeeEvent event) {
        return switch (event) {
            case PayeeEvent.PayeeRegistered e ->
                List.of(Change.of(Write.PAYEE, position, e.code().value(), e.name(), null));
            case PayeeEvent.PayeeRenamed e ->
                List.of(Change.of(Write.PAYEE, position, e.code().value(), e.name(), e.from()));
        };
    }

    private static List<Change> onCodes(long position, CodesEvent event) {
        return switch (event) {
            case CodesEvent.CodesLoaded e ->
                e.names().entrySet().stream()
                        .map(code -> Change.of(
                                Write.CODE, position, e.year(), e.kind().name(), code.getKey(), code.getValue()))
                        .toList();
        };
    }
}
