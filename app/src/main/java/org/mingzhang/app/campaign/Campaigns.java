package org.mingzhang.app.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingzhang.domain.campaign.Campaign;
import org.mingzhang.domain.campaign.CampaignCommand;
import org.mingzhang.domain.campaign.CampaignEvent;
import org.mingzhang.domain.campaign.CampaignEvent.FieldTagged;
import org.mingzhang.domain.campaign.FundSpending;
import org.mingzhang.domain.campaign.LedgerAnswer;
import org.mingzhang.domain.campaign.LedgerAnswers;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.query.campaign.LineSpending;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.store.history.Histories;
import org.springframework.stereotype.Component;

/** The campaigns, folded from their streams, and what the ledger answers them: there are few, and each is short. */
@Component
public final class Campaigns {
    private static final String PREFIX = "campaign:";

    private final Histories histories;
    private final LineSpending spending;

    Campaigns(Histories histories, LineSpending spending) {
        this.histories = histories;
        this.spending = spending;
    }

    /** Ids of the campaigns that had begun at {@code position}, in that order. */
    public List<String> ids(long position) {
        return histories.streams("campaign", position).stream()
                .map(stream -> stream.substring(PREFIX.length()))
                .toList();
    }

    /** As it stood at {@code position}; empty when it had not begun. */
    public Optional<Campaign> find(String id, long position) {
        var campaign = histories.fold(
                CampaignCommand.stream(id), CampaignEvent.class, position, new Campaign(), Campaign::evolve);
        return Optional.of(campaign).filter(Campaign::isOpen);
    }

    /** @param funds every fund as it stood at {@code position} */
    public List<LedgerAnswer> answers(Campaign campaign, long position, List<FundView> funds) {
        var tagged = campaign.tags().stream().map(FieldTagged::fund).collect(Collectors.toSet());
        var views = funds.stream()
                .filter(f -> tagged.contains(f.id()))
                .collect(Collectors.toMap(FundView::id, Function.identity()));
        var lines = views.isEmpty() ? Map.<FundId, Map<String, Money>>of() : spending.at(position, views.keySet());
        return LedgerAnswers.of(
                campaign,
                views.values().stream()
                        .map(view -> {
                            var net = view.figures().get(Figure.NET_DISBURSED);
                            if (net == null) throw new IllegalStateException("no net disbursed of " + view.id());
                            return new FundSpending(
                                    view.id(), net.amount(), net.status(), lines.getOrDefault(view.id(), Map.of()));
                        })
                        .toList());
    }
}
