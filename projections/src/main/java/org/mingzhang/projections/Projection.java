package org.mingzhang.projections;

import java.util.List;
import org.mingzhang.domain.approval.ApprovalEvent;
import org.mingzhang.domain.award.AwardEvent;
import org.mingzhang.domain.calendar.CalendarEvent;
import org.mingzhang.domain.campaign.CampaignEvent;
import org.mingzhang.domain.codes.CodesEvent;
import org.mingzhang.domain.declaration.DeclarationEvent;
import org.mingzhang.domain.disclosure.DisclosureEvent;
import org.mingzhang.domain.evaluation.EvaluationEvent;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.statement.DocumentEvent;
import org.mingzhang.domain.statement.Statement;
import org.mingzhang.store.log.RecordedEvent;

/** What an event changes in the read tables. Pure and total: a kind of event that is not answered here cannot be applied. */
final class Projection {
    private Projection() {}

    static List<Change> on(RecordedEvent recorded) {
        var changes = Journal.on(recorded);
        changes.addAll(
                switch (recorded.event()) {
                    case FundEvent e -> FundProjection.on(recorded.position(), e);
                    case PayeeEvent e -> onPayee(recorded.position(), e);
                    case CodesEvent e -> onCodes(recorded.position(), e);
                    case ApprovalEvent _ -> List.<Change>of();
                    case DeclarationEvent _ -> List.<Change>of();
                    case DocumentEvent e -> onDocument(recorded, e);
                    case EvaluationEvent _ -> List.<Change>of();
                    case DisclosureEvent _ -> List.<Change>of();
                    case AwardEvent _, CalendarEvent _ -> List.of();
                    case CampaignEvent _ -> List.<Change>of();
                    default ->
                        throw new IllegalArgumentException(
                                "no projection of " + recorded.event().getClass());
                });
        return changes;
    }

    private static List<Change> onPayee(long position, PayeeEvent event) {
        return switch (event) {
            case PayeeEvent.PayeeRegistered e ->
                List.of(Change.added(Table.PAYEE, position, e.code().value(), e.name(), null));
            case PayeeEvent.PayeeRenamed e ->
                List.of(Change.added(Table.PAYEE, position, e.code().value(), e.name(), e.from()));
        };
    }

    private static List<Change> onCodes(long position, CodesEvent event) {
        return switch (event) {
            case CodesEvent.CodesLoaded e ->
                e.names().entrySet().stream()
                        .map(code -> Change.added(
                                Table.CODE, position, e.year(), e.kind().name(), code.getKey(), code.getValue()))
                        .toList();
        };
    }

    private static List<Change> onDocument(RecordedEvent recorded, DocumentEvent event) {
        long position = recorded.position();
        return switch (event) {
            case DocumentEvent.DocumentRegistered e ->
                List.of(Change.added(
                        Table.DOCUMENT,
                        position,
                        e.document(),
                        e.nature().name(),
                        e.issuer(),
                        e.issued() == null ? null : e.issued().from(),
                        e.issued() == null ? null : e.issued().to(),
                        e.covers().from(),
                        e.covers().to()));
            case DocumentEvent.StatementRecorded e -> List.of(statement(recorded, e));
            case DocumentEvent.StatementWithdrawn e ->
                List.of(Change.marked(
                        Mark.WITHDRAWN, position, e.document(), e.statement().value()));
        };
    }

    private static Change statement(RecordedEvent recorded, DocumentEvent.StatementRecorded e) {
        var statement = e.statement();
        var figure = statement instanceof Statement.StatedFigure f && f.figure() != null ? f : null;
        return Change.added(
                Table.STATEMENT,
                recorded.position(),
                e.document(),
                e.entry().id().value(),
                statement.concept(),
                statement.getClass().getSimpleName(),
                figure == null ? null : String.valueOf(figure.fund()),
                figure == null ? null : String.valueOf(figure.figure()),
                figure == null ? null : figure.amount().money().fen());
    }
}
