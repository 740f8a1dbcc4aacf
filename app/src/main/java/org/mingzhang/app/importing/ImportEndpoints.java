package org.mingzhang.app.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.security.SignedIn;
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

    private static final int MOST_LISTED = 100;

    private final Imports imports;
    private final Spool spool;

    ImportEndpoints(Imports imports, Spool spool) {
        this.imports = imports;
        this.spool = spool;
    }

    /** @param next cursor of the following page; absent on the last */
    record Page(List<Report> items, @Nullable String next) {}

    @Operation(
            summary = "导入 · Import a file",
            description =
                    "Body: the file. A file with any fault stores nothing (422, every fault by row and field). Otherwise each fact is recorded, recorded before, refused or quarantined by itself. Sending the same file again records nothing twice, and while it is on its way joins that import (`joined`). 202 when it is not done within `wait` seconds: poll it by its id. An import goes on by itself after the server was restarted.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping("/api/imports")
    ResponseEntity<Report> begin(
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(name = "wait", defaultValue = "10") int seconds,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn user,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        if (seconds < 0 || seconds > LONGEST_WAIT) throw new BadInput("not-one-of", "wait", String.valueOf(seconds));
        var plain = BadInput.requireText("name", withoutFolders(name));
        var file = spool.take(request.getInputStream(), request.getContentLengthLong());
        return answer(imports.begin(plain, file, dryRun, user, Duration.ofSeconds(seconds)));
    }

    @Operation(summary = "导入进度 · How far an import has come", description = "While it runs, and for ever after.")
    @GetMapping("/api/imports/{id}")
    Report progress(@PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal SignedIn user) {
        return imports.find(id, user).orElseThrow(() -> ProblemException.notFound("import", id));
    }

    @Operation(
            summary = "我的导入 · My imports",
            description = "Latest first, without their rows; pass `next` as `cursor` for the following page.")
    @GetMapping("/api/imports")
    Page all(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn user) {
        if (limit < 1 || limit > MOST_LISTED) throw new BadInput("not-one-of", "limit", String.valueOf(limit));
        var items = imports.of(user, cursor, limit);
        return new Page(items, items.size() < limit ? null : items.getLast().id());
    }

    private static ResponseEntity<Report> answer(Report report) {
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
