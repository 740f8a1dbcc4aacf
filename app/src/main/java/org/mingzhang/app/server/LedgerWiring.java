package org.mingzhang.app.server;

import java.time.Clock;
import javax.sql.DataSource;
import org.mingzhang.command.Ledger;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.fund.ExplainQueries;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.TrailQueries;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.AppendSignal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What writes to the log, and what answers from the read tables. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {
    /** Handed Spring's transactions explicitly: nothing else could be found in their place. */
    @Bean
    Ledger ledger(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventCodec codec,
            AppendSignal signal,
            Clock clock) {
        return new Ledger(dataSource, transactions, codec, signal, clock);
    }

    @Bean
    Snapshots snapshots(DataSource dataSource) {
        return new Snapshots(dataSource);
    }

    @Bean
    FundQueries fundQueries(Snapshots snapshots, Clock clock) {
        return new FundQueries(snapshots, clock);
    }

    @Bean
    ExplainQueries explainQueries(Snapshots snapshots) {
        return new ExplainQueries(snapshots);
    }

    @Bean
    TrailQueries trailQueries(Snapshots snapshots) {
        return new TrailQueries(snapshots);
    }
}
