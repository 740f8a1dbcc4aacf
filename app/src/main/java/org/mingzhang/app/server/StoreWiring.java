package org.mingzhang.app.server;

import java.time.Clock;
import javax.sql.DataSource;
import org.mingzhang.app.message.Messages;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.documents.form.Templates;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.evidence.EvidenceFiles;
import org.mingzhang.store.history.Histories;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.person.PersonVault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database and the log in it. Beans end in the reverse order of their dependence: PostgreSQL is the last to stop. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {
    @Bean
    DatabaseServer databaseServer(Settings settings) {
        return DatabaseServer.of(settings);
    }

    @Bean
    LedgerDatabase ledgerDatabase(DatabaseServer server) {
        return LedgerDatabase.open(server.address());
    }

    /** Connections of the role {@code ledger_app}; Spring's transactions are on these. Closed by the database. */
    @Bean(destroyMethod = "")
    DataSource dataSource(LedgerDatabase database) {
        return database.app();
    }

    @Bean
    AppendSignal appendSignal() {
        return new AppendSignal();
    }

    @Bean
    EventCodec eventCodec() {
        return EventCodec.ledger();
    }

    @Bean
    LogReader logReader(DataSource dataSource, AppendSignal signal) {
        return new LogReader(dataSource, signal);
    }

    @Bean
    Histories histories(DataSource dataSource, LogReader log, EventCodec codec) {
        return new Histories(dataSource, log, codec);
    }

    @Bean
    PersonVault personVault(DataSource dataSource) {
        return new PersonVault(dataSource);
    }

    @Bean
    EvidenceFiles evidenceFiles(DataSource dataSource) {
        return new EvidenceFiles(dataSource);
    }

    @Bean
    Messages messages() {
        return new Messages();
    }

    @Bean
    Printer printer(Settings settings) {
        return new Printer(Templates.in(settings.templates()));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
