package org.mingzhang.benchmark.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program from Debian that a yardstick is made of. */
public enum Tool {
    PGBENCH("pgbench", "postgresql-15", "--version"),
    PSQL("psql", "postgresql-client", "--version"),
    WRK("wrk", "wrk", "--version"),
    LEDGER("ledger", "ledger", "--version"),
    HLEDGER("hledger", "hledger", "--version"),
    TIME("time", "time", "--version");

    private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

    private final String program;
    private final String debianPackage;
    private final String askVersion;

    Tool(String program, String debianPackage, String askVersion) {
        this.program = program;
        this.debianPackage = debianPackage;
        this.askVersion = askVersion;
    }

    public String program() {
        return program;
    }

    /** What installs it. */
    public String install() {
        return "apt-get install " + debianPackage;
    }

    /** The program on the path, or where Debian keeps those of PostgreSQL; the latest of several. */
    public Optional<Path> find() {
        var path = Stream.of(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .map(Path::of);
        return Stream.concat(postgresql(), path)
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @throws NotMeasured when it is not installed, saying what would */
    public Path require() {
        return find().orElseThrow(() -> new NotMeasured(
                "本机没有 " + program + "，安装：" + install(), program + " is missing here; install it with " + install()));
    }

    /** The first line of what it says about itself; empty when it is not installed. */
    public String version() throws IOException, InterruptedException {
        var found = find();
        if (found.isEmpty()) return "";
        var asked = new ProcessBuilder(found.get().toString(), askVersion)
                .redirectErrorStream(true)
                .start();
        try (var output = asked.getInputStream()) {
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            asked.waitFor();
            return said.lines().findFirst().orElse("").strip();
        }
    }

    private static Stream<Path> postgresql() {
        List<Path> versions = new ArrayList<>();
        if (Files.isDirectory(POSTGRESQL)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(POSTGRESQL)) {
                found.forEach(versions::add);
            } catch (IOException e) {
                return Stream.empty();
            }
        }
        return versions.stream().sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin"));
    }
}
