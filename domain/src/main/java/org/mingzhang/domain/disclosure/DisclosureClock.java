package org.mingzhang.domain.disclosure;

import java.time.LocalDate;
import java.util.function.Predicate;

/** Until when something must be public, counted from the day after it came about. */
public enum DisclosureClock {
    /** Budgets, adjustments and final accounts: 20 days after approval (预算法 art. 14). */
    BUDGET_LAW_14 {
        @Override
        public LocalDate due(LocalDate approved, Predicate<LocalDate> isWorkingDay) {
            return approved.plusDays(DAYS);
        }
    },
    /** Other information that is made public without being asked for: 20 working days after it was formed or changed (政府信息公开条例 art. 26). */
    OPEN_INFORMATION_26 {
        @Override
        public LocalDate due(LocalDate formed, Predicate<LocalDate> isWorkingDay) {
            var day = formed;
            for (int counted = 0; counted < DAYS; ) {
                day = day.plusDays(1);
                if (isWorkingDay.test(day)) counted++;
            }
            return day;
        }
    };

    private static final int DAYS = 20;

    public abstract LocalDate due(LocalDate from, Predicate<LocalDate> isWorkingDay);
}
