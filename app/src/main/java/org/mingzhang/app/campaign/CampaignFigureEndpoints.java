package org.mingzhang.app.campaign;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.campaign.CampaignCommand.MeasureIndicator;
import org.mingzhang.domain.campaign.CampaignCommand.StateFieldSpending;
import org.mingzhang.domain.campaign.CampaignCommand.StatePopulation;
import org.mingzhang.domain.campaign.CampaignCommand.StatePublicExpenditure;
import org.mingzhang.domain.campaign.CampaignCommand.TagField;
import org.mingzhang.domain.fund.FundId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures that indicators are computed from. */
@RestController
@RequestMapping("/api/campaigns/{campaign}")
class CampaignFigureEndpoints {
    record MeasureBody(EntryBody entry, int indicator, Map<String, BigDecimal> inputs) {}

    record ExpenditureBody(
            EntryBody entry,
            int year,
            String amount,
            @Nullable String unit) {}

    record PopulationBody(EntryBody entry, int year, int persons) {}

    record TagBody(EntryBody entry, String fund, @Nullable String line, String field) {}

    record FieldSpendingBody(
            EntryBody entry,
            int year,
            String field,
            String amount,
            @Nullable String unit) {}

    @Operation(summary = "指标数据 · Give inputs of an indicator's formula", description = "They replace earlier ones.")
    @PostMapping("/measure-indicator")
    ResponseEntity<Object> measure(@PathVariable String campaign, @RequestBody MeasureBody body, Desk desk) {
        return desk.submit(
                new MeasureIndicator(campaign, body.entry().read(desk.actor()), body.indicator(), body.inputs()));
    }

    @Operation(summary = "公共财政支出 · State general public expenditure of a year")
    @PostMapping("/state-public-expenditure")
    ResponseEntity<Object> expenditure(@PathVariable String campaign, @RequestBody ExpenditureBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        return desk.submit(new StatePublicExpenditure(campaign, body.entry().read(desk.actor()), body.year(), amount));
    }

    @Operation(summary = "常住人口 · State the resident population of a year")
    @PostMapping("/state-population")
    ResponseEntity<Object> population(@PathVariable String campaign, @RequestBody PopulationBody body, Desk desk) {
        return desk.submit(new StatePopulation(campaign, body.entry().read(desk.actor()), body.year(), body.persons()));
    }

    @Operation(
            summary = "经费领域 · Tag a fund's line with its field of spending",
            description = "Without `line`: everything of the fund that has no tag of its own.")
    @PostMapping("/tag-field")
    ResponseEntity<Object> tag(@PathVariable String campaign, @RequestBody TagBody body, Desk desk) {
        return desk.submit(new TagField(
                campaign,
                body.entry().read(desk.actor()),
                FundId.parse(body.fund()),
                Objects.requireNonNullElse(body.line(), ""),
                body.field()));
    }

    @Operation(
            summary = "账外领域经费 · State what a field spent outside the funds of this ledger",
            description = "Zero is stated, too: a field of which nothing is known stays unknown.")
    @PostMapping("/state-field-spending")
    ResponseEntity<Object> fieldSpending(
            @PathVariable String campaign, @RequestBody FieldSpendingBody body, Desk desk) {
        var amount = Amounts.read("amount", body.amount(), body.unit());
        return desk.submit(
                new StateFieldSpending(campaign, body.entry().read(desk.actor()), body.year(), body.field(), amount));
    }
}
