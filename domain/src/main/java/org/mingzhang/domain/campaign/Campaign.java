package org.mingzhang.domain.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.campaign.CampaignEvent.AcceptanceReversed;
import org.mingzhang.domain.campaign.CampaignEvent.CampaignOpened;
import org.mingzhang.domain.campaign.CampaignEvent.CampaignStagePlanned;
import org.mingzhang.domain.campaign.CampaignEvent.ConfirmationWithdrawn;
import org.mingzhang.domain.campaign.CampaignEvent.EvidenceAccepted;
import org.mingzhang.domain.campaign.CampaignEvent.EvidenceFiled;
import org.mingzhang.domain.campaign.CampaignEvent.EvidenceRejected;
import org.mingzhang.domain.campaign.CampaignEvent.FieldSpendingStated;
import org.mingzhang.domain.campaign.CampaignEvent.FieldTagged;
import org.mingzhang.domain.campaign.CampaignEvent.HonourRecorded;
import org.mingzhang.domain.campaign.CampaignEvent.IndicatorMeasured;
import org.mingzhang.domain.campaign.CampaignEvent.IndicatorRequired;
import org.mingzhang.domain.campaign.CampaignEvent.IndicatorsGrouped;
import org.mingzhang.domain.campaign.CampaignEvent.IndicatorsWeighed;
import org.mingzhang.domain.campaign.CampaignEvent.NoVetoConfirmed;
import org.mingzhang.domain.campaign.CampaignEvent.PointsGranted;
import org.mingzhang.domain.campaign.CampaignEvent.PopulationStated;
import org.mingzhang.domain.campaign.CampaignEvent.PublicExpenditureStated;
import org.mingzhang.domain.campaign.CampaignEvent.TaskAssigned;
import org.mingzhang.domain.campaign.CampaignEvent.VetoDeclared;
import org.mingzhang.domain.campaign.CampaignEvent.VetoReported;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.statement.Statement.Group;

/** A campaign as it stands. Owned by one reader; {@link #evolve} changes it in place. */
public final class Campaign {
    private @Nullable CampaignOpened opened;
    private @Nullable IndicatorsGrouped grouped;
    private @Nullable VetoClause veto;
    private final Map<EntryId, CampaignEvent> recorded = new HashMap<>();
    private final Map<String, TaskAssigned> tasks = new LinkedHashMap<>();
    private final Map<String, CampaignStagePlanned> stages = new LinkedHashMap<>();
    private final TreeMap<Integer, Indicator> indicators = new TreeMap<>();
    private final Map<String, BigDecimal> groupWeights = new HashMap<>();
    private final Map<Integer, BigDecimal> weights = new HashMap<>();
    private final Map<EntryId, Evidence> evidence = new LinkedHashMap<>();
    private final Map<String, Entry> confirmations = new LinkedHashMap<>();
    private final List<HonourRecorded> honours = new ArrayList<>();
    private final Map<Integer, Map<String, BigDecimal>> inputs = new HashMap<>();
    private final Map<Integer, BigDecimal> points = new HashMap<>();
    private final Map<Integer, PublicExpenditureStated> expenditures = new HashMap<>();
    private final Map<Integer, PopulationStated> populations = new HashMap<>();
    private final List<FieldTagged> tags = new ArrayList<>();
    private final List<FieldSpendingStated> fieldSpending = new ArrayList<>();

    public void evolve(CampaignEvent event) {
        recorded.put(event.entry().id(), event);
        switch (event) {
            case CampaignOpened e -> opened = e;
            case IndicatorsGrouped e -> grouped = e;
            case TaskAssigned e -> tasks.put(e.group(), e);
            case CampaignStagePlanned e -> stages.put(e.name(), e);
            case IndicatorRequired e -> indicators.put(e.indicator().number(), e.indicator());
            case VetoDeclared e -> veto = e.clause();
            case IndicatorsWeighed e -> {
                e.groups().forEach(g -> groupWeights.put(g.group(), g.weight()));
                e.indicators().forEach(i -> weights.put(i.indicator(), i.weight()));
            }
            case EvidenceFiled e -> evidence.put(e.entry().id(), Evidence.of(e));
            case VetoReported e -> evidence.put(e.entry().id(), Evidence.of(e));
            case EvidenceAccepted e -> decide(e.evidence(), EvidenceState.ACCEPTED, e.entry(), null);
            case EvidenceRejected e -> decide(e.evidence(), EvidenceState.REJECTED, e.entry(), e.reason());
            case AcceptanceReversed e -> decide(e.evidence(), EvidenceState.REVERSED, e.entry(), e.reason());
            case NoVetoConfirmed e -> confirmations.put(e.unit(), e.entry());
            case ConfirmationWithdrawn e -> confirmations.remove(e.unit());
            case HonourRecorded e -> honours.add(e);
            case IndicatorMeasured e ->
                inputs.computeIfAbsent(e.indicator(), i -> new TreeMap<>()).putAll(e.inputs());
            case PointsGranted e -> points.put(e.indicator(), e.points());
            case PublicExpenditureStated e -> expenditures.put(e.year(), e);
            case PopulationStated e -> populations.put(e.year(), e);
            case FieldTagged e -> tags.add(e);
            case FieldSpendingStated e -> fieldSpending.add(e);
        }
    }

