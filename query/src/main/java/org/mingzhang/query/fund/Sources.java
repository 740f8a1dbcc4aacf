package org.mingzhang.query.fund;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.SourceDocument;

/** Rows of the read tables as values. */
final class Sources {
    /** What {@link #source} reads, of the table {@code entry} under the name {@code e}. */
    static final String COLUMNS = """
            e.position AS e_position, e.entry_id AS e_entry, e.type AS e_type, e.effective_from AS e_from, e.effective_to AS e_to,
            e.document_date AS e_document_date, e.period AS e_period, e.status AS e_status, e.formula AS e_formula,
            e.inputs AS e_inputs, e.stale_since AS e_stale_since, e.reversed_by AS e_reversed_by, e.document_title AS e_title,
            e.document_number AS e_number, e.document_sha256 AS e_sha256, e.document_locator AS e_locator, e.person AS e_person,
            e.unit AS e_unit, e.cause AS e_cause, e.recorded_at AS e_recorded_at""";

    private Sources() {}

    /** @param known marks of later positions are not known yet */
    static Source source(ResultSet row, long known) throws SQLException {
        return new Source(
                row.getLong("e_position"),
                row.getString("e_entry"),
                row.getString("e_type"),
                new EffectiveDate(day(row, "e_from"), day(row, "e_to")),
                row.getObject("e_document_date", LocalDate.class),
                YearMonth.from(day(row, "e_period")),
                FigureStatus.valueOf(row.getString("e_status")),
                derivation(row),
                mark(row, "e_stale_since", known) != null,
                mark(row, "e_reversed_by", known),
                new SourceDocument(
                        row.getString("e_title"), number(row), row.getString("e_sha256"), row.getString("e_locator")),
                row.getString("e_person"),
                row.getString("e_unit"),
                row.getString("e_cause"),
                row.getObject("e_recorded_at", OffsetDateTime.class).toInstant());
    }

    /** Of the columns {@code payee_code}, {@code payee_name} and {@code person}. */
    static Payee payee(ResultSet row) throws SQLException {
        @Nullable String code = row.getString("payee_code");
        @Nullable String person = row.getString("person");
        if (code != null) return new Payee.Organisation(new UnifiedCode(code), row.getString("payee_name"));
        return person != null ? new Payee.Person(person) : new Payee.NotStated();
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofFen(row.getLong(column));
    }

    static @Nullable Money moneyOrNull(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : Money.ofFen(fen);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Long mark(ResultSet row, String column, long known) throws SQLException {
        long position = row.getLong(column);
        return row.wasNull() || position > known ? null : position;
    }

    private static @Nullable DocumentNo number(ResultSet row) throws SQLException {
        @Nullable String number = row.getString("e_number");
        return number == null ? null : new DocumentNo(number);
    }

    private static @Nullable Derivation derivation(ResultSet row) throws SQLException {
        @Nullable String formula = row.getString("e_formula");
        @Nullable Array inputs = row.getArray("e_inputs");
        if (formula == null) return null;
        return new Derivation(formula, inputs == null ? List.of() : List.of((String[]) inputs.getArray()));
    }
}
