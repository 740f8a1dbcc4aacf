package org.mingzhang.app.overview;

import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.query.fund.FundChoice;
import org.mingzhang.query.fund.FundList;
import org.mingzhang.query.fund.FundOrder;
import org.mingzhang.query.fund.FundState;
import org.mingzhang.query.fund.FundView;

/** Which funds of the overview are wanted, and how they are ordered, as its parameters say. */
public record ListRequest(
        @Parameter(description = "预算单位 · spending unit") @Nullable
        String unit,

        @Parameter(description = "年度 · fiscal year") @Nullable
        Integer year,

        @Parameter(description = "lagging（执行滞后）、unknown（有未知数）、disputed（有争议）、parked（有未能入表的事件）、closed（已年结）、assumed（假设）")
        @Nullable
        String state,

        @Parameter(description = "编号或名称的一部分 · part of the id or name") @Nullable
        String text,

        @Parameter(
                description =
                        "id（缺省）、name、current-budget、net-disbursed、committed、available、execution-rate；前加 - 为降序 · descending with -")
        @Nullable
        String order) {

    /** Of all {@code funds} those that are wanted, and of these {@code limit} from {@code offset} on. */
    public FundList of(List<FundView> funds, int offset, int limit) {
        var wish = order == null ? "id" : order.strip();
        boolean descending = wish.startsWith("-");
        var by = one(FundOrder.values(), "order", descending ? wish.substring(1) : wish);
        return FundList.of(funds, choice(), by, descending, offset, limit);
    }

    private FundChoice choice() {
        return new FundChoice(
                filled(unit),
                year,
                filled(state) == null ? null : one(FundState.values(), "state", state),
                filled(text),
                BigDecimal.ZERO);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> E one(E[] values, String field, @Nullable String text) {
        var name = String.valueOf(text).replace('-', '_').toUpperCase(Locale.ROOT);
        for (var value : values) if (value.name().equals(name)) return value;
        throw new BadInput("not-one-of", field, String.valueOf(text));
    }
}
