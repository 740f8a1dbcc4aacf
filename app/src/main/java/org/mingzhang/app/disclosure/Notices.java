package org.mingzhang.app.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.disclosure.Disclosures.Name;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.documents.disclosure.NoticeText;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.domain.disclosure.Disclosure;
import org.mingzhang.domain.disclosure.DisclosureCommand.PrepareNotice;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticePrepared;
import org.mingzhang.domain.disclosure.NoticePaper;
import org.mingzhang.domain.disclosure.NoticePaper.Format;
import org.mingzhang.domain.disclosure.NoticeState;
import org.mingzhang.domain.disclosure.RestatementCause;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.query.disclosure.QuarterFigures;
import org.mingzhang.query.disclosure.QuarterQueries;
import org.mingzhang.store.history.Histories;
import org.springframework.stereotype.Component;

/** Makes notices out of the ledger: the next version, and once more one that there is. */
@Component
final class Notices {
    private static final String FIRST = "";

    private final QuarterQueries quarters;
    private final Disclosures disclosures;
    private final Histories histories;
    private final Positions positions;
    private final Printer printer;
    private final Papers papers;

    Notices(
            QuarterQueries quarters,
            Disclosures disclosures,
            Histories histories,
            Positions positions,
            Printer printer,
            Papers papers) {
        this.quarters = quarters;
        this.disclosures = disclosures;
        this.histories = histories;
        this.positions = positions;
        this.printer = printer;
        this.papers = papers;
    }

    /**
     * The next version from the ledger as it stands: figures as of the fund's latest event, its papers printed and kept.
     *
     * @param entry its day is printed; of a restatement, its cause as the reason
     * @throws ProblemException 404 when there is no such fund
     */
    PrepareNotice prepare(Name name, Entry entry) {
        long cutOff = histories.latest(name.fund().stream()).orElse(0);
        positions.await(cutOff);
        var disclosure = disclosures.at(name, Long.MAX_VALUE);
        var before = published(disclosure, disclosure.nextVersion());
        var figures = figures(name, cutOff);
        List<RestatementCause> causes = before == null
                ? List.of()
                : quarters.causes(name.fund(), name.period(), before.prepared().cutOff(), cutOff);
        var text = text(figures, disclosure.nextVersion(), entry, before, causes);
        var kept = new ArrayList<NoticePaper>();
        print(text).forEach((format, bytes) -> kept.add(new NoticePaper(format, papers.keep(bytes))));
        return new PrepareNotice(
                name.fund(), entry, name.quarter(), disclosure.nextVersion(), cutOff, figures.figures(), causes, kept);
    }

    /** The digests of a version made once more from the ledger at its cut-off, with the templates of today. */
    Map<Format, String> remake(Name name, Disclosure disclosure, NoticePrepared prepared) {
        positions.await(prepared.cutOff());
        var text = text(
                figures(name, prepared.cutOff()),
                prepared.version(),
                prepared.entry(),
                published(disclosure, prepared.version()),
                prepared.causes());
        var digests = new EnumMap<Format, String>(Format.class);
        print(text).forEach((format, bytes) -> digests.put(format, Papers.sha256(bytes)));
        return digests;
    }

    /** The version that {@code version} restates. */
    private static Disclosure.@Nullable Version published(Disclosure disclosure, int version) {
        return disclosure.versions().stream()
                .filter(v -> v.number() == version - 1 && v.state() == NoticeState.PUBLISHED)
                .findFirst()
                .orElse(null);
    }

    private QuarterFigures figures(Name name, long cutOff) {
        return quarters.figures(name.fund(), name.period(), cutOff)
                .orElseThrow(() -> ProblemException.notFound("fund", name.fund()));
    }

    private static NoticeText text(
            QuarterFigures figures,
            int version,
            Entry entry,
            Disclosure.@Nullable Version before,
            List<RestatementCause> causes) {
        LocalDate day = entry.effective().to();
        if (before == null || before.ended() == null) return new NoticeText(figures, version, day, null);
        var restated = new NoticeText.Restated(
                before.ended().effective().to(),
                before.prepared().figures(),
                causes,
                Objects.requireNonNullElse(entry.cause(), FIRST));
        return new NoticeText(figures, version, day, restated);
    }

    private Map<Format, byte[]> print(NoticeText text) {
        var fields = text.fields();
        var printed = new EnumMap<Format, byte[]>(Format.class);
        for (var format : Format.values()) {
            printed.put(
                    format,
                    switch (format) {
                        case HTML -> printer.html(NoticeText.TEMPLATE, fields);
                        case PDF -> printer.pdf(NoticeText.TEMPLATE, fields);
                        case DOCX -> printer.docx(NoticeText.TEMPLATE, fields);
                    });
        }
        return printed;
    }
}
