package org.mingzhang.query.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.projections.Phrases.SHUNDE;
import static org.mingzhang.projections.Phrases.appropriate;
import static org.mingzhang.projections.Phrases.open;
import static org.mingzhang.projections.Phrases.pay;
import static org.mingzhang.projections.Phrases.voucher;

import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.projections.TestLedger;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.approval.ApprovalQueries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asks about a fund, or for what begins with a text, does not make PostgreSQL read the journal of all. */
@TestInstance(Lifecycle.PER_CLASS)
class PlansTest {
    private final TestLedger ledger = TestLedger.following();
    private final JdbcClient app = JdbcClient.create(ledger.app());
    private final JdbcClient reader = JdbcClient.create(ledger.reader());
    private final Snapshots snapshots = new Snapshots(ledger.reader());

    enum Question {
        FIGURES_OF_TODAY {
            @Override
            void ask(Snapshots snapshots) {
                funds(snapshots).fund(SHUNDE, ViewPoint.NOW);
            }
        },
        FIGURES_OF_A_DAY {
            @Override
            void ask(Snapshots snapshots) {
                funds(snapshots).fund(SHUNDE, DAY);
            }
        },
        FIGURES_AS_KNOWN {
            @Override
            void ask(Snapshots snapshots) {
                funds(snapshots).fund(SHUNDE, new ViewPoint(null, new KnownAt.UpTo(2), Basis.POSTING));
            }
        },
        PAYMENTS {
            @Override
            void ask(Snapshots snapshots) {
                funds(snapshots).payments(SHUNDE, DAY, new PageRequest(null, 2));
            }
        },
        EXPLANATION {
            @Override
            void ask(Snapshots snapshots) {
                new ExplainQueries(snapshots).explain(SHUNDE, Figure.NET_DISBURSED, DAY);
            }
        },
        COURSE {
            @Override
            void ask(Snapshots snapshots) {
                new CourseQueries(snapshots).course(SHUNDE, ViewPoint.NOW);
            }
        },
        TIMELINE {
            @Override
            void ask(Snapshots snapshots) {
                new TrailQueries(snapshots).timeline(SHUNDE, KnownAt.LATEST, new PageRequest(null, 2));
            }
        },
        TRAIL {
            @Override
            void ask(Snapshots snapshots) {
                new TrailQueries(snapshots).trail(KnownAt.LATEST, null, new PageRequest(null, 2));
            }
        },
        SEARCH {
            @Override
            void ask(Snapshots snapshots) {
                new TrailQueries(snapshots).search("ZF-0001", 5);
            }
        },
        WAITING {
            @Override
            void ask(Snapshots snapshots) {
                new ApprovalQueries(snapshots).open();
            }
        };

        private static final ViewPoint DAY =
                new ViewPoint(LocalDate.parse("2022-03-02"), KnownAt.LATEST, Basis.EFFECTIVE);

        abstract void ask(Snapshots snapshots);

        private static FundQueries funds(Snapshots snapshots) {
            return new FundQueries(snapshots, InstantSource.system());
        }
    }

    @BeforeAll
    void a_fund_among_many() {
        ledger.given(open(SHUNDE), appropriate(SHUNDE, "2600000.00"));
        ledger.given(
                pay("first", SHUNDE, "9.00", "2022-03-01"), voucher("paid", SHUNDE, "5.00", "2022-03-02", "ZF-0001"));
        ledger.caughtUp();
        app.sql("SET search_path TO read_1; " + """
                        INSERT INTO recipient SELECT 1000 + n, to_char(n, 'FM000000000000000000'), 'P' || n
                        FROM generate_series(1, 1000) n;
                        INSERT INTO origin SELECT 1000 + n, 'T', 'N' || n, NULL, 'P', 'U' FROM generate_series(1, 1000) n;
                        INSERT INTO journal (position, recorded_at, amount_fen, moved_fen, booking, origin, recipient,
                            effective_from, effective_to, period, line, fund, entry_id, status, purpose, voucher_of, voucher_no)
                        SELECT 1000 + n, recorded_at, amount_fen, moved_fen, booking, 1000 + n % 1000, 1000 + n % 1000,
                            effective_from, effective_to, period, line, 'other-' || n % 500, 'e-' || n, status, purpose,
                            voucher_of, 'v-' || n
                        FROM journal CROSS JOIN generate_series(1, 100000) n WHERE voucher_no = 'ZF-0001';
                        ANALYZE journal, origin, recipient""").update();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource
    void read_by_key(Question question) {
        long before = scansOfTheJournal();
        question.ask(snapshots);
        assertThat(scansOfTheJournal()).isEqualTo(before);
    }

    /** Asked on the connection on which the questions are, so that it counts them at once. */
    private long scansOfTheJournal() {
        reader.sql("SELECT pg_stat_force_next_flush()").query().singleRow();
        return app.sql("SELECT seq_scan FROM pg_stat_user_tables WHERE schemaname = 'read_1' AND relname = 'journal'")
                .query(Long.class)
                .single();
    }
}
