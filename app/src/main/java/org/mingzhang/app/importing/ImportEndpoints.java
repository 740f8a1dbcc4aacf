package org.mingzhang.app.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.app.server.Settings;
import org.mingzhang.domain.BadInput;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files in: fact files (YAML, JSON) and vouchers (CSV, XLSX). */
@RestController
class ImportEndpoints {
    private static final int LONGEST_WAIT = 60;

    private final Imports imports;
    private final long limit;

    ImportEndpoints(Imports imports, Settings settings) {
        this.imports = imports;
        this.limit = settings.importLimit().toBytes();
    }

    @Operation(
            summary = "导入 · Import a file",
            description =
                    "Body: the file. A file with any fault stores nothing (422, every fault by row and field). Otherwise each fact is recorded, recorded before, refused or quarantined by itself. Sending the same file again records nothing twice. 202 when it is not done within `wait` seconds: poll it by its id.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping("/api/imports")
    ResponseEntity<ImportJob.Report> begin(
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(name = "wait", defaultValue = "10") int seconds,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn user,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        if (seconds < 0 || seconds > LONGEST_WAIT) throw new BadInput("not-one-of", "wait", String.valueOf(seconds));
        ImportJob job;
        try (var upload = Upload.take(request, limit)) {
            job = imports.begin(BadInput.requireText("name", withoutFolders(name)), upload.file(), dryRun, user);
        }
        job.await(Duration.ofSeconds(seconds));
        return answer(job);
    }

    @Operation(summary = "导入进度 · How far an import has come")
    @GetMapping("/api/imports/{id}")
    ImportJob.Report progress(
            @PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal SignedIn user) {
        return imports.find(id, user)
                .map(ImportJob::report)
                .orElseThrow(() -> ProblemException.notFound("import " + id));
    }

    private static ResponseEntity<ImportJob.Report> answer(ImportJob job) {
        var report = job.report();
        int status =
                switch (report.state()) {
                    case RUNNING -> 202;
                    case DONE -> 200;
                    case FAULTY -> 422;
                    case FAILED -> 503;
                };
        return ResponseEntity.status(status).body(report);
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
