package org.mingzhang.app.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.SourceDocument;

/**
 * What every command says beside its amounts: its name, its dates, its document and how certain it is. Who acts is the
 * signed-in user and cannot be given.
 */
public record EntryBody(
        @Schema(description = "分录编号，由记账人起名，在其账簿内唯一 · name of the entry, unique in its stream", example = "cut-2022")
        String id,

        @Schema(
                description =
                        "业务日期：某日、区间、季度、月、年，或带时区的时刻 · a day, range, quarter, month, year, or an instant with its offset",
                example = "2022-Q3")
        String effectiveDate,

        @Schema(description = "文件日期 · date of the document", example = "2022-10-10") @Nullable
        String documentDate,

        @Schema(
                description = "记账期间；缺省为业务日期所在月 · month it is posted in; that of the effective date unless given",
                example = "2022-09")
        @Nullable
        String postingPeriod,

        DocumentBody document,

        @Schema(description = "数的确定程度；缺省 STATED · how certain the figure is") @Nullable
        FigureStatus status,

        @Nullable DerivationBody derivation,

        @Schema(description = "缘由 · what brought it about") @Nullable
        String cause) {

    /** The source document and the place in it. */
    public record DocumentBody(
            String title,

            @Schema(description = "文号", example = "顺市监〔2022〕1号") @Nullable
            String number,

            @Nullable String sha256,
            @Nullable String locator) {
        SourceDocument read() {
            return new SourceDocument(title, number == null ? null : new DocumentNo(number), sha256, locator);
        }
    }

    /** How a DERIVED figure was computed, and from which entries. */
    public record DerivationBody(String formula, List<String> inputs) {}

    public Entry read(Actor actor) {
        try {
            var effective = EffectiveDate.parse("effectiveDate", effectiveDate);
            return new Entry(
                    new EntryId(id),
                    effective,
                    documentDate == null ? null : Dates.day("documentDate", documentDate),
                    postingPeriod == null ? effective.month() : Dates.month("postingPeriod", postingPeriod),
                    actor,
                    document.read(),
                    status == null ? FigureStatus.STATED : status,
                    derivation == null ? null : new Derivation(derivation.formula(), derivation.inputs()),
                    cause);
        } catch (BadInput e) {
            throw e.within("entry");
        }
    }
}
