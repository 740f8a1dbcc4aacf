package org.mingzhang.query.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.projections.Phrases.*;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundCommand.Supplement;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.statement.DocumentEvent.DocumentRegistered;
import org.mingzhang.domain.statement.DocumentEvent.StatementRecorded;
import org.mingzhang.domain.statement.DocumentEvent.StatementWithdrawn;
import org.mingzhang.domain.statement.DocumentNature;
import org.mingzhang.domain.statement.Statement;
import org.mingzhang.projections.Histories;
import org.mingzhang.projections.TestLedger;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list that was kept and brought up to date is the list that is made anew. */
class RecentFundsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void after_anything_that_happens_to_funds(long seed) {
        try (var played = TestLedger.standing();
                var ledger = TestLedger.following()) {
            var history = new Histories(played, seed).play(300).history();
            var snapshots = new Snapshots(ledger.reader());
            var keeping = new FundQueries(snapshots, InstantSource.system());
            var random = new Random(seed);
            for (int at = 0, to; at < history.size(); at = to) {
                to = Math.min(history.size(), at + 1 + random.nextInt(30));
                for (var event : history.subList(at, to)) ledger.append(event);
                ledger.caughtUp();
                same(keeping, snapshots, ViewPoint.NOW);
                same(keeping, snapshots, ViewPoint.asOf(LocalDate.of(2022, 5, 31), Basis.EFFECTIVE));
            }
            for (var view : List.of(ViewPoint.NOW, ViewPoint.asOf(LocalDate.of(2022, 8, 15), Basis.POSTING)))
                for (long at = 1; at < ledger.position(); at += 1 + random.nextInt(20))
                    same(keeping, snapshots, view.knownAt(new KnownAt.UpTo(at)));
        }
    }

    @Test
    void after_what_documents_say_of_them() {
        try (var ledger = TestLedger.following()) {
            var snapshots = new Snapshots(ledger.reader());
            var keeping = new FundQueries(snapshots, InstantSource.system());
            var appropriation = appropriate(SHUNDE, "260.00");
            ledger.given(open(SHUNDE), appropriation, open(GANZHOU)).caughtUp();
            same(keeping, snapshots);
            ledger.given(new Supplement(
                    SHUNDE,
                    derived(entry("more", "2022-07-01", BUREAU)),
                    FundingSource.LOCAL,
                    yuan("1.00"),
                    Classification.NONE));
            ledger.caughtUp();
            assertThat(status(keeping, snapshots)).isEqualTo(FigureStatus.DERIVED);

            var statement = new Statement.StatedFigure(
                    "全年预算数", Amount.parse("amount", "261.00", Unit.YUAN), SHUNDE, Figure.CURRENT_BUDGET);
            ledger.append(new DocumentRegistered(
                    "notice", entry("d", "2022", OFFICER), DocumentNature.ISSUED, "区局", null, when("2022")));
            ledger.append(new StatementRecorded("notice", entry("s", "2022", OFFICER), statement));
            ledger.caughtUp();
            assertThat(status(keeping, snapshots)).isEqualTo(FigureStatus.STATED);
            ledger.append(new StatementWithdrawn("notice", entry("w", "2022", OFFICER), new EntryId("s"), "读错"));
            ledger.caughtUp();
            assertThat(status(keeping, snapshots)).isEqualTo(FigureStatus.DERIVED);

            assertThat(keeping.funds(ViewPoint.NOW).value()).noneMatch(FundView::assumed);
            ledger.append(new DocumentRegistered(
                    "assumption", entry("open", "2022", OFFICER), DocumentNature.ASSUMPTION, "某人", null, when("2022")));
            ledger.caughtUp();
            same(keeping, snapshots);
            assertThat(keeping.funds(ViewPoint.NOW).value())
                    .as("opened under the title of the assumption")
                    .allMatch(FundView::assumed);
        }
    }

    @Test
    void after_an_event_of_theirs_could_not_be_applied() {
        try (var ledger = TestLedger.following()) {
            var snapshots = new Snapshots(ledger.reader());
            var keeping = new FundQueries(snapshots, InstantSource.system());
            ledger.given(open(SHUNDE), appropriate(SHUNDE, "260.00")).caughtUp();
            same(keeping, snapshots);
            JdbcClient.create(ledger.app())
                    .sql("ALTER TABLE read_1.journal ADD CHECK (amount_fen <> 900)")
                    .update();
            ledger.given(pay("unfit", SHUNDE, "9.00", "2022-03-01")).caughtUp();
            same(keeping, snapshots);
            assertThat(keeping.funds(ViewPoint.NOW).value().getFirst().parked()).isNotNull();
        }
    }

    private static FigureStatus status(FundQueries keeping, Snapshots snapshots) {
        same(keeping, snapshots);
        return keeping.funds(ViewPoint.NOW).value().stream()
                .filter(fund -> fund.id().equals(SHUNDE))
                .findFirst()
                .orElseThrow()
                .figure(Figure.CURRENT_BUDGET)
                .status();
    }

    private static Entry derived(Entry entry) {
        return new Entry(
                entry.id(),
                entry.effective(),
                null,
                entry.period(),
                entry.actor(),
                entry.document(),
                FigureStatus.DERIVED,
                new Derivation("261 - 260", List.of()),
                null);
    }

    private static void same(FundQueries keeping, Snapshots snapshots) {
        same(keeping, snapshots, ViewPoint.NOW);
    }

    private static void same(FundQueries keeping, Snapshots snapshots, ViewPoint view) {
        var anew = new FundQueries(snapshots, InstantSource.system());
        assertThat(keeping.funds(view)).as(view.toString()).isEqualTo(anew.funds(view));
    }
}
