package org.mingzhang.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.ApprovalEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.codes.CodesEvent;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.postgres.EmbeddedPostgres;

/** A ledger of its own on real PostgreSQL: the deciders, and a log to which their events are appended one command at a time. */
public final class TestLedger implements World, AutoCloseable {
    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.temporary();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Instant START = Instant.parse("2022-01-01T00:00:00Z");

    private final int number = DATABASES.incrementAndGet();
    private final LedgerDatabase database =
            LedgerDatabase.open(LedgerDatabase.createDatabase(SERVER.address(), "ledger_" + number));
    private final EventCodec codec = EventCodec.ledger();
    private final AppendSignal signal = new AppendSignal();
    private final LogReader log = new LogReader(database.app(), signal);
    private final Follower follower = new Follower(database.app(), log, codec);
    private final Map<FundId, Fund> funds = new HashMap<>();
    private final Map<UnifiedCode, PayeeFile> payees = new HashMap<>();
    private final Map<Integer, CodeTable> codes = new HashMap<>();
    private final ApprovalRules approvals = new ApprovalRules();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<LedgerEvent> history = new ArrayList<>();

    /** With its follower running. */
    public static TestLedger following() {
        var ledger = new TestLedger();
        ledger.follower.start();
        return ledger;
    }

    public static TestLedger standing() {
        return new TestLedger();
    }

    public DataSource app() {
        return database.app();
    }

    public DataSource rebuilding() {
        return database.rebuilding();
    }

    public DataSource reader() {
        return database.reader();
    }

    public LogReader log() {
        return log;
    }

    public EventCodec codec() {
        return codec;
    }

    public Follower follower() {
        return follower;
    }

    /** Every event so far; that of position n is element n − 1. */
    public List<LedgerEvent> history() {
        return history;
    }

    public long position() {
        return history.size();
    }

    /** The event of position n is recorded n minutes after the beginning of 2022. */
    public static Instant recordedAt(long position) {
        return START.plus(Duration.ofMinutes(position));
    }

    /** Commands that must be accepted. */
    public TestLedger given(FundCommand... commands) {
        for (var command : commands) {
            var decision = FundDecider.decide(command, this);
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            record(decision);
        }
        return this;
    }

    /** @return whether it was accepted */
    public boolean when(FundCommand command) {
        return record(FundDecider.decide(command, this));
    }

    /** Waits until the read tables have seen everything. */
    public TestLedger caughtUp() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (follower.position() < position()) {
            assertThat(System.nanoTime()).as("the read tables follow").isLessThan(deadline);
            Thread.onSpinWait();
        }
        return this;
    }

    /** Ends all sessions of the ledger's database and lets nobody in, or lets them in again. */
    void away(boolean away) {
        try (var connection = SERVER.address().connect();
                var statement = connection.createStatement()) {
            var name = "ledger_" + number;
            statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + !away);
            if (away)
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void append(LedgerEvent... events) {
        var encoded = new ArrayList<EventCodec.Encoded>();
        for (var event : events) encoded.add(codec.encode(event));
        try (var connection = database.app().getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO ledger.event (position, aggregate, sequence, type, revision, event_id, recorded_at, payload, metadata)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?::json, '{"principal":"test","correlationId":"of the test"}')""");
                var count =
                        connection.prepareStatement("UPDATE ledger.event_counter SET position = ?, recorded_at = ?")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < events.length; i++) {
                history.add(events[i]);
                long position = history.size();
                insert.setLong(1, position);
                insert.setString(2, events[i].stream());
                insert.setLong(3, sequences.merge(events[i].stream(), 1L, Long::sum) - 1);
                insert.setString(4, encoded.get(i).name().type());
                insert.setString(5, encoded.get(i).name().revision());
                insert.setObject(6, UUID.randomUUID());
                insert.setObject(7, recordedAt(position).atOffset(ZoneOffset.UTC));
                insert.setString(8, encoded.get(i).payload().toString());
                insert.executeUpdate();
            }
            count.setLong(1, history.size());
            count.setObject(2, recordedAt(history.size()).atOffset(ZoneOffset.UTC));
            count.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean record(Decision decision) {
        if (!(decision instanceof Decision.Accepted accepted)) return false;
        if (accepted.events().isEmpty()) return true;
        accepted.events().forEach(this::evolve);
        append(accepted.events().toArray(LedgerEvent[]::new));
        return true;
    }

    private void evolve(LedgerEvent event) {
        switch (event) {
            case FundEvent e -> fund(e.fund()).evolve(e);
            case PayeeEvent e -> payee(e.code()).evolve(e);
            case CodesEvent e -> codes(e.year()).evolve(e);
            case ApprovalEvent e -> approvals.evolve(e);
            default -> throw new IllegalStateException("no stream for " + event.getClass());
        }
    }

    @Override
    public Fund fund(FundId id) {
        return funds.computeIfAbsent(id, Fund::new);
    }

    @Override
    public PayeeFile payee(UnifiedCode code) {
        return payees.computeIfAbsent(code, c -> new PayeeFile());
    }

    @Override
    public CodeTable codes(int year) {
        return codes.computeIfAbsent(year, y -> new CodeTable());
    }

    @Override
    public ApprovalRules approvals() {
        return approvals;
    }

    @Override
    public AwardGate award(String edition) {
        return new AwardEdition(edition);
    }

    @Override
    public void close() {
        follower.close();
        database.close();
    }
}
