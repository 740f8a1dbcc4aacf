package org.mingzhang.documents.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a template is filled with: texts, numbers, rows and conditions under names. A number keeps its decimals: a workbook holds it
 * as a number, a text shows it with thousands separators.
 */
public final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when the name is taken, as by all that follow */
    public Fields text(String name, String text) {
        return put(name, text);
    }

    public Fields number(String name, BigDecimal number) {
        return put(name, number);
    }

    /** A part of the template that is there or not. */
    public Fields condition(String name, boolean holds) {
        return put(name, holds);
    }

    /** A part of the template, or a row of its table, that is there once for each. */
    public Fields rows(String name, List<Fields> rows) {
        return put(name, List.copyOf(rows));
    }

    private Fields put(String name, Object value) {
        if (values.putIfAbsent(name, value) != null) throw new IllegalArgumentException(name + " is there twice");
        return this;
    }

    /** As they are: texts, {@link BigDecimal}s, Booleans, and lists of fields. */
    Map<String, Object> values() {
        return values;
    }

    /** With numbers as text, and lists of maps. */
    Map<String, Object> texts() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> inText(e.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    private static Object inText(Object value) {
        return switch (value) {
            case BigDecimal number -> grouped(number);
            case List<?> rows ->
                rows.stream().map(row -> ((Fields) row).texts()).toList();
            default -> value;
        };
    }

    static String grouped(BigDecimal number) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(number.scale(), 0));
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }
}
