package org.mingzhang.app.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.mingzhang.command.Ledger;
import org.mingzhang.projections.Follower;
import org.mingzhang.projections.Rebuild;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.approval.ApprovalQueries;
import org.mingzhang.query.campaign.LineSpending;
import org.mingzhang.query.disclosure.QuarterQueries;
import org.mingzhang.query.fund.CourseQueries;
import org.mingzhang.query.fund.ExplainQueries;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.TrailQueries;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What writes to the log, and what answers from the read tables. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {
    /** Writes over connections of its own, with Spring's transactions on them: handed over, so that nothing else could be found. */
    @Bean
    Ledger ledger(LedgerDatabase database, EventCodec codec, AppendSignal signal, Clock clock) {
        var transactions = new JdbcTransactionManager(database.writer());
        return new Ledger(database.writer(), transactions, codec, signal, clock);
    }

    /** Follows the log as long as the server answers, and stops before the pool does. */
    @Bean(initMethod = "start")
    Follower follower(DataSource dataSource, LogReader log, EventCodec codec, MeterRegistry meters) {
        var follower = new Follower(dataSource, log, codec);
        Gauge.builder("mingzhang.lag", follower, Follower::lag)
                .description("events in the log that the read tables have not applied")
                .register(meters);
        Gauge.builder("mingzhang.position", follower, Follower::position)
                .description("position of the last event that the read tables have applied")
                .register(meters);
        return follower;
    }

    @Bean
    Rebuild rebuild(LedgerDatabase database, LogReader log, EventCodec codec) {
        return new Rebuild(database.rebuilding(), log, codec);
    }

    @Bean
    @DependsOn("follower")
    Snapshots snapshots(DataSource dataSource) {
        return new Snapshots(dataSource);
    }

    @Bean
    FundQueries fundQueries(Snapshots snapshots, Clock clock) {
        return new FundQueries(snapshots, clock);
    }

    @Bean
    LineSpending lineSpending(Snapshots snapshots) {
        return new LineSpending(snapshots);
    }

    @Bean
    ExplainQueries explainQueries(Snapshots snapshots) {
        return new ExplainQueries(snapshots);
    }

    @Bean
    QuarterQueries quarterQueries(FundQueries funds, ExplainQueries explanations) {
        return new QuarterQueries(funds, explanations);
    }

    @Bean
    CourseQueries courseQueries(Snapshots snapshots) {
        return new CourseQueries(snapshots);
    }

    @Bean
    TrailQueries trailQueries(Snapshots snapshots) {
        return new TrailQueries(snapshots);
    }

    @Bean
    ApprovalQueries approvalQueries(Snapshots snapshots) {
        return new ApprovalQueries(snapshots);
    }
}
