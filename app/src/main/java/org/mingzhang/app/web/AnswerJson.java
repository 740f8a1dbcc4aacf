package org.mingzhang.app.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.query.fund.FundSummary;
import org.mingzhang.query.fund.Gap;
import org.mingzhang.query.fund.RateValue;
import org.mingzhang.store.codec.Kinds;
import org.mingzhang.store.log.JsonText;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * How the domain's values look in answers: an amount {@code x} is yuan text in {@code x} and an integer of fen in {@code xFen};
 * ids, document numbers and dates are text; a rate is its exact pair and its percentage.
 */
@Configuration(proxyBeanMethods = false)
class AnswerJson {
    /** Written as text. */
    static final List<Class<?>> TEXTS = List.of(
            FundId.class,
            EntryId.class,
            DocumentNo.class,
            UnifiedCode.class,
            EffectiveDate.class,
            Fraction.class,
            JsonText.class);

    /** What is not known is null in these, and left out of all others. */
    static final Set<Class<?>> WITH_NULLS = Set.of(FundSummary.class, FundSummary.ExecutionRate.class);

    @Bean
    JsonMapperBuilderCustomizer values() {
        var module = new SimpleModule("answers");
        for (var type : TEXTS) module.addSerializer(type, ToStringSerializer.instance);
        module.addSerializer(Money.class, new MoneyWriter());
        module.addSerializer(Rate.class, new RateWriter());
        module.addSerializer(RateValue.class, new RateValueWriter());
        module.addSerializer(Gap.class, new GapWriter());
        module.setSerializerModifier(new TwiceMoney());
        return json -> {
            json.addModule(module);
            Kinds.MIX_INS.forEach(json::addMixIn);
            WITH_NULLS.forEach(type -> json.addMixIn(type, WithNulls.class));
        };
    }

    /** What is not known is said to be null, for scripts that look for it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private interface WithNulls {}

    /** Each property that is an amount is written twice. */
    private static final class TwiceMoney extends ValueSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
            var changed = new ArrayList<BeanPropertyWriter>();
            for (var property : properties) {
                if (property.getType().hasRawClass(Money.class)) changed.add(new AmountWriter(property));
                else changed.add(property);
            }
            return changed;
        }
    }

    private static final class AmountWriter extends BeanPropertyWriter {
        private static final long serialVersionUID = 1;

        AmountWriter(BeanPropertyWriter plain) {
            super(plain);
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator out, SerializationContext context) throws Exception {
            if (!(get(bean) instanceof Money money)) return;
            out.writeStringProperty(getName(), money.toYuan());
            out.writeNumberProperty(getName() + "Fen", money.fen());
        }
    }

    /** In a list or map, where there is no name to add to: yuan text alone. */
    private static final class MoneyWriter extends StdSerializer<Money> {
        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeString(money.toYuan());
        }
    }

    private static final class RateWriter extends StdSerializer<Rate> {
        RateWriter() {
            super(Rate.class);
        }

        @Override
        public void serialize(Rate rate, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeNumberProperty("numeratorFen", rate.numerator().fen());
            out.writeNumberProperty("denominatorFen", rate.denominator().fen());
            if (rate.isDefined()) out.writeStringProperty("percent", rate.percent());
            out.writeEndObject();
        }
    }

    private static final class RateValueWriter extends StdSerializer<RateValue> {
        RateValueWriter() {
            super(RateValue.class);
        }

        @Override
        public void serialize(RateValue rate, JsonGenerator out, SerializationContext context) {
            var exact = rate.range().exact();
            out.writeStartObject();
            out.writeStringProperty("denominator", rate.denominator().name());
            if (exact != null) {
                out.writeNumberProperty("numeratorFen", exact.numerator().fen());
                out.writeNumberProperty("denominatorFen", exact.denominator().fen());
            }
            out.writeStringProperty("percent", rate.percent());
            out.writeStringProperty("lowPercent", rate.lowPercent());
            out.writeStringProperty("highPercent", rate.highPercent());
            out.writeStringProperty("status", rate.status().name());
            out.writeEndObject();
        }
    }

    private static final class GapWriter extends StdSerializer<Gap> {
        GapWriter() {
            super(Gap.class);
        }

        @Override
        public void serialize(Gap gap, JsonGenerator out, SerializationContext context) {
            out.writeString(gap.points());
        }
    }
}