    private void decide(EntryId id, EvidenceState state, Entry by, @Nullable String reason) {
        evidence.computeIfPresent(id, (_, piece) -> piece.decided(state, by, reason));
    }

    public boolean isOpen() {
        return opened != null;
    }

    /** @throws IllegalStateException when it has not begun */
    public CampaignOpened opening() {
        if (opened == null) throw new IllegalStateException("the campaign has not begun");
        return opened;
    }

    /** The year that it speaks of, unless something in it says otherwise. */
    public int year() {
        return opening().entry().effective().to().getYear();
    }

    public boolean isGrouped() {
        return grouped != null;
    }

    /** The groups, with the weights of the plan and those given later. */
    public List<Group> groups() {
        return groupsInPlan().stream().map(this::weighed).toList();
    }

    private Group weighed(Group group) {
        var later = groupWeights.get(group.name());
        return later == null ? group : new Group(group.name(), group.within(), later);
    }

    /** The groups with the weights of the plan alone. */
    public List<Group> groupsInPlan() {
        return grouped == null ? List.of() : grouped.groups();
    }

    /** What all weights add up to, where the plan says so. */
    public @Nullable BigDecimal statedWhole() {
        return grouped == null ? null : grouped.whole();
    }

    public Collection<TaskAssigned> tasks() {
        return List.copyOf(tasks.values());
    }

    public @Nullable TaskAssigned taskOf(String group) {
        return tasks.get(group);
    }

    public List<CampaignStagePlanned> stages() {
        return List.copyOf(stages.values());
    }

    public @Nullable CampaignStagePlanned stage(String name) {
        return stages.get(name);
    }

    /** The last day of a stage of the plan, by which what belongs to it is due. */
    public LocalDate due(String stage) {
        return Objects.requireNonNull(stages.get(stage), stage).to();
    }

    public Collection<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    public @Nullable Indicator indicator(int number) {
        return indicators.get(number);
    }

    public @Nullable BigDecimal weightOf(int indicator) {
        return weights.get(indicator);
    }

    /** As last granted, whatever became of the evidence since. */
    @Nullable
    BigDecimal pointsOf(int indicator) {
        return points.get(indicator);
    }

    public Map<String, BigDecimal> inputsOf(int indicator) {
        return inputs.getOrDefault(indicator, Map.of());
    }

    public @Nullable VetoClause veto() {
        return veto;
    }

    /** The units that have confirmed that there was no veto, and their entries. */
    public Map<String, Entry> confirmations() {
        return Map.copyOf(confirmations);
    }

    /** In the order of filing. */
    public List<Evidence> evidenceOf(int indicator) {
        return evidence.values().stream()
                .filter(e -> e.matter() == null && e.indicator() == indicator)
                .toList();
    }

    /** Evidence that a matter of the veto clause has occurred. */
    public List<Evidence> vetoReports() {
        return evidence.values().stream().filter(e -> e.matter() != null).toList();
    }

    public @Nullable Evidence evidence(EntryId id) {
        return evidence.get(id);
    }

    public List<HonourRecorded> honoursOf(int indicator) {
        return honours.stream().filter(h -> h.indicator() == indicator).toList();
    }

    @Nullable
    PublicExpenditureStated expenditureOf(int year) {
        return expenditures.get(year);
    }

    @Nullable
    PopulationStated populationOf(int year) {
        return populations.get(year);
    }

    public List<FieldTagged> tags() {
        return List.copyOf(tags);
    }

    /** What a field spent outside the ledger's funds, as last stated. */
    @Nullable
    FieldSpendingStated spendingOutside(int year, String field) {
        return fieldSpending.stream()
                .filter(s -> s.year() == year && s.field().equals(field))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    @Nullable
    CampaignEvent recorded(EntryId id) {
        return recorded.get(id);
    }
}
