package org.mingzhang.domain.fund;

import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;

/** What a fund command may look at: the streams that {@link FundCommand#streams} names, as they stand. */
public interface World {
    Fund fund(FundId id);

    PayeeFile payee(UnifiedCode code);

    CodeTable codes(int year);

    ApprovalRules approvals();

    AwardGate award(String edition);
}
