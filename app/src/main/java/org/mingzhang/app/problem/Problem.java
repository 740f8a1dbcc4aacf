package org.mingzhang.app.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.app.message.Sentence;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem+json answer (RFC 9457).
 *
 * @param code stable, public; the last part of {@code type}
 * @param members what else goes into it, numbers above all
 * @param headers such as {@code Retry-After}
 */
public record Problem(
        int status,
        String code,
        Sentence title,
        Sentence detail,
        Map<String, ? extends Object> members,
        Map<String, String> headers) {
    public Problem with(String header, String value) {
        return new Problem(status, code, title, detail, members, Map.of(header, value));
    }

    /** The members of the JSON object, in order. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + code);
        body.put("title", title.title());
        body.put("status", status);
        body.put("detail", detail.both());
        body.put("code", code);
        body.put("zh", detail.zh());
        body.put("en", detail.en());
        members.forEach(body::putIfAbsent);
        return body;
    }

    public ResponseEntity<Object> answer() {
        var all = new HttpHeaders();
        headers.forEach(all::set);
        return ResponseEntity.status(status)
                .headers(all)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body());
    }
}
