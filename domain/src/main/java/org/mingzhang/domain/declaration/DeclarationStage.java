package org.mingzhang.domain.declaration;

/** How far a declaration has come. */
public enum DeclarationStage {
    /** 已申报，未报送. */
    DRAFTED,
    /** 已报送，待批. */
    SUBMITTED,
    /** 退回修改. */
    RETURNED,
    /** 已批复: it has become a fund. */
    APPROVED
}
