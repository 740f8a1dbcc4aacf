package org.mingzhang.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingzhang.app.problem.Faults;
import org.mingzhang.app.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns what the filters behind it throw into a problem, as the advice does for endpoints. */
final class ProblemFilter extends OncePerRequestFilter {
    private final Faults faults;
    private final ProblemWriter writer;

    ProblemFilter(Faults faults, ProblemWriter writer) {
        this.faults = faults;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            var problem = faults.of(e);
            if (problem.status() == 401)
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SecurityConfiguration.CHALLENGE);
            writer.write(problem, response);
        }
    }
}
