package org.mingzhang.app.award;

import java.util.List;
import org.mingzhang.app.document.WorkFindings;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.award.AwardEvent;
import org.mingzhang.domain.award.EditionFindings;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.store.history.Histories;
import org.springframework.stereotype.Component;

/** Award editions of which no document says what the laureates receive. The dates of their plans are found in the documents. */
@Component
final class AwardFindings implements WorkFindings {
    private final Histories histories;

    AwardFindings(Histories histories) {
        this.histories = histories;
    }

    @Override
    public List<Finding> at(long position) {
        return histories.streams("award", position).stream()
                .flatMap(stream -> EditionFindings.paymentNotStated(edition(histories, stream, position)).stream())
                .toList();
    }

    static AwardEdition edition(Histories histories, String stream, long position) {
        var id = stream.substring(AwardGate.stream("").length());
        return histories.fold(stream, AwardEvent.class, position, new AwardEdition(id), AwardEdition::evolve);
    }
}
