package org.mingzhang.store.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.statement.Statement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The form of a payload: a record is an object of its components in their order, absent ones left out; money an integer of
 * fen; ids, document numbers, dates and decimals text; a member of a sealed type says its {@code kind} first. {@link ValueReaders}
 * reads it.
 */
final class LedgerJson {
    /** What tells the members of a sealed type apart. */
    private static final Map<Class<?>, Class<?>> KINDS = Map.of(
            Payee.class, PayeeKinds.class, Purpose.class, PurposeKinds.class, Statement.class, StatementKinds.class);

    private LedgerJson() {}

    /** The members of a sealed type by their kinds. */
    static Map<String, Class<?>> kinds(Class<?> sealed) {
        Class<?> kinds = KINDS.get(sealed);
        if (kinds == null) throw new IllegalArgumentException("no kinds of " + sealed);
        return Stream.of(kinds.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
    }

    /** Writes payloads, and reads them as trees. */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(values())
                .addMixIns(KINDS)
                .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
                .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("ledger");
        module.addSerializer(Money.class, new MoneyWriter());
        text(module, FundId.class, EntryId.class, DocumentNo.class, UnifiedCode.class, EffectiveDate.class);
        module.addSerializer(BigDecimal.class, new TextWriter<>(BigDecimal.class, BigDecimal::toPlainString));
        return module;
    }

    private static void text(SimpleModule module, Class<?>... types) {
        for (Class<?> type : types) text(module, type);
    }

    private static <T> void text(SimpleModule module, Class<T> type) {
        module.addSerializer(type, new TextWriter<>(type, Object::toString));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KindReader.KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Payee.Organisation.class, name = "organisation"),
        @JsonSubTypes.Type(value = Payee.Person.class, name = "person"),
        @JsonSubTypes.Type(value = Payee.NotStated.class, name = "not-stated")
    })
    private interface PayeeKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KindReader.KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Purpose.Spending.class, name = "spending"),
        @JsonSubTypes.Type(value = Purpose.OfContract.class, name = "contract"),
        @JsonSubTypes.Type(value = Purpose.OfAward.class, name = "award"),
        @JsonSubTypes.Type(value = Purpose.OfAssessment.class, name = "assessment")
    })
    private interface PurposeKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KindReader.KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Statement.StatedFigure.class, name = "figure"),
        @JsonSubTypes.Type(value = Statement.StatedMovement.class, name = "movement"),
        @JsonSubTypes.Type(value = Statement.FiguresEqual.class, name = "equal-figures"),
        @JsonSubTypes.Type(value = Statement.NotStated.class, name = "not-stated"),
        @JsonSubTypes.Type(value = Statement.StatedInstalment.class, name = "instalment"),
        @JsonSubTypes.Type(value = Statement.DeclaredTotal.class, name = "total"),
        @JsonSubTypes.Type(value = Statement.FundingSources.class, name = "funding-sources"),
        @JsonSubTypes.Type(value = Statement.PricedLine.class, name = "priced-line"),
        @JsonSubTypes.Type(value = Statement.GroupWeights.class, name = "group-weights"),
        @JsonSubTypes.Type(value = Statement.Stage.class, name = "stage"),
        @JsonSubTypes.Type(value = Statement.DataNeeded.class, name = "data-needed"),
        @JsonSubTypes.Type(value = Statement.PublicNotice.class, name = "public-notice"),
        @JsonSubTypes.Type(value = Statement.YearCount.class, name = "year-count"),
        @JsonSubTypes.Type(value = Statement.AwardCeiling.class, name = "award-ceiling")
    })
    private interface StatementKinds {}

    private static final class MoneyWriter extends StdSerializer<Money> {
        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeNumber(money.fen());
        }
    }

    private static final class TextWriter<T> extends StdSerializer<T> {
        private final transient Function<T, String> write;

        TextWriter(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
        }
    }
}
