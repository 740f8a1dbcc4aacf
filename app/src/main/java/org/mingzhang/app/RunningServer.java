package org.mingzhang.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.security.FirstAdministrator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that answers. Closing it drains its requests, stops the projections, and then the database. */
public final class RunningServer implements AutoCloseable {
    private static final String ADDRESS = "server.url";

    private final ConfigurableApplicationContext context;
    private final @Nullable Path address;

    RunningServer(ConfigurableApplicationContext context, @Nullable Path data) throws IOException {
        this.context = context;
        this.address = data == null ? null : data.resolve(ADDRESS);
        if (address != null) {
            Files.writeString(address, url().toString());
            address.toFile().deleteOnExit();
        }
    }

    public URI url() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) throw new IllegalStateException("the server has been closed");
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** The random password of the first administrator, to be shown once; null when there were users or a password was given. */
    public @Nullable String newAdminPassword() {
        return context.getBean(FirstAdministrator.class).randomPassword();
    }

    /** What it is made of, for tests. */
    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() throws IOException {
        context.close();
        if (address != null) Files.deleteIfExists(address);
    }
}
