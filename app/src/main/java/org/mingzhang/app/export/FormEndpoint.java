package org.mingzhang.app.export;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.PaperType;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.documents.form.Fields;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.documents.fund.ExecutionForm;
import org.mingzhang.documents.fund.PaymentLedgerForm;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.fund.ExplainQueries;
import org.mingzhang.query.fund.FundQueries;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The official forms that the ledger fills by itself. */
@RestController
class FormEndpoint {
    private final FundQueries funds;
    private final ExplainQueries explanations;
    private final Positions positions;
    private final Printer printer;

    FormEndpoint(FundQueries funds, ExplainQueries explanations, Positions positions, Printer printer) {
        this.funds = funds;
        this.explanations = explanations;
        this.positions = positions;
        this.printer = printer;
    }

    @Operation(
            summary = "预算执行进度表 · Budget execution",
            description =
                    "As `xlsx`, `pdf`, `docx` or `html`, of all funds of the year of `asOf` or of one `fund`, in YUAN or WAN_YUAN.")
    @GetMapping("/api/export/budget-execution")
    ResponseEntity<byte[]> execution(
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(required = false) @Nullable String fund,
            @RequestParam(defaultValue = "YUAN") String unit,
            @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var asOf = asOf(request);
        var id = fund == null ? null : FundId.parse(fund);
        var shown = funds.funds(request.view()).value().stream()
                .filter(f -> id == null ? f.id().fiscalYear() == asOf.getYear() : f.id().equals(id))
                .toList();
        return paper(
                ExecutionForm.TEMPLATE,
                new ExecutionForm(shown, asOf, unit(unit)).fields(),
                format,
                "budget-execution");
    }

    @Operation(
            summary = "支付明细账 · Payment ledger",
            description = "Of a `fund`, as `xlsx`, `pdf`, `docx` or `html`, in YUAN or WAN_YUAN.")
    @GetMapping("/api/export/payment-ledger")
    ResponseEntity<byte[]> payments(
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam String fund,
            @RequestParam(defaultValue = "YUAN") String unit,
            @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var asOf = asOf(request);
        var id = FundId.parse(fund);
        var answer = funds.fund(id, request.view());
        var view = new ViewPoint(asOf, new KnownAt.UpTo(answer.position()), request.chosenBasis());
        var found = answer.value().orElseThrow(() -> ProblemException.notFound("fund", fund));
        var disbursed = explanations
                .explain(id, Figure.NET_DISBURSED, view)
                .value()
                .orElseThrow(() -> ProblemException.notFound("fund", fund));
        var form =
                new PaymentLedgerForm(found, disbursed, funds.payments(id, view).value(), asOf, unit(unit));
        return paper(PaymentLedgerForm.TEMPLATE, form.fields(), format, "payment-ledger");
    }

    /** A form has its day on it, so that it must be given. */
    private static LocalDate asOf(ViewRequest request) {
        if (request.asOf() == null) throw new BadInput("parameter-missing", "asOf", "");
        return Dates.day("asOf", request.asOf());
    }

    private static Unit unit(String text) {
        return Unit.read(text).orElseThrow(() -> new BadInput("unit-unknown", "unit", text));
    }

    private ResponseEntity<byte[]> paper(String template, Fields fields, String format, String name) {
        var type = PaperType.read(format);
        var bytes =
                switch (type) {
                    case XLSX -> printer.xlsx(template, fields);
                    case PDF -> printer.pdf(template, fields);
                    case DOCX -> printer.docx(template, fields);
                    case HTML -> printer.html(template, fields);
                };
        var file = name + "." + type.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(bytes);
    }
}
