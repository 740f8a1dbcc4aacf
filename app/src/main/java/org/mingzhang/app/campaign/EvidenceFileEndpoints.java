package org.mingzhang.app.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.app.server.Settings;
import org.mingzhang.domain.BadInput;
import org.mingzhang.store.evidence.EvidenceFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bytes of evidence, under their SHA-256. */
@RestController
@RequestMapping("/api/evidence-files")
class EvidenceFileEndpoints {
    private final EvidenceFiles files;
    private final int limit;

    EvidenceFileEndpoints(EvidenceFiles files, Settings settings) {
        this.files = files;
        this.limit = Math.toIntExact(settings.evidenceLimit().toBytes());
    }

    @Operation(
            summary = "存入佐证文件 · Keep a file",
            description =
                    "Body: the file. The same bytes are kept once; file evidence with the digest that comes back.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceFiles.Stored keep(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn user)
            throws IOException {
        if (request.getContentLengthLong() > limit) throw tooLarge();
        var content = request.getInputStream().readNBytes(limit + 1);
        if (content.length > limit) throw tooLarge();
        if (content.length == 0) throw new BadInput("file-empty", "", "");
        return files.keep(content, user.name());
    }

    @Operation(
            summary = "取回佐证文件 · A file",
            description = "Always as a download, and never as a page: whoever sent it chose its content.")
    @GetMapping("/{sha256}")
    ResponseEntity<byte[]> fetch(@PathVariable String sha256, @RequestParam(required = false) @Nullable String name) {
        var content = files.find(sha256).orElseThrow(() -> ProblemException.notFound("evidence file", sha256));
        var attachment = ContentDisposition.attachment()
                .filename(name == null ? sha256 : name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }

    private ProblemException tooLarge() {
        return new ProblemException(413, "too-large", Map.of("limitMiB", limit >> 20));
    }
}
