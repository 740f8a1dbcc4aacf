package org.mingzhang.app.disclosure;

import static org.mingzhang.domain.BadInput.requireText;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.calendar.Calendars;
import org.mingzhang.app.disclosure.Disclosures.Name;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.Positions;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.disclosure.Disclosure;
import org.mingzhang.domain.disclosure.DisclosureCommand.ApproveNotice;
import org.mingzhang.domain.disclosure.DisclosureCommand.PublishNotice;
import org.mingzhang.domain.disclosure.DisclosureCommand.ReturnNotice;
import org.mingzhang.domain.disclosure.NoticePaper;
import org.mingzhang.domain.disclosure.NoticePaper.Format;
import org.mingzhang.domain.disclosure.NoticeState;
import org.mingzhang.domain.disclosure.Quarter;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.SourceDocument;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public notices: prepared from the ledger, approved by another, published, restated. */
@RestController
class DisclosureEndpoints {
    private final Disclosures disclosures;
    private final Notices notices;
    private final Papers papers;
    private final Due due;
    private final Calendars calendars;
    private final Positions positions;

    DisclosureEndpoints(
            Disclosures disclosures,
            Notices notices,
            Papers papers,
            Due due,
            Calendars calendars,
            Positions positions) {
        this.disclosures = disclosures;
        this.notices = notices;
        this.papers = papers;
        this.due = due;
        this.calendars = calendars;
        this.positions = positions;
    }

    record PrepareBody(
            String fund,

            @Schema(description = "季度 · the quarter", example = "2022-Q3")
            String quarter,

            @Schema(description = "编制日期，印在公告上 · day of preparation, printed", example = "2022-10-09")
            String date,

            @Schema(description = "重述的缘由 · of a restatement, why") @Nullable
            String reason) {}

    record StepBody(int version, String date) {}

    record ReturnBody(int version, String date, String reason) {}

    /** @param identical whether each file made once more has the bytes that were kept */
    record Check(int version, Map<Format, Boolean> identical) {}

    @Operation(summary = "公开的公告 · All notices", description = "With their versions, and until when each was due.")
    @GetMapping("/api/disclosures")
    List<DisclosureAnswer> all() {
        return disclosures.answers(Long.MAX_VALUE);
    }

    @Operation(
            summary = "应公开的事项 · What must be public, and by when",
            description =
                    "Of a fund: the documents of its budget (预算法 art. 14) and the quarters that are over (政府信息公开条例 art. 26).")
    @GetMapping("/api/disclosures/due")
    List<Due.Item> due(
            @RequestParam String fund,
            @Parameter(description = "至少等到日志的这个位置 · waits until at least this position has been applied")
                    @RequestParam(required = false)
                    @Nullable
                    Long atLeast) {
        positions.await(atLeast);
        return due.of(FundId.parse(fund));
    }

    @Operation(summary = "一份公告 · A notice with its versions")
    @GetMapping("/api/disclosures/{disclosure}")
    DisclosureAnswer one(@PathVariable String disclosure) {
        var name = Name.parse(disclosure);
        return DisclosureAnswer.of(name, found(disclosure), calendars.at(Long.MAX_VALUE));
    }

    @Operation(
            summary = "编制公告 · Prepare a notice",
            description = "From the ledger as it stands; after a publication, the restatement that names what changed.")
    @PostMapping("/api/disclosures")
    ResponseEntity<Object> prepare(@RequestBody PrepareBody body, Desk desk) {
        var quarter = Quarter.parse("quarter", body.quarter());
        var fund = FundId.parse(body.fund());
        if (quarter.year() != fund.fiscalYear()) throw new BadInput("other-fiscal-year", "quarter", body.quarter());
        var name = new Name(fund, quarter.number());
        var disclosure = disclosures.at(name, Long.MAX_VALUE);
        boolean isUnderWay = disclosure.state() == NoticeState.PREPARED || disclosure.state() == NoticeState.APPROVED;
        long attempt = disclosures.attempts(name, disclosure.nextVersion()) + (isUnderWay ? 0 : 1);
        var id = "v" + disclosure.nextVersion() + "." + attempt + "-prepare";
        var entry = entry(name, id, body.date(), desk);
        boolean isRestatement = disclosure.published() != null;
        var reason = isRestatement ? requireText("reason", Objects.requireNonNullElse(body.reason(), "")) : null;
        return desk.submit(notices.prepare(name, reason == null ? entry : entry.because(reason)));
    }

