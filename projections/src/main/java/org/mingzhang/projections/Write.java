package org.mingzhang.projections;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How rows of a batch get into the tables: one statement for all of them. Run in this order, so that marks find the rows that
 * came before them in the same batch. {@code rows} stands for the batch.
 */
enum Write {
    ENTRY(
            "position:int8 stream:text fund:text entry_id:text type:text status:text effective_from:date effective_to:date "
                    + "document_date:date period:date document_title:text document_number:text document_sha256:text "
                    + "document_locator:text person:text unit:text role:text cause:text formula:text inputs:text "
                    + "amount_fen:int8 refers_to:text recorded_at:timestamptz principal:text correlation_id:text",
            """
            INSERT INTO entry (position, stream, fund, entry_id, type, status, effective_from, effective_to, document_date, period,
                               document_title, document_number, document_sha256, document_locator, person, unit, role, cause,
                               formula, inputs, amount_fen, refers_to, recorded_at, principal, correlation_id)
            SELECT position, stream, fund, entry_id, type, status, effective_from, effective_to, document_date, period,
                   document_title, document_number, document_sha256, document_locator, person, unit, role, cause,
                   formula, string_to_array(inputs, E'\\n'), amount_fen, refers_to, recorded_at, principal, correlation_id
            FROM rows"""),
    /** Also keeps the totals. A reversal takes the status of what it undoes, so that their amounts of that status cancel out. */
    POSTING(
            "position:int8 line:int2 fund:text debit:text credit:text source:text vintage:int4 item:text amount_fen:int8 "
                    + "effective_from:date effective_to:date period:date status:text entry_id:text undoes:text",
            """
            , posted AS (
                INSERT INTO posting (position, line, fund, debit, credit, source, vintage, item, amount_fen,
                                     effective_from, effective_to, period, status, entry_id, undoes)
                SELECT position, line, fund, debit, credit, source, vintage, item, amount_fen, effective_from, effective_to, period,
                       coalesce((SELECT e.status FROM entry e
                                 WHERE e.fund = rows.fund AND e.entry_id = rows.undoes AND e.position < rows.position
                                 ORDER BY e.position DESC LIMIT 1), status),
                       entry_id, undoes
                FROM rows
                RETURNING fund, debit, credit, source, vintage, status, amount_fen, effective_to, period),
            side AS (
                SELECT fund, debit AS account, source, vintage, status, amount_fen AS fen, effective_to, period FROM posted
                UNION ALL
                SELECT fund, credit, source, vintage, status, -amount_fen, effective_to, period FROM posted),
            today AS (
                INSERT INTO balance AS b (fund, account, source, vintage, status, fen)
                SELECT fund, account, source, vintage, status, sum(fen) FROM side GROUP BY 1, 2, 3, 4, 5
                ON CONFLICT (fund, account, source, vintage, status) DO UPDATE SET fen = b.fen + excluded.fen)
            INSERT INTO month_total AS m (fund, basis, month, account, status, fen)
            SELECT fund, basis, month, account, status, sum(fen) FROM side
            CROSS JOIN LATERAL (VALUES ('POSTING', period), ('EFFECTIVE', date_trunc('month', effective_to)::date)) b (basis, month)
            GROUP BY 1, 2, 3, 4, 5
            ON CONFLICT (fund, basis, month, account, status) DO UPDATE SET fen = m.fen + excluded.fen"""),
    FUND("fund:text fiscal_year:int4 name:text jurisdiction:text unit:text project_code:text position:int8", """
            INSERT INTO fund (fund, fiscal_year, name, jurisdiction, unit, project_code, position)
            SELECT * FROM rows"""),
    CLOSING("position:int8 fund:text period:date", "INSERT INTO closing (position, fund, period) SELECT * FROM rows"),
    CASH_PLAN(
            "position:int8 fund:text month:date amount_fen:int8",
            "INSERT INTO cash_plan (position, fund, month, amount_fen) SELECT * FROM rows"),
    UNKNOWN(
            "position:int8 fund:text entry_id:text figure:text low_fen:int8 high_fen:int8 effective_from:date "
                    + "effective_to:date period:date",
            """
            INSERT INTO unknown_figure (position, fund, entry_id, figure, low_fen, high_fen, effective_from, effective_to, period)
            SELECT * FROM rows"""),
    PAYMENT(
            "position:int8 fund:text entry_id:text payee_code:text payee_name:text person:text purpose:text voucher:text "
                    + "voucher_no:text instalment:int4 commitment:text amount_fen:int8 suspended:bool",
            """
            INSERT INTO payment (position, fund, entry_id, payee_code, payee_name, person, purpose, voucher, voucher_no,
                                 instalment, commitment, amount_fen, suspended)
            SELECT * FROM rows"""),
    COMMITMENT(
            "position:int8 fund:text entry_id:text contract:text payee_code:text payee_name:text person:text item:text "
                    + "amount_fen:int8",
            """
            INSERT INTO commitment (position, fund, entry_id, contract, payee_code, payee_name, person, item, amount_fen)
            SELECT * FROM rows"""),
    COMMITMENT_MOVE(
            "position:int8 fund:text commitment:text delta_fen:int8",
            "INSERT INTO commitment_move (position, fund, commitment, delta_fen) SELECT * FROM rows"),
    /** A reversed payment goes back under its commitment: the event names the payment only. */
    COMMITMENT_RESTORED("position:int8 fund:text payment:text delta_fen:int8", """
            INSERT INTO commitment_move (position, fund, commitment, delta_fen)
            SELECT rows.position, rows.fund, p.commitment, rows.delta_fen
            FROM rows JOIN payment p ON p.fund = rows.fund AND p.entry_id = rows.payment
            WHERE p.commitment IS NOT NULL"""),
    REQUEST(
            "position:int8 fund:text entry_id:text payee_code:text payee_name:text person:text purpose:text "
                    + "commitment:text amount_fen:int8",
            """
            INSERT INTO request (position, fund, entry_id, payee_code, payee_name, person, purpose, commitment, amount_fen)
            SELECT * FROM rows"""),
    DISPUTE(
            "position:int8 fund:text code:text excess_fen:int8 hint:text",
            "INSERT INTO dispute (position, fund, code, excess_fen, hint) SELECT * FROM rows"),
    PAYEE(
            "position:int8 code:text name:text valid_from:date",
            "INSERT INTO payee (position, code, name, valid_from) SELECT * FROM rows"),
    CODE(
            "position:int8 year:int4 kind:text code:text name:text",
            "INSERT INTO code (position, year, kind, code, name) SELECT * FROM rows"),

