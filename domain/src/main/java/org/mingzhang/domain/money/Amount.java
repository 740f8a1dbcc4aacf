package org.mingzhang.domain.money;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;

/**
 * An amount as a document writes it, number and unit, with its exact value in fen: {@code 292.99135 万元} is 292,991,350 fen.
 *
 * @param number the digits as written, half-width and without separators
 * @param unit the unit they were written in
 * @param money the same amount in fen
 */
public record Amount(String number, Unit unit, Money money) {
    private static final List<String> UNITS = List.of("万元", "万", "元", "圆");
    /** In characters: longer than any amount that fits. */
    private static final int LONGEST = 60;

    /**
     * In digits of fen: below 100 trillion yuan (100万亿元), so that hundreds of the largest still add up. What is longer is an account
     * or another number in the wrong column.
     */
    private static final int MOST_DIGITS = 16;

    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

    /**
     * Reads a number with its unit: {@code "17.4 万元"}, {@code "１７．４万"}, {@code "1,697,000.00 元"}.
     *
     * @throws BadInput unit-missing, not-a-number, less-than-a-fen, unit-conflict or amount-too-large, naming {@code field}
     */
    public static Amount parse(String field, String text) {
        return parse(field, text, null);
    }

    /** As {@link #parse(String, String)}, with the unit of a column or form for numbers that carry none themselves. */
    public static Amount parse(String field, String text, @Nullable Unit declared) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.startsWith("¥")) plain = plain.substring(1).strip();
        if (plain.length() > LONGEST) throw new BadInput("not-a-number", field, text);
        var label = UNITS.stream().filter(plain::endsWith).findFirst().orElse("");
        var digits = plain.substring(0, plain.length() - label.length()).strip();
        if (!isNumber(digits)) throw new BadInput("not-a-number", field, text);
        var suffix = label.isEmpty() ? null : Unit.read(label).orElseThrow();
        if (suffix != null && declared != null && suffix != declared) throw new BadInput("unit-conflict", field, text);
        var unit = suffix != null ? suffix : declared;
        if (unit == null) throw new BadInput("unit-missing", field, text);
        var number = digits.replace(",", "");
        return new Amount(number, unit, inFen(field, text, new BigDecimal(number), unit));
    }

    /** A sign or none, digits that may be grouped, and a fraction or none; no pattern, for it is asked of every row of a file. */
    private static boolean isNumber(String digits) {
        if (digits.contains(",")) return GROUPED.matcher(digits).matches();
        int first = digits.startsWith("+") || digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        return point < 0
                ? isDigits(digits, first, digits.length())
                : isDigits(digits, first, point) && isDigits(digits, point + 1, digits.length());
    }

    private static boolean isDigits(String text, int from, int to) {
        boolean isDigits = from < to;
        for (int i = from; isDigits && i < to; i++) isDigits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        return isDigits;
    }

    private static Money inFen(String field, String text, BigDecimal number, Unit unit) {
        var fen = number.movePointRight(unit.decimalsToFen()).stripTrailingZeros();
        if (fen.scale() > 0) throw new BadInput("less-than-a-fen", field, text);
        if (fen.precision() - fen.scale() > MOST_DIGITS) throw new BadInput("amount-too-large", field, text);
        return Money.ofFen(fen.longValueExact());
    }

    /** As written, with its unit: {@code 292.99135 万元}. */
    @Override
    public String toString() {
        return number + " " + unit.label();
    }
}
