package org.mingzhang.documents.voucher;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.SpreadsheetNumber;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;

/** How the cells of a voucher are read. Each throws a {@link BadInput} with what was given; the field is for the caller to name. */
final class Words {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})|年(\\d{1,2})月|(\\d{2}))");
    private static final Pattern INSTALMENT = Pattern.compile("第?\\s*(\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*期?");

    private Words() {}

    static String text(Cell cell) {
        return switch (cell) {
            case Cell.Numeral numeral -> digits(numeral.value());
            default -> cell.shown();
        };
    }

    private static String digits(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.precision() > SpreadsheetNumber.DIGITS) {
            throw new BadInput("number-instead-of-text", "", number.toPlainString());
        }
        return plain.toPlainString();
    }

    /** As {@link #text}, with full-width letters and digits made half-width. */
    static String plain(Cell cell) {
        return Normalizer.normalize(text(cell), Normalizer.Form.NFKC).strip();
    }

    /** @param declared the unit of the column or the file, which a cell may repeat but not contradict */
    static Money amount(Cell cell, @Nullable Unit declared) {
        var written =
                switch (cell) {
                    case Cell.Numeral numeral ->
                        SpreadsheetNumber.typed(numeral.value()).toPlainString() + suffix(numeral);
                    default -> cell.shown();
                };
        return Amount.parse("", written, declared).money().requirePositive("");
    }

    static LocalDate day(Cell cell) {
        if (cell instanceof Cell.Day(var day)) return day;
        var date = DATE.matcher(plain(cell));
        if (!date.matches()) throw new BadInput("not-a-date", "", cell.shown());
        try {
            return LocalDate.of(
                    number(date.group(1)),
                    number(first(date.group(2), date.group(4), date.group(6))),
                    number(first(date.group(3), date.group(5), date.group(7))));
        } catch (DateTimeException e) {
            throw new BadInput("not-a-date", "", cell.shown());
        }
    }

    static YearMonth month(Cell cell) {
        if (cell instanceof Cell.Day(var day)) return YearMonth.from(day);
        var month = MONTH.matcher(plain(cell));
        if (!month.matches()) throw new BadInput("not-a-month", "", cell.shown());
        try {
            return YearMonth.of(number(month.group(1)), number(first(month.group(2), month.group(3), month.group(4))));
        } catch (DateTimeException e) {
            throw new BadInput("not-a-month", "", cell.shown());
        }
    }

    /** {@code 2}, {@code 第2期} or {@code 第二期}, from 1. */
    static int instalment(Cell cell) {
        var written = INSTALMENT.matcher(plain(cell));
        if (!written.matches()) throw new BadInput("not-an-instalment", "", cell.shown());
        var digits = written.group(1);
        int number = Character.isDigit(digits.charAt(0)) ? number(digits) : chinese(digits);
        if (number < 1) throw new BadInput("not-an-instalment", "", cell.shown());
        return number;
    }

    static FundingSource source(Cell cell) {
        return switch (plain(cell).toUpperCase(Locale.ROOT)) {
            case "SUPERIOR", "上级", "上级财政拨款" -> FundingSource.SUPERIOR;
            case "LOCAL", "本级", "本级财政安排" -> FundingSource.LOCAL;
            case "SUBORDINATE", "下级", "下级配套", "下级财政配套" -> FundingSource.SUBORDINATE;
            case "OTHER", "其他", "其他资金" -> FundingSource.OTHER;
            default -> throw new BadInput("not-a-funding-source", "", cell.shown());
        };
    }

    static boolean yes(Cell cell) {
        return switch (plain(cell).toUpperCase(Locale.ROOT)) {
            case "是", "YES", "Y", "TRUE", "1" -> true;
            case "否", "NO", "N", "FALSE", "0", "" -> false;
            default -> throw new BadInput("not-yes-or-no", "", cell.shown());
        };
    }

    /** The unit that the number format shows behind the number. A format that shows another value than is stored is refused. */
    private static String suffix(Cell.Numeral numeral) {
        var format = numeral.format();
        SpreadsheetNumber.requireAsStored(format);
        if (format.contains("万")) return "万元";
        return format.contains("元") ? "元" : "";
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String first(@Nullable String... groups) {
        for (var group : groups) if (group != null) return group;
        throw new IllegalArgumentException("no group matched");
    }

    /** 一 to 九十九; what is no such number is 0. */
    private static int chinese(String digits) {
        var one = "一二三四五六七八九";
        int ten = digits.indexOf('十');
        if (ten < 0) return digits.length() == 1 ? one.indexOf(digits.charAt(0)) + 1 : 0;
        var tens = digits.substring(0, ten);
        var ones = digits.substring(ten + 1);
        if (tens.length() > 1 || ones.length() > 1 || ones.equals("十")) return 0;
        return (tens.isEmpty() ? 1 : one.indexOf(tens) + 1) * 10 + (ones.isEmpty() ? 0 : one.indexOf(ones) + 1);
    }
}
