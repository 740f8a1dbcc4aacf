package org.mingzhang.benchmark.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Points as an SVG picture: a panel for each row, sizes from left to right by powers of ten, ours and the yardstick as lines. */
public final class Chart {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 180;
    private static final int LEFT = 64;
    private static final int TOP = 40;
    private static final int PLOT_WIDTH = WIDTH - LEFT - 20;
    private static final int PLOT_HEIGHT = HEIGHT - TOP - 36;
    private static final String OURS = "#b3261e";
    private static final String YARDSTICK = "#5f6368";

    private Chart() {}

    public static String of(List<Point> points) {
        Map<String, List<Point>> panels =
                points.stream().collect(Collectors.groupingBy(Point::name, LinkedHashMap::new, Collectors.toList()));
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="11">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="12" y="18" fill="%s">本系统 ours</text><text x="110" y="18" fill="%s">标尺 yardstick</text>
                """.formatted(WIDTH * panels.size(), HEIGHT + 24, OURS, YARDSTICK));
        int place = 0;
        for (var panel : panels.values()) {
            svg.append("<g transform=\"translate(%d 24)\">%n".formatted(WIDTH * place++));
            panel(svg, panel);
            svg.append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static void panel(StringBuilder svg, List<Point> points) {
        double highest = points.stream()
                .mapToDouble(p -> Math.max(p.ours(), p.yardstick()))
                .max()
                .orElseThrow();
        var first = points.getFirst();
        text(svg, LEFT, TOP - 14, "start", "black", first.name() + " (" + first.unit() + ")");
        text(svg, LEFT - 6, TOP + 4, "end", "black", figure(highest));
        text(svg, LEFT - 6, TOP + PLOT_HEIGHT, "end", "black", "0");
        svg.append("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#bbb\"/>%n"
                .formatted(LEFT, TOP, TOP + PLOT_HEIGHT, LEFT + PLOT_WIDTH));
        for (var point : points) {
            text(svg, x(point, points), TOP + PLOT_HEIGHT + 16, "middle", "black", size(point.entries()));
        }
        line(svg, points, highest, YARDSTICK, Point::yardstick);
        line(svg, points, highest, OURS, Point::ours);
    }

    private static void line(
            StringBuilder svg, List<Point> points, double highest, String colour, ToDoubleFunction<Point> value) {
        var path = new StringBuilder();
        for (var point : points) {
            double x = x(point, points);
            double y = TOP + PLOT_HEIGHT * (1 - value.applyAsDouble(point) / highest);
            path.append(path.isEmpty() ? "M" : "L").append("%.1f %.1f".formatted(x, y));
            svg.append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n".formatted(x, y, colour));
        }
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n".formatted(path, colour));
    }

    private static double x(Point point, List<Point> points) {
        double first = magnitude(points.getFirst());
        double span = Math.max(1, magnitude(points.getLast()) - first);
        return LEFT + PLOT_WIDTH * (magnitude(point) - first) / span;
    }

    private static double magnitude(Point point) {
        return Math.log10((double) point.entries());
    }

    private static void text(StringBuilder svg, double x, int y, String anchor, String colour, String text) {
        svg.append("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n"
                .formatted(x, y, anchor, colour, text));
    }

    private static String size(long entries) {
        return entries >= 1_000_000 ? entries / 1_000_000 + "M" : entries / 1000 + "k";
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : "%.3g", figure);
    }
}
