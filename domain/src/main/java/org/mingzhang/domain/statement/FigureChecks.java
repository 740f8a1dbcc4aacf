package org.mingzhang.domain.statement;

import static org.mingzhang.domain.statement.FindingCode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.statement.DocumentClaims.Claim;
import org.mingzhang.domain.statement.Statement.AwardCeiling;
import org.mingzhang.domain.statement.Statement.FiguresEqual;
import org.mingzhang.domain.statement.Statement.NotStated;
import org.mingzhang.domain.statement.Statement.StatedFigure;
import org.mingzhang.domain.statement.Statement.StatedInstalment;
import org.mingzhang.domain.statement.Statement.StatedMovement;

/** Amounts under a name: against each other, and against the ledger. */
final class FigureChecks {
    private static final List<Figure> LOOKALIKES =
            List.of(Figure.CURRENT_BUDGET, Figure.ORIGINAL_BUDGET, Figure.NET_DISBURSED, Figure.AVAILABLE_BALANCE);

    private FigureChecks() {}

    /** Each amount of {@code document} against the first statement of the same concept in the same document or fund. */
    static List<Finding> betweenStatements(DocumentClaims document, List<DocumentClaims> all) {
        var found = new ArrayList<Finding>();
        for (var claim : document.claims()) {
            if (!(claim.statement() instanceof StatedFigure figure)) continue;
            var first = first(figure, document, all).orElse(claim);
            if (!(first.statement() instanceof StatedFigure earlier)) continue;
            var delta = figure.amount().money().minus(earlier.amount().money());
            if (delta.isZero()) continue;
            found.add(Finding.of(STATEMENTS_DIFFER, document.document(), figure.concept(), delta.max(delta.negated()))
                    .with("first", earlier.amount().money())
                    .with("firstPlace", first.locator())
                    .with("second", figure.amount().money())
                    .with("secondPlace", claim.locator()));
        }
        return found;
    }

    private static Optional<Claim> first(StatedFigure figure, DocumentClaims document, List<DocumentClaims> all) {
        Predicate<StatedFigure> same =
                other -> other.concept().equals(figure.concept()) && Objects.equals(other.fund(), figure.fund());
        return all.stream()
                .filter(d -> figure.fund() != null || d.document().equals(document.document()))
                .flatMap(d -> d.claims().stream())
                .filter(c -> c.statement() instanceof StatedFigure other && same.test(other))
                .findFirst();
    }

    static List<Finding> againstLedger(DocumentClaims document, Function<FundId, LedgerFigures> ledger) {
        var found = new ArrayList<Finding>();
        var undated = new ArrayList<Finding.Line>();
        var openContracts = new ArrayList<Finding.Line>();
        for (var claim : document.claims()) {
            switch (claim.statement()) {
                case StatedFigure s -> {
                    if (s.fund() != null && s.figure() != null) {
                        stated(document, s, s.figure(), ledger.apply(s.fund())).ifPresent(found::add);
                    }
                }
                case StatedMovement s -> {
                    if (!s.when().isDay())
                        undated.add(new Finding.Line(s.concept(), s.amount().money()));
                }
                case StatedInstalment s -> {
                    var line = new Finding.Line(s.concept(), s.amount().money());
                    if (s.contractTotal() == null) openContracts.add(line);
                    if (!s.when().isDay()) undated.add(line);
                }
                case FiguresEqual s ->
                    equal(document, s, ledger.apply(s.fund())).ifPresent(found::add);
                case NotStated s -> range(document, s, ledger.apply(s.fund())).ifPresent(found::add);
                case AwardCeiling s ->
                    ceiling(document, s, ledger.apply(s.fund())).ifPresent(found::add);
                default -> {}
            }
        }
        if (!openContracts.isEmpty())
            found.add(ofMany(CONTRACT_TOTAL_MISSING, document, "contract-total", openContracts));
        if (!undated.isEmpty()) found.add(ofMany(DAY_MISSING, document, "effective-date", undated));
        return found;
    }

