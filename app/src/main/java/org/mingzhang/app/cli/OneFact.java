package org.mingzhang.app.cli;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A fact file of one fact. Document and fact are named by what they say, so that the same fact is the same file. */
final class OneFact {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OneFact() {}

    /**
     * Imports the file, after a dry run of it: when the fact would be refused, its document is not registered either.
     *
     * @param name of the file, for the report
     */
    static ImportReport send(ServerClient server, String name, boolean dryRun, BodyPublisher file) {
        var rehearsed = new ImportReport(true);
        rehearsed.add(ImportFiles.finished(server, name, true, file));
        if (dryRun || !rehearsed.isClean()) return rehearsed;
        var report = new ImportReport(false);
        report.add(ImportFiles.finished(server, name, false, file));
        return report;
    }

    static BodyPublisher inFile(Map<String, Object> header, Map<String, Object> fact, @Nullable String id) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", document(header));
        document.putAll(header);
        var named = new LinkedHashMap<String, Object>();
        named.put("id", name(fact, id));
        named.putAll(fact);
        return BodyPublishers.ofString(JSON.writeValueAsString(Map.of("document", document, "facts", List.of(named))));
    }

    /** Under which the fact is recorded: what other facts refer to it by. */
    static String key(Map<String, Object> header, Map<String, Object> fact, @Nullable String id) {
        return document(header) + "/" + name(fact, id);
    }

    private static String document(Map<String, Object> header) {
        return "doc-" + digest(header);
    }

    private static String name(Map<String, Object> fact, @Nullable String id) {
        return id == null ? fact.get("kind") + "-" + digest(fact) : id;
    }

    private static String digest(Map<String, Object> content) {
        return HexFormat.of().formatHex(Digests.sha256(JSON.writeValueAsString(content)), 0, 6);
    }
}
