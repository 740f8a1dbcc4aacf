package org.mingzhang.projections;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What events do to rows that are there already, or add because of them: one statement for all of a batch, in this order, after
 * the rows of the batch were added. {@code rows} stands for the batch. A mark sees only rows of earlier positions, so that many
 * batches may be marked at once.
 */
enum Mark {
    /** The posting of a reversal takes the status of what it undoes, so that their amounts of that status cancel out. */
    REVERSAL(
            "position:int8 moved_fen:int8 booking:int4 effective_from:date effective_to:date period:date line:int2 fund:text "
                    + "debit:text credit:text status:text undoes:text",
            """
            , undone AS (
                SELECT rows.*, coalesce((SELECT j.status FROM journal j
                                         WHERE j.fund = rows.fund AND j.entry_id = rows.undoes AND j.position < rows.position
                                         ORDER BY j.position DESC LIMIT 1), status) AS carried
                FROM rows),
            posted AS (
                INSERT INTO journal (position, moved_fen, booking, effective_from, effective_to, period, line, fund, status, undoes)
                SELECT position, moved_fen, booking, effective_from, effective_to, period, line, fund, carried, undoes FROM undone),
            side AS (
                SELECT fund, debit AS account, carried AS status, moved_fen AS fen, effective_to, period FROM undone UNION ALL
                SELECT fund, credit, carried, -moved_fen, effective_to, period FROM undone),
            today AS (
                INSERT INTO balance AS b (fund, account, status, fen)
                SELECT fund, account, status, sum(fen) FROM side GROUP BY 1, 2, 3
                ON CONFLICT (fund, account, status) DO UPDATE SET fen = b.fen + excluded.fen)
            INSERT INTO month_total AS m (fund, period, effective, account, status, fen)
            SELECT fund, period, date_trunc('month', effective_to)::date, account, status, sum(fen) FROM side GROUP BY 1, 2, 3, 4, 5
            ON CONFLICT (fund, period, effective, account, status) DO UPDATE SET fen = m.fen + excluded.fen"""),
    /** A reversed payment goes back under its commitment: the event names the payment only. */
    COMMITMENT_RESTORED("position:int8 fund:text payment:text delta_fen:int8", """
            INSERT INTO commitment_move (position, fund, commitment, delta_fen)
            SELECT rows.position, rows.fund, j.commitment, rows.delta_fen
            FROM rows JOIN journal j ON j.fund = rows.fund AND j.entry_id = rows.payment
            WHERE j.purpose IS NOT NULL AND j.commitment IS NOT NULL"""),
    REVERSED("position:int8 fund:text entry_id:text", """
            UPDATE journal j SET reversed_by = m.position
            FROM (SELECT fund, entry_id, min(position) AS position FROM rows GROUP BY fund, entry_id) m
            WHERE j.fund = m.fund AND j.entry_id = m.entry_id AND j.position < m.position AND j.reversed_by IS NULL"""),
    STALE("position:int8 fund:text entry_id:text", """
            UPDATE journal j SET stale_since = m.position
            FROM (SELECT fund, entry_id, min(position) AS position FROM rows GROUP BY fund, entry_id) m
            WHERE j.fund = m.fund AND j.entry_id = m.entry_id AND j.position < m.position AND j.stale_since IS NULL"""),
    /** Settles the unknown of that id, or those of that figure. */
    RESOLVED("position:int8 fund:text entry_id:text figure:text", """
            UPDATE unknown_figure u SET resolved_by = m.position
            FROM (SELECT u.fund, u.position AS unknown, min(rows.position) AS position
                  FROM rows JOIN unknown_figure u ON u.fund = rows.fund AND u.position < rows.position
                  WHERE u.resolved_by IS NULL AND (u.entry_id = rows.entry_id OR u.figure = rows.figure)
                  GROUP BY u.fund, u.position) m
            WHERE u.fund = m.fund AND u.position = m.unknown"""),
    /** An unknown whose settlement was reversed is open again from there on. Ends its part, so that it can be settled anew. */
    REOPENED("position:int8 fund:text entry_id:text", """
            INSERT INTO unknown_figure (position, fund, entry_id, figure, low_fen, high_fen, effective_from, effective_to, period)
            SELECT rows.position, u.fund, u.entry_id, u.figure, u.low_fen, u.high_fen, u.effective_from, u.effective_to, u.period
            FROM rows JOIN journal j ON j.fund = rows.fund AND j.entry_id = rows.entry_id
            JOIN unknown_figure u ON u.fund = rows.fund AND u.entry_id = j.refers_to AND u.resolved_by = j.position"""),
    APPROVED("position:int8 fund:text request:text", """
            UPDATE request r SET approved_by = rows.position FROM rows
            WHERE r.fund = rows.fund AND r.entry_id = rows.request"""),
    SETTLED("position:int8 fund:text request:text", """
            UPDATE request r SET settled_by = rows.position FROM rows
            WHERE r.fund = rows.fund AND r.entry_id = rows.request"""),
    /** What is decided or sent again no longer waits: that of this id, or what concerns this entry. */
    DECIDED("position:int8 fund:text entry_id:text target:text", """
            UPDATE approval a SET settled_by = m.position
            FROM (SELECT a.fund, a.position AS begun, min(rows.position) AS position
                  FROM rows JOIN approval a ON a.fund = rows.fund AND a.position < rows.position
                  WHERE a.settled_by IS NULL AND (a.entry_id = rows.entry_id OR a.target = rows.target)
                  GROUP BY a.fund, a.position) m
            WHERE a.fund = m.fund AND a.position = m.begun"""),
    SENT_BACK("position:int8 fund:text entry_id:text reason:text", """
            UPDATE approval a SET returned_by = rows.position, returned = rows.reason FROM rows
            WHERE a.fund = rows.fund AND a.entry_id = rows.entry_id"""),
    WITHDRAWN("position:int8 document:text entry_id:text", """
            UPDATE statement s SET withdrawn_by = m.position
            FROM (SELECT s.document, s.entry_id, s.position AS stated, min(rows.position) AS position
                  FROM rows JOIN statement s ON s.document = rows.document AND s.entry_id = rows.entry_id
                       AND s.position < rows.position
                  WHERE s.withdrawn_by IS NULL GROUP BY 1, 2, 3) m
            WHERE s.document = m.document AND s.entry_id = m.entry_id AND s.position = m.stated"""),

    // The totals of a batch.

    BALANCE("fund:text account:text status:text fen:int8", """
            INSERT INTO balance AS b (fund, account, status, fen) SELECT fund, account, status, fen FROM rows
            ON CONFLICT (fund, account, status) DO UPDATE SET fen = b.fen + excluded.fen"""),
    MONTH_TOTAL("fund:text period:date effective:date account:text status:text fen:int8", """
            INSERT INTO month_total AS m (fund, period, effective, account, status, fen)
            SELECT fund, period, effective, account, status, fen FROM rows
            ON CONFLICT (fund, period, effective, account, status) DO UPDATE SET fen = m.fen + excluded.fen""");

    private final List<Column> columns;
    private final String sql;

    Mark(String columns, String statement) {
        this.columns = Column.parse(columns);
        var names = this.columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var arrays = this.columns.stream().map(c -> "?::" + c.typeName() + "[]").collect(Collectors.joining(", "));
        this.sql = "WITH rows (" + names + ") AS (SELECT * FROM unnest(" + arrays + "))\n" + statement;
    }

    List<Column> columns() {
        return columns;
    }

    /** One statement; its parameters are an array for each column. */
    String sql() {
        return sql;
    }
}
