package org.nuanyang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a running product takes of a machine's memory, in MB: the Java program (as the system counts it, and its heap) and all
 * processes of PostgreSQL, whose shared memory is counted once. Only where the system tells (Linux).
 */
record Memory(long java, long heapUsed, long heapHeld, long postgres) {
    private static final Pattern HEAP = Pattern.compile("total (?:reserved \\d+K, committed )?(\\d+)K, used (\\d+)K");

    static Memory of(long pid, Path folder) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_info").redirectErrorStream(true).start();
        var heap = HEAP.matcher(new String(asked.getInputStream().readAllBytes()));
        boolean told = heap.find();
        return new Memory(kilobytes(pid, "Pss:") >> 10, told ? Long.parseLong(heap.group(2)) >> 10 : 0, told ? Long.parseLong(heap.group(1)) >> 10 : 0, postgres(folder) >> 10);
    }

    Memory most(Memory other) {
        return new Memory(Math.max(java, other.java), Math.max(heapUsed, other.heapUsed), Math.max(heapHeld, other.heapHeld), Math.max(postgres, other.postgres));
    }

    Map<String, Object> figures() {
        return Figures.of("javaMb", java, "heapUsedMb", heapUsed, "heapHeldMb", heapHeld, "postgresMb", postgres, "togetherMb", java + postgres);
    }

    private static long postgres(Path folder) throws IOException {
        Optional<Path> file;
        try (var found = Files.find(folder, 3, (path, _) -> path.endsWith("postmaster.pid"))) {
            file = found.findFirst();
        }
        if (file.isEmpty()) return 0;
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(file.get()).getFirst().strip())).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).mapToLong(each -> kilobytes(each.pid(), "Pss:")).sum();
    }

    private static long kilobytes(long pid, String line) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(each -> each.startsWith(line)).mapToLong(each -> Long.parseLong(each.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | java.io.UncheckedIOException endedOrNotLinux) {
            return 0;
        }
    }
}
