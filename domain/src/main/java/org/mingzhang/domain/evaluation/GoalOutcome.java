package org.mingzhang.domain.evaluation;

/** What became of a goal of the year (年度总体目标). */
public enum GoalOutcome {
    MET,
    PARTLY_MET,
    UNMET
}
