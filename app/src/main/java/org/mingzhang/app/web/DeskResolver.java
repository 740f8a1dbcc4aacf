package org.mingzhang.app.web;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
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
    private static final int LONGEST = 200;

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
        if (!isVisible(key)) throw new BadInput("not-an-idempotency-key", KEY, key);
        return key;
    }

    private static String correlation(NativeWebRequest request) {
        var given = request.getHeader(CORRELATION);
        return given != null && isVisible(given) ? given : anyCorrelation();
    }

    /** Tells requests apart; no secret, so it need not be hard to guess. */
    private static String anyCorrelation() {
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }

    /** 1 to 200 characters of ASCII that can be seen. */
    private static boolean isVisible(String text) {
        boolean isVisible = !text.isEmpty() && text.length() <= LONGEST;
        for (int i = 0; isVisible && i < text.length(); i++) isVisible = text.charAt(i) > ' ' && text.charAt(i) <= '~';
        return isVisible;
    }
}
