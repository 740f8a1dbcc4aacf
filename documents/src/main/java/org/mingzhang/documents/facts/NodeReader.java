package org.mingzhang.documents.facts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.mingzhang.domain.BadInput;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, of which JSON is a part, event by event. Refused are broken UTF-8, a key that stands twice, anchors, aliases and
 * tags, more than one document, and nesting deeper than any fact needs: a file is then as large as it looks.
 */
final class NodeReader {
    private static final int MAX_DEPTH = 12;
    private static final int MAX_TEXT = 10_000;

    private final Iterator<Event> events;

    private NodeReader(Iterator<Event> events) {
        this.events = events;
    }

    static Node read(byte[] bytes) {
        var decoded = decode(bytes);
        // In JSON a tab can only stand between tokens, where YAML wants none.
        var text = decoded.stripLeading().startsWith("{") ? decoded.replace('\t', ' ') : decoded;
        var settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        try {
            var reader = new NodeReader(new Parse(settings).parseString(text).iterator());
            return reader.document();
        } catch (MarkedYamlEngineException e) {
            throw new BadInput("not-yaml", line(e.getProblemMark().or(e::getContextMark)), e.getProblem());
        } catch (YamlEngineException e) {
            throw new BadInput("not-yaml", "file", String.valueOf(e.getMessage()));
        }
    }

    private static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput("not-utf-8", "file", String.valueOf(e.getMessage()));
        }
    }

    private Node document() {
        expect(Event.ID.StreamStart);
        var first = events.next();
        if (first.getEventId() != Event.ID.DocumentStart) throw new BadInput("file-empty", "file", "");
        var node = node(events.next(), 0);
        expect(Event.ID.DocumentEnd);
        var last = events.next();
        if (last.getEventId() != Event.ID.StreamEnd) {
            throw new BadInput("more-than-one-document", line(last.getStartMark()), "---");
        }
        return node;
    }

    private void expect(Event.ID id) {
        var event = events.next();
        if (event.getEventId() != id) throw new BadInput("not-yaml", line(event.getStartMark()), event.toString());
    }

    private Node node(Event event, int depth) {
        if (depth > MAX_DEPTH)
            throw new BadInput("nested-too-deep", line(event.getStartMark()), Integer.toString(depth));
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw new BadInput(
                    "yaml-alias",
                    line(event.getStartMark()),
                    "&" + named.getAnchor().get());
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                scalar.getTag().ifPresent(tag -> refuseTag(tag, event));
                if (scalar.getValue().length() > MAX_TEXT) {
                    throw new BadInput("text-too-long", line(event.getStartMark()), "> " + MAX_TEXT);
                }
                yield new Node.Text(scalar.getValue());
            }
            case SequenceStartEvent start -> {
                start.getTag().ifPresent(tag -> refuseTag(tag, event));
                yield items(depth);
            }
            case MappingStartEvent start -> {
                start.getTag().ifPresent(tag -> refuseTag(tag, event));
                yield fields(depth);
            }
            default -> throw new BadInput("not-yaml", line(event.getStartMark()), event.toString());
        };
    }

    private Node items(int depth) {
        var nodes = new ArrayList<Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            nodes.add(node(event, depth + 1));
        }
        return new Node.Items(nodes);
    }

    private Node fields(int depth) {
        var nodes = new LinkedHashMap<String, Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(node(event, depth + 1) instanceof Node.Text(var key))) {
                throw new BadInput("key-not-text", line(event.getStartMark()), event.toString());
            }
            if (nodes.put(key, node(events.next(), depth + 1)) != null) {
                throw new BadInput("duplicate-field", line(event.getStartMark()), key);
            }
        }
        return new Node.Fields(nodes);
    }

    private static void refuseTag(String tag, Event event) {
        throw new BadInput("yaml-tag", line(event.getStartMark()), tag);
    }

    private static String line(java.util.Optional<Mark> mark) {
        return mark.map(m -> "line " + (m.getLine() + 1)).orElse("file");
    }
}
