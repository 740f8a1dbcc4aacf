package org.mingzhang.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.mingzhang.domain.source.SourceDocument;
import org.mingzhang.domain.statement.DocumentCommand.RecordStatement;
import org.mingzhang.domain.statement.DocumentCommand.RegisterDocument;
import org.mingzhang.domain.statement.DocumentCommand.WithdrawStatement;
import org.mingzhang.domain.statement.Statement.DataNeeded;
import org.mingzhang.domain.statement.Statement.Stage;
import org.mingzhang.domain.statement.Statement.YearCount;

class DocumentDeciderTest {
    private static final EffectiveDate YEAR = EffectiveDate.parse("covers", "2021");
    private final DocumentState state = new DocumentState();

    @Test
    void statements_follow_the_document_and_are_recorded_once() {
        assertThat(refusal(years("a", 6))).isEqualTo("document-unknown");
        accepted(register("Bureau"));
        accepted(years("a", 6));
        assertThat(DocumentDecider.decide(years("a", 6), state))
                .isEqualTo(new Decision.AlreadyRecorded(new EntryId("a")));
        assertThat(refusal(years("a", 5))).isEqualTo("statement-id-reused");
        assertThat(state.claims().claims()).hasSize(1);
    }

    @Test
    void a_document_is_registered_once_with_one_set_of_particulars() {
        accepted(register("Bureau"));
        assertThat(DocumentDecider.decide(register("Bureau"), state)).isInstanceOf(Decision.AlreadyRecorded.class);
        assertThat(refusal(register("Office"))).isEqualTo("document-differs");
    }

    @Test
    void a_statement_refers_to_stages_recorded_before_it() {
        accepted(register("Bureau"));
        var day = LocalDate.of(2021, 8, 30);
        assertThat(refusal(record("d", new DataNeeded("plan", "row 20", day, "apply"))))
                .isEqualTo("stage-unknown");
        assertThat(refusal(record("s", new Stage("plan", "vote", null, day, "apply"))))
                .isEqualTo("stage-unknown");
        accepted(record("apply", new Stage("plan", "apply", null, day, null)));
        accepted(record("d", new DataNeeded("plan", "row 20", day, "apply")));
    }

    @Test
    void a_withdrawn_statement_is_no_longer_compared_and_its_id_stays_taken() {
        accepted(register("Bureau"));
        var withdraw = new WithdrawStatement("report", entry("w", Role.FINANCE_BUREAU), new EntryId("a"), "misread");
        assertThat(refusal(withdraw)).isEqualTo("statement-unknown");
        accepted(years("a", 6));
        accepted(withdraw);
        assertThat(state.claims().claims()).isEmpty();
        assertThat(DocumentDecider.decide(withdraw, state)).isInstanceOf(Decision.AlreadyRecorded.class);
        assertThat(refusal(years("a", 6))).isEqualTo("statement-id-reused");
    }

    @Test
    void an_auditor_changes_nothing() {
        var command =
                new RegisterDocument("report", entry("r", Role.AUDITOR), DocumentNature.ISSUED, "Bureau", null, YEAR);
        assertThat(refusal(command)).isEqualTo("role-may-not-write");
    }

    // Vocabulary.

    private void accepted(DocumentCommand command) {
        var decision = DocumentDecider.decide(command, state);
        assertThat(decision).isEqualTo(DocumentDecider.decide(command, state));
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        if (decision instanceof Decision.Accepted(var events, var warnings)) {
            assertThat(warnings).isEmpty();
            events.forEach(e -> state.evolve((DocumentEvent) e));
        }
    }

    private String refusal(DocumentCommand command) {
        return DocumentDecider.decide(command, state) instanceof Decision.Refused(var rejection)
                ? rejection.code()
                : "not refused";
    }

    private static RegisterDocument register(String issuer) {
        return new RegisterDocument(
                "report", entry("r", Role.FINANCE_BUREAU), DocumentNature.ISSUED, issuer, null, YEAR);
    }

    private static RecordStatement years(String id, int years) {
        return record(id, new YearCount("budgeted", 2017, 2021, years));
    }

    private static RecordStatement record(String id, Statement statement) {
        return new RecordStatement("report", entry(id, Role.FINANCE_BUREAU), statement);
    }

    private static Entry entry(String id, Role role) {
        return Entry.stated(new EntryId(id), YEAR, new Actor("li", "Bureau", role), SourceDocument.titled("Report"));
    }
}
