package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.BadInput.requireText;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.domain.BadInput;

/**
 * Over which time honours count.
 *
 * @param years the last so many years (近N年), counted back from the day the evidence is due: 3 years to 2022-08-30 begin on 2019-08-31
 * @param cumulative names of the honours that count whenever they were awarded (历年累计)
 */
public record Counting(int years, List<String> cumulative) {
    public Counting {
        if (years < 1) throw new BadInput("not-positive", "counting.years", Integer.toString(years));
        cumulative = cumulative.stream()
                .map(c -> requireText("counting.cumulative", c))
                .toList();
    }

    /** The first day of the window that ends on {@code last}. */
    public LocalDate first(LocalDate last) {
        return last.minusYears(years).plusDays(1);
    }

    boolean counts(String honour, LocalDate awarded, LocalDate last) {
        if (awarded.isAfter(last)) return false;
        return cumulative.contains(honour) || !awarded.isBefore(first(last));
    }
}