    // Marks on rows that are there already.

    REVERSED("position:int8 fund:text entry_id:text", """
            UPDATE entry e SET reversed_by = rows.position FROM rows
            WHERE e.fund = rows.fund AND e.entry_id = rows.entry_id AND e.position < rows.position AND e.reversed_by IS NULL"""),
    STALE("position:int8 fund:text entry_id:text", """
            UPDATE entry e SET stale_since = m.position
            FROM (SELECT fund, entry_id, min(position) AS position FROM rows GROUP BY fund, entry_id) m
            WHERE e.fund = m.fund AND e.entry_id = m.entry_id AND e.position < m.position AND e.stale_since IS NULL"""),
    /** Settles the unknown of that id, or those of that figure. */
    RESOLVED("position:int8 fund:text entry_id:text figure:text", """
            UPDATE unknown_figure u SET resolved_by = m.position
            FROM (SELECT u.position AS unknown, min(rows.position) AS position
                  FROM rows JOIN unknown_figure u ON u.fund = rows.fund AND u.position < rows.position
                  WHERE u.resolved_by IS NULL AND (u.entry_id = rows.entry_id OR u.figure = rows.figure)
                  GROUP BY u.position) m
            WHERE u.position = m.unknown"""),
    /** An unknown whose settlement was reversed is open again from there on. Ends its part, so that it can be settled anew. */
    REOPENED("position:int8 fund:text entry_id:text", """
            INSERT INTO unknown_figure (position, fund, entry_id, figure, low_fen, high_fen, effective_from, effective_to, period)
            SELECT rows.position, u.fund, u.entry_id, u.figure, u.low_fen, u.high_fen, u.effective_from, u.effective_to, u.period
            FROM rows JOIN entry e ON e.fund = rows.fund AND e.entry_id = rows.entry_id
            JOIN unknown_figure u ON u.fund = rows.fund AND u.entry_id = e.refers_to AND u.resolved_by = e.position"""),
    APPROVED("position:int8 fund:text request:text", """
            UPDATE request r SET approved_by = rows.position FROM rows
            WHERE r.fund = rows.fund AND r.entry_id = rows.request"""),
    SETTLED("position:int8 fund:text request:text", """
            UPDATE request r SET settled_by = rows.position FROM rows
            WHERE r.fund = rows.fund AND r.entry_id = rows.request"""),

    DOCUMENT(
            "position:int8 document:text nature:text issuer:text issued_from:date issued_to:date covers_from:date "
                    + "covers_to:date",
            """
            INSERT INTO document (position, document, nature, issuer, issued_from, issued_to, covers_from, covers_to)
            SELECT * FROM rows"""),
    STATEMENT(
            "position:int8 document:text entry_id:text concept:text kind:text fund:text figure:text amount_fen:int8 event:json",
            """
            INSERT INTO statement (position, document, entry_id, concept, kind, fund, figure, amount_fen, body)
            SELECT position, document, entry_id, concept, kind, fund, figure, amount_fen, event -> 'statement' FROM rows"""),
    WITHDRAWN("position:int8 document:text entry_id:text", """
            UPDATE statement s SET withdrawn_by = rows.position FROM rows
            WHERE s.document = rows.document AND s.entry_id = rows.entry_id AND s.withdrawn_by IS NULL"""),
    PARKED(
            "position:int8 stream:text type:text reason:text recorded_at:timestamptz",
            "INSERT INTO parked (position, stream, type, reason, recorded_at) SELECT * FROM rows");

    private final List<String> types;
    private final String sql;

    Write(String columns, String statement) {
        var named = List.of(columns.split(" "));
        this.types = named.stream().map(c -> c.substring(c.indexOf(':') + 1)).toList();
        var names = named.stream().map(c -> c.substring(0, c.indexOf(':'))).collect(Collectors.joining(", "));
        var arrays = types.stream().map(t -> "?::" + t + "[]").collect(Collectors.joining(", "));
        this.sql = "WITH rows (" + names + ") AS (SELECT * FROM unnest(" + arrays + "))\n" + statement;
    }

    /** PostgreSQL types of the columns. */
    List<String> types() {
        return types;
    }

    /** One statement; its parameters are an array for each column. */
    String sql() {
        return sql;
    }
}
