package org.mingzhang.documents;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.mingzhang.domain.BadInput;

/** What a person meant by a number that a spreadsheet keeps. */
public final class SpreadsheetNumber {
    /** A spreadsheet keeps and shows no more significant digits than these. */
    public static final int DIGITS = 15;

    /** A binary fraction of a spreadsheet lies within one part in 2^52 of the decimal that was typed. */
    private static final BigDecimal BINARY_PRECISION = new BigDecimal(BigInteger.TWO.pow(52));

    private static final Pattern SCALING = Pattern.compile("%|[!\\\\]\\.|\"\\.\"|[#0?.],+(?![#0?,])");

    private SpreadsheetNumber() {}

    /**
     * The decimal that was typed. A spreadsheet stores 17.4 as a binary fraction and writes 17.399999999999999: when the 15
     * digits that it shows are that same fraction they are meant, otherwise the digits stand as they are.
     */
    public static BigDecimal typed(BigDecimal stored) {
        var shown = stored.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        var apart = stored.subtract(shown).abs().multiply(BINARY_PRECISION);
        return apart.compareTo(shown.abs()) <= 0 ? shown : stored;
    }

    /** @throws BadInput number-format-scales, when the format shows another value than is stored */
    public static void requireAsStored(String format) {
        if (SCALING.matcher(format).find()) throw new BadInput("number-format-scales", "", format);
    }
}
