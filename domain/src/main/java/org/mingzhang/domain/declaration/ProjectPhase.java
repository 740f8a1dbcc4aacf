package org.mingzhang.domain.declaration;

/** 保障阶段: when a safeguard holds. */
public enum ProjectPhase {
    /** 立项和计划阶段. */
    PLANNING,
    /** 实施阶段. */
    EXECUTION,
    /** 收尾和完成阶段. */
    CLOSING
}
