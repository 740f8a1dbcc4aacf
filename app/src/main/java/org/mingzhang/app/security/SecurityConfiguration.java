package org.mingzhang.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mingzhang.app.console.ConsolePage;
import org.mingzhang.app.problem.Faults;
import org.mingzhang.app.problem.ProblemWriter;
import org.mingzhang.app.problem.Problems;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.source.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/**
 * Who may ask what, by path and method; what may be done to the money is the domain's to say. No session and no cookie: every
 * request brings its own credentials, so there is nothing to forge across sites.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String ADMINISTRATION = "ADMINISTRATION";
    static final String CHALLENGE = "Basic realm=\"Mingzhang\", charset=\"UTF-8\"";
    private static final String[] WRITERS = {
        Role.SPENDING_UNIT.name(), Role.FINANCE_BUREAU.name(), Role.AWARD_SECRETARIAT.name()
    };
    private static final String[] EVALUATORS = {
        Role.SPENDING_UNIT.name(), Role.FINANCE_BUREAU.name(), Role.REVIEWER.name()
    };
    /** Evidence is kept for campaigns and for evaluations. */
    private static final String[] FILERS = {
        Role.SPENDING_UNIT.name(), Role.FINANCE_BUREAU.name(), Role.AWARD_SECRETARIAT.name(), Role.REVIEWER.name()
    };

    private static final String[] READERS = {
        Role.SPENDING_UNIT.name(),
        Role.FINANCE_BUREAU.name(),
        Role.AWARD_SECRETARIAT.name(),
        Role.AUDITOR.name(),
        Role.REVIEWER.name()
    };

    private final Problems problems;
    private final ProblemWriter writer;
    private final AccessLog accesses;

    SecurityConfiguration(Problems problems, ProblemWriter writer, AccessLog accesses) {
        this.problems = problems;
        this.writer = writer;
        this.accesses = accesses;
    }

    /** No table can be asked for a text that it could not hold. */
    @Bean
    StrictHttpFirewall readableParameters() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(BadInput::isReadable);
        return firewall;
    }

    @Bean
    SecurityFilterChain guard(HttpSecurity http, SignIn signIn, Tokens tokens, Faults faults) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new ProblemFilter(faults, writer), DisableEncodeUrlFilter.class)
                .addFilterAfter(new CredentialsFilter(signIn, tokens), HeaderWriterFilter.class)
                .addFilterBefore(new AuditorReads(accesses), AuthorizationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(unauthenticated()).accessDeniedHandler(forbidden()))
                .build();
    }

    /** Requests are timed as a whole; a timer around each filter costs more than most of them do. */
    @Bean
    SecurityObservationSettings timers() {
        return SecurityObservationSettings.noObservations();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may) {
        may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        may.requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/error").permitAll();
        may.requestMatchers(HttpMethod.POST, "/api/login").permitAll();
        may.requestMatchers(HttpMethod.GET, "/api/public/**").permitAll();
        may.requestMatchers("/api/tokens/**", "/api/password", "/api/me", "/api/logout")
                .authenticated();
        may.requestMatchers("/api/users/**").hasAuthority(ADMINISTRATION);
        may.requestMatchers(HttpMethod.GET, "/api/**", "/actuator/**").hasAnyRole(READERS);
        may.requestMatchers(HttpMethod.POST, "/api/rebuild").hasRole(Role.FINANCE_BUREAU.name());
        may.requestMatchers(HttpMethod.POST, "/api/evaluations/**").hasAnyRole(EVALUATORS);
        may.requestMatchers(HttpMethod.POST, "/api/evidence-files").hasAnyRole(FILERS);
        may.requestMatchers("/api/**").hasAnyRole(WRITERS);
        may.requestMatchers(HttpMethod.GET, "/", ConsolePage.SCREENS, "/assets/**")
                .permitAll();
        may.anyRequest().authenticated();
    }

    private AuthenticationEntryPoint unauthenticated() {
        return (request, response, e) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            writer.write(problems.of(401, "unauthenticated", Map.of()), response);
        };
    }

    private AccessDeniedHandler forbidden() {
        return (request, response, e) -> {
            accesses.refused(nameOf(request), Requests.line(request), "forbidden");
            writer.write(problems.of(403, "forbidden", Map.of()), response);
        };
    }

    private static String nameOf(HttpServletRequest request) {
        var user = request.getUserPrincipal();
        return user == null ? "" : user.getName();
    }
}
