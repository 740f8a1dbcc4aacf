package org.mingzhang.query.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.projections.Histories;
import org.mingzhang.projections.TestLedger;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;

/** The tables say at every point of both time axes what a fold of the events in memory says. */
class RandomHistoryTest {
    private static final List<FundId> FUNDS = List.of(Histories.OLD, Histories.NEW, Histories.OTHER);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void tables_agree_with_the_fold(long seed) {
        try (var ledger = TestLedger.following()) {
            new Histories(ledger, seed).play(400).caughtUp();
            assertThat(ledger.history().stream().map(Object::getClass).distinct())
                    .as("kinds of events")
                    .hasSizeGreaterThan(20);
            var snapshots = new Snapshots(ledger.reader());
            var queries = new FundQueries(snapshots, InstantSource.system());
            var explain = new ExplainQueries(snapshots);
            var random = new Random(seed);
            for (int i = 0; i < 120; i++) {
                var fund = FUNDS.get(random.nextInt(FUNDS.size()));
                var view = view(random, ledger.position());
                var about = "seed " + seed + ", " + fund + " at " + view;
                long known = known(view, ledger);
                var found = queries.fund(fund, view).value();
                if (known < 1 + FUNDS.indexOf(fund)) {
                    assertThat(found).as(about).isEmpty();
                    continue;
                }
                var expected = Fold.of(fund, ledger.history().subList(0, (int) known), view.asOf(), view.basis());
                assertThat(found).as(about).isPresent();
                for (var figure : Figure.values()) {
                    assertThat(found.get().figure(figure).amount())
                            .as(about + " " + figure)
                            .isEqualTo(expected.range(figure));
                }
                assertThat(found.get().executionRate().range()).as(about).isEqualTo(expected.executionRate());
                var figure = List.of(Figure.values()).get(random.nextInt(Figure.values().length));
                var explanation = explain.explain(fund, figure, view).value().orElseThrow();
                var lines = explanation.postings();
                if (explanation.value().amount().isExact()
                        && lines.size() == explanation.lines().size()) {
                    var sum = lines.isEmpty() ? Money.ZERO : lines.getLast().running();
                    assertThat(sum)
                            .as(about + " explained " + figure)
                            .isEqualTo(explanation.value().exact());
                }
            }
        }
    }

    private static ViewPoint view(Random random, long head) {
        var asOf = random.nextInt(4) == 0 ? null : LocalDate.of(2021, 1, 1).plusDays(random.nextInt(760));
        var basis = random.nextBoolean() ? Basis.POSTING : Basis.EFFECTIVE;
        long position = random.nextLong(head + 1);
        var known =
                switch (random.nextInt(3)) {
                    case 0 -> KnownAt.LATEST;
                    case 1 -> new KnownAt.UpTo(position);
                    default -> new KnownAt.At(TestLedger.recordedAt(position).plusSeconds(random.nextInt(60)));
                };
        return new ViewPoint(asOf, known, basis);
    }

    private static long known(ViewPoint view, TestLedger ledger) {
        return switch (view.knownAt()) {
            case KnownAt.Latest _ -> ledger.position();
            case KnownAt.UpTo(var position) -> position;
            case KnownAt.At(var instant) ->
                Duration.between(TestLedger.recordedAt(0), instant).toMinutes();
        };
    }
}
