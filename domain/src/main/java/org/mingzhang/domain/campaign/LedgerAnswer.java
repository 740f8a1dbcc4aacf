package org.mingzhang.domain.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;

/**
 * What the ledger says of an indicator.
 *
 * @param year that was asked for
 * @param fields what each field spent in it
 * @param total of the fields; absent while one of them is unknown
 * @param value the share of public expenditure, or yuan a head; absent while something is missing, and for spending by field
 * @param change of the share from the year before, in shares; absent while something is missing
 * @param missing what has to be stated before the answer is known; none: it is
 */
public record LedgerAnswer(
        int indicator,
        LedgerFigure figure,
        int year,
        FigureStatus status,
        List<FieldAmount> fields,
        @Nullable Money total,
        @Nullable Fraction value,
        @Nullable Fraction change,
        List<Missing> missing) {
    public LedgerAnswer {
        fields = List.copyOf(fields);
        missing = List.copyOf(missing);
    }

    public enum What {
        /** No money is tagged with the field, and no document states what it spent. */
        FIELD,
        /** What a fund spent is known only within bounds, or the fund is not in the ledger. */
        FUND,
        PUBLIC_EXPENDITURE,
        POPULATION
    }

    /** @param name of the field or fund; empty for the figures of the whole */
    public record Missing(What what, String name, int year) {}
}
