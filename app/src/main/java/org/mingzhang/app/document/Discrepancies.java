package org.mingzhang.app.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.evaluation.Evaluations;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Numbers;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.Findings;
import org.mingzhang.domain.statement.LedgerFigures;
import org.mingzhang.query.fund.FigureValue;
import org.mingzhang.query.fund.FundView;
import org.springframework.stereotype.Component;

/** The contradictions between documents, and between them and the ledger, in words. */
@Component
public final class Discrepancies {
    private final Documents documents;
    private final Evaluations evaluations;
    private final Messages messages;

    Discrepancies(Documents documents, Evaluations evaluations, Messages messages) {
        this.documents = documents;
        this.evaluations = evaluations;
        this.messages = messages;
    }

    /**
     * A contradiction, shown to a person; nothing is chosen.
     *
     * @param deltaFen by how much; null where it is not one of money
     * @param message the Chinese sentence
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Discrepancy(
            String code,
            String document,
            String concept,
            @Nullable Long deltaFen,
            String title,
            String message,
            String messageEn,
            Map<String, Object> numbers,
            List<Line> lines) {}

    /** An item that it comes from. */
    public record Line(String name, Money amount) {}

    /** @param funds as they stand at {@code position} */
    public List<Discrepancy> at(long position, List<FundView> funds) {
        var ofDocuments = Findings.of(
                documents.claims(position),
                funds.stream().map(Discrepancies::figures).toList());
        return Stream.concat(ofDocuments.stream(), evaluations.findings(position, funds).stream())
                .map(this::inWords)
                .toList();
    }

    private Discrepancy inWords(Finding finding) {
        var sentence = messages.of(finding);
        return new Discrepancy(
                finding.code(),
                finding.document(),
                finding.concept(),
                finding.delta() == null ? null : finding.delta().fen(),
                messages.title(finding).title(),
                sentence.zh(),
                sentence.en(),
                Numbers.onTheWire(new LinkedHashMap<>(finding.args())),
                finding.lines().stream()
                        .map(line -> new Line(line.name(), line.amount()))
                        .toList());
    }

    private static LedgerFigures figures(FundView fund) {
        return new LedgerFigures(
                fund.id(),
                fund.figures().values().stream().collect(Collectors.toMap(FigureValue::figure, FigureValue::amount)));
    }
}
