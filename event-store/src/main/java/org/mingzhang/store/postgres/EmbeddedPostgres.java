package org.mingzhang.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mingzhang.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server inside a folder, for those who have none: durable (fsync and synchronous commit are on, and checked),
 * reachable from this machine only, with a password of its own, and gone when this JVM is gone.
 *
 * <p>When postgres itself dies while this is open, it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final String MAJOR_VERSION = "18";

    private final PostgresBinaries binaries;
    private final DataFolder folder;
    private final RunAs account;
    private final String password;
    private volatile PostgresProcess process;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresBinaries binaries, DataFolder folder, RunAs account) throws IOException {
        this.binaries = binaries;
        this.folder = folder;
        this.account = account;
        if (!Files.isDirectory(folder.data())) initialise();
        requireVersion();
        this.password = Files.readString(folder.password()).strip();
        PostgresProcess.stopLeftover(folder);
        this.process = startOnFreePort();
        Thread.ofPlatform().daemon().name("mingzhang-postgres").start(this::supervise);
    }

    /**
     * Starts a server on the data in the folder, which is created when it does not exist.
     *
     * @throws StoreFault when the folder is in use by another Mingzhang, or cannot be used, or the server does not start
     */
    public static EmbeddedPostgres start(Path folder) {
        try {
            return start(DataFolder.open(folder));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Starts a server on an empty folder that is deleted when the server is closed, or when the JVM ends without closing it. */
    public static EmbeddedPostgres temporary() {
        try {
            return start(DataFolder.temporary());
        } catch (IOException e) {
            throw unusable(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), e);
        }
    }

    private static EmbeddedPostgres start(DataFolder folder) throws IOException {
        try {
            RunAs account = RunAs.ownerOf(folder.data());
            account.requireReach(folder.root);
            if (folder.temporary) account.own(folder.root);
            return new EmbeddedPostgres(PostgresBinaries.unpacked(), folder, account);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The server's superuser, in the database {@code postgres}. */
    public PostgresAddress address() {
        return new PostgresAddress("jdbc:postgresql://127.0.0.1:" + process.port() + "/postgres", SUPERUSER, password);
    }

    /** Process id of the server, for tests and operators. */
    public long pid() {
        return process.pid();
    }

    /** Stops the server, rolling back what is not committed, and returns when its processes have gone. */
    @Override
    public void close() {
        closing = true;
        stopAndRelease();
    }

    private synchronized void stopAndRelease() {
        try {
            process.stop();
            folder.close();
        } catch (IOException e) {
            throw unusable(folder.root, e);
        }
    }

    private void initialise() throws IOException {
        Path unfinished = folder.root.resolve("postgresql.new");
        DataFolder.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(unfinished);
        Files.deleteIfExists(folder.password());
        Files.createFile(
                folder.password(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.writeString(folder.password(), HexFormat.of().formatHex(secret));
        account.own(folder.password());

        List<String> command = new ArrayList<>(account.prefix());
        command.addAll(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (folder.temporary) command.add("--no-sync");
        Process initdb = PostgresProcess.builder(command, folder.root)
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream output = initdb.getInputStream()) {
            initdb.getOutputStream().close();
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) throw new IOException("initdb: " + said.strip());
        } catch (InterruptedException e) {
            initdb.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireVersion() throws IOException {
        String found = Files.readString(folder.data().resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new StoreFault(
                    "文件夹 " + folder.root + " 中是 PostgreSQL " + found + " 的数据，内置的是 " + MAJOR_VERSION
                            + "：请用原版本备份，再恢复到新的文件夹。",
                    folder.root + " holds data of PostgreSQL " + found + ", the embedded one is " + MAJOR_VERSION
                            + ": back up with the earlier release and restore into a new folder.");
        }
    }

    private PostgresProcess startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return startOn(freePort());
            } catch (IOException e) {
                if (attempt == 3) throw e;
                LOG.warn("PostgreSQL did not start, trying another port: {}", e.getMessage());
            }
        }
    }

    /** Returns when the server answers, is ours by its password and data directory, and is as durable as we were promised. */
    private PostgresProcess startOn(int port) throws IOException {
        rotateLog();
        PostgresProcess started = PostgresProcess.start(binaries, folder, account, port);
        PostgresAddress server =
                new PostgresAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, password);
        try {
            while (true) {
                try (Connection connection = server.connect()) {
                    requireSetting(connection, "data_directory", folder.data().toString());
                    requireSetting(connection, "fsync", "on");
                    requireSetting(connection, "synchronous_commit", "on");
                    return started;
                } catch (SQLException e) {
                    if (!started.isAlive()) throw new IOException("postgres ended at its start: " + endOfLog(), e);
                    if ("28P01".equals(e.getSQLState()))
                        throw new IOException("another server listens on port " + port, e);
                    PostgresProcess.pause();
                }
            }
        } catch (IOException | RuntimeException e) {
            started.stop();
            throw e;
        }
    }

    private static void requireSetting(Connection connection, String name, String expected)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            String found = row.getString(1);
            if (!expected.equals(found)) throw new IOException(name + " is " + found + ", not " + expected);
        }
    }

    private void supervise() {
        while (!closing) {
            try {
                process.waitFor();
                if (closing) return;
                LOG.error("PostgreSQL has ended unexpectedly and is started again: {}", endOfLog());
                process.stop();
                restart();
            } catch (IOException e) {
                LOG.error("PostgreSQL could not be started again", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Backends of a killed server need a moment to leave, and the port must stay the same for those who hold our address. */
    private synchronized void restart() throws IOException, InterruptedException {
        if (closing) return;
        PostgresProcess.stopLeftover(folder);
        try {
            process = startOn(process.port());
        } catch (IOException e) {
            Thread.sleep(1000);
            throw e;
        }
    }

    private void rotateLog() throws IOException {
        Path log = folder.log();
        if (Files.exists(log) && Files.size(log) > 16L << 20) {
            Files.move(log, folder.root.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) Files.createFile(log);
        account.own(log);
    }

    private String endOfLog() throws IOException {
        String log = Files.readString(folder.log(), StandardCharsets.UTF_8);
        return log.substring(Math.max(0, log.length() - 2000)).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static StoreFault unusable(Path folder, IOException e) {
        return new StoreFault(
                "内置 PostgreSQL 无法在文件夹 " + folder + " 中运行：" + e.getMessage(),
                "The embedded PostgreSQL cannot run in " + folder + ": " + e.getMessage(),
                e);
    }
}
