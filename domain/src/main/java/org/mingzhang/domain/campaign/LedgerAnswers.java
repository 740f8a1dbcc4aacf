package org.mingzhang.domain.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.campaign.CampaignEvent.FieldTagged;
import org.mingzhang.domain.campaign.LedgerAnswer.Missing;
import org.mingzhang.domain.campaign.LedgerAnswer.What;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;

/** Answers the indicators that the ledger itself can answer. What is not tagged or stated is unknown, never zero. */
public final class LedgerAnswers {
    private final Campaign campaign;
    private final Map<FundId, FundSpending> funds;
    private final List<Missing> missing = new ArrayList<>();
    private final List<FigureStatus> statuses = new ArrayList<>();

    private LedgerAnswers(Campaign campaign, Map<FundId, FundSpending> funds) {
        this.campaign = campaign;
        this.funds = funds;
    }

    /** @param funds those that carry a tag; one that is not in the ledger is left out, and missed */
    public static List<LedgerAnswer> of(Campaign campaign, List<FundSpending> funds) {
        var byId = funds.stream().collect(Collectors.toMap(FundSpending::fund, Function.identity()));
        return campaign.indicators().stream()
                .filter(i -> i.ledger() != null)
                .map(i -> new LedgerAnswers(campaign, byId).of(i.number(), Objects.requireNonNull(i.ledger())))
                .toList();
    }

    private LedgerAnswer of(int indicator, LedgerQuestion question) {
        var period = question.period();
        int year = period == null ? campaign.year() : period.to().getYear();
        var fields = fields(question, year);
        var total = total(fields);
        @Nullable Fraction value = null;
        @Nullable Fraction change = null;
        switch (question.figure()) {
            case FIELD_SPENDING -> {}
            case SPENDING_PER_HEAD -> value = perHead(total, year);
            case SPENDING_SHARE -> {
                value = share(total, year);
                var before = share(total(fields(question, year - 1)), year - 1);
                change = value == null || before == null ? null : value.minus(before);
            }
        }
        var status = missing.isEmpty() ? FigureStatus.worst(statuses) : FigureStatus.UNKNOWN;
        return new LedgerAnswer(indicator, question.figure(), year, status, fields, total, value, change, missing);
    }

    private List<FieldAmount> fields(LedgerQuestion question, int year) {
        return question.fields().stream()
                .map(field -> field(field, question, year))
                .toList();
    }

    private FieldAmount field(String field, LedgerQuestion question, int year) {
        var parts = new ArrayList<Ranged>();
        var worst = new ArrayList<FigureStatus>();
        var tagged = tagsOf(question, year);
        for (var tag : tagged) {
            if (!tag.field().equals(field)) continue;
            var fund = funds.get(tag.fund());
            worst.add(tag.entry().status());
            worst.add(fund == null ? FigureStatus.UNKNOWN : fund.status());
            parts.add(fund == null ? new Ranged(Money.ZERO, null) : part(fund, tag, tagged));
            if (fund == null || !fund.total().isExact())
                miss(What.FUND, tag.fund().toString(), year);
        }
        var outside = campaign.spendingOutside(year, field);
        if (outside != null) {
            parts.add(Ranged.exactly(outside.amount()));
            worst.add(outside.entry().status());
        }
        if (parts.isEmpty()) {
            miss(What.FIELD, field, year);
            return new FieldAmount(field, null, FigureStatus.UNKNOWN);
        }
        statuses.addAll(worst);
        return new FieldAmount(field, sum(parts), FigureStatus.worst(worst));
    }

    private List<FieldTagged> tagsOf(LedgerQuestion question, int year) {
        return campaign.tags().stream()
                .filter(t -> t.fund().fiscalYear() == year && question.fields().contains(t.field()))
                .toList();
    }

    /** What a tag covers of a fund: its line, or with {@code ""} everything without a tag. What is left open may be any line's. */
    private static Ranged part(FundSpending fund, FieldTagged tag, List<FieldTagged> tagged) {
        var others = tagged.stream()
                .filter(t -> t.fund().equals(tag.fund()) && !t.equals(tag))
                .map(FieldTagged::line)
                .collect(Collectors.toSet());
        var known = tag.line().isEmpty()
                ? Money.sum(fund.lines().entrySet().stream()
                        .filter(line -> !others.contains(line.getKey()))
                        .map(Map.Entry::getValue)
                        .toList())
                : fund.lines().getOrDefault(tag.line(), Money.ZERO);
        var total = fund.total();
        return new Ranged(
                known, total.high() == null ? null : known.plus(total.high()).minus(total.low()));
    }

    private static Ranged sum(List<Ranged> parts) {
        var sum = Ranged.exactly(Money.ZERO);
        for (var part : parts) {
            var high = sum.high() == null || part.high() == null
                    ? null
                    : sum.high().plus(part.high());
            sum = new Ranged(sum.low().plus(part.low()), high);
        }
        return sum;
    }

    private static @Nullable Money total(List<FieldAmount> fields) {
        var sum = Money.ZERO;
        for (var field : fields) {
            var exact = field.exact();
            if (exact == null) return null;
            sum = sum.plus(exact);
        }
        return sum;
    }

    private @Nullable Fraction share(@Nullable Money total, int year) {
        var expenditure = campaign.expenditureOf(year);
        if (expenditure == null) miss(What.PUBLIC_EXPENDITURE, "", year);
        if (expenditure == null || total == null) return null;
        statuses.add(expenditure.entry().status());
        return Fraction.of(total.fen(), expenditure.amount().fen());
    }

    private @Nullable Fraction perHead(@Nullable Money total, int year) {
        var population = campaign.populationOf(year);
        if (population == null) miss(What.POPULATION, "", year);
        if (population == null || total == null) return null;
        statuses.add(population.entry().status());
        return Fraction.of(total.fen(), 100L * population.persons());
    }

    private void miss(What what, String name, int year) {
        var one = new Missing(what, name, year);
        if (!missing.contains(one)) missing.add(one);
    }
}
