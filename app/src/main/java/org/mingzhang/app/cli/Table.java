package org.mingzhang.app.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for people: two heading lines, Chinese and English, columns aligned whatever the width of their characters. */
public final class Table {
    private static final String GAP = "  ";

    private enum Side {
        LEFT,
        RIGHT
    }

    private record Column(String chinese, String english, Side side) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    public Table text(String chinese, String english) {
        columns.add(new Column(chinese, english, Side.LEFT));
        return this;
    }

    /** A column of numbers, aligned to the right. */
    public Table number(String chinese, String english) {
        columns.add(new Column(chinese, english, Side.RIGHT));
        return this;
    }

    public Table row(String... cells) {
        if (cells.length != columns.size()) throw new IllegalArgumentException("cells: " + cells.length);
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines of the table, each ended by a line feed and without trailing blanks. */
    public String render() {
        var lines = new ArrayList<List<String>>();
        lines.add(columns.stream().map(Column::chinese).toList());
        lines.add(columns.stream().map(Column::english).toList());
        lines.addAll(rows);
        int[] widths = new int[columns.size()];
        for (var line : lines)
            for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], TextWidth.of(line.get(i)));
        var out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            out.append(line(lines.get(i), widths)).append('\n');
            if (i == 1) out.append(rule(widths)).append('\n');
        }
        return out.toString();
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (i > 0) line.append(GAP);
            line.append(
                    switch (columns.get(i).side()) {
                        case LEFT -> TextWidth.padRight(cells.get(i), widths[i]);
                        case RIGHT -> TextWidth.padLeft(cells.get(i), widths[i]);
                    });
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        var line = new StringBuilder();
        for (int width : widths) line.append(line.isEmpty() ? "" : GAP).append("─".repeat(width));
        return line.toString();
    }
}
