package org.mingzhang.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Warning;

/**
 * Given commands, when asked, then facts or a refusal. Every {@code when} also checks that deciding twice gives the same answer, that
 * only the campaign's own stream is written, and that what was accepted is recorded already when it is asked again.
 */
final class CampaignSpecification {
    private final Campaign campaign = new Campaign();
    private Decision answer = Decision.accept();

    Campaign campaign() {
        return campaign;
    }

    /** Commands that must all be accepted. */
    CampaignSpecification given(List<? extends CampaignCommand> commands) {
        commands.forEach(c -> when(c).thenAccepted());
        return this;
    }

    CampaignSpecification given(CampaignCommand... commands) {
        return given(List.of(commands));
    }

    CampaignSpecification when(CampaignCommand command) {
        answer = CampaignDecider.decide(command, campaign);
        assertThat(CampaignDecider.decide(command, campaign))
                .as("deciding twice")
                .isEqualTo(answer);
        if (answer instanceof Decision.Accepted accepted) {
            var events = accepted.events();
            assertThat(command.streams())
                    .containsAll(events.stream().map(LedgerEvent::stream).toList());
            events.forEach(e -> campaign.evolve((CampaignEvent) e));
            assertThat(CampaignDecider.decide(command, campaign))
                    .as("asking again")
                    .isEqualTo(new Decision.AlreadyRecorded(command.entry().id()));
        }
        return this;
    }

    CampaignSpecification thenAccepted(Warning... warnings) {
        assertThat(answer).isInstanceOfSatisfying(Decision.Accepted.class, a -> assertThat(a.warnings())
                .containsExactly(warnings));
        return this;
    }

    CampaignSpecification thenRefused(CampaignRejection rejection) {
        assertThat(answer).isEqualTo(Decision.refuse(rejection));
        return this;
    }

    CampaignSpecification thenAlreadyRecorded() {
        assertThat(answer).isInstanceOf(Decision.AlreadyRecorded.class);
        return this;
    }
}
