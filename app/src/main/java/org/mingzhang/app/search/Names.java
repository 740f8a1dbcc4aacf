package org.mingzhang.app.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.domain.award.AwardEvent.EditionOpened;
import org.mingzhang.domain.campaign.CampaignEvent.CampaignOpened;
import org.mingzhang.domain.declaration.DeclarationEvent.ProjectDeclared;
import org.mingzhang.domain.fund.FundEvent.FundOpened;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.statement.DocumentEvent.DocumentRegistered;
import org.mingzhang.store.history.Histories;
import org.springframework.stereotype.Component;

/** What is worked on beside the money, by the names that it began with: there is little of it, and a name stays. */
@Component
public final class Names {
    private final Histories histories;

    Names(Histories histories) {
        this.histories = histories;
    }

    public enum Kind {
        AWARD,
        CAMPAIGN,
        DECLARATION,
        EVALUATION,
        DISCLOSURE,
        DOCUMENT;

        private String stream() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param name of an evaluation or a notice that of its fund */
    public record Named(Kind kind, String id, String name) {
        private boolean has(String text) {
            return plain(id).contains(text) || plain(name).contains(text);
        }
    }

    /** Those in whose id or name the text stands anywhere, as they had begun at {@code position}; at most {@code limit}. */
    public List<Named> with(String text, long position, int limit) {
        var sought = plain(text);
        return Arrays.stream(Kind.values())
                .flatMap(kind -> of(kind, position))
                .filter(named -> named.has(sought))
                .limit(limit)
                .toList();
    }

    private Stream<Named> of(Kind kind, long position) {
        return histories.streams(kind.stream(), position).stream().map(stream -> {
            var id = stream.substring(kind.stream().length() + 1);
            return new Named(kind, id, name(kind, stream, id).orElse(id));
        });
    }

    private Optional<String> name(Kind kind, String stream, String id) {
        return switch (kind) {
            case AWARD -> histories.first(stream, EditionOpened.class).map(EditionOpened::name);
            case CAMPAIGN -> histories.first(stream, CampaignOpened.class).map(CampaignOpened::name);
            case DECLARATION ->
                histories
                        .first(stream, ProjectDeclared.class)
                        .map(e -> e.form().project().name());
            case EVALUATION -> fund(id);
            case DISCLOSURE -> fund(id.substring(0, id.lastIndexOf("-q")));
            case DOCUMENT ->
                histories
                        .first(stream, DocumentRegistered.class)
                        .map(e -> e.entry().document().title());
        };
    }

    private Optional<String> fund(String id) {
        return histories.first(FundId.parse(id).stream(), FundOpened.class).map(e -> e.profile()
                .name());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
