package org.nuanyang.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a target in a program of its own, guided by what each input reaches, from seeds that are real files and texts. */
final class Fuzzer {
    private static final int TIMEOUT_SECONDS = 20;

    private final Class<?> target;
    private final Path folder;

    Fuzzer(Class<?> target) {
        this.target = target;
        folder = Path.of("target", "fuzz", target.getSimpleName());
    }

    /**
     * @param runs stops after so many inputs, 0 for no end but the time
     * @param seed of the random numbers; the same seed draws the same inputs
     * @return what was printed, when something was found; otherwise empty
     */
    String run(List<byte[]> seeds, long runs, Duration atMost, int seed) {
        try {
            var corpus = Files.createDirectories(folder.resolve("corpus"));
            for (int i = 0; i < seeds.size(); i++) Files.write(corpus.resolve("seed-" + i), seeds.get(i));
            var log = folder.resolve("log.txt");
            var process = new ProcessBuilder(command(runs, atMost, seed, corpus)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            int ended = process.waitFor();
            var printed = Files.readString(log, UTF_8);
            if (ended == 0 && printed.contains("Done ")) return "";
            int found = printed.indexOf("== ");
            return found < 0 ? "ended with " + ended + ":\n" + printed : printed.substring(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(long runs, Duration atMost, int seed, Path corpus) {
        var command = new ArrayList<String>();
        // Memory is held by the heap: what the fuzzer takes for its own at the start is the peak of whoever started it.
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-Dfile.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(), "--instrumentation_includes=org.nuanyang.**", "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/", "-timeout=" + TIMEOUT_SECONDS, "-rss_limit_mb=0", "-max_len=200000", "-seed=" + seed,
                "-max_total_time=" + atMost.toSeconds()));
        if (runs > 0) command.add("-runs=" + runs);
        command.add(corpus.toString());
        return command;
    }
}
