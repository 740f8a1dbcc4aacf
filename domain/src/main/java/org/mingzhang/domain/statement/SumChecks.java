package org.mingzhang.domain.statement;

import static org.mingzhang.domain.statement.FindingCode.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.statement.Finding.Line;
import org.mingzhang.domain.statement.Statement.DeclaredTotal;
import org.mingzhang.domain.statement.Statement.FundingSources;
import org.mingzhang.domain.statement.Statement.PricedLine;
import org.mingzhang.domain.statement.Statement.StatedFigure;

/** Cross-footing (勾稽): Σ parts = whole, and unit price × quantity = amount. */
final class SumChecks {
    private SumChecks() {}

    static List<Finding> of(DocumentClaims document) {
        var found = new ArrayList<Finding>();
        document.all(DeclaredTotal.class).forEach(t -> total(document, t, found));
        document.all(FundingSources.class).forEach(s -> sources(document, s, found));
        document.all(PricedLine.class).forEach(l -> priced(document, l).ifPresent(found::add));
        return found;
    }

    private static void total(DocumentClaims document, DeclaredTotal t, List<Finding> found) {
        var sum = t.sum();
        if (t.totalLeftBlank()) {
            found.add(Finding.of(TOTAL_BLANK, document.document(), t.concept(), null)
                    .with("version", t.version())
                    .with("sum", sum));
        }
        for (var whole : wholes(document, t.concept(), t.total())) {
            if (whole.equals(sum)) continue;
            var finding = parts(document, t.concept(), t.version(), sum, whole);
            var footing = otherVersions(document, t)
                    .filter(v -> v.sum().equals(whole))
                    .findFirst();
            found.add(
                    footing.map(v -> finding.with("footingVersion", v.version()).listing(differences(t, v)))
                            .orElse(finding));
        }
        if (wholes(document, t.concept(), t.total()).isEmpty()) {
            otherVersions(document, t)
                    .takeWhile(v -> !v.equals(t))
                    .filter(v -> !v.sum().equals(sum))
                    .findFirst()
                    .ifPresent(v -> found.add(parts(document, t.concept(), t.version(), sum, v.sum())
                            .with("footingVersion", v.version())
                            .listing(differences(t, v))));
        }
    }

    private static void sources(DocumentClaims document, FundingSources s, List<Finding> found) {
        var sum = Money.sum(s.sources().stream().map(p -> p.amount().money()).toList());
        for (var whole : wholes(document, s.concept(), s.total())) {
            if (!whole.equals(sum)) found.add(parts(document, s.concept(), "funding-sources", sum, whole));
        }
    }

    private static Finding parts(DocumentClaims document, String concept, String version, Money sum, Money whole) {
        return Finding.of(PARTS_DO_NOT_SUM, document.document(), concept, sum.minus(whole))
                .with("version", version)
                .with("sum", sum)
                .with("whole", whole);
    }

    /** The different amounts that the whole is said to be: below the items, and as a figure of the same concept. */
    private static List<Money> wholes(DocumentClaims document, String concept, @Nullable Amount total) {
        return Stream.concat(
                        Stream.ofNullable(total),
                        document.all(StatedFigure.class).stream()
                                .filter(f -> f.concept().equals(concept))
                                .map(StatedFigure::amount))
                .map(Amount::money)
                .distinct()
                .toList();
    }

    private static Stream<DeclaredTotal> otherVersions(DocumentClaims document, DeclaredTotal t) {
        return document.all(DeclaredTotal.class).stream()
                .filter(v -> v.concept().equals(t.concept()));
    }

    /** Item by item, what {@code version} has more than {@code other}; an item that one of them lacks counts as nothing there. */
    private static List<Line> differences(DeclaredTotal version, DeclaredTotal other) {
        var byItem = new LinkedHashMap<Map.Entry<String, String>, Money>();
        version.items().forEach(i -> byItem.merge(key(i), i.amount().money(), Money::plus));
        other.items().forEach(i -> byItem.merge(key(i), i.amount().money().negated(), Money::plus));
        return byItem.entrySet().stream()
                .filter(e -> !e.getValue().isZero())
                .map(e -> new Line(e.getKey().getValue(), e.getValue()))
                .toList();
    }

    private static Map.Entry<String, String> key(Statement.Item item) {
        return Map.entry(item.subProject(), item.name());
    }

    /** The product is rounded half up to the fen. */
    private static Optional<Finding> priced(DocumentClaims document, PricedLine line) {
        var product = Money.ofFen(BigDecimal.valueOf(line.unitPrice().money().fen())
                .multiply(line.quantity())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
        var delta = line.amount().money().minus(product);
        if (delta.isZero()) return Optional.empty();
        return Optional.of(Finding.of(PRICE_TIMES_QUANTITY_DIFFERS, document.document(), line.concept(), delta)
                .with("unitPrice", line.unitPrice().money())
                .with("quantity", line.quantity().toPlainString())
                .with("product", product)
                .with("stated", line.amount().money()));
    }
}
