package org.mingzhang.projections;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables that rows are added to, by COPY: all of a batch at once. */
enum Table {
    /** First what every line has, then what is the event's. */
    JOURNAL(
            "position:int8 line:int2 moved_fen:int8 booking:int4 effective_from:date effective_to:date period:date fund:text "
                    + "status:text recorded_at:timestamptz amount_fen:int8 origin:int4 recipient:int4 document_date:date "
                    + "instalment:int4 stream:text entry_id:text locator:text cause:text formula:text inputs:array refers_to:text "
                    + "purpose:text voucher_of:text voucher_no:text commitment:text"),
    BOOKING("booking:int4 type:text debit:text credit:text source:text vintage:int4 item:text"),
    ORIGIN("origin:int4 title:text number:text sha256:text person:text unit:text"),
    RECIPIENT("recipient:int4 code:text name:text person:text"),
    FUND("fund:text fiscal_year:int4 name:text jurisdiction:text unit:text project_code:text position:int8"),
    CLOSING("position:int8 fund:text period:date"),
    CASH_PLAN("position:int8 fund:text month:date amount_fen:int8"),
    UNKNOWN_FIGURE("position:int8 fund:text entry_id:text figure:text low_fen:int8 high_fen:int8 effective_from:date "
            + "effective_to:date period:date"),
    COMMITMENT(
            "position:int8 fund:text entry_id:text contract:text payee_code:text payee_name:text person:text item:text "
                    + "amount_fen:int8"),
    COMMITMENT_MOVE("position:int8 fund:text commitment:text delta_fen:int8"),
    REQUEST(
            "position:int8 fund:text entry_id:text payee_code:text payee_name:text person:text purpose:text commitment:text "
                    + "amount_fen:int8"),
    APPROVAL(
            "position:int8 fund:text entry_id:text target:text kind:text amount_fen:int8 person:text unit:text role:text "
                    + "subject:text"),
    SIGNATURE("position:int8 fund:text entry_id:text step:text person:text on_behalf_of:text"),
    DISPUTE("position:int8 fund:text code:text excess_fen:int8 hint:text"),
    PAYEE("position:int8 code:text name:text valid_from:date"),
    CODE("position:int8 year:int4 kind:text code:text name:text"),
    DOCUMENT("position:int8 document:text nature:text issuer:text issued_from:date issued_to:date covers_from:date "
            + "covers_to:date"),
    STATEMENT("position:int8 document:text entry_id:text concept:text kind:text fund:text figure:text amount_fen:int8"),
    PARKED("position:int8 stream:text type:text reason:text recorded_at:timestamptz"),
    /** As long as nobody has any; from then on by {@link Mark}. */
    BALANCE("fund:text account:text status:text fen:int8"),
    /** Likewise. */
    MONTH_TOTAL("fund:text period:date effective:date account:text status:text fen:int8");

    private final List<Column> columns;

    Table(String columns) {
        this.columns = Column.parse(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /** @param options as {@code FREEZE} */
    String copy(String... options) {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "COPY " + name().toLowerCase(Locale.ROOT) + " (" + names + ") FROM STDIN (FORMAT binary"
                + (options.length == 0 ? "" : ", " + String.join(", ", options)) + ")";
    }
}
