package org.mingzhang.app.declaration;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.app.web.PaperType;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.documents.declaration.DeclarationPaper;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.declaration.DeclarationCommand.ApproveDeclaration;
import org.mingzhang.domain.declaration.DeclarationCommand.ReturnDeclaration;
import org.mingzhang.domain.declaration.DeclarationCommand.SubmitDeclaration;
import org.mingzhang.domain.declaration.DeclarationEvent.DeclarationReturned;
import org.mingzhang.domain.declaration.DeclarationForm;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.store.codec.EventCodec;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Declarations: what they say, what in them does not fit, and their way to approval. */
@RestController
@RequestMapping("/api/declarations")
class DeclarationEndpoints {
    private final Declarations declarations;
    private final DeclarationSummaries summaries;
    private final FundQueries queries;
    private final Positions positions;
    private final Messages messages;
    private final EventCodec codec;
    private final Printer printer;

    DeclarationEndpoints(
            Declarations declarations,
            DeclarationSummaries summaries,
            FundQueries queries,
            Positions positions,
            Messages messages,
            EventCodec codec,
            Printer printer) {
        this.declarations = declarations;
        this.summaries = summaries;
        this.queries = queries;
        this.positions = positions;
        this.messages = messages;
        this.codec = codec;
        this.printer = printer;
    }

    record All(List<DeclarationAnswer> declarations, long position) {}

    /** @param reason why it was returned */
    record Step(
            String event,
            Sentence words,
            String person,
            String unit,
            Instant recordedAt,
            @Nullable String reason) {}

    record Whole(DeclarationAnswer summary, DeclarationForm form, List<Signature> signatures, List<Step> history) {}

    record SubmitBody(EntryBody entry) {}

    record ReturnBody(EntryBody entry, String reason) {}

    record ApproveBody(
            EntryBody entry,
            String fund,
            String jurisdiction,
            @Nullable String projectCode) {}

    @Operation(
            summary = "申报一览 · All declarations",
            description =
                    "Declared sums with their differences in fen. A declaration is no money of a fund until it is approved.")
    @GetMapping
    ResponseEntity<All> all(@ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var at = queries.funds(request.view());
        return Positions.answer(at, new All(summaries.at(at.position()), at.position()));
    }

    @Operation(summary = "一项申报 · A declaration", description = "Its form as filed, what does not fit, and its history.")
    @GetMapping("/{declaration}")
    Whole one(@PathVariable String declaration) {
        var found = find(declaration);
        var approval = found.state().approval();
        return new Whole(
                DeclarationAnswer.of(found, messages),
                found.state().form(),
                approval == null ? List.of() : approval.signatures(),
                found.events().stream()
                        .map(recorded -> {
                            var event = recorded.event();
                            var name = codec.names().of(event.getClass()).type();
                            var actor = event.entry().actor();
                            return new Step(
                                    name,
                                    messages.event(name),
                                    actor.person(),
                                    actor.unit(),
                                    recorded.recordedAt(),
                                    event instanceof DeclarationReturned back ? back.reason() : null);
                        })
                        .toList());
    }

    @Operation(
            summary = "项目支出绩效目标申报表 · The official form",
            description = "On A4, to print and seal: as `xlsx`, which can be filed again, `pdf` or `html`.")
    @GetMapping("/{declaration}/form")
    ResponseEntity<byte[]> form(@PathVariable String declaration, @RequestParam(defaultValue = "xlsx") String format) {
        var form = find(declaration).state().form();
        var type = PaperType.read(format);
        var bytes =
                switch (type) {
                    case XLSX -> DeclarationPaper.xlsx(form, printer);
                    case PDF -> DeclarationPaper.pdf(form, printer);
                    case HTML -> DeclarationPaper.html(form, printer);
                    case DOCX -> throw new BadInput("not-one-of", "format", format);
                };
        var file = "declaration." + type.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(bytes);
    }

    @Operation(
            summary = "报送 · Submit a declaration",
            description = "It then waits for the first signature of its approval chain.")
    @PostMapping("/{declaration}/submit")
    ResponseEntity<Object> submit(@PathVariable String declaration, @RequestBody SubmitBody body, Desk desk) {
        return desk.submit(new SubmitDeclaration(declaration, body.entry().read(desk.actor())));
    }

    @Operation(summary = "退回修改 · Return a declaration for changes", description = "By whom it waits for.")
    @PostMapping("/{declaration}/return")
    ResponseEntity<Object> giveBack(@PathVariable String declaration, @RequestBody ReturnBody body, Desk desk) {
        return desk.submit(new ReturnDeclaration(declaration, body.entry().read(desk.actor()), body.reason()));
    }

    @Operation(
            summary = "批复 · Approve a declaration",
            description =
                    "Signs the next step of the chain; refused while a sum disagrees or a target cannot be measured. The last signature opens the fund, appropriates its sources and allots its lines, in one transaction.")
    @PostMapping("/{declaration}/approve")
    ResponseEntity<Object> approve(@PathVariable String declaration, @RequestBody ApproveBody body, Desk desk) {
        return desk.submit(new ApproveDeclaration(
                declaration,
                body.entry().read(desk.actor()),
                FundId.parse(body.fund()),
                body.jurisdiction(),
                body.projectCode()));
    }

    private Declarations.History find(String declaration) {
        return declarations
                .find(declaration, Long.MAX_VALUE)
                .orElseThrow(() -> ProblemException.notFound("declaration", declaration));
    }
}
