package org.mingzhang.app.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;

/** An organisation by code and name, or a person by reference; neither when the document does not say who was paid. */
public record PayeeBody(
        @Schema(description = "统一社会信用代码 · unified social credit code") @Nullable
        String code,

        @Schema(description = "支付当日的名称 · legal name on the day of payment") @Nullable
        String name,

        @Schema(description = "个人的编号，见 /api/persons · reference of a person") @Nullable
        String person) {
    public static Payee read(@Nullable PayeeBody body) {
        return body == null ? new Payee.NotStated() : body.read();
    }

    private Payee read() {
        if (person != null) {
            if (code != null || name != null) throw new BadInput("not-one-of", "payee.person", person);
            return new Payee.Person(person);
        }
        if (code == null) throw new BadInput("field-missing", "payee.code", "");
        if (name == null) throw new BadInput("field-missing", "payee.name", "");
        return new Payee.Organisation(new UnifiedCode(code), name);
    }
}