    private static Finding ofMany(FindingCode code, DocumentClaims document, String concept, List<Finding.Line> lines) {
        return Finding.of(code, document.document(), concept, null)
                .with("count", lines.size())
                .with("sum", Money.sum(lines.stream().map(Finding.Line::amount).toList()))
                .listing(lines);
    }

    private static Optional<Finding> stated(
            DocumentClaims document, StatedFigure s, Figure figure, LedgerFigures ledger) {
        var range = ledger.range(figure);
        if (range == null) return Optional.empty();
        var amount = s.amount().money();
        if (amount.equals(range.exact())) return Optional.empty();
        var outside = LedgerFigures.distance(Ranged.exactly(amount), range);
        var other = equalFigure(ledger, amount);
        if (other == null && outside.isZero()) return Optional.empty();
        var finding = other == null
                ? Finding.of(CLAIM_FALSE, document.document(), s.concept(), outside)
                : Finding.of(
                                LABEL_NAMES_OTHER_FIGURE,
                                document.document(),
                                s.concept(),
                                range.isExact() ? outside : null)
                        .with("otherFigure", other.name());
        return Optional.of(
                finding.with("stated", amount).with("figure", figure.name()).with("ledger", show(range)));
    }

    /** A figure that is exactly this amount, above zero; budgets come first. */
    private static @Nullable Figure equalFigure(LedgerFigures ledger, Money amount) {
        if (!amount.isPositive()) return null;
        return LOOKALIKES.stream()
                .filter(f -> amount.equals(ledger.exact(f)))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Finding> equal(DocumentClaims document, FiguresEqual s, LedgerFigures ledger) {
        var found = ledger.range(s.figure());
        var claimed = ledger.range(s.other());
        if (found == null || claimed == null) return Optional.empty();
        var apart = LedgerFigures.distance(claimed, found);
        if (apart.isZero()) return Optional.empty();
        return Optional.of(Finding.of(CLAIM_FALSE, document.document(), s.concept(), apart)
                .with("stated", show(claimed))
                .with("figure", s.figure().name())
                .with("ledger", show(found))
                .with("otherFigure", s.other().name()));
    }

    private static Optional<Finding> range(DocumentClaims document, NotStated s, LedgerFigures ledger) {
        var range = ledger.range(s.figure());
        if (range == null || range.isExact()) return Optional.empty();
        var finding = Finding.of(FIGURE_ONLY_A_RANGE, document.document(), s.concept(), null)
                .with("figure", s.figure().name())
                .with("ledger", show(range));
        if (s.figure() != Figure.NET_DISBURSED || range.high() == null) return Optional.of(finding);
        for (var budget : List.of(Figure.CURRENT_BUDGET, Figure.ORIGINAL_BUDGET)) {
            var whole = ledger.exact(budget);
            if (whole == null || whole.isZero()) continue;
            finding = finding.with("lowPercent." + budget, new Rate(range.low(), whole).percent())
                    .with("highPercent." + budget, new Rate(range.high(), whole).percent());
        }
        return Optional.of(finding);
    }

    private static Optional<Finding> ceiling(DocumentClaims document, AwardCeiling s, LedgerFigures ledger) {
        var budget = ledger.range(Figure.CURRENT_BUDGET);
        if (budget == null) return Optional.empty();
        var most = budget.high();
        var ceiling = s.ceiling();
        if (most != null && !ceiling.exceeds(most)) return Optional.empty();
        var finding = most == null
                ? Finding.of(CEILING_WITHOUT_APPROPRIATION, document.document(), s.concept(), null)
                : Finding.of(CEILING_OVER_BUDGET, document.document(), s.concept(), ceiling.minus(most));
        return Optional.of(finding.with("laureates", s.laureates())
                .with("each", s.each().money())
                .with("ceiling", ceiling)
                .with("ledger", show(budget)));
    }

    private static String show(Ranged range) {
        if (range.isExact()) return range.low().grouped();
        var high = range.high();
        return high == null ? "≥ " + range.low().grouped() : range.low().grouped() + "–" + high.grouped();
    }
}
