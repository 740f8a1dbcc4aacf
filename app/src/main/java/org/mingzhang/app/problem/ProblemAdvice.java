package org.mingzhang.app.problem;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.BadFile;
import org.mingzhang.domain.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every exception of an endpoint, and those of Spring before and after it, as a problem. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private final Problems problems;
    private final Faults faults;

    ProblemAdvice(Problems problems, Faults faults) {
        this.problems = problems;
        this.faults = faults;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> anything(Exception thrown) {
        return switch (thrown) {
            case BadFile e -> problems.of(e).answer();
            case MethodArgumentTypeMismatchException e -> wrongType(e).answer();
            case RequestRejectedException _ ->
                problems.of(new BadInput("text-unreadable", "", "")).answer();
            default -> faults.of(thrown).answer();
        };
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            org.springframework.beans.TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return e instanceof MethodArgumentTypeMismatchException mismatch
                ? wrongType(mismatch).answer()
                : faults.of(e).answer();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problems.of(JsonFaults.of(e)).answer();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problems.of(new BadInput("parameter-missing", e.getParameterName(), ""))
                .answer();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) return faults.of(e).answer();
        var path = ((ServletWebRequest) request).getRequest().getRequestURI();
        var method = ((ServletWebRequest) request).getHttpMethod().name();
        var type = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), "—");
        var answer = problemOf(status.value(), path, method, type).answer();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(own -> headers.forEach(own::addAll))
                .headers(own -> own.putAll(answer.getHeaders()))
                .body(answer.getBody());
    }

    private Problem problemOf(int status, String path, String method, String type) {
        return switch (status) {
            case 404 -> problems.of(404, "not-found", Map.of("what", path));
            case 405 -> problems.of(405, "method-not-allowed", Map.of("what", method));
            case 406 -> problems.of(406, "not-acceptable", Map.of());
            case 415 -> problems.of(415, "unsupported-media-type", Map.of("what", type));
            default -> problems.of(status, "bad-request", Map.of());
        };
    }

    private Problem wrongType(MethodArgumentTypeMismatchException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadInput fault) return problems.of(fault);
        }
        return problems.of(new BadInput("wrong-type", e.getName(), String.valueOf(e.getValue())));
    }
}
