package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final Client browser = Client.anonymous();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/funds/shunde-quality-2022", "/audit/events/12", "/no-such-screen?x=1"})
    void the_page_stands_at_the_address_of_every_screen(String path) {
        var reply = browser.send(
                browser.request(path).header("Accept", "text/html,*/*;q=0.8").GET());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.text()).contains("<div id=\"root\">");
    }

    @Test
    void nothing_from_elsewhere_and_no_script_in_the_page() {
        var page = browser.get("/");
        var policy = page.header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.text()).doesNotContain("http://", "https://").doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void each_page_has_a_nonce_of_its_own() {
        var page = browser.get("/");
        var nonce = first(NONCE, page.text());

        assertThat(page.header("Content-Security-Policy")).contains("'nonce-" + nonce + "'");
        assertThat(first(NONCE, browser.get("/").text())).isNotEqualTo(nonce);
    }

    @Test
    void scripts_may_be_kept_because_their_names_change_with_them() {
        var script = browser.get(first(SCRIPT, browser.get("/").text()));

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).contains("javascript");
        assertThat(script.header("Cache-Control")).contains("immutable");
        assertThat(browser.get("/assets/none.js").status()).isEqualTo(404);
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
