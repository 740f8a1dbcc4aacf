package org.mingzhang.domain.statement;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EffectiveDate;

/**
 * Something that a document says, as it says it (文件所称). A statement is neither right nor wrong by itself: {@link Findings}
 * compares statements with each other and with the ledger.
 */
public sealed interface Statement {
    /** What it is about; statements of one document or fund with the same concept speak of the same thing. */
    String concept();

    /**
     * An amount under a name.
     *
     * @param fund the fund it speaks of
     * @param figure the figure of the ledger that the document's own words name
     */
    record StatedFigure(
            String concept,
            Amount amount,
            @Nullable FundId fund,
            @Nullable Figure figure) implements Statement {
        public StatedFigure {
            concept = requireText("concept", concept);
            if (figure != null && fund == null) throw new BadInput("fund-missing", "fund", figure.name());
        }
    }

    /**
     * A movement of money.
     *
     * @param when its day, or the period that the document gives instead of one
     */
    record StatedMovement(
            String concept, Amount amount, @Nullable FundId fund, EffectiveDate when) implements Statement {
        public StatedMovement {
            concept = requireText("concept", concept);
        }
    }

    /** That two figures of a fund are the same: "fully spent" says that net disbursed is the current budget. */
    record FiguresEqual(String concept, FundId fund, Figure figure, Figure other) implements Statement {
        public FiguresEqual {
            concept = requireText("concept", concept);
            if (figure == other) throw new BadInput("same-figure", "other", other.name());
        }
    }

    /** That a figure of a fund is not given, or given for a part of the time only. */
    record NotStated(String concept, FundId fund, Figure figure) implements Statement {
        public NotStated {
            concept = requireText("concept", concept);
        }
    }

    /**
     * One instalment (第N期) of something bought.
     *
     * @param contractTotal absent where the document does not say what the whole costs
     */
    record StatedInstalment(
            String concept,
            @Nullable FundId fund,
            int number,
            Amount amount,
            @Nullable Amount contractTotal,
            EffectiveDate when)
            implements Statement {
        public StatedInstalment {
            concept = requireText("concept", concept);
            if (number < 1) throw new BadInput("not-positive", "number", Integer.toString(number));
        }
    }

    /**
     * One version of a list of items that make up the concept, in prose or in a table.
     *
     * @param total as written below the items; absent where this version has none
     * @param totalLeftBlank whether there is a place for the total and nothing stands in it
     */
    record DeclaredTotal(
            String concept,
            String version,
            List<Item> items,
            @Nullable Amount total,
            boolean totalLeftBlank) implements Statement {
        public DeclaredTotal {
            concept = requireText("concept", concept);
            version = requireText("version", version);
            items = requireItems("items", items);
            if (total != null && totalLeftBlank) throw new BadInput("total-not-blank", "total", total.toString());
        }

        public Money sum() {
            return Money.sum(items.stream().map(i -> i.amount().money()).toList());
        }

        /** Sums by sub-project, in the order of their first items. */
        public Map<String, Money> subtotals() {
            var sums = new LinkedHashMap<String, Money>();
            items.forEach(i -> sums.merge(i.subProject(), i.amount().money(), Money::plus));
            return sums;
        }
    }

    /** A line of a {@link DeclaredTotal}; sub-project and name identify it in every version. */
    record Item(String subProject, String name, Amount amount) {
        public Item {
            subProject = requireText("items.subProject", subProject);
            name = requireText("items.name", name);
        }
    }

    /** Where the money of the concept comes from: 上级, 本级, 下级配套, 其他. */
    record FundingSources(
            String concept, List<Source> sources, @Nullable Amount total) implements Statement {
        public FundingSources {
            concept = requireText("concept", concept);
            sources = requireItems("sources", sources);
        }
    }

    record Source(String name, Amount amount) {
        public Source {
            name = requireText("sources.name", name);
        }
    }

