package org.mingzhang.app.security;

import jakarta.servlet.http.HttpServletRequest;

/** A request in one line, as the access log keeps it. */
final class Requests {
    private Requests() {}

    static String line(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
