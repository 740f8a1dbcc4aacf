package org.mingzhang.domain.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.statement.Statement;

/** What has happened in a campaign. The bytes of evidence are in none of these. */
public sealed interface CampaignEvent extends LedgerEvent {
    String campaign();

    @Override
    default String stream() {
        return CampaignCommand.stream(campaign());
    }

    /** Begun; the document date is the day its plan was issued. */
    record CampaignOpened(String campaign, Entry entry, String name, String office) implements CampaignEvent {}

    /** The groups of indicators with the weights that the plan gives. */
    record IndicatorsGrouped(
            String campaign,
            Entry entry,
            List<Statement.Group> groups,
            @Nullable BigDecimal whole) implements CampaignEvent {
        public IndicatorsGrouped {
            groups = List.copyOf(groups);
        }
    }

    /** Who leads a task of the plan, for a group of indicators, and who contributes. */
    record TaskAssigned(
            String campaign, Entry entry, String group, String task, List<String> leads, List<String> contributors)
            implements CampaignEvent {
        public TaskAssigned {
            leads = List.copyOf(leads);
            contributors = List.copyOf(contributors);
        }
    }

    record CampaignStagePlanned(String campaign, Entry entry, String name, LocalDate from, LocalDate to)
            implements CampaignEvent {}

    record IndicatorRequired(String campaign, Entry entry, Indicator indicator) implements CampaignEvent {}

    record VetoDeclared(String campaign, Entry entry, VetoClause clause) implements CampaignEvent {}

    /** Weights given after the plan. */
    record IndicatorsWeighed(String campaign, Entry entry, List<GroupWeight> groups, List<IndicatorWeight> indicators)
            implements CampaignEvent {
        public IndicatorsWeighed {
            groups = List.copyOf(groups);
            indicators = List.copyOf(indicators);
        }
    }

    /** Evidence for an indicator; the entry's id names it. */
    record EvidenceFiled(
            String campaign, Entry entry, int indicator, String unit, List<String> demands, EvidenceFile file)
            implements CampaignEvent {
        public EvidenceFiled {
            demands = List.copyOf(demands);
        }
    }

    /** Evidence that a matter of the veto clause has occurred; the entry's id names it. */
    record VetoReported(String campaign, Entry entry, String matter, EvidenceFile file) implements CampaignEvent {}

    record EvidenceAccepted(String campaign, Entry entry, EntryId evidence) implements CampaignEvent {}

    record EvidenceRejected(String campaign, Entry entry, EntryId evidence, String reason) implements CampaignEvent {}

    /** Evidence that had been accepted counts no longer. */
    record AcceptanceReversed(String campaign, Entry entry, EntryId evidence, String reason) implements CampaignEvent {}

    record NoVetoConfirmed(String campaign, Entry entry, String unit) implements CampaignEvent {}

    record ConfirmationWithdrawn(String campaign, Entry entry, String unit, String reason) implements CampaignEvent {}

    /** An honour, which counts once its evidence is accepted. */
    record HonourRecorded(String campaign, Entry entry, int indicator, Honour honour, EntryId evidence)
            implements CampaignEvent {}

    /** Inputs of an indicator's formula. */
    record IndicatorMeasured(String campaign, Entry entry, int indicator, Map<String, BigDecimal> inputs)
            implements CampaignEvent {
        public IndicatorMeasured {
            inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        }
    }

    record PointsGranted(String campaign, Entry entry, int indicator, BigDecimal points) implements CampaignEvent {}

    /** General public expenditure of a year. */
    record PublicExpenditureStated(String campaign, Entry entry, int year, Money amount) implements CampaignEvent {}

    /** Resident population of a year. */
    record PopulationStated(String campaign, Entry entry, int year, int persons) implements CampaignEvent {}

    /** Which field of spending a fund's line belongs to; {@code ""}: everything of it that has no tag of its own. */
    record FieldTagged(String campaign, Entry entry, FundId fund, String line, String field) implements CampaignEvent {}

    /** What a field spent in a year outside the funds of the ledger. */
    record FieldSpendingStated(String campaign, Entry entry, int year, String field, Money amount)
            implements CampaignEvent {}
}
