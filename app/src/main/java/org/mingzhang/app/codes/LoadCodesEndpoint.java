package org.mingzhang.app.codes;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.codes.CodeKind;
import org.mingzhang.domain.codes.CodesCommand.LoadCodes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LoadCodesEndpoint {
    /** @param names of the codes, by code */
    record Body(EntryBody entry, CodeKind kind, Map<String, String> names) {}

    @Operation(summary = "载入科目表 · Load classification codes of a year", description = "Those already loaded stay.")
    @PostMapping("/api/codes/{year}/load")
    ResponseEntity<Object> load(@PathVariable int year, @RequestBody Body body, Desk desk) {
        return desk.submit(new LoadCodes(year, body.entry().read(desk.actor()), body.kind(), body.names()));
    }
}
