package org.mingzhang.domain.statement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.statement.DocumentEvent.DocumentRegistered;
import org.mingzhang.domain.statement.DocumentEvent.StatementRecorded;
import org.mingzhang.domain.statement.DocumentEvent.StatementWithdrawn;

/** A document's file in the ledger. Owned by one reader; {@link #evolve} changes it in place. */
public final class DocumentState {
    private @Nullable DocumentRegistered registered;
    private final Map<EntryId, StatementRecorded> statements = new LinkedHashMap<>();
    private final Set<EntryId> withdrawn = new HashSet<>();

    public void evolve(DocumentEvent event) {
        switch (event) {
            case DocumentRegistered e -> registered = e;
            case StatementRecorded e -> statements.put(e.entry().id(), e);
            case StatementWithdrawn e -> {
                statements.remove(e.statement());
                withdrawn.add(e.statement());
            }
        }
    }

    public boolean isRegistered() {
        return registered != null;
    }

    /**
     * What it says today, in the order of recording.
     *
     * @throws IllegalStateException when it is not registered
     */
    public DocumentClaims claims() {
        if (registered == null) throw new IllegalStateException("the document is not registered");
        return new DocumentClaims(
                registered.document(),
                registered.issued(),
                statements.values().stream()
                        .map(s -> new DocumentClaims.Claim(
                                Objects.requireNonNullElse(s.entry().document().locator(), ""), s.statement()))
                        .toList());
    }

    @Nullable
    DocumentRegistered registration() {
        return registered;
    }

    @Nullable
    StatementRecorded recorded(EntryId id) {
        return statements.get(id);
    }

    boolean isWithdrawn(EntryId id) {
        return withdrawn.contains(id);
    }

    boolean hasStage(String concept, String name) {
        return statements()
                .anyMatch(s -> s instanceof Statement.Stage stage
                        && stage.concept().equals(concept)
                        && stage.name().equals(name));
    }

    /** Whether both entries say the same of the same place, whoever recorded them. */
    static boolean sameSource(Entry one, Entry other) {
        return one.document().equals(other.document()) && one.effective().equals(other.effective());
    }

    private Stream<Statement> statements() {
        return statements.values().stream().map(StatementRecorded::statement);
    }
}
