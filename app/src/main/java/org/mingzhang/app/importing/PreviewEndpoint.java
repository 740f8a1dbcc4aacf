package org.mingzhang.app.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.documents.voucher.Opening;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A look into a file before anything is tried. */
@RestController
class PreviewEndpoint {
    private static final int MOST_LISTED = 100;

    private final Spool spool;
    private final Messages messages;

    PreviewEndpoint(Spool spool, Messages messages) {
        this.spool = spool;
        this.messages = messages;
    }

    /**
     * @param items facts or rows of data
     * @param table how a table of vouchers begins; absent for facts
     * @param moreFaults how many faults are not listed, because there are too many
     */
    record Preview(int items, @Nullable Opening table, List<Fault> faults, int moreFaults) {}

    /**
     * @param where the row; empty for the file as a whole
     * @param field heading of the column, or path of the field
     */
    record Fault(String where, String field, String code, String zh, String en) {}

    @Operation(
            summary = "预览 · Look into a file",
            description =
                    "Body: the file. Its columns as they are recognised, its first lines, and every fault by row and field. Records nothing, and asks nothing of the ledger: that is a dry run.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping("/api/imports/preview")
    Preview preview(
            @RequestParam String name,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn user,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var file = spool.take(request.getInputStream(), request.getContentLengthLong());
        try {
            var read = Reading.of(name, file.path(), file.sha256()).check(user.actor());
            var listed =
                    read.faults().stream().limit(MOST_LISTED).map(this::fault).toList();
            int more = read.faults().size() - listed.size() + read.moreFaults();
            return new Preview(read.items(), read.opening(), listed, more);
        } finally {
            spool.discard(file.path());
        }
    }

    private Fault fault(Reading.Wrong wrong) {
        var sentence = messages.badInput(wrong.code(), wrong.field(), wrong.given());
        return new Fault(wrong.where(), wrong.field(), wrong.code(), sentence.zh(), sentence.en());
    }
}
