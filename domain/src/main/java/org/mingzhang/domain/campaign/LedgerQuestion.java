package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.source.EffectiveDate;

/**
 * What is asked of the ledger for an indicator.
 *
 * @param fields the fields of spending that count, each once
 * @param period the year asked for; absent where the document names none: that of the campaign
 */
public record LedgerQuestion(
        LedgerFigure figure, List<String> fields, @Nullable EffectiveDate period) {
    public LedgerQuestion {
        if (fields.isEmpty()) throw new BadInput("list-empty", "ledger.fields", "");
        fields = fields.stream().map(f -> requireText("ledger.fields", f)).toList();
        if (new HashSet<>(fields).size() < fields.size())
            throw new BadInput("name-twice", "ledger.fields", String.join("、", fields));
        if (period != null && !period.isWithin(period.to().getYear()))
            throw new BadInput("other-fiscal-year", "ledger.period", period.toString());
    }
}
