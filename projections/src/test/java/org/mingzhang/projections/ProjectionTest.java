package org.mingzhang.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.codec.EventNames;

class ProjectionTest {
    /** The switches over each capability are exhaustive; the one over capabilities is not sealed, so it is checked here. */
    @Test
    void every_capability_that_has_a_stored_name_has_a_projection() {
        var capabilities = EventNames.ledger().classes().stream()
                .map(event -> event.getEnclosingClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(capabilities)
                .containsExactlyInAnyOrder(
                        "AwardEvent",
                        "CalendarEvent",
                        "CampaignEvent",
                        "ApprovalEvent",
                        "CodesEvent",
                        "DeclarationEvent",
                        "DisclosureEvent",
                        "DocumentEvent",
                        "EvaluationEvent",
                        "FundEvent",
                        "PayeeEvent");
    }

    @Test
    void every_mark_names_as_many_columns_as_it_has_types() {
        assertThat(Arrays.stream(Mark.values()))
                .allSatisfy(mark -> assertThat(mark.sql().chars().filter(c -> c == '?'))
                        .hasSize(mark.columns().size()));
    }
}
