package org.mingzhang.domain.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingzhang.domain.fund.FundId;

/** Compares documents with themselves, with each other and with the ledger. */
public final class Findings {
    private Findings() {}

    /**
     * All contradictions, in the order of the documents and, within one, of the checks. A consistent set gives none.
     *
     * @param ledger the figures of the funds that the documents speak of; a fund that is missing is not compared
     */
    public static List<Finding> of(List<DocumentClaims> documents, List<LedgerFigures> ledger) {
        var funds = ledger.stream().collect(Collectors.toMap(LedgerFigures::fund, Function.identity()));
        var found = new ArrayList<Finding>();
        for (var document : documents) {
            found.addAll(FigureChecks.betweenStatements(document, documents));
            found.addAll(FigureChecks.againstLedger(document, fund -> figuresOf(fund, funds)));
            found.addAll(SumChecks.of(document));
            found.addAll(WeightChecks.of(document));
            found.addAll(DateChecks.of(document));
            found.addAll(LevelChecks.of(document));
        }
        return List.copyOf(found);
    }

    private static LedgerFigures figuresOf(FundId fund, Map<FundId, LedgerFigures> funds) {
        return funds.getOrDefault(fund, new LedgerFigures(fund, Map.of()));
    }
}
