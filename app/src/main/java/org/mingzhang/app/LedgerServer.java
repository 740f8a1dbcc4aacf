package org.mingzhang.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.StoreFault;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server. Everything that runs in it is wired in {@code org.mingzhang.app.server}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class LedgerServer {
    LedgerServer() {}

    /**
     * Returns when the server answers.
     *
     * @throws StoreFault when the database cannot be used or the port is taken, in words for an operator
     * @throws IOException when the data folder cannot be written
     */
    public static RunningServer start(ServerSettings settings) throws IOException {
        return start(settings, Map.of());
    }

    static RunningServer start(ServerSettings settings, Map<String, Object> more) throws IOException {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", settings.port());
        put(properties, "mingzhang.data", settings.data());
        put(properties, "mingzhang.database.url", settings.databaseUrl());
        put(properties, "mingzhang.database.user", settings.databaseUser());
        put(properties, "mingzhang.database.password", settings.databasePassword());
        logInto(settings.data(), properties);
        properties.putAll(more);
        var application = new SpringApplication(LedgerServer.class);
        application.setBannerMode(Banner.Mode.OFF);
        // Spring Boot's own hook waits ten minutes for a server that was stopped while it started.
        application.setRegisterShutdownHook(false);
        application.addInitializers(ConfigurableApplicationContext::registerShutdownHook);
        // As arguments they are there before the log is opened.
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new RunningServer(run(application, arguments), settings.data());
    }

    /** What an operator can remove is told him plainly, not as the failure of a bean. */
    private static ConfigurableApplicationContext run(SpringApplication application, String... arguments) {
        try {
            return application.run(arguments);
        } catch (RuntimeException e) {
            for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StoreFault fault) throw fault;
                if (cause instanceof PortInUseException taken) {
                    throw new StoreFault(
                            "端口 " + taken.getPort() + " 已被占用。", "Port " + taken.getPort() + " is in use.", e);
                }
            }
            throw e;
        }
    }

    /** Standard output belongs to whoever started the server. */
    private static void logInto(@Nullable Path data, Map<String, Object> properties) throws IOException {
        properties.put("logging.threshold.console", "off");
        if (data == null) return;
        Files.createDirectories(data);
        properties.put("logging.file.name", data.resolve("mingzhang.log").toString());
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) properties.put(name, value.toString());
    }
}
