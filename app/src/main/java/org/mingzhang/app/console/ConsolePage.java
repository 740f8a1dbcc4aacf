package org.mingzhang.app.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The one page of the console, at the address of every screen: the screen is chosen in the browser. Its policy lets it load
 * nothing but this server's own files, run no script that stands in the page, and add only styles that carry the nonce of this
 * answer.
 */
@Controller
public class ConsolePage {
    /** Every address that is not the interface's, the monitoring's, or a file's. */
    public static final String SCREENS = "/{screen:(?!(?:api|v3|actuator|assets|error)$)[a-z-]+}/**";

    static final String FILES = "org/mingzhang/console/";
    private static final String NONCE = "{nonce}";
    private static final int NONCE_BYTES = 16;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + NONCE
            + "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();
    private final String page;

    ConsolePage() {
        try {
            page = new ClassPathResource(FILES + "index.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the console is not in this build", e);
        }
    }

    @GetMapping(
            path = {"/", SCREENS},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() {
        var nonce = nonce();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY.replace(NONCE, nonce))
                .body(page.replace(NONCE, nonce));
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
