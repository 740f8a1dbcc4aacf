package org.mingzhang.documents.facts;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A part of a fact file. Every scalar is text, exactly as written: what it means depends on the field it stands in. */
sealed interface Node {
    record Text(String value) implements Node {}

    record Items(List<Node> nodes) implements Node {}

    record Fields(SequencedMap<String, Node> nodes) implements Node {
        @Nullable
        Node get(String name) {
            return nodes.get(name);
        }

        /** The text of a field, or null when it is absent or not a text. */
        @Nullable
        String text(String name) {
            return nodes.get(name) instanceof Text(var value) ? value : null;
        }
    }

    /** The same tree for the schema validator. */
    default JsonNode json() {
        return switch (this) {
            case Text(var value) -> JsonNodeFactory.instance.stringNode(value);
            case Items(var nodes) -> {
                var array = JsonNodeFactory.instance.arrayNode();
                nodes.forEach(n -> array.add(n.json()));
                yield array;
            }
            case Fields(var nodes) -> {
                var object = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, Node> field : nodes.entrySet())
                    object.set(field.getKey(), field.getValue().json());
                yield object;
            }
        };
    }
}
