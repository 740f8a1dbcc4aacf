package org.mingzhang.app.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.evaluation.Evaluations;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Numbers;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.FindingCode;
import org.mingzhang.domain.statement.Findings;
import org.mingzhang.domain.statement.Hypotheses;
import org.mingzhang.domain.statement.Hypothesis;
import org.mingzhang.domain.statement.LedgerFigures;
import org.mingzhang.domain.statement.Simulation;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.fund.FigureValue;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.FundView;
import org.springframework.stereotype.Component;

/** The contradictions between documents, and between them and the ledger, in words. */
@Component
public final class Discrepancies {
    /** Among more, some sum fits by chance. */
    private static final int MOST_PAYMENTS = 100;

    private static final int ID_LENGTH = 8;

    private final Documents documents;
    private final Evaluations evaluations;
    private final FundQueries queries;
    private final Messages messages;
    private final Sides sides;
    private final List<WorkFindings> work;

    Discrepancies(
            Documents documents,
            Evaluations evaluations,
            FundQueries queries,
            Messages messages,
            List<WorkFindings> work) {
        this.documents = documents;
        this.evaluations = evaluations;
        this.queries = queries;
        this.messages = messages;
        this.sides = new Sides(messages);
        this.work = List.copyOf(work);
    }

    /**
     * A contradiction, shown to a person; nothing is chosen.
     *
     * @param id the same as long as the contradiction is the same
     * @param documentTitle null where it is not a registered document but a process that contradicts itself
     * @param status DISPUTED where statements of one concept give different amounts; else null
     * @param deltaFen by how much; null where it is not one of money
     * @param sides what stands against what, side by side; empty where only one thing can be named
     * @param hypotheses all that fit to the fen
     * @param message the Chinese sentence
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Discrepancy(
            String id,
            String code,
            String document,
            @Nullable String documentTitle,
            String concept,
            @Nullable FigureStatus status,
            @Nullable Long deltaFen,
            String title,
            Sentence name,
            String message,
            String messageEn,
            Map<String, Object> numbers,
            List<Sides.Side> sides,
            List<Line> lines,
            List<Explained> hypotheses) {}

    /** @param code {@code double-count}, {@code missing-item} or {@code other-edition} */
    public record Explained(
            String code, @Nullable FundId fund, Money amount, List<Line> items, String message, String messageEn) {}

    /** An item that it comes from. */
    public record Line(String name, Money amount) {}

    /** @param funds as they stand at {@code position} */
    public List<Discrepancy> at(long position, List<FundView> funds) {
        return found(position, funds).stream().map(this::inWords).toList();
    }

    /** What the figures of a fund would be under a hypothesis; empty when there is no such discrepancy or it touches no fund. */
    List<Simulation> simulate(String discrepancy, long position, List<FundView> funds) {
        return found(position, funds).stream()
                .filter(f -> id(f.finding()).equals(discrepancy))
                .flatMap(f -> f.hypotheses().stream())
                .flatMap(h -> funds.stream().map(Discrepancies::figures).map(figures -> Simulation.of(h, figures)))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Found(Finding finding, List<Hypothesis> hypotheses) {}

    private List<Found> found(long position, List<FundView> funds) {
        var claims = documents.claims(position);
        var ofDocuments =
                Findings.of(claims, funds.stream().map(Discrepancies::figures).toList());
        var findings = Stream.of(
                        ofDocuments.stream(),
                        evaluations.findings(position, funds).stream(),
                        work.stream().flatMap(w -> w.at(position).stream()))
                .flatMap(found -> found)
                .toList();
        var payments = new HashMap<FundId, List<Finding.Line>>();
        for (var finding : findings) {
            var fund = finding.kind() == FindingCode.STATEMENTS_DIFFER ? Hypotheses.fundOf(finding, claims) : null;
            if (fund != null) payments.computeIfAbsent(fund, f -> payments(f, position));
        }
        return findings.stream()
                .map(f -> new Found(f, Hypotheses.of(f, claims, payments)))
                .toList();
    }

    private List<Finding.Line> payments(FundId fund, long position) {
        var view = ViewPoint.NOW.knownAt(new KnownAt.UpTo(position));
        return queries.payments(fund, view, MOST_PAYMENTS).value().stream()
                .map(p -> new Finding.Line(p.purpose(), p.amount()))
                .toList();
    }

    /** Of what makes it this contradiction, so that it stays when others come and go. */
    private static String id(Finding finding) {
        var content = finding.code() + "|" + finding.document() + "|" + finding.concept() + "|" + finding.args();
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, ID_LENGTH);
    }

    /** A finding without the hypotheses that fit it. */
    public Discrepancy inWords(Finding finding) {
        return inWords(new Found(finding, List.of()));
    }

    private Discrepancy inWords(Found found) {
        var finding = found.finding();
        var sentence = messages.of(finding);
        return new Discrepancy(
                id(finding),
                finding.code(),
                finding.document(),
                documents.title(finding.document()).orElse(null),
                finding.concept(),
                finding.kind() == FindingCode.STATEMENTS_DIFFER ? FigureStatus.DISPUTED : null,
                finding.delta() == null ? null : finding.delta().fen(),
                messages.title(finding).title(),
                messages.title(finding),
                sentence.zh(),
                sentence.en(),
                Numbers.onTheWire(new LinkedHashMap<>(finding.args())),
                sides.of(finding),
                lines(finding.lines()),
                found.hypotheses().stream().map(this::inWords).toList());
    }

    /** A hypothesis as a sentence. */
    Sentence words(Hypothesis hypothesis) {
        var items = hypothesis.items().stream().map(Finding.Line::name).collect(Collectors.joining("、"));
        var values = new HashMap<String, @Nullable Object>();
        values.put("amount", hypothesis.amount());
        values.put("items", items.isEmpty() ? null : items);
        return messages.sentence("hypothesis." + hypothesis.kind().code(), values);
    }

    private Explained inWords(Hypothesis hypothesis) {
        var sentence = words(hypothesis);
        return new Explained(
                hypothesis.kind().code(),
                hypothesis.fund(),
                hypothesis.amount(),
                lines(hypothesis.items()),
                sentence.zh(),
                sentence.en());
    }

    private static List<Line> lines(List<Finding.Line> lines) {
        return lines.stream().map(line -> new Line(line.name(), line.amount())).toList();
    }

    private static LedgerFigures figures(FundView fund) {
        return new LedgerFigures(
                fund.id(),
                fund.figures().values().stream().collect(Collectors.toMap(FigureValue::figure, FigureValue::amount)));
    }
}
