package org.mingzhang.benchmark.site;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WrongResult;

/** On what it was measured: printed with every result, because without it a figure says nothing. */
public final class Machine {
    private Machine() {}

    /** @throws WrongResult when the server does not wait for the disk */
    public static List<String> describe(Site site) throws SQLException, IOException, InterruptedException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return List.of(
                "机器 machine: " + cpu() + ", " + system.getAvailableProcessors() + " cores, " + memory() + ", "
                        + system.getName() + " " + system.getVersion(),
                "负载 load average: " + String.format(Locale.ROOT, "%.2f", system.getSystemLoadAverage()),
                "PostgreSQL " + site.setting("server_version") + ": fsync " + on(site, "fsync")
                        + ", synchronous_commit " + on(site, "synchronous_commit") + ", full_page_writes "
                        + on(site, "full_page_writes") + ", shared_buffers " + site.setting("shared_buffers"),
                "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + "), " + collectors(),
                "标尺 yardsticks: " + tools());
    }

    private static String on(Site site, String name) throws SQLException {
        var found = site.setting(name);
        if (!found.equals("on")) {
            throw new WrongResult(
                    name + " 是 " + found + "：不落盘的速度不作数。", name + " is " + found + ": no figure without it.");
        }
        return found;
    }

    private static String tools() throws IOException, InterruptedException {
        var said = new StringBuilder();
        for (var tool : Tool.values()) {
            var version = tool.version();
            said.append(said.isEmpty() ? "" : "; ").append(version.isEmpty() ? tool.program() + " —" : version);
        }
        return said.toString();
    }

    private static String collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(collector -> Objects.requireNonNull(collector.getName()))
                .collect(Collectors.joining(", "));
    }

    private static String cpu() throws IOException {
        return field(Path.of("/proc/cpuinfo"), "model name");
    }

    private static String memory() throws IOException {
        long mib = mib("MemTotal");
        return mib < 0 ? "?" : mib + " MiB";
    }

    /** Memory that a program could have without swapping; negative when this system does not tell. */
    public static long availableMib() throws IOException {
        return mib("MemAvailable");
    }

    private static long mib(String name) throws IOException {
        var kib = field(Path.of("/proc/meminfo"), name).replaceAll("\\D", "");
        return kib.isEmpty() ? -1 : Long.parseLong(kib) / 1024;
    }

    private static String field(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) return "?";
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Arrays.asList(line.split(":", 2)).getLast().strip())
                .findFirst()
                .orElse("?");
    }
}
