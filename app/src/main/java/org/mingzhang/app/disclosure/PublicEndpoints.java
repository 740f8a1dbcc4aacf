package org.mingzhang.app.disclosure;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingzhang.app.disclosure.DisclosureAnswer.Difference;
import org.mingzhang.app.disclosure.Disclosures.Name;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.domain.disclosure.NoticePaper.Format;
import org.mingzhang.domain.disclosure.NoticeState;
import org.mingzhang.domain.fund.FundId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may read, signed in or not: what was published, and whether it was restated. */
@RestController
class PublicEndpoints {
    private final Disclosures disclosures;
    private final Papers papers;

    PublicEndpoints(Disclosures disclosures, Papers papers) {
        this.disclosures = disclosures;
        this.papers = papers;
    }

    record Published(String id, FundId fund, String quarter, List<Edition> versions) {}

    /**
     * @param papers SHA-256 of each file
     * @param differences against the version that it restates
     */
    record Edition(int version, LocalDate published, Map<Format, String> papers, List<Difference> differences) {}

    @Operation(
            summary = "已公开的公告 · Published notices",
            description = "With every version that was published. Asks for no sign-in.")
    @GetMapping("/api/public/disclosures")
    List<Published> all() {
        return disclosures.answers(Long.MAX_VALUE).stream()
                .map(PublicEndpoints::published)
                .filter(notice -> !notice.versions().isEmpty())
                .toList();
    }

    @Operation(summary = "已公开的公告文件 · A file of a published notice", description = "`html`, `pdf` or `docx`.")
    @GetMapping("/api/public/disclosures/{disclosure}/versions/{version}/{format}")
    ResponseEntity<byte[]> paper(
            @PathVariable String disclosure, @PathVariable int version, @PathVariable String format) {
        var published = disclosures.at(Name.parse(disclosure), Long.MAX_VALUE).versions().stream()
                .filter(v -> v.number() == version && v.state() == NoticeState.PUBLISHED)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("disclosure", disclosure));
        return papers.answer(disclosure, published, format);
    }

    private static Published published(DisclosureAnswer notice) {
        return new Published(
                notice.id(),
                notice.fund(),
                notice.quarter(),
                notice.versions().stream()
                        .filter(v -> v.state() == NoticeState.PUBLISHED && v.ended() != null)
                        .map(PublicEndpoints::edition)
                        .toList());
    }

    private static Edition edition(DisclosureAnswer.Version version) {
        var ended = version.ended();
        if (ended == null) throw new IllegalArgumentException("version " + version.version() + " is not published");
        return new Edition(version.version(), ended.day(), version.papers(), version.differences());
    }
}
