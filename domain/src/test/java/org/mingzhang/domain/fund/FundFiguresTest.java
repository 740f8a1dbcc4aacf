package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.fund.Vocabulary.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.FundFigures.Pending;
import org.mingzhang.domain.fund.FundFigures.Unknown;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;

/** Figures of which a part is unknown, or falls into a period that the as-of date cuts: Shunde in the middle of its third quarter. */
class FundFiguresTest {
    private static final Pending CUT = moved(Account.REDUCED, "903000.00");
    private static final Pending PAID = moved(Account.PAID, "374000.00");

    private static Pending moved(Account to, String yuan) {
        long fen = yuan(yuan).fen();
        return new Pending(Map.of(to, fen, Account.AVAILABLE, -fen));
    }

    private static FundFigures figures(List<Unknown> unknowns, Pending... pending) {
        Map<Account, Long> held = new EnumMap<>(Account.class);
        held.put(Account.APPROPRIATED, yuan("-2600000.00").fen());
        held.put(Account.AVAILABLE, yuan("2600000.00").fen());
        return new FundFigures(account -> held.getOrDefault(account, 0L), unknowns, List.of(pending));
    }

    private static Unknown spent(String low, @Nullable String high) {
        return new Unknown(UnknownFigure.DISBURSEMENT, yuan(low), high == null ? null : yuan(high));
    }

    private static Ranged between(String low, String high) {
        return new Ranged(yuan(low), yuan(high));
    }

    private static void shown(RateRange range, String low, String high) {
        assertThat(range.low()).extracting(Rate::percent).isEqualTo(low);
        assertThat(range.high()).extracting(Rate::percent).isEqualTo(high);
    }

    @Test
    void movements_that_the_date_cuts_make_ranges() {
        var figures = figures(List.of(), CUT, PAID);
        assertThat(figures.isCertain()).isFalse();
        assertThat(figures.range(Figure.CURRENT_BUDGET)).isEqualTo(between("1697000.00", "2600000.00"));
        assertThat(figures.range(Figure.ORIGINAL_BUDGET)).isEqualTo(Ranged.exactly(yuan("2600000.00")));
        assertThat(figures.range(Figure.NET_DISBURSED)).isEqualTo(between("0.00", "374000.00"));
        assertThat(figures.range(Figure.AVAILABLE_BALANCE)).isEqualTo(between("1323000.00", "2600000.00"));
        shown(figures.executionRate(), "0.00", "22.04");
        assertThat(figures.executionRate().exact()).isNull();
    }

    @Test
    void unknown_spending_never_reaches_beyond_the_budget_also_while_the_budget_is_a_range() {
        var figures = figures(List.of(spent("0.00", null)), CUT, PAID);
        assertThat(figures.range(Figure.NET_DISBURSED)).isEqualTo(between("0.00", "2600000.00"));
        assertThat(figures.range(Figure.AVAILABLE_BALANCE)).isEqualTo(between("0.00", "2600000.00"));
        shown(figures.executionRate(), "0.00", "100.00");
    }

    @Test
    void a_bounded_unknown_keeps_to_its_bounds() {
        var figures = figures(List.of(spent("100000.00", "200000.00")));
        assertThat(figures.range(Figure.NET_DISBURSED)).isEqualTo(between("100000.00", "200000.00"));
        assertThat(figures.range(Figure.AVAILABLE_BALANCE)).isEqualTo(between("2400000.00", "2500000.00"));
        shown(figures.executionRate(), "3.85", "7.69");
        var wide = figures(List.of(spent("0.00", "9000000.00")));
        assertThat(wide.range(Figure.NET_DISBURSED)).isEqualTo(between("0.00", "2600000.00"));
    }

    @Test
    void an_unknown_appropriation_without_a_ceiling_bounds_nothing_from_above() {
        var unknown = new Unknown(UnknownFigure.APPROPRIATION, Money.ZERO, null);
        var figures = new FundFigures(account -> 0L, List.of(unknown), List.of());
        assertThat(figures.range(Figure.CURRENT_BUDGET)).isEqualTo(new Ranged(Money.ZERO, null));
        assertThat(figures.executionRate()).isEqualTo(new RateRange(null, null));
        var both = new FundFigures(account -> 0L, List.of(unknown, spent("5.00", null)), List.of());
        assertThat(both.range(Figure.NET_DISBURSED)).isEqualTo(new Ranged(yuan("5.00"), null));
    }

    @Test
    void zero_of_a_budget_of_nothing_is_undefined() {
        var figures = new FundFigures(account -> 0L, List.of(), List.of());
        assertThat(figures.executionRate().exact()).isNull();
        assertThat(figures.executionRate().low()).extracting(Rate::percent).isEqualTo("undefined");
    }
}
