package org.mingzhang.app.declaration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Desk;
import org.mingzhang.documents.declaration.DeclarationReader;
import org.mingzhang.domain.declaration.DeclarationCommand.DeclareProject;
import org.mingzhang.domain.declaration.DeclarationCommand.ReviseDeclaration;
import org.mingzhang.domain.declaration.DeclarationForm;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.SourceDocument;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The official form in: looked through, filed, or filed anew. */
@RestController
@RequestMapping("/api/declarations")
class DeclarationFormEndpoints {
    /** A form is a few sheets of text. */
    private static final int LARGEST = 4 << 20;

    private final Messages messages;

    DeclarationFormEndpoints(Messages messages) {
        this.messages = messages;
    }

    record Read(DeclarationForm form, List<DeclarationAnswer.Found> findings) {}

    @Operation(
            summary = "试读申报表 · Read a form without filing it",
            description =
                    "Body: the form as XLSX. Totals may be formulas, their saved value is read and added up again; a formula in a data cell is refused, naming the cell.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/read-form", consumes = "application/octet-stream")
    Read read(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        var file = body(request);
        var form = DeclarationReader.read(file, "form.xlsx");
        return new Read(form, DeclarationAnswer.findings(form, messages));
    }

    @Operation(
            summary = "申报 · File a declaration",
            description = "Body: the official form as XLSX. Contradictions are found, not refused.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/{declaration}/declare", consumes = "application/octet-stream")
    ResponseEntity<Object> declare(
            @PathVariable String declaration,
            @RequestParam String fund,
            @RequestParam(required = false) @Nullable String effective,
            @Parameter(hidden = true) HttpServletRequest request,
            Desk desk)
            throws IOException {
        var file = body(request);
        var form = DeclarationReader.read(file, "form.xlsx");
        return desk.submit(new DeclareProject(
                declaration, entry("declared", form, effective, file, desk), FundId.parse(fund), form));
    }

    @Operation(
            summary = "修订申报 · File a changed form",
            description =
                    "Until it is submitted, or after it came back. With the `version` that was changed, nobody else's change is overwritten. Body: the official form as XLSX.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/{declaration}/revise", consumes = "application/octet-stream")
    ResponseEntity<Object> revise(
            @PathVariable String declaration,
            @RequestParam(required = false) @Nullable String effective,
            @RequestParam(required = false) @Nullable Integer version,
            @Parameter(hidden = true) HttpServletRequest request,
            Desk desk)
            throws IOException {
        var file = body(request);
        var form = DeclarationReader.read(file, "form.xlsx");
        var entry = entry("revised", form, effective, file, desk);
        return desk.submit(new ReviseDeclaration(declaration, entry, version, form));
    }

    /** The form itself is the document, named by its hash; without another date it speaks for its year. */
    private static Entry entry(String what, DeclarationForm form, @Nullable String effective, byte[] file, Desk desk) {
        var hash = sha256(file);
        var document = new SourceDocument(
                form.fiscalYear() + "年财政项目支出绩效目标申报表：" + form.project().name(), null, hash, "全文");
        var when = EffectiveDate.parse("effective", effective == null ? String.valueOf(form.fiscalYear()) : effective);
        return Entry.stated(new EntryId(what + "-" + hash.substring(0, 16)), when, desk.actor(), document);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new ProblemException(413, "too-large", Map.of("limitMiB", LARGEST >> 20));
        return bytes;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
