package org.mingzhang.store.codec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.domain.evaluation.Result;
import org.mingzhang.domain.evaluation.Target;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.statement.Statement;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of a payload: a record is an object of its components in their order, absent ones left out; money an integer of
 * fen; ids, document numbers, dates and decimals text; a member of a sealed type says its {@code kind} first. {@link ValueWriters}
 * write it, {@link ValueReaders} read it.
 */
final class LedgerJson {
    /** What tells the members of a sealed type apart. */
    private static final Map<Class<?>, Class<?>> KINDS = Map.of(
            Payee.class, PayeeKinds.class,
            Purpose.class, PurposeKinds.class,
            Statement.class, StatementKinds.class,
            Target.class, TargetKinds.class,
            Result.class, ResultKinds.class);

    private LedgerJson() {}

    /** The members of a sealed type by their kinds. */
    static Map<String, Class<?>> kinds(Class<?> sealed) {
        Class<?> kinds = KINDS.get(sealed);
        if (kinds == null) throw new IllegalArgumentException("no kinds of " + sealed);
        return Stream.of(kinds.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
    }

    /** Reads payloads as trees, strictly. */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
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
        @JsonSubTypes.Type(value = Statement.AwardCeiling.class, name = "award-ceiling"),
        @JsonSubTypes.Type(value = Statement.EvidenceLevels.class, name = "evidence-levels")
    })
    private interface StatementKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KindReader.KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Target.AtLeast.class, name = "at-least"),
        @JsonSubTypes.Type(value = Target.AtMost.class, name = "at-most"),
        @JsonSubTypes.Type(value = Target.InWords.class, name = "in-words")
    })
    private interface TargetKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KindReader.KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Result.Measured.class, name = "measured"),
        @JsonSubTypes.Type(value = Result.Judged.class, name = "judged")
    })
    private interface ResultKinds {}
}
