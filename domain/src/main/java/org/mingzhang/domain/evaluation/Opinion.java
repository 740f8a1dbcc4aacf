package org.mingzhang.domain.evaluation;

import org.mingzhang.domain.source.Role;

/** Whose evaluation of the same project and year it is; each stands by itself. */
public enum Opinion {
    /** 单位自评. */
    SELF,
    /** 部门评价. */
    DEPARTMENT,
    /** 财政评价. */
    FINANCE;

    /** Who may write it down. A finance officer also transcribes what a unit or department has published; an award office neither. */
    boolean isFor(Role role) {
        return switch (role) {
            case FINANCE_BUREAU -> true;
            case SPENDING_UNIT -> this != FINANCE;
            case REVIEWER -> this != SELF;
            case AWARD_SECRETARIAT, AUDITOR, PUBLIC -> false;
        };
    }
}
