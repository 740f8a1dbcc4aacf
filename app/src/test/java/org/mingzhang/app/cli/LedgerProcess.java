package org.mingzhang.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The program in a process of its own, with a temporary folder and a home that belong to it alone. */
final class LedgerProcess implements AutoCloseable {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** What a finished command said. */
    record Result(int exitCode, String out, String err) {}

    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    /** The folder lies where the account that PostgreSQL runs as can reach it. */
    LedgerProcess() throws IOException {
        folder = Files.createTempDirectory(Path.of("/tmp"), "ledger-test-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(tmp());
        Files.setPosixFilePermissions(tmp(), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    /** Everything temporary goes here. */
    Path tmp() {
        return folder.resolve("tmp");
    }

    Path folder() {
        return folder;
    }

    /** A started program, its output going to files. */
    record Running(Process process, Path out, Path err) {
        String said() throws IOException {
            return Files.readString(out, UTF_8);
        }

        String complained() throws IOException {
            return Files.readString(err, UTF_8);
        }
    }

    Running start(String... arguments) throws IOException {
        var command = program();
        command.addAll(List.of(arguments));
        return start(command, PROJECT);
    }

    /** Runs a line of shell in a folder where {@code ./ledger} is this program. */
    Result shell(String line) throws IOException, InterruptedException {
        var place = folder.resolve("shell");
        if (!Files.exists(place)) {
            Files.createDirectory(place);
            Files.createSymbolicLink(place.resolve("samples"), PROJECT.resolve("samples"));
            var script = place.resolve("ledger");
            Files.writeString(script, "#!/bin/sh\nexec '" + String.join("' '", program()) + "' \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return finished(start(List.of("sh", "-c", line), place), line);
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return finished(start(arguments), String.join(" ", arguments));
    }

    private List<String> program() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-Djava.io.tmpdir=" + tmp(),
                "-Dmingzhang.home=" + PROJECT,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    }

    private Running start(List<String> command, Path where) throws IOException {
        var builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MINGZHANG_") && !name.endsWith("_CACHE"));
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().put("TMPDIR", tmp().toString());
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        started.add(process);
        return new Running(process, out, err);
    }

    private static Result finished(Running running, String what) throws IOException, InterruptedException {
        if (!running.process().waitFor(5, TimeUnit.MINUTES))
            throw new IOException("still running: " + what + "\n" + running.complained());
        return new Result(running.process().exitValue(), running.said(), running.complained());
    }

    /** Command lines of the processes that work with our folder, or were started for it. */
    List<String> processes() throws IOException {
        var found = new ArrayList<String>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : all) {
                var line = commandLine(process);
                if (line.contains(folder.toString())) found.add(line);
            }
        }
        return found;
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return ""; // ended meanwhile
        }
    }

    List<Path> leftovers() throws IOException {
        try (var files = Files.list(tmp())) {
            return files.toList();
        }
    }

    static void await(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("not within " + patience);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        for (var process : started) {
            process.destroyForcibly();
            process.onExit().join();
        }
        await(Duration.ofSeconds(60), () -> isGone());
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private boolean isGone() {
        try {
            return processes().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
