package org.mingzhang.documents.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;

/** The values that are written as one text. */
final class Texts {
    /** Reads one value. A fault names {@code field}, or a field of its own that the caller replaces. */
    interface Parser {
        Object parse(String field, String text);
    }

    /** @param hint what the schema says of it */
    record Form(String hint, boolean number, Parser parser) {}

    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            form(String.class, "text", (field, text) -> BadInput.requireText(field, text)),
            number(int.class, "whole number", Texts::wholeNumber),
            number(Integer.class, "whole number", Texts::wholeNumber),
            number(BigDecimal.class, "decimal number", Texts::decimal),
            form(Money.class, "amount with its unit, as the document writes it: 17.4 万元", (field, text) -> Amount.parse(
                            field, text)
                    .money()),
            form(Amount.class, "amount with its unit, as the document writes it: 17.4 万元", Amount::parse),
            form(LocalDate.class, "day: 2022-09-30", Texts::day),
            form(YearMonth.class, "month: 2022-09", Texts::month),
            form(
                    EffectiveDate.class,
                    "day, or a period where the document gives only that: 2022-09-30, 2022-Q3, 2022-09, 2022, 2022-07-01/2022-08-15",
                    EffectiveDate::parse),
            form(FundId.class, "project and fiscal year: shunde-quality-2022", (field, text) -> FundId.parse(text)),
            form(EntryId.class, "id of a fact of this file, or document/fact", (field, text) -> new EntryId(text)),
            form(UnifiedCode.class, "统一社会信用代码", (field, text) -> new UnifiedCode(text)),
            form(DocumentNo.class, "文号", (field, text) -> new DocumentNo(text)));

    private Texts() {}

    static @Nullable Form of(Class<?> type) {
        return FORMS.get(type);
    }

    /** The value of a field of {@code fields}; empty when it is absent, or wrong: then {@code errors} says why. */
    static <T> Optional<T> read(Class<T> type, Node.Fields fields, String name, String path, List<BadInput> errors) {
        var text = fields.text(name);
        if (text == null) return Optional.empty();
        try {
            var form = FORMS.get(type);
            var value =
                    form == null ? constant(type, name, text) : form.parser().parse(name, text);
            return Optional.of(type.cast(value));
        } catch (BadInput e) {
            // The schema has named a constant that does not exist.
            if (!e.code().equals("not-one-of")) errors.add(new BadInput(e.code(), path + "." + name, text));
            return Optional.empty();
        }
    }

    static Object constant(Class<?> type, String field, String text) {
        for (var constant : type.getEnumConstants()) {
            if (Kebab.of((Enum<?>) constant).equals(text)) return constant;
        }
        throw new BadInput("not-one-of", field, text);
    }

    private static Map.Entry<Class<?>, Form> form(Class<?> type, String hint, Parser parser) {
        return Map.entry(type, new Form(hint, false, parser));
    }

    private static Map.Entry<Class<?>, Form> number(Class<?> type, String hint, Parser parser) {
        return Map.entry(type, new Form(hint, true, parser));
    }

    private static Object wholeNumber(String field, String text) {
        if (!text.matches("[0-9]{1,9}")) throw new BadInput("not-a-number", field, text);
        return Integer.parseInt(text);
    }

    private static Object decimal(String field, String text) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")) throw new BadInput("not-a-number", field, text);
        return new BigDecimal(text);
    }

    private static Object day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput("not-a-date", field, text);
        }
    }

    private static Object month(String field, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput("not-a-date", field, text);
        }
    }
}
