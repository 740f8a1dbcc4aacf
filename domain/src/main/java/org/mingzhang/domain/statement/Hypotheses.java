package org.mingzhang.domain.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.statement.Finding.Line;
import org.mingzhang.domain.statement.Hypothesis.Kind;
import org.mingzhang.domain.statement.Statement.DeclaredTotal;
import org.mingzhang.domain.statement.Statement.FiguresEqual;
import org.mingzhang.domain.statement.Statement.StatedFigure;

/** Looks for what would explain a contradiction of money: another item, or a few together, that are just the difference. */
public final class Hypotheses {
    /** With more items, some sum fits by chance. */
    private static final int MOST_ITEMS = 100;

    private static final int TOGETHER = 3;

    private Hypotheses() {}

    /**
     * Those that fit {@code finding}; none for a finding that is not one of money.
     *
     * @param documents all that were compared
     * @param payments of the funds, by what they were for
     */
    public static List<Hypothesis> of(
            Finding finding, List<DocumentClaims> documents, Map<FundId, List<Line>> payments) {
        var delta = finding.delta();
        if (delta == null || delta.isZero()) return List.of();
        var amount = delta.max(delta.negated());
        return switch (finding.kind()) {
            case STATEMENTS_DIFFER -> statements(finding, amount, documents, payments);
            case CLAIM_FALSE -> claim(finding, delta, documents);
            case PARTS_DO_NOT_SUM -> parts(finding, delta, documents);
            default -> List.of();
        };
    }

    /** The fund that a finding is about; null when it is about none. */
    public static @Nullable FundId fundOf(Finding finding, List<DocumentClaims> documents) {
        return ofDocument(finding, documents)
                .filter(s -> s.concept().equals(finding.concept()))
                .map(s -> switch (s) {
                    case StatedFigure figure -> figure.fund();
                    case FiguresEqual equal -> equal.fund();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Hypothesis> statements(
            Finding finding, Money amount, List<DocumentClaims> documents, Map<FundId, List<Line>> payments) {
        var fund = fundOf(finding, documents);
        List<Line> paid = fund == null ? List.of() : payments.getOrDefault(fund, List.of());
        boolean ledgerHoldsTheLarger = larger(finding, documents)
                .filter(l -> paid.stream().anyMatch(p -> p.amount().equals(l)))
                .isPresent();
        var less = ledgerHoldsTheLarger ? amount.negated() : Money.ZERO;
        var more = ledgerHoldsTheLarger || fund == null ? Money.ZERO : amount;
        var found = new ArrayList<Hypothesis>();
        for (var items : sums(candidates(finding, fund, paid, documents), amount))
            found.add(new Hypothesis(Kind.DOUBLE_COUNT, fund, amount, less, items));
        found.add(new Hypothesis(Kind.MISSING_ITEM, fund, amount, more, List.of()));
        found.add(new Hypothesis(Kind.OTHER_EDITION, fund, amount, less, List.of()));
        return found;
    }

    private static Optional<Money> larger(Finding finding, List<DocumentClaims> documents) {
        return figures(finding, documents).map(f -> f.amount().money()).max(Money::compareTo);
    }

    private static Stream<StatedFigure> figures(Finding finding, List<DocumentClaims> documents) {
        return documents.stream()
                .flatMap(d -> d.all(StatedFigure.class).stream())
                .filter(f -> f.concept().equals(finding.concept()));
    }

    /** A figure that is claimed to be more than the ledger has, or less: as if an entry were missing, or one too many. */
    private static List<Hypothesis> claim(Finding finding, Money delta, List<DocumentClaims> documents) {
        var fund = fundOf(finding, documents);
        return fund == null || !delta.isPositive()
                ? List.of()
                : List.of(new Hypothesis(Kind.MISSING_ITEM, fund, delta, delta, List.of()));
    }

    private static List<Hypothesis> parts(Finding finding, Money delta, List<DocumentClaims> documents) {
        if (delta.isNegative())
            return List.of(new Hypothesis(Kind.MISSING_ITEM, null, delta.negated(), Money.ZERO, List.of()));
        var items = ofDocument(finding, documents)
                .filter(s -> s instanceof DeclaredTotal t
                        && t.concept().equals(finding.concept())
                        && t.version().equals(finding.args().get("version")))
                .flatMap(s -> ((DeclaredTotal) s).items().stream())
                .map(i -> new Line(i.name(), i.amount().money()))
                .toList();
        return sums(items, delta).stream()
                .map(sum -> new Hypothesis(Kind.DOUBLE_COUNT, null, delta, Money.ZERO, sum))
                .toList();
    }

    /** Payments, and other figures of the fund that are not among them. */
    private static List<Line> candidates(
            Finding finding, @Nullable FundId fund, List<Line> paid, List<DocumentClaims> documents) {
        var candidates = new ArrayList<Line>(paid);
        documents.stream()
                .flatMap(d -> d.all(StatedFigure.class).stream())
                .filter(f -> !f.concept().equals(finding.concept()) && Objects.equals(f.fund(), fund))
                .map(f -> new Line(f.concept(), f.amount().money()))
                .filter(line -> paid.stream().noneMatch(p -> p.amount().equals(line.amount())))
                .forEach(candidates::add);
        return candidates;
    }

    private static Stream<Statement> ofDocument(Finding finding, List<DocumentClaims> documents) {
        return documents.stream()
                .filter(d -> d.document().equals(finding.document()))
                .flatMap(d -> d.claims().stream())
                .map(DocumentClaims.Claim::statement);
    }

    /** The items, alone or a few together, that are just {@code amount}; fewer items come first. */
    private static List<List<Line>> sums(List<Line> items, Money amount) {
        var usable = items.stream()
                .filter(i -> i.amount().isPositive() && !i.amount().exceeds(amount))
                .toList();
        if (usable.size() > MOST_ITEMS) return List.of();
        var found = new ArrayList<List<Line>>();
        for (int count = 1; count <= TOGETHER; count++) collect(usable, 0, count, amount, List.of(), found);
        return found;
    }

    private static void collect(
            List<Line> items, int from, int count, Money rest, List<Line> chosen, List<List<Line>> found) {
        if (count == 0) {
            if (rest.isZero()) found.add(chosen);
            return;
        }
        for (int i = from; i < items.size(); i++) {
            var item = items.get(i);
            if (item.amount().exceeds(rest)) continue;
            var more = new ArrayList<>(chosen);
            more.add(item);
            collect(items, i + 1, count - 1, rest.minus(item.amount()), List.copyOf(more), found);
        }
    }
}
