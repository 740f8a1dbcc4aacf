package org.mingzhang.app.payee;

import io.swagger.v3.oas.annotations.Operation;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.payee.PayeeCommand.RenamePayee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RenameEndpoint {
    /** @param from the first day of the new name */
    record Body(EntryBody entry, String name, String from) {}

    @Operation(
            summary = "收款单位更名 · Record a changed legal name",
            description = "The entry's document is the evidence; earlier payments keep the old name.")
    @PostMapping("/api/payees/{code}/rename")
    ResponseEntity<Object> rename(@PathVariable UnifiedCode code, @RequestBody Body body, Desk desk) {
        var from = Dates.day("from", body.from());
        return desk.submit(new RenamePayee(code, body.entry().read(desk.actor()), body.name(), from));
    }
}