    @Operation(summary = "审核公告 · Approve a notice", description = "By another person than who prepared it.")
    @PostMapping("/api/disclosures/{disclosure}/approve")
    ResponseEntity<Object> approve(@PathVariable String disclosure, @RequestBody StepBody body, Desk desk) {
        var name = Name.parse(disclosure);
        var entry = entry(name, step(name, body.version(), "approve"), body.date(), desk);
        return desk.submit(new ApproveNotice(name.fund(), entry, name.quarter(), body.version()));
    }

    @Operation(summary = "退回公告 · Return a notice", description = "To be prepared anew under the same number.")
    @PostMapping("/api/disclosures/{disclosure}/return")
    ResponseEntity<Object> giveBack(@PathVariable String disclosure, @RequestBody ReturnBody body, Desk desk) {
        var name = Name.parse(disclosure);
        var entry = entry(name, step(name, body.version(), "return"), body.date(), desk);
        return desk.submit(new ReturnNotice(name.fund(), entry, name.quarter(), body.version(), body.reason()));
    }

    @Operation(summary = "发布公告 · Publish a notice", description = "By another person than who approved it.")
    @PostMapping("/api/disclosures/{disclosure}/publish")
    ResponseEntity<Object> publish(@PathVariable String disclosure, @RequestBody StepBody body, Desk desk) {
        var name = Name.parse(disclosure);
        var entry = entry(name, step(name, body.version(), "publish"), body.date(), desk);
        return desk.submit(new PublishNotice(name.fund(), entry, name.quarter(), body.version()));
    }

    @Operation(
            summary = "公告文件 · A file of a notice",
            description = "`html`, `pdf` or `docx`, in the bytes that were kept.")
    @GetMapping("/api/disclosures/{disclosure}/versions/{version}/{format}")
    ResponseEntity<byte[]> paper(
            @PathVariable String disclosure, @PathVariable int version, @PathVariable String format) {
        return papers.answer(disclosure, version(found(disclosure), version), format);
    }

    @Operation(
            summary = "重新生成并核对 · Make it once more and compare",
            description = "From the ledger at the version's cut-off; the same bytes unless a template was replaced.")
    @GetMapping("/api/disclosures/{disclosure}/versions/{version}/check")
    Check check(@PathVariable String disclosure, @PathVariable int version) {
        var found = found(disclosure);
        var prepared = version(found, version).prepared();
        var remade = notices.remake(Name.parse(disclosure), found, prepared);
        var identical = new EnumMap<Format, Boolean>(Format.class);
        for (NoticePaper paper : prepared.papers())
            identical.put(paper.format(), paper.sha256().equals(remade.get(paper.format())));
        return new Check(version, identical);
    }

    private Disclosure found(String disclosure) {
        var found = disclosures.at(Name.parse(disclosure), Long.MAX_VALUE);
        if (found.versions().isEmpty()) throw ProblemException.notFound("disclosure", disclosure);
        return found;
    }

    private static Disclosure.Version version(Disclosure disclosure, int number) {
        return disclosure.versions().stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("version", number));
    }

    private String step(Name name, int version, String step) {
        return "v" + version + "." + disclosures.attempts(name, version) + "-" + step;
    }

    private Entry entry(Name name, String id, String date, Desk desk) {
        var day = EffectiveDate.on(Dates.day("date", date));
        var document = SourceDocument.titled(disclosures.title(name));
        return Entry.stated(new EntryId(id), day, desk.actor(), document);
    }
}
