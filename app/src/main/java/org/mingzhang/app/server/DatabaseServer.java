package org.mingzhang.app.server;

import org.jspecify.annotations.Nullable;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.mingzhang.store.postgres.PostgresAddress;

/** The PostgreSQL that the ledger is in: another's, or one that is started and stopped with this server. */
final class DatabaseServer implements AutoCloseable {
    private final PostgresAddress address;
    private final @Nullable EmbeddedPostgres embedded;

    private DatabaseServer(PostgresAddress address, @Nullable EmbeddedPostgres embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    static DatabaseServer of(Settings settings) {
        var other = settings.database();
        if (other.url() != null) {
            var address = other.user() == null
                    ? PostgresAddress.parse(other.url())
                    : new PostgresAddress(other.url(), other.user(), other.password());
            return new DatabaseServer(address, null);
        }
        var embedded = settings.data() == null ? EmbeddedPostgres.temporary() : EmbeddedPostgres.start(settings.data());
        return new DatabaseServer(embedded.address(), embedded);
    }

    PostgresAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
