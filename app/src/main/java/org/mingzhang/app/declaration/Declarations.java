package org.mingzhang.app.declaration;

import java.util.List;
import java.util.Optional;
import org.mingzhang.app.approval.Pending;
import org.mingzhang.app.approval.PendingSource;
import org.mingzhang.domain.declaration.DeclarationCommand;
import org.mingzhang.domain.declaration.DeclarationEvent;
import org.mingzhang.domain.declaration.DeclarationEvent.DeclarationReturned;
import org.mingzhang.domain.declaration.DeclarationEvent.DeclarationSubmitted;
import org.mingzhang.domain.declaration.DeclarationStage;
import org.mingzhang.domain.declaration.DeclarationState;
import org.mingzhang.store.history.Histories;
import org.mingzhang.store.history.Histories.Recorded;
import org.springframework.stereotype.Component;

/** The declarations, folded from their streams: there are few, and each is short. */
@Component
public final class Declarations implements PendingSource {
    private static final String KIND = "declaration";

    private final Histories histories;

    Declarations(Histories histories) {
        this.histories = histories;
    }

    /** A declaration as it stood at some position, and how it came there. */
    public record History(String id, DeclarationState state, List<Recorded<DeclarationEvent>> events) {}

    /** Every declaration at {@code position}, in the order in which they were filed. */
    public List<History> all(long position) {
        return histories.streams(KIND, position).stream()
                .map(stream -> history(stream.substring(KIND.length() + 1), position))
                .toList();
    }

    /** Empty when nothing is declared under that id. */
    public Optional<History> find(String id, long position) {
        var history = history(id, position);
        return history.state().isDeclared() ? Optional.of(history) : Optional.empty();
    }

    /** What is submitted waits for a signature, what came back for its maker. */
    @Override
    public List<Pending> pending(long position) {
        return all(position).stream().flatMap(d -> pending(d).stream()).toList();
    }

    private History history(String id, long position) {
        var events = histories.events(DeclarationCommand.stream(id), DeclarationEvent.class, position);
        var state = new DeclarationState();
        events.forEach(recorded -> state.evolve(recorded.event()));
        return new History(id, state, events);
    }

    private static Optional<Pending> pending(History declaration) {
        var state = declaration.state();
        var approval = state.approval();
        if (approval == null || state.stage() == DeclarationStage.DRAFTED || state.stage() == DeclarationStage.APPROVED)
            return Optional.empty();
        var since = declaration.events().reversed().stream()
                .filter(r -> r.event() instanceof DeclarationSubmitted || r.event() instanceof DeclarationReturned)
                .findFirst()
                .orElseThrow();
        return Optional.of(new Pending(
                declaration.id(),
                declaration.id(),
                state.form().project().name(),
                approval.amount(),
                approval,
                state.returned(),
                since.recordedAt()));
    }
}
