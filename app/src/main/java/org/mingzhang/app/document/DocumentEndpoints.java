package org.mingzhang.app.document;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.SourceDocument;
import org.mingzhang.domain.statement.DocumentEvent.DocumentRegistered;
import org.mingzhang.domain.statement.DocumentEvent.StatementRecorded;
import org.mingzhang.domain.statement.DocumentEvent.StatementWithdrawn;
import org.mingzhang.domain.statement.DocumentNature;
import org.mingzhang.domain.statement.Simulation;
import org.mingzhang.domain.statement.Statement;
import org.mingzhang.query.fund.FundQueries;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What documents say, and where they contradict each other or the ledger. */
@RestController
class DocumentEndpoints {
    private final Documents documents;
    private final Discrepancies discrepancies;
    private final FundQueries funds;
    private final Positions positions;
    private final Messages messages;

    DocumentEndpoints(
            Documents documents,
            Discrepancies discrepancies,
            FundQueries funds,
            Positions positions,
            Messages messages) {
        this.messages = messages;
        this.documents = documents;
        this.discrepancies = discrepancies;
        this.funds = funds;
        this.positions = positions;
    }

    /** @param withdrawn it was read wrongly from the document */
    record Said(
            String id,
            String kind,
            Sentence words,
            Statement statement,
            @Nullable String locator,
            boolean withdrawn,
            long position) {
        Said asWithdrawn() {
            return new Said(id, kind, words, statement, locator, true, position);
        }
    }

    record DocumentAnswer(
            String id,
            SourceDocument source,
            DocumentNature nature,
            String issuer,
            @Nullable EffectiveDate issued,
            EffectiveDate covers,
            List<Said> statements) {}

    record Found(List<Discrepancies.Discrepancy> discrepancies, long position) {}

    @Operation(summary = "一份文件 · A document and what it says")
    @GetMapping("/api/documents/{document}")
    DocumentAnswer document(@PathVariable String document) {
        @Nullable DocumentRegistered registered = null;
        var said = new ArrayList<Said>();
        for (var recorded : documents.events(document)) {
            switch (recorded.event()) {
                case DocumentRegistered e -> registered = e;
                case StatementRecorded e -> said.add(said(e, recorded.position()));
                case StatementWithdrawn e ->
                    said.replaceAll(s -> s.id().equals(e.statement().value()) ? s.asWithdrawn() : s);
            }
        }
        if (registered == null) throw ProblemException.notFound("document", document);
        return new DocumentAnswer(
                document,
                registered.entry().document(),
                registered.nature(),
                registered.issuer(),
                registered.issued(),
                registered.covers(),
                said);
    }

    @Operation(
            summary = "差异 · Discrepancies",
            description =
                    "Where documents contradict themselves, each other or the ledger, with the difference in fen. No explanation is chosen.")
    @GetMapping("/api/discrepancies")
    ResponseEntity<Found> discrepancies(@ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = funds.funds(request.view());
        return Positions.answer(
                answer, new Found(discrepancies.at(answer.position(), answer.value()), answer.position()));
    }

    /** What a hypothesis would make of a fund. */
    record Simulated(
            String hypothesis,
            Sentence words,
            FundId fund,
            Money netDisbursedLow,
            @Nullable Money netDisbursedHigh,
            Money simulatedLow,
            @Nullable Money simulatedHigh,
            @Nullable Rate executionRate) {
        static Simulated of(Simulation s, Sentence words) {
            return new Simulated(
                    s.hypothesis().kind().code(),
                    words,
                    s.fund(),
                    s.netDisbursed().low(),
                    s.netDisbursed().high(),
                    s.simulated().low(),
                    s.simulated().high(),
                    s.rate());
        }
    }

    @Operation(
            summary = "假设的试算 · Simulation of the hypotheses of a discrepancy",
            description = "What each would make of the fund's figures. Nothing is recorded, and no total moves.")
    @GetMapping("/api/discrepancies/{discrepancy}/simulations")
    ResponseEntity<List<Simulated>> simulations(
            @PathVariable String discrepancy, @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = funds.funds(request.view());
        var all = discrepancies.at(answer.position(), answer.value());
        if (all.stream().noneMatch(d -> d.id().equals(discrepancy)))
            throw ProblemException.notFound("discrepancy", discrepancy);
        return Positions.answer(
                answer,
                discrepancies.simulate(discrepancy, answer.position(), answer.value()).stream()
                        .map(s -> Simulated.of(s, discrepancies.words(s.hypothesis())))
                        .toList());
    }

    private Said said(StatementRecorded e, long position) {
        return new Said(
                e.entry().id().value(),
                e.statement().getClass().getSimpleName(),
                StatementWords.of(e.statement(), messages),
                e.statement(),
                e.entry().document().locator(),
                false,
                position);
    }
}
