package org.nuanyang.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The product as a program of its own, so that its memory is not the benchmark's. */
record Served(Process process, int port, Path folder) implements AutoCloseable {

    /** By bin/run, as a school starts it. Returns with the first page. */
    static Served byRun(Path folder, Duration patience, String... more) throws Exception {
        int port = freePort();
        var command = new ArrayList<>(List.of("bin/run", "--data", folder.toAbsolutePath().toString(), "--port", Integer.toString(port)));
        command.addAll(List.of(more));
        return started(new ProcessBuilder(command), port, folder, patience);
    }

    /** The classes as they are, with the settings of bin/run. */
    static Served asItIs(Path folder, Duration patience, String... more) throws Exception {
        int port = freePort();
        var classes = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).filter(each -> !each.endsWith("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseCompactObjectHeaders", "-Xms96m", "-XX:MaxHeapFreeRatio=40", "-XX:G1PeriodicGCInterval=30000", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai", "-cp", classes, "org.nuanyang.Nuanyang", "--server.port=" + port, "--nuanyang.data=" + folder, "--nuanyang.demo=true"));
        command.addAll(List.of(more));
        return started(new ProcessBuilder(command), port, folder, patience);
    }

    private static Served started(ProcessBuilder program, int port, Path folder, Duration patience) throws Exception {
        var log = Bench.FOLDER.resolve("served.log");
        var served = new Served(program.redirectErrorStream(true).redirectOutput(log.toFile()).start(), port, folder);
        try {
            served.firstPage(patience);
            return served;
        } catch (Exception e) {
            served.close();
            throw new IllegalStateException("no first page: see " + log, e);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    Memory memory() throws IOException, InterruptedException {
        return Memory.of(process.pid(), folder);
    }

    private void firstPage(Duration patience) throws Exception {
        var first = HttpRequest.newBuilder(URI.create(url("/sign-in"))).timeout(Duration.ofSeconds(30)).build();
        try (var client = HttpClient.newHttpClient()) {
            for (long end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end && process.isAlive(); Thread.sleep(5)) {
                try {
                    if (client.send(first, BodyHandlers.discarding()).statusCode() < 400) return; // an empty product leads on to its setup
                } catch (IOException notYet) {
                    continue;
                }
            }
        }
        throw new IllegalStateException("waited " + patience);
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
