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

    static BodyPublisher inFile(Map<String, Object> header, Map<String, Object> fact, @Nullable String id) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", "doc-" + digest(header));
        document.putAll(header);
        var named = new LinkedHashMap<String, Object>();
        named.put("id", id == null ? fact.get("kind") + "-" + digest(fact) : id);
        named.putAll(fact);
        return BodyPublishers.ofString(JSON.writeValueAsString(Map.of("document", document, "facts", List.of(named))));
    }

    private static String digest(Map<String, Object> content) {
        return HexFormat.of().formatHex(Digests.sha256(JSON.writeValueAsString(content)), 0, 6);
    }
}
