package org.mingzhang.store.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.function.Function;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The form of a payload: a record is an object of its components in their order, absent ones left out; money an integer of
 * fen; ids, document numbers, dates and decimals text; a member of a sealed type says its {@code kind}. Reading is strict: what is
 * missing, unknown or of another type is an error.
 */
final class LedgerJson {
    private LedgerJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(values())
                .addMixIn(Payee.class, PayeeKinds.class)
                .addMixIn(Purpose.class, PurposeKinds.class)
                .addMixIn(Statement.class, StatementKinds.class)
                .annotationIntrospector(new RequiredComponents())
                .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
                .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("ledger");
        module.addSerializer(Money.class, new MoneyWriter());
        module.addDeserializer(Money.class, new MoneyReader());
        text(module, FundId.class, FundId::parse);
        text(module, EntryId.class, EntryId::new);
        text(module, DocumentNo.class, DocumentNo::new);
        text(module, UnifiedCode.class, UnifiedCode::new);
        module.addSerializer(BigDecimal.class, new TextWriter<>(BigDecimal.class, BigDecimal::toPlainString));
        module.addDeserializer(BigDecimal.class, new TextReader<>(BigDecimal.class, BigDecimal::new));
        text(module, EffectiveDate.class, text -> EffectiveDate.parse("effective", text));
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new TextWriter<>(type, Object::toString));
        module.addDeserializer(type, new TextReader<>(type, parse));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Payee.Organisation.class, name = "organisation"),
        @JsonSubTypes.Type(value = Payee.Person.class, name = "person"),
        @JsonSubTypes.Type(value = Payee.NotStated.class, name = "not-stated")
    })
    private interface PayeeKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Purpose.Spending.class, name = "spending"),
        @JsonSubTypes.Type(value = Purpose.OfContract.class, name = "contract"),
        @JsonSubTypes.Type(value = Purpose.OfAward.class, name = "award"),
        @JsonSubTypes.Type(value = Purpose.OfAssessment.class, name = "assessment")
    })
    private interface PurposeKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
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

    private static final class MoneyReader extends StdDeserializer<Money> {
        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) return (Money) context.handleUnexpectedToken(Money.class, in);
            return Money.ofFen(in.getLongValue());
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

    private static final class TextReader<T> extends StdDeserializer<T> {
        private final transient Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) return (T) context.handleUnexpectedToken(_valueClass, in);
            return parse.apply(in.getString());
        }
    }
}
