package org.nuanyang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measurements of bin/bench, each in a JVM of its own: JSON on the standard output, a short table beside it. Every
 * figure stands next to its denominator, measured in the same minute.
 */
public final class Bench {
    interface Measurement {
        Map<String, Object> measure() throws Exception;
    }

    private record Entry(String name, String heap, Class<? extends Measurement> type) {}

    private static final List<Entry> ALL = List.of(
            new Entry("preview", "1g", Preview.class),
            new Entry("commit", "1g", Commit.class),
            new Entry("comparison", "1g", Comparison.class),
            new Entry("roll", "1g", Roll.class),
            new Entry("past", "1g", PastRoll.class),
            new Entry("newyear", "1g", RollOver.class),
            new Entry("care", "1g", Care.class),
            new Entry("figures", "1g", KeptSums.class),
            new Entry("forms", "1g", Forms.class),
            new Entry("documents", "1g", Summaries.class),
            new Entry("signals", "1g", SignalTrial.class),
            new Entry("looks", "1g", Looks.class),
            new Entry("audit", "512m", AuditSearch.class),
            new Entry("suggest", "1g", Suggest.class),
            new Entry("export", "256m", Export.class),
            new Entry("backup", "256m", Backup.class),
            new Entry("screening", "1g", Screening.class),
            new Entry("marks", "1g", MarkYears.class),
            new Entry("load", "1g", Load.class),
            new Entry("start", "256m", Start.class));

    static final Path FOLDER = Path.of("target", "bench");
    private static final JsonMapper JSON = JsonMapper.builder().enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT).build();

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        if (args.length == 2 && args[0].equals("--alone")) {
            alone(args[1]);
            return;
        }
        var names = Options.read(args);
        var strange = names.stream().filter(name -> ALL.stream().noneMatch(entry -> entry.name().equals(name))).toList();
        if (!strange.isEmpty()) {
            System.err.println("There is no measurement " + strange + "; there are " + ALL.stream().map(Entry::name).toList() + ".");
            System.exit(1);
        }
        var chosen = ALL.stream().filter(entry -> names.isEmpty() || names.contains(entry.name())).toList();
        var found = Figures.of(
                "at", OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "cores", Runtime.getRuntime().availableProcessors(),
                "java", System.getProperty("java.version"),
                "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        boolean whole = true;
        for (var entry : chosen) {
            whole &= apart(entry);
            if (Files.exists(file(entry.name()))) found.put(entry.name(), JSON.readValue(file(entry.name()).toFile(), LinkedHashMap.class));
        }
        var json = JSON.writeValueAsString(found);
        Files.writeString(FOLDER.resolve("bench.json"), json);
        System.out.println(json);
        if (!whole) System.exit(1);
    }

    private static boolean apart(Entry entry) throws IOException {
        System.err.println(entry.name() + " …");
        Files.deleteIfExists(file(entry.name()));
        var java = ProcessHandle.current().info().command().orElseThrow();
        var log = FOLDER.resolve(entry.name() + ".log").toFile();
        var command = new ArrayList<>(List.of(java, "-Xmx" + entry.heap(), "-Duser.timezone=Asia/Shanghai", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(Options.handedOn());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName(), "--alone", entry.name()));
        var process = new ProcessBuilder(command).redirectOutput(log).redirectErrorStream(true).start();
        process.onExit().join();
        if (process.exitValue() != 0) {
            System.err.println("  did not come to its end: see " + log);
            return false;
        }
        System.err.println(Files.readString(FOLDER.resolve(entry.name() + ".txt")));
        return true;
    }

    private static void alone(String name) throws Exception {
        var type = ALL.stream().filter(entry -> entry.name().equals(name)).findFirst().orElseThrow().type();
        var before = load();
        var figures = new LinkedHashMap<>(type.getDeclaredConstructor().newInstance().measure());
        figures.put("load", List.of(before, load()));
        Files.writeString(FOLDER.resolve(name + ".txt"), table(figures), UTF_8);
        Files.writeString(file(name), JSON.writeValueAsString(figures), UTF_8);
        System.exit(0);
    }

    private static String table(Map<String, Object> figures) {
        var lines = new StringBuilder();
        figures.forEach((name, value) -> {
            if (!name.toLowerCase().endsWith("runs")) lines.append(String.format("  %-24s %s%n", name, value));
        });
        return lines.toString();
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }

    /** How many programs wanted a core in the last minute: above the number of cores, times are too long. */
    private static double load() {
        return Figures.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
