package org.mingzhang.domain.award;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.FindingCode;

/** What a finance officer must be shown of an edition, beside the dates of its plan. */
public final class EditionFindings {
    private EditionFindings() {}

    /** Laureates were proposed, and no document says what they receive: no payment of the award can be stated. */
    public static Optional<Finding> paymentNotStated(AwardEdition edition) {
        if (!edition.isOpen()) return Optional.empty();
        var open = edition.plan().categories().stream()
                .filter(c -> edition.each(c) == null && edition.took(c.name(), AwardStep.NOTICE) > 0)
                .toList();
        if (open.isEmpty()) return Optional.empty();
        int laureates = open.stream()
                .mapToInt(c -> edition.took(c.name(), AwardStep.NOTICE))
                .sum();
        var args = new LinkedHashMap<String, String>();
        args.put("laureates", String.valueOf(laureates));
        args.put(
                "categories", String.join("、", open.stream().map(Category::name).toList()));
        return Optional.of(new Finding(
                FindingCode.AWARD_PAYMENT_NOT_STATED,
                String.valueOf(edition.plan().document()),
                edition.plan().name(),
                null,
                args,
                List.of()));
    }
}
