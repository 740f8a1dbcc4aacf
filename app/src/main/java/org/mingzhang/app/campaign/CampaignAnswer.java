package org.mingzhang.app.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.campaign.EvidenceState;
import org.mingzhang.domain.campaign.LedgerAnswer;
import org.mingzhang.domain.campaign.LedgerFigure;
import org.mingzhang.domain.campaign.LedgerQuestion;
import org.mingzhang.domain.campaign.StageOverlap;
import org.mingzhang.domain.campaign.Standing;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.statement.Level;

/**
 * A campaign in an answer. Points are plain decimal texts.
 *
 * @param state COLLECTING, COMPLETE or VETOED
 * @param office who runs it
 * @param issued the day its plan was issued
 * @param groups of indicators, those of the first level before their parts
 * @param overlaps days that two stages share
 * @param findings where the plan contradicts itself
 * @param ledgerAnswers the indicators that the ledger itself can answer
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CampaignAnswer(
        String id,
        String name,
        Standing state,
        String office,
        @Nullable LocalDate issued,
        Counts counts,
        Points points,
        List<GroupAnswer> groups,
        Veto veto,
        List<StageAnswer> stages,
        List<StageOverlap> overlaps,
        List<FindingAnswer> findings,
        List<AnswerOfLedger> ledgerAnswers,
        List<Owed> owedByUnit,
        long position) {

    /**
     * @param complete indicators whose evidence is all accepted
     * @param waiting pieces of evidence that nobody has decided on
     */
    public record Counts(int indicators, int secondLevel, int firstLevel, int complete, int waiting) {}

    /**
     * @param within the group that it is a part of; null at the first level
     * @param weight in points; null where neither the plan nor anybody since has given one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record GroupAnswer(
            String name, @Nullable String within, @Nullable String weight) {}

    /**
     * @param missing what the stated weights lack of {@code whole}; DERIVED unless the plan states the whole
     * @param wholeStated false: the whole of 100 is only supposed
     * @param score null while none is offered
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Points(
            String stated,
            String missing,
            FigureStatus missingStatus,
            String whole,
            boolean wholeStated,
            List<String> unweightedGroups,
            int unweightedIndicators,
            boolean scoringOpen,
            @Nullable String score) {}

    /**
     * @param unconfirmed units that have not confirmed that there was none
     * @param accepted matters with accepted evidence
     */
    public record Veto(List<String> matters, List<String> units, List<String> unconfirmed, List<String> accepted) {}

    public record StageAnswer(String name, LocalDate from, LocalDate to) {}

    public record FindingAnswer(String code, String title, String message, String messageEn) {}

    /**
     * @param sharePercent of public expenditure; null unless that was asked and is known
     * @param changePoints of the share from the year before, in percentage points
     * @param perHead yuan a head, two decimals
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record AnswerOfLedger(
            int indicator,
            String name,
            LedgerFigure figure,
            int year,
            FigureStatus status,
            @Nullable Long totalFen,
            @Nullable String sharePercent,
            @Nullable String changePoints,
            @Nullable String perHead,
            List<FieldAnswer> fields,
            List<MissingAnswer> missing) {}

    /** Both ends null: unknown; {@code highFen} null alone: nothing bounds it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record FieldAnswer(
            String field, @Nullable Long lowFen, @Nullable Long highFen, FigureStatus status) {}

    public record MissingAnswer(LedgerAnswer.What what, String name, int year, String zh, String en) {}

    /**
     * @param unit absent where the plan names none
     * @param overdue how many of them were due before the day asked for
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Owed(@Nullable String unit, int items, int overdue) {}

    /** An indicator with its evidence. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record IndicatorAnswer(
            int number,
            String name,
            String group,
            @Nullable Task task,
            List<String> units,
            List<String> demands,
            LocalDate due,
            boolean complete,
            List<String> missingUnits,
            List<String> missingDemands,
            @Nullable String weight,
            @Nullable String points,
            @Nullable Measured measured,
            @Nullable HonourAnswer honours,
            @Nullable LedgerQuestion ledger,
            List<EvidenceAnswer> evidence) {}

    /** The task of the plan that an indicator's group belongs to. */
    public record Task(String name, List<String> leads, List<String> contributors) {}

    /**
     * @param value exact: a decimal where it ends, else a fraction; null while an input is missing
     * @param shown four decimals, half up
     * @param met whether it reaches the target; null without one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Measured(
            String calculation,
            Map<String, BigDecimal> inputs,
            List<String> missing,
            @Nullable String value,
            @Nullable String shown,
            @Nullable BigDecimal target,
            @Nullable Boolean met) {}

    /** @param from first day of the window; those that count cumulatively may be older */
    public record HonourAnswer(
            LocalDate from, LocalDate to, List<String> cumulative, Map<Level, Integer> counted, List<OneHonour> all) {}

    public record OneHonour(
            String name,
            String holder,
            Level level,
            String issuer,
            LocalDate awarded,
            String reason,
            String evidence) {}

    /**
     * A piece of evidence.
     *
     * @param present whether its bytes are kept here; they are at {@code /api/evidence-files/{sha256}}
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record EvidenceAnswer(
            String id,
            int indicator,
            @Nullable String matter,
            String unit,
            List<String> demands,
            String file,
            String sha256,
            int size,
            String mediaType,
            boolean present,
            EvidenceState state,
            String filedBy,
            String filed,
            @Nullable String decidedBy,
            @Nullable String reason) {}

    /** What one unit owes. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Obligations(@Nullable String unit, LocalDate today, List<OneObligation> owed, long position) {}

    /** @param indicator its number; 0 for the confirmation that there was no veto */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OneObligation(
            @Nullable String unit,
            int indicator,
            String name,
            List<String> demands,
            int waiting,
            LocalDate due,
            boolean overdue) {}

    static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}
