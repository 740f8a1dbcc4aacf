package org.mingzhang.store.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.award.DayUnit;
import org.mingzhang.domain.award.NoticeRule;
import org.mingzhang.domain.award.Scoring;
import org.mingzhang.domain.evaluation.EvaluationScheme.Band;
import org.mingzhang.domain.evaluation.EvaluationScheme.Grade;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.statement.Statement;

/**
 * Makes an example of any event, the same each time.
 *
 * @param complete whether what may be absent is there
 * @param choice which constant of an enum, and which member of a sealed type, is taken
 */
record Sampler(boolean complete, int choice) {

    LedgerEvent event(Class<? extends LedgerEvent> type) {
        return type.cast(record(type));
    }

    /** How many choices show every member of every sealed type within. */
    static int variants(Type type) {
        if (type instanceof ParameterizedType generic) return most(Stream.of(generic.getActualTypeArguments()));
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            Class<?>[] members = plain.getPermittedSubclasses();
            return Math.max(members.length, most(Stream.of(members)));
        }
        if (!plain.isRecord()) return 1;
        return most(Stream.of(plain.getRecordComponents()).map(RecordComponent::getGenericType));
    }

    private static int most(Stream<? extends Type> types) {
        return types.mapToInt(Sampler::variants).max().orElse(1);
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) return List.of(value(of[0], name));
            if (generic.getRawType() == Map.class) return Map.of(value(of[0], name), value(of[1], name));
        }
        return value((Class<?>) type, name);
    }

    private Object value(Class<?> type, String name) {
        if (type == String.class) return text(name);
        if (type == int.class || type == Integer.class) return 2022;
        if (type == NoticeRule.class) return new NoticeRule(10, DayUnit.CALENDAR_DAYS, choice == 0);
        if (type == Scoring.class) return new Scoring(40, 60, complete ? BigDecimal.TEN : null);
        if (type == long.class) return 4_000_000_000L;
        if (type == boolean.class) return choice == 0;
        if (type == Money.class) return Money.ofFen(100 + name.length());
        if (type == Amount.class) return Amount.parse(name, "17.4 万元");
        if (type == Fraction.class) return Fraction.parse(choice == 0 ? "9.859827" : "150/7");
        if (type == Band.class) return new Band(name, BigDecimal.ZERO, BigDecimal.TEN);
        if (type == Grade.class) return new Grade(name, BigDecimal.ZERO);
        if (type == BigDecimal.class) return new BigDecimal("3.00");
        if (type == Statement.Group.class) return new Statement.Group(name, null, complete ? BigDecimal.TEN : null);
        if (type == LocalDate.class) return LocalDate.of(2022, 9, 30);
        if (type == YearMonth.class) return YearMonth.of(2022, 10);
        if (type == EffectiveDate.class) return EffectiveDate.parse(name, choice == 0 ? "2022-Q3" : "2022-09-30");
        if (type == FundId.class) return new FundId("shunde-quality", name.equals("fund") ? 2022 : 2023);
        if (type == EntryId.class) return new EntryId(name + "-1");
        if (type == UnifiedCode.class) return new UnifiedCode("91440606MA4UJ0QF3X");
        if (type == DocumentNo.class) return new DocumentNo("顺财〔2022〕1号");
        if (type == FigureStatus.class) return FigureStatus.STATED;
        if (type.isEnum()) return oneOf(type.getEnumConstants(), name.equals("other") ? 1 : 0);
        if (type.isSealed()) return record((Class<?>) oneOf(type.getPermittedSubclasses(), 0));
        return record(type);
    }

    private Object oneOf(Object[] all, int further) {
        return all[(choice + further) % all.length];
    }

    private Object text(String name) {
        return switch (name) {
            case "sha256" -> "0123456789abcdef".repeat(4);
            case "cutOff" -> "07-31";
            case "mediaType" -> "application/pdf";
            case "calculation" -> "优良天数比例*0.4";
            case "projectCode" -> "44060622A000000000001";
            default -> "“" + name + "” \"文\"";
        };
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) throw new IllegalArgumentException("no example of " + type);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(
                    Stream.of(components).map(this::component).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no example of " + type, e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional && !complete ? null : value(component.getGenericType(), component.getName());
    }
}
