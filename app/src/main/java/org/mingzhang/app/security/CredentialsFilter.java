package org.mingzhang.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.app.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks: {@code Authorization: Bearer <token>}, or {@code Basic} with name and password. */
final class CredentialsFilter extends OncePerRequestFilter {
    private final SignIn signIn;
    private final Tokens tokens;

    CredentialsFilter(SignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) admit(whoSays(header.strip()));
        chain.doFilter(request, response);
    }

    private SignedIn whoSays(String header) {
        int space = header.indexOf(' ');
        var scheme = space < 0 ? header : header.substring(0, space);
        var credentials = space < 0 ? "" : header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer"))
            return tokens.verify(credentials).orElseThrow(CredentialsFilter::unknown);
        if (!scheme.equalsIgnoreCase("Basic")) throw unknown();
        var pair = decoded(credentials).orElseThrow(CredentialsFilter::unknown);
        int colon = pair.indexOf(':');
        if (colon < 0) throw unknown();
        return signIn.signIn(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static void admit(SignedIn user) {
        var authorities = user.name().equals(SignedIn.ADMINISTRATOR)
                ? AuthorityUtils.createAuthorityList("ROLE_" + user.role(), SecurityConfiguration.ADMINISTRATION)
                : AuthorityUtils.createAuthorityList("ROLE_" + user.role());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, authorities));
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> decoded(String credentials) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(401, "unauthenticated", Map.of());
    }
}
