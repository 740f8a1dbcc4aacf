package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.codes.CodeKind;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.source.DocumentNo;

/** Classification codes by kind, and the 指标文号. */
record ClassificationBody(
        Map<CodeKind, String> codes,

        @Schema(description = "指标文号 · number of the budget authorisation") @Nullable
        String authorization) {
    static Classification read(@Nullable ClassificationBody body) {
        if (body == null) return Classification.NONE;
        return new Classification(
                body.codes(), body.authorization() == null ? null : new DocumentNo(body.authorization()));
    }
}
