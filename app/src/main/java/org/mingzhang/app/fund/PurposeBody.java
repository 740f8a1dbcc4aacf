package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.Purpose;

/** What a payment is for; which of the other fields belong to it depends on the kind. */
record PurposeBody(
        Kind kind,

        @Schema(description = "SPENDING, CONTRACT") @Nullable
        String description,

        @Schema(description = "CONTRACT: 合同承诺编号 · id of the commitment") @Nullable
        String commitment,

        @Schema(description = "CONTRACT: 第几期 · number of the instalment") @Nullable
        Integer instalment,

        @Schema(description = "AWARD: 届次 · edition") @Nullable
        String edition,

        @Schema(description = "AWARD: 获奖者 · laureate") @Nullable
        String laureate,

        @Schema(description = "ASSESSMENT: 考核名称 · name of the assessment") @Nullable
        String assessment) {
    enum Kind {
        SPENDING,
        CONTRACT,
        AWARD,
        ASSESSMENT
    }

    Purpose read() {
        return switch (kind) {
            case SPENDING -> new Purpose.Spending(required("description", description));
            case CONTRACT ->
                new Purpose.OfContract(
                        required("description", description), commitment, required("instalment", instalment));
            case AWARD -> new Purpose.OfAward(required("edition", edition), laureate);
            case ASSESSMENT -> new Purpose.OfAssessment(required("assessment", assessment));
        };
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) throw new BadInput("field-missing", "purpose." + field, "");
        return value;
    }
}
