package org.nuanyang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The processes that a former run left in a cluster's folder. A server's processes all stand in its folder, by which
 * Linux tells them from a stranger who was given a dead server's process id.
 */
record Occupants(Path cluster) {

    /** Is the server that postmaster.pid names still alive, and truly this folder's? */
    boolean server() {
        return named().filter(this::standsHere).isPresent();
    }

    /** Waits for the last process of a killed server, then takes its postmaster.pid away if the id is a stranger's now. */
    void awaitNone(Duration atMost) throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self"))) return;
        var until = Instant.now().plus(atMost);
        while (ProcessHandle.allProcesses().anyMatch(this::standsHere)) {
            if (Instant.now().isAfter(until)) throw new CannotStart("database.cluster.occupied", cluster);
            pause();
        }
        if (named().isPresent()) Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    /** What postmaster.pid says; nothing if there is none. */
    List<String> lines() {
        var file = cluster.resolve("postmaster.pid");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> named() {
        var lines = lines();
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private boolean standsHere(ProcessHandle process) {
        var cwd = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            if (Files.isDirectory(Path.of("/proc/self"))) return Files.readSymbolicLink(cwd).equals(cluster.toRealPath());
        } catch (IOException e) {
            return false;
        }
        return process.info().command().filter(name -> name.contains("postgres")).isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
