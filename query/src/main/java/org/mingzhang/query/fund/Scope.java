package org.mingzhang.query.fund;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.Basis;
import org.mingzhang.query.Snapshot;
import org.mingzhang.query.ViewPoint;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which postings and entries of which funds a question counts, as conditions in SQL.
 *
 * @param asOf on POSTING basis the last day of its month: whole months count
 */
record Scope(
        Snapshot snapshot, List<String> funds, @Nullable LocalDate asOf, Basis basis) {
    static Scope of(Snapshot snapshot, List<String> funds, ViewPoint view) {
        var asOf = view.asOf();
        var last = asOf == null || view.basis() == Basis.EFFECTIVE ? asOf : asOf.withDayOfMonth(asOf.lengthOfMonth());
        return new Scope(snapshot, funds, last, view.basis());
    }

    Scope withoutDate() {
        return new Scope(snapshot, funds, null, basis);
    }

    /** Whatever of {@code table} is known and has certainly counted by the as-of date. */
    String certain(String table) {
        return "%1$s.fund = ANY (:funds) AND %1$s.position <= :known AND %2$s"
                .formatted(
                        table,
                        asOf == null ? "TRUE" : table + (isPosting() ? ".period" : ".effective_to") + " <= :asOf");
    }

    /** What is known to have happened in a period that the as-of date cuts. */
    String pending(String table) {
        if (asOf == null || isPosting()) return "FALSE";
        return "%1$s.fund = ANY (:funds) AND %1$s.position <= :known AND %1$s.effective_from < %1$s.effective_to"
                        .formatted(table)
                + " AND %1$s.effective_from <= :asOf AND %1$s.effective_to > :asOf".formatted(table);
    }

    /** Either. */
    String counted(String table) {
        if (asOf == null || isPosting()) return certain(table);
        return "%1$s.fund = ANY (:funds) AND %1$s.position <= :known AND %1$s.effective_from <= :asOf".formatted(table);
    }

    /** A question with the parameters that the conditions name. */
    StatementSpec sql(String text) {
        var statement = snapshot.jdbc()
                .sql(text)
                .param("funds", funds.toArray(String[]::new))
                .param("known", snapshot.position());
        return asOf == null ? statement : statement.param("asOf", asOf);
    }

    boolean isPosting() {
        return basis == Basis.POSTING;
    }

    boolean isHead() {
        return snapshot.isHead();
    }
}
