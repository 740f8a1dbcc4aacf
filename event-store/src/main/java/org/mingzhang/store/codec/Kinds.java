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

/** What the members of a sealed type are called in JSON, be it in the log or in an answer. A name that is in the log stays for ever. */
public final class Kinds {
    /** The names of each sealed type, as annotations to be mixed in. */
    public static final Map<Class<?>, Class<?>> MIX_INS = Map.of(
            Payee.class, PayeeKinds.class,
            Purpose.class, PurposeKinds.class,
            Statement.class, StatementKinds.class,
            Target.class, TargetKinds.class,
            Result.class, ResultKinds.class);

    private Kinds() {}

    /** The members of a sealed type by their kinds. */
    static Map<String, Class<?>> of(Class<?> sealed) {
        Class<?> kinds = MIX_INS.get(sealed);
        if (kinds == null) throw new IllegalArgumentException("no kinds of " + sealed);
        return Stream.of(kinds.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
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
