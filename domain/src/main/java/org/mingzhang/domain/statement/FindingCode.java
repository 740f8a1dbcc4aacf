package org.mingzhang.domain.statement;

import java.util.Locale;

/** The kinds of contradiction that figures, dates and weights show by themselves. */
public enum FindingCode {
    /** Two statements of one concept give different amounts. */
    STATEMENTS_DIFFER,
    /** A statement gives another amount than the ledger. */
    CLAIM_FALSE,
    /** An amount is given under the name of one figure and is, to the fen, another. */
    LABEL_NAMES_OTHER_FIGURE,
    /** A figure is not given, or only in part, and the ledger can give only bounds. */
    FIGURE_ONLY_A_RANGE,
    /** An instalment is given without the total of its contract. */
    CONTRACT_TOTAL_MISSING,
    /** A movement of money is given with a period instead of a day. */
    DAY_MISSING,
    /** Items do not add up to the whole. */
    PARTS_DO_NOT_SUM,
    /** The place for the total of a list is blank. */
    TOTAL_BLANK,
    /** Unit price × quantity is not the amount. */
    PRICE_TIMES_QUANTITY_DIFFERS,
    /** Some groups have no weight, and the weights do not reach the whole. */
    WEIGHTS_INCOMPLETE,
    /** The weights within a group, or of all groups, do not add up. */
    WEIGHTS_DO_NOT_SUM,
    /** Two stages of one plan share days. */
    WINDOWS_OVERLAP,
    /** A stage was over before the plan was issued. */
    STAGE_ENDED_BEFORE_ISSUE,
    /** A step falls outside the stage that it is a part of. */
    DATE_OUTSIDE_WINDOW,
    /** Data are needed up to a day after they are due. */
    DATA_AFTER_DEADLINE,
    /** The evidence demanded shows only a part of what the requirement counts. */
    EVIDENCE_LEVEL_TOO_NARROW,
    /** A notice does not last the number of days given. */
    DAY_COUNT_DIFFERS,
    /** The number of years does not fit the years named. */
    YEAR_COUNT_DIFFERS,
    /** Awards are promised and no appropriation is known. */
    CEILING_WITHOUT_APPROPRIATION,
    /** More is promised in awards than the budget holds. */
    CEILING_OVER_BUDGET,
    /** A total score is given without the indicators that it is made of. */
    SCORE_UNSUPPORTED,
    /** A total score is given that its indicators, the execution rate or its own grade contradicts. */
    SCORE_DISPUTED,
    /** A goal of the year was not met, and the year has the best grade. */
    GOAL_UNMET_YET_BEST_GRADE,
    /** Something was measured, or begun to be, and no value is given. */
    MEASUREMENT_WITHOUT_VALUE,
    /** A year has been evaluated, and what became of the money left is not said. */
    BALANCE_FATE_NOT_STATED,
    /** Laureates were proposed and no document says what they receive. */
    AWARD_PAYMENT_NOT_STATED;

    /** Stable, public: {@code statements-differ}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
