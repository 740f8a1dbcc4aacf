package org.mingzhang.store.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.store.StoreFault;
import org.postgresql.Driver;

/**
 * One database on a PostgreSQL server, and the account that administers it.
 *
 * @param url JDBC URL without user and password
 * @param password empty when the server trusts the connection
 */
public record PostgresAddress(String url, String user, String password) {
    private static final Pattern DATABASE = Pattern.compile("^(jdbc:postgresql://[^/]+/)([^?]*)(\\?.*)?$");

    public PostgresAddress {
        if (!DATABASE.matcher(url).matches()) throw notAnAddress();
    }

    /** Reads {@code jdbc:postgresql://host:port/database?user=…&password=…}. */
    public static PostgresAddress parse(String jdbcUrl) {
        Properties parts = Driver.parseURL(jdbcUrl, new Properties());
        if (parts == null || !jdbcUrl.contains("://") || parts.getProperty("user") == null) throw notAnAddress();
        return new PostgresAddress(
                withoutCredentials(jdbcUrl), parts.getProperty("user"), parts.getProperty("password", ""));
    }

    private static String withoutCredentials(String jdbcUrl) {
        int query = jdbcUrl.indexOf('?');
        if (query < 0) return jdbcUrl;
        String kept = Arrays.stream(jdbcUrl.substring(query + 1).split("&"))
                .filter(parameter -> !parameter.startsWith("user=") && !parameter.startsWith("password="))
                .collect(Collectors.joining("&"));
        return jdbcUrl.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
    }

    /** The same server and account, another database. */
    public PostgresAddress database(String name) {
        Matcher parts = matched();
        String query = parts.group(3);
        return new PostgresAddress(parts.group(1) + name + (query == null ? "" : query), user, password);
    }

    /** Name of the database; empty when the URL names none. */
    public String database() {
        return matched().group(2);
    }

    /** The same database, another account. */
    public PostgresAddress as(String otherUser, String otherPassword) {
        return new PostgresAddress(url, otherUser, otherPassword);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url + " (" + user + ")";
    }

    private Matcher matched() {
        Matcher parts = DATABASE.matcher(url);
        if (!parts.matches()) throw notAnAddress();
        return parts;
    }

    private static StoreFault notAnAddress() {
        return new StoreFault(
                "数据库地址应为 jdbc:postgresql://主机:端口/数据库?user=用户&password=口令。",
                "A database address reads jdbc:postgresql://host:port/database?user=name&password=secret.");
    }
}