    /** A line of a quotation: unit price × quantity = amount. The quantity is a plain decimal number. */
    record PricedLine(String concept, Amount unitPrice, BigDecimal quantity, Amount amount) implements Statement {
        public PricedLine {
            concept = requireText("concept", concept);
        }
    }

    /**
     * Weights of groups of indicators.
     *
     * @param whole what they should add up to, where the document says so
     */
    record GroupWeights(
            String concept, List<Group> groups, @Nullable BigDecimal whole) implements Statement {
        public GroupWeights {
            concept = requireText("concept", concept);
            groups = requireItems("groups", groups);
            for (var group : groups) {
                var parent = group.within();
                if (parent != null && groups.stream().noneMatch(g -> g.name().equals(parent)))
                    throw new BadInput("group-unknown", "groups.within", parent);
            }
            if (groups.stream().map(Group::name).distinct().count() < groups.size())
                throw new BadInput("name-twice", "groups.name", concept);
        }
    }

    /**
     * A group of indicators.
     *
     * @param within the group it is part of; absent at the first level
     * @param weight absent where the document gives none
     */
    record Group(
            String name, @Nullable String within, @Nullable BigDecimal weight) {
        public Group {
            name = requireText("groups.name", name);
            if (name.equals(within)) throw new BadInput("group-within-itself", "groups.within", name);
            if (weight != null && weight.signum() < 0)
                throw new BadInput("amount-negative", "groups.weight", weight.toString());
        }
    }

    /**
     * A stage or step of a plan, named by the concept.
     *
     * @param from first day; absent where the document gives only the day it must be done by
     * @param to last day
     * @param within the stage it is a step of; that stage is recorded before it
     */
    record Stage(
            String concept,
            String name,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable String within) implements Statement {
        public Stage {
            concept = requireText("concept", concept);
            name = requireText("name", name);
            if (from != null && to.isBefore(from)) throw new BadInput("dates-reversed", "to", from + "/" + to);
        }
    }

    /**
     * That a stage of the plan needs data up to a day.
     *
     * @param stage the stage of the plan by whose last day the data are due; recorded before
     */
    record DataNeeded(String concept, String what, LocalDate cutOff, String stage) implements Statement {
        public DataNeeded {
            concept = requireText("concept", concept);
            what = requireText("what", what);
        }
    }

    /** A public notice (公示) from one day to another, said to last {@code days} days. */
    record PublicNotice(String concept, LocalDate from, LocalDate to, int days) implements Statement {
        public PublicNotice {
            concept = requireText("concept", concept);
            if (to.isBefore(from)) throw new BadInput("dates-reversed", "to", from + "/" + to);
        }
    }

    /** That in {@code inYear} something has gone on for {@code years} years, the first being {@code sinceYear}. */
    record YearCount(String concept, int sinceYear, int inYear, int years) implements Statement {
        public YearCount {
            concept = requireText("concept", concept);
            if (inYear < sinceYear) throw new BadInput("dates-reversed", "inYear", sinceYear + "/" + inYear);
        }
    }

    /** That at most {@code laureates} receive {@code each}. */
    record AwardCeiling(String concept, FundId fund, int laureates, Amount each) implements Statement {
        public AwardCeiling {
            concept = requireText("concept", concept);
            if (laureates < 1) throw new BadInput("not-positive", "laureates", Integer.toString(laureates));
        }

        public Money ceiling() {
            return Money.ofFen(Math.multiplyExact(each.money().fen(), laureates));
        }
    }

    /**
     * From which level on a requirement counts something, and from which level on the evidence for it is asked for.
     *
     * @param what the requirement
     * @param required the lowest level that the requirement counts
     * @param evidenced the lowest level that the evidence demanded can show
     */
    record EvidenceLevels(String concept, String what, Level required, Level evidenced) implements Statement {
        public EvidenceLevels {
            concept = requireText("concept", concept);
            what = requireText("what", what);
        }
    }

    private static <T> List<T> requireItems(String field, List<T> items) {
        if (items.isEmpty()) throw new BadInput("list-empty", field, "");
        return List.copyOf(items);
    }
}
