package org.mingzhang.domain.evaluation;

import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundId;

/** What an evaluation command may look at: the streams that {@link EvaluationCommand#streams} names, as they stand. */
public interface EvaluationWorld {
    Evaluation evaluation(FundId fund);

    Fund fund(FundId id);
}
