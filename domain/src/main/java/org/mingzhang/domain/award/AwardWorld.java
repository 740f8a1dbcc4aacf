package org.mingzhang.domain.award;

import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.calendar.WorkCalendar;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.statement.DocumentState;

/** What an award command may look at: the streams that it names and those that its edition leads to, as they stand. */
public interface AwardWorld {
    AwardEdition edition(String id);

    Fund fund(FundId id);

    DocumentState document(String id);

    WorkCalendar calendar(int year);

    ApprovalRules approvals();
}
