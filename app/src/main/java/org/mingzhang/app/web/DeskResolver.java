package org.mingzhang.app.web;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.problem.Problems;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.command.Ledger;
import org.mingzhang.command.Submission;
import org.mingzhang.domain.BadInput;
import org.mingzhang.store.codec.EventCodec;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint its {@link Desk}. */
@Component
final class DeskResolver implements HandlerMethodArgumentResolver {
    static final String KEY = "Idempotency-Key";
    private static final String CORRELATION = "X-Correlation-Id";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final Ledger ledger;
    private final EventCodec codec;
    private final Messages messages;
    private final Problems problems;

    DeskResolver(Ledger ledger, EventCodec codec, Messages messages, Problems problems) {
        this.ledger = ledger;
        this.codec = codec;
        this.messages = messages;
        this.problems = problems;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Desk.class;
    }

    @Override
    public Desk resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn user)) {
            throw new ProblemException(401, "unauthenticated", Map.of());
        }
        var submission = new Submission(user.name(), key(request), correlation(request));
        return new Desk(ledger, codec, messages, problems, user.actor(), submission);
    }

    private static String key(NativeWebRequest request) {
        var key = request.getHeader(KEY);
        if (key == null) throw new BadInput("http-header-missing", KEY, "");
        if (!VISIBLE.matcher(key).matches()) throw new BadInput("not-an-idempotency-key", KEY, key);
        return key;
    }

    private static String correlation(NativeWebRequest request) {
        var given = request.getHeader(CORRELATION);
        return given != null && VISIBLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
