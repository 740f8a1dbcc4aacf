package org.mingzhang.app.campaign;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.campaign.CampaignCommand.AcceptEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.ConfirmNoVeto;
import org.mingzhang.domain.campaign.CampaignCommand.FileEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.RecordHonour;
import org.mingzhang.domain.campaign.CampaignCommand.RejectEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.ReportVeto;
import org.mingzhang.domain.campaign.CampaignCommand.ReverseAcceptance;
import org.mingzhang.domain.campaign.CampaignCommand.WithdrawConfirmation;
import org.mingzhang.domain.campaign.EvidenceFile;
import org.mingzhang.domain.campaign.Honour;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.statement.Level;
import org.mingzhang.store.evidence.EvidenceFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evidence filed and decided on, and vetoes. A file is sent first, to {@code /api/evidence-files}, and named here by its digest. */
@RestController
@RequestMapping("/api/campaigns/{campaign}")
class EvidenceEndpoints {
    private final EvidenceFiles files;

    EvidenceEndpoints(EvidenceFiles files) {
        this.files = files;
    }

    record FileBody(String name, String sha256, String mediaType) {}

    record EvidenceBody(
            EntryBody entry,
            int indicator,
            String unit,
            @Nullable List<String> demands,
            FileBody file) {}

    record ReportBody(EntryBody entry, String matter, FileBody file) {}

    record DecideBody(EntryBody entry, String evidence) {}

    record ReasonBody(EntryBody entry, String evidence, String reason) {}

    record UnitBody(EntryBody entry, String unit) {}

    record WithdrawBody(EntryBody entry, String unit, String reason) {}

    record HonourBody(
            EntryBody entry,
            int indicator,
            String name,
            String holder,
            Level level,
            String issuer,
            String awarded,
            String evidence) {}

    @Operation(
            summary = "提交佐证 · File evidence",
            description = "`demands`: which of the pieces asked for it is; none: all of them.")
    @PostMapping("/file-evidence")
    ResponseEntity<Object> file(@PathVariable String campaign, @RequestBody EvidenceBody body, Desk desk) {
        return desk.submit(new FileEvidence(
                campaign,
                body.entry().read(desk.actor()),
                body.indicator(),
                body.unit(),
                Objects.requireNonNullElse(body.demands(), List.of()),
                stored(body.file())));
    }

    @Operation(summary = "报告一票否决情形 · File evidence that a matter of the veto clause has occurred")
    @PostMapping("/report-veto")
    ResponseEntity<Object> report(@PathVariable String campaign, @RequestBody ReportBody body, Desk desk) {
        return desk.submit(
                new ReportVeto(campaign, body.entry().read(desk.actor()), body.matter(), stored(body.file())));
    }

    @Operation(summary = "认可佐证 · Accept evidence", description = "By another person than who filed it.")
    @PostMapping("/accept-evidence")
    ResponseEntity<Object> accept(@PathVariable String campaign, @RequestBody DecideBody body, Desk desk) {
        return desk.submit(new AcceptEvidence(campaign, body.entry().read(desk.actor()), new EntryId(body.evidence())));
    }

    @Operation(
            summary = "退回佐证 · Reject evidence",
            description = "By another person than who filed it, with the reason.")
    @PostMapping("/reject-evidence")
    ResponseEntity<Object> reject(@PathVariable String campaign, @RequestBody ReasonBody body, Desk desk) {
        return desk.submit(new RejectEvidence(
                campaign, body.entry().read(desk.actor()), new EntryId(body.evidence()), body.reason()));
    }

    @Operation(
            summary = "撤销认可 · Reverse an acceptance",
            description = "By a person who neither filed nor accepted it. The one way out of a veto.")
    @PostMapping("/reverse-acceptance")
    ResponseEntity<Object> reverse(@PathVariable String campaign, @RequestBody ReasonBody body, Desk desk) {
        return desk.submit(new ReverseAcceptance(
                campaign, body.entry().read(desk.actor()), new EntryId(body.evidence()), body.reason()));
    }

    @Operation(summary = "确认无否决情形 · Confirm for a unit that there was no veto")
    @PostMapping("/confirm-no-veto")
    ResponseEntity<Object> confirm(@PathVariable String campaign, @RequestBody UnitBody body, Desk desk) {
        return desk.submit(new ConfirmNoVeto(campaign, body.entry().read(desk.actor()), body.unit()));
    }

    @Operation(summary = "撤回确认 · Take a unit's confirmation back")
    @PostMapping("/withdraw-confirmation")
    ResponseEntity<Object> withdraw(@PathVariable String campaign, @RequestBody WithdrawBody body, Desk desk) {
        return desk.submit(
                new WithdrawConfirmation(campaign, body.entry().read(desk.actor()), body.unit(), body.reason()));
    }

    @Operation(
            summary = "登记荣誉 · Record an honour",
            description = "It counts once its evidence is accepted, in its window, and once at its highest level.")
    @PostMapping("/record-honour")
    ResponseEntity<Object> honour(@PathVariable String campaign, @RequestBody HonourBody body, Desk desk) {
        var honour = new Honour(
                body.name(), body.holder(), body.level(), body.issuer(), Dates.day("awarded", body.awarded()));
        return desk.submit(new RecordHonour(
                campaign, body.entry().read(desk.actor()), body.indicator(), honour, new EntryId(body.evidence())));
    }

    /** The file with the size it has here. */
    private EvidenceFile stored(FileBody file) {
        int size = files.size(file.sha256())
                .orElseThrow(() -> new ProblemException(422, "evidence-file-missing", Map.of("sha256", file.sha256())));
        return new EvidenceFile(file.name(), file.sha256(), size, file.mediaType());
    }
}
