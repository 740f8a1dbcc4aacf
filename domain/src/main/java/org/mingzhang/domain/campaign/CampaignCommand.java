package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.statement.Statement;

/** What may be asked of a campaign. */
public sealed interface CampaignCommand extends LedgerCommand {
    Pattern ID = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}-]{0,79}");

    String campaign();

    @Override
    default Set<String> streams() {
        return Set.of(stream(campaign()));
    }

    static String stream(String campaign) {
        return "campaign:" + campaign;
    }

    private static String requireId(String campaign) {
        if (!ID.matcher(campaign).matches()) throw new BadInput("not-a-campaign-id", "campaign", campaign);
        return campaign;
    }

    /**
     * Begins a campaign; its plan comes after. The entry's effective date is the year that it speaks of, its document date the day the
     * plan was issued.
     *
     * @param name as the plan calls the work
     * @param office who runs it and takes the evidence in
     */
    record OpenCampaign(String campaign, Entry entry, String name, String office) implements CampaignCommand {
        public OpenCampaign {
            requireId(campaign);
            name = requireText("name", name);
            office = requireText("office", office);
        }
    }

    /**
     * Sets the groups of indicators, in two levels or more, with the weights that the plan gives.
     *
     * @param whole what the weights add up to, where the plan says so
     */
    record GroupIndicators(
            String campaign,
            Entry entry,
            List<Statement.Group> groups,
            @Nullable BigDecimal whole) implements CampaignCommand {
        public GroupIndicators {
            groups = new Statement.GroupWeights(requireId(campaign), groups, whole).groups();
        }
    }

    /**
     * Says who leads a task of the plan and who contributes to it.
     *
     * @param group the group of indicators that the task serves
     * @param leads 牵头单位
     * @param contributors 配合单位, as the plan calls them
     */
    record AssignTask(
            String campaign, Entry entry, String group, String task, List<String> leads, List<String> contributors)
            implements CampaignCommand {
        public AssignTask {
            requireId(campaign);
            group = requireText("group", group);
            task = requireText("task", task);
            leads = Indicator.once("leads", leads);
            contributors = Indicator.once("contributors", contributors);
            if (leads.isEmpty()) throw new BadInput("list-empty", "leads", "");
        }
    }

    /** Sets a stage of the plan, from its first day to its last. */
    record PlanCampaignStage(String campaign, Entry entry, String name, LocalDate from, LocalDate to)
            implements CampaignCommand {
        public PlanCampaignStage {
            requireId(campaign);
            name = requireText("name", name);
            if (to.isBefore(from)) throw new BadInput("dates-reversed", "to", from + "/" + to);
        }
    }

    /** Adds an indicator, with the evidence it asks for and the units that owe it. */
    record RequireIndicator(String campaign, Entry entry, Indicator indicator) implements CampaignCommand {
        public RequireIndicator {
            requireId(campaign);
        }
    }

    /** Sets what ends the campaign whatever its score. */
    record DeclareVeto(String campaign, Entry entry, VetoClause clause) implements CampaignCommand {
        public DeclareVeto {
            requireId(campaign);
        }
    }

    /** Gives groups and indicators the weights that the plan leaves open; those of indicators replace earlier ones. */
    record WeighIndicators(String campaign, Entry entry, List<GroupWeight> groups, List<IndicatorWeight> indicators)
            implements CampaignCommand {
        public WeighIndicators {
            requireId(campaign);
            groups = List.copyOf(groups);
            indicators = List.copyOf(indicators);
            if (groups.isEmpty() && indicators.isEmpty()) throw new BadInput("list-empty", "indicators", "");
            if (groups.stream().map(GroupWeight::group).distinct().count() < groups.size()
                    || indicators.stream()
                                    .map(IndicatorWeight::indicator)
                                    .distinct()
                                    .count()
                            < indicators.size()) throw new BadInput("name-twice", "indicators", campaign);
        }
    }

    /**
     * Files evidence for an indicator. The entry's id names it.
     *
     * @param demands which of the pieces asked for it is; none: all of them
     */
    record FileEvidence(
            String campaign, Entry entry, int indicator, String unit, List<String> demands, EvidenceFile file)
            implements CampaignCommand {
        public FileEvidence {
            requireId(campaign);
            unit = requireText("unit", unit);
            demands = Indicator.once("demands", demands);
        }
    }

    /** Files evidence that a matter of the veto clause has occurred. */
    record ReportVeto(String campaign, Entry entry, String matter, EvidenceFile file) implements CampaignCommand {
        public ReportVeto {
            requireId(campaign);
            matter = requireText("matter", matter);
        }
    }

    /** Accepts evidence, of an indicator or of a veto; by another person than who filed it. */
    record AcceptEvidence(String campaign, Entry entry, EntryId evidence) implements CampaignCommand {
        public AcceptEvidence {
            requireId(campaign);
        }
    }

    /** Rejects evidence, by another person than who filed it. */
    record RejectEvidence(String campaign, Entry entry, EntryId evidence, String reason) implements CampaignCommand {
        public RejectEvidence {
            requireId(campaign);
            reason = requireText("reason", reason);
        }
    }

    /** Takes back that evidence was accepted, by a person who neither filed nor accepted it. The one way out of a veto. */
    record ReverseAcceptance(String campaign, Entry entry, EntryId evidence, String reason) implements CampaignCommand {
        public ReverseAcceptance {
            requireId(campaign);
            reason = requireText("reason", reason);
        }
    }

    /** Confirms for a unit that no matter of the veto clause has occurred. */
    record ConfirmNoVeto(String campaign, Entry entry, String unit) implements CampaignCommand {
        public ConfirmNoVeto {
            requireId(campaign);
            unit = requireText("unit", unit);
        }
    }

    /** Takes a unit's confirmation back. */
    record WithdrawConfirmation(String campaign, Entry entry, String unit, String reason) implements CampaignCommand {
        public WithdrawConfirmation {
            requireId(campaign);
            unit = requireText("unit", unit);
            reason = requireText("reason", reason);
        }
    }

    /** Records an honour that counts for an indicator once the evidence of it is accepted. */
    record RecordHonour(String campaign, Entry entry, int indicator, Honour honour, EntryId evidence)
            implements CampaignCommand {
        public RecordHonour {
            requireId(campaign);
        }
    }

    /** Gives inputs of an indicator's formula; they replace earlier ones. A percentage is given as the formula takes it. */
    record MeasureIndicator(String campaign, Entry entry, int indicator, Map<String, BigDecimal> inputs)
            implements CampaignCommand {
        public MeasureIndicator {
            requireId(campaign);
            if (inputs.isEmpty()) throw new BadInput("list-empty", "inputs", "");
            inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        }
    }

    /** Says how many points an indicator gets; later points replace earlier ones. */
    record GrantPoints(String campaign, Entry entry, int indicator, BigDecimal points) implements CampaignCommand {
        public GrantPoints {
            requireId(campaign);
            if (points.signum() < 0) throw new BadInput("amount-negative", "points", points.toPlainString());
        }
    }

    /** Says how large general public expenditure (一般公共预算支出) was in a year. */
    record StatePublicExpenditure(String campaign, Entry entry, int year, Money amount) implements CampaignCommand {
        public StatePublicExpenditure {
            requireId(campaign);
            amount.requirePositive("amount");
        }
    }

    /** Says how many people lived there in a year (常住人口). */
    record StatePopulation(String campaign, Entry entry, int year, int persons) implements CampaignCommand {
        public StatePopulation {
            requireId(campaign);
            if (persons < 1) throw new BadInput("not-positive", "persons", Integer.toString(persons));
        }
    }

    /**
     * Says which field of spending a fund's money belongs to.
     *
     * @param line the sub-project or line item; {@code ""}: everything of the fund that has no tag of its own
     */
    record TagField(String campaign, Entry entry, FundId fund, String line, String field) implements CampaignCommand {
        public TagField {
            requireId(campaign);
            line = line.strip();
            field = requireText("field", field);
        }
    }

    /** Says what a field spent in a year outside the funds of this ledger; later amounts replace earlier ones. */
    record StateFieldSpending(String campaign, Entry entry, int year, String field, Money amount)
            implements CampaignCommand {
        public StateFieldSpending {
            requireId(campaign);
            field = requireText("field", field);
            if (amount.isNegative()) throw new BadInput("amount-negative", "amount", amount.toYuan());
        }
    }
}
