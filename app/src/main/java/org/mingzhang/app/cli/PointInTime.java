package org.mingzhang.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where on the two time axes a question is asked. The server reads and checks the values. */
final class PointInTime {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {"截至某日，如 2022-09-30。", "Count up to this day, as 2022-09-30."})
    private @Nullable String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = {"按某一时刻账上所知，如 2022-10-10T09:00:00+08:00。", "As known at this instant."})
    private @Nullable String knownAt;

    @Option(
            names = "--basis",
            paramLabel = "posting|effective",
            description = {
                "截至日按入账期间 posting（缺省）或业务日期 effective。",
                "Compare --as-of with the posting period (default) or the effective date."
            })
    private @Nullable String basis;

    Map<String, @Nullable Object> query() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("asOf", asOf);
        query.put("knownAt", knownAt);
        query.put("basis", basis);
        return query;
    }
}
