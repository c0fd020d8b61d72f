package org.nuanyang.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From calling bin/run on a data folder with a county in it to its first page. The denominator cannot be saved: a Java
 * that only starts PostgreSQL on the same folder.
 */
final class Start implements Bench.Measurement {
    private static final Path FOLDER = Product.FOLDERS.resolve("county");
    private static final Path LOG = Bench.FOLDER.resolve("run.log");

    private @Nullable Process running;
    private boolean served;

    @Override
    public Map<String, Object> measure() throws Exception {
        start(Duration.ofMinutes(10));
        waitForCache();
        stop();
        var pair = Times.Pair.of(1, 7, () -> start(Duration.ofMinutes(1)), this::databaseOnly, this::stop);
        var figures = pair.figures("a Java that only starts PostgreSQL on the same folder", Double.NaN);
        List.of("bound", "met").forEach(figures::remove);
        var versions = new ArrayList<Double>();
        for (int i = 0; i < 7; i++) versions.add(Times.of(() -> new ProcessBuilder(java(), "-version").redirectErrorStream(true).start().onExit().join()));
        figures.put("javaVersionSeconds", new Times(versions).median());
        return figures;
    }

    /** Returns with the first page. */
    private void start(Duration patience) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        served = true;
        running = new ProcessBuilder("bin/run", "--data", FOLDER.toAbsolutePath().toString(), "--port", Integer.toString(port))
                .redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
        var first = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in")).build();
        try (var client = HttpClient.newHttpClient()) {
            for (long end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end && running.isAlive(); Thread.sleep(5)) {
                try {
                    if (client.send(first, BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException notYet) {
                    continue;
                }
            }
        }
        throw new IllegalStateException("no first page: see " + LOG);
    }

    /** It is made in the background a minute into the first run. */
    private static void waitForCache() throws Exception {
        for (int i = 0; i < 600; i++) {
            try (var files = Files.list(FOLDER)) {
                if (files.anyMatch(file -> file.toString().endsWith(".aot"))) return;
            }
            Thread.sleep(1_000);
        }
        throw new IllegalStateException("bin/run has made no cache: see target/build.log");
    }

    private void stop() throws IOException {
        if (running == null) return;
        running.getOutputStream().close(); // enough for the Java that only starts PostgreSQL
        if (!served) running.onExit().join();
        running.destroy();
        running.onExit().join();
        running = null;
    }

    private void databaseOnly() throws Exception {
        served = false;
        running = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"), "org.nuanyang.database.ServerMain",
                        FOLDER.toString(), FOLDER.toAbsolutePath().toString())
                .redirectErrorStream(true).start();
        var said = running.inputReader();
        for (var line = said.readLine(); line == null || !line.startsWith("port"); line = said.readLine()) {
            if (line == null) throw new IllegalStateException("PostgreSQL alone did not start");
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }
}
