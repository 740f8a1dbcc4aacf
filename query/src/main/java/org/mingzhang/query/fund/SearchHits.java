package org.mingzhang.query.fund;

import java.util.List;
import org.mingzhang.domain.fund.FundId;

/** What a text was found in: by its beginning, or whole. */
public record SearchHits(List<Fund> funds, List<PaymentView> payments, List<TimelineEntry> entries) {
    /** A fund whose id or name begins with the text. */
    public record Fund(FundId id, String name) {}
}
