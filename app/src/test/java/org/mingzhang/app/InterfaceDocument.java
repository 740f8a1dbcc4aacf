package org.mingzhang.app;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface as the server describes it, apart from its address. */
public final class InterfaceDocument {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private InterfaceDocument() {}

    public static String text() {
        var document = (ObjectNode) Client.anonymous().get("/v3/api-docs").body();
        document.remove("servers");
        return JSON.writeValueAsString(document) + "\n";
    }
}
