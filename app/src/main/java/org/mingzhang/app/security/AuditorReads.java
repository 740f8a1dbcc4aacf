package org.mingzhang.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingzhang.domain.source.Role;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Records what an auditor is about to read, before he reads it. */
final class AuditorReads extends OncePerRequestFilter {
    private final AccessLog accesses;

    AuditorReads(AccessLog accesses) {
        this.accesses = accesses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn user
                && user.role() == Role.AUDITOR) {
            accesses.read(user, Requests.line(request));
        }
        chain.doFilter(request, response);
    }
}
