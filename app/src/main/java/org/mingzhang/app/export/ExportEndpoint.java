package org.mingzhang.app.export;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.overview.ListRequest;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.documents.export.BeancountJournal;
import org.mingzhang.documents.export.CsvExport;
import org.mingzhang.documents.export.ExportTable;
import org.mingzhang.documents.export.FundTables;
import org.mingzhang.documents.export.HledgerJournal;
import org.mingzhang.documents.export.TrailTables;
import org.mingzhang.documents.export.XlsxExport;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.TrailQueries;
import org.mingzhang.query.fund.TrailSearch;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportEndpoint {
    private static final int AT_ONCE = 1000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FundQueries queries;
    private final TrailQueries trails;
    private final LogPostings postings;
    private final Messages messages;
    private final Positions positions;

    ExportEndpoint(
            FundQueries queries, TrailQueries trails, LogPostings postings, Messages messages, Positions positions) {
        this.queries = queries;
        this.trails = trails;
        this.postings = postings;
        this.messages = messages;
        this.positions = positions;
    }

    @Operation(
            summary = "导出 · Export",
            description =
                    "`funds`, `payments`, `postings` and `trail` (with `q`, as it is searched) as `csv` or `xlsx`; `journal` as `hledger` or `beancount`. Funds are chosen and ordered as in the overview. Payments and postings are those of a `fund`; the journal is of all funds unless one is named.")
    @GetMapping("/api/export/{what}")
    void export(
            @PathVariable String what,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(required = false) @Nullable String fund,
            @RequestParam(required = false) @Nullable String q,
            @ParameterObject ListRequest list,
            @ParameterObject ViewRequest request,
            HttpServletResponse response)
            throws IOException {
        positions.await(request.awaited());
        var id = fund == null ? null : FundId.parse(fund);
        switch (what) {
            case "funds" -> {
                var all = queries.funds(request.view()).value();
                table(FundTables.funds(list.of(all, 0, all.size()).page()), format, what, response);
            }
            case "payments" -> {
                var payments = queries.payments(required(id), request.view()).value();
                table(FundTables.payments(payments), format, what, response);
            }
            case "postings" ->
                table(FundTables.postings(required(id), postings.of(required(id))), format, what, response);
            case "trail" -> table(trail(q, request.known()), format, what, response);
            case "journal" -> journal(id, format, response);
            default -> throw ProblemException.notFound("export", what);
        }
    }

    private ExportTable trail(@Nullable String q, KnownAt known) {
        var search = TrailSearch.of(q, messages::eventsNamed);
        var first = trails.trail(known, search, new PageRequest(null, AT_ONCE));
        var upTo = new KnownAt.UpTo(first.position());
        var pages = Stream.iterate(
                first.value(),
                Objects::nonNull,
                page -> page.next() == null
                        ? null
                        : trails.trail(upTo, search, new PageRequest(page.next(), AT_ONCE))
                                .value());
        return TrailTables.trail(pages.flatMap(page -> page.items().stream()), event -> messages.event(event)
                .zh());
    }

    private static void table(ExportTable table, String format, String what, HttpServletResponse response)
            throws IOException {
        switch (format.toLowerCase(Locale.ROOT)) {
            case "", "csv" -> {
                head(response, "text/csv;charset=UTF-8", what + ".csv");
                CsvExport.write(table, response.getOutputStream());
            }
            case "xlsx" -> {
                head(response, XLSX, what + ".xlsx");
                XlsxExport.write(table, response.getOutputStream());
            }
            default -> throw new BadInput("not-one-of", "format", format);
        }
    }

    private void journal(@Nullable FundId fund, String format, HttpServletResponse response) throws IOException {
        switch (format.toLowerCase(Locale.ROOT)) {
            case "", "hledger" -> {
                head(response, "text/plain;charset=UTF-8", "ledger.journal");
                HledgerJournal.write(postings.of(fund), response.getOutputStream());
            }
            case "beancount" -> {
                head(response, "text/plain;charset=UTF-8", "ledger.beancount");
                BeancountJournal.write(postings.of(fund), response.getOutputStream());
            }
            default -> throw new BadInput("not-one-of", "format", format);
        }
    }

    private static FundId required(@Nullable FundId fund) {
        if (fund == null) throw new BadInput("parameter-missing", "fund", "");
        return fund;
    }

    private static void head(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    }
}
