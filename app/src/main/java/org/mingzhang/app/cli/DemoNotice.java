package org.mingzhang.app.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/** The demo's quarterly notice: closed months, one who prepares and publishes, another who approves. */
final class DemoNotice {
    private static final String FUND = "shunde-quality-2022";
    private static final String NOTICE = "/api/disclosures/" + FUND + "-q3";
    private static final String CHECKER = "复核";

    private DemoNotice() {}

    /** @return the position of the last of its events */
    static long publish(ServerClient maker) {
        maker.submit(
                "/api/funds/" + FUND + "/close-period",
                Map.of(
                        "period",
                        "2022-09",
                        "entry",
                        Map.of(
                                "id",
                                "close-2022-09",
                                "effectiveDate",
                                "2022-10-08",
                                "document",
                                Map.of("title", "结账"))));
        maker.submit("/api/disclosures", Map.of("fund", FUND, "quarter", "2022-Q3", "date", "2022-10-09"));
        try (var checker = checker(maker)) {
            checker.submit(NOTICE + "/approve", Map.of("version", 1, "date", "2022-10-10"));
        }
        return maker.submit(NOTICE + "/publish", Map.of("version", 1, "date", "2022-10-10"))
                .path("position")
                .asLong();
    }

    private static ServerClient checker(ServerClient maker) {
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        var password = HexFormat.of().formatHex(secret);
        maker.post(
                "/api/users",
                Map.of("user", CHECKER, "unit", "顺德区财政局", "role", "FINANCE_BUREAU", "password", password));
        try (var anybody = new ServerClient(maker.server(), null)) {
            var login = anybody.post("/api/login", Map.of("user", CHECKER, "password", password));
            return new ServerClient(maker.server(), login.path("token").asString());
        }
    }
}
