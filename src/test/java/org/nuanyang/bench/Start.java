package org.nuanyang.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From calling bin/run on a data folder with a county in it to its first page; the denominator cannot be saved: a Java
 * that only starts PostgreSQL on the same folder. What that server takes of the memory when nobody is there. And from calling
 * bin/run on a folder that is not there yet to the first page of somebody signed in: the administrator who has set it up.
 */
final class Start implements Bench.Measurement {
    private static final Path FOLDER = Product.FOLDERS.resolve("county");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final int RUNS = 7;
    private static final int COLD_RUNS = 3;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private @Nullable Served served;
    private @Nullable Process database;

    @Override
    public Map<String, Object> measure() throws Exception {
        serve();
        waitForCache();
        stop();
        var pair = Times.Pair.of(1, RUNS, this::serve, this::databaseOnly, this::stop);
        var figures = pair.figures("a Java that only starts PostgreSQL on the same folder", Double.NaN);
        List.of("bound", "met").forEach(figures::remove);
        var versions = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) versions.add(Times.of(() -> new ProcessBuilder(java(), "-version").redirectErrorStream(true).start().onExit().join()));
        figures.put("javaVersionSeconds", new Times(versions).median());
        figures.put("idle", idle());
        figures.put("cold", cold());
        return figures;
    }

    private void serve() throws Exception {
        served = Served.byRun(FOLDER, PATIENCE);
    }

    private Map<String, Object> idle() throws Exception {
        try (var alone = Served.byRun(FOLDER, PATIENCE)) {
            Thread.sleep(IDLE);
            var figures = alone.memory().figures();
            figures.put("afterSeconds", IDLE.toSeconds());
            return figures;
        }
    }

    private static Map<String, Object> cold() throws Exception {
        var pages = new ArrayList<Double>();
        for (int i = 0; i < COLD_RUNS; i++) {
            var folder = Bench.FOLDER.resolve("cold-" + i);
            deleted(folder);
            long begun = System.nanoTime();
            try (var fresh = Served.byRun(folder, PATIENCE, "--empty")) {
                setUp(fresh);
                pages.add((System.nanoTime() - begun) / 1e9);
            }
            deleted(folder);
        }
        return Figures.of("what", "a new folder: the database made, all migrations, the bureau set up, the administrator's first page", "seconds",
                new Times(pages).median(), "runs", pages.stream().map(Figures::round).toList());
    }

    private static void setUp(Served fresh) throws Exception {
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var asked = browser.send(HttpRequest.newBuilder(URI.create(fresh.url("/setup"))).build(), BodyHandlers.ofString()).body();
            var token = TOKEN.matcher(asked);
            if (!token.find()) throw new IllegalStateException("nothing to be set up: " + asked);
            var answer = browser.send(HttpRequest.newBuilder(URI.create(fresh.url("/setup"))).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form("_csrf", token.group(1), "division", "990101", "county", "清溪县", "bureau", "清溪县教育体育局", "name", "管理员",
                            "login", "boss", "password", "blauer-regen-47", "again", "blauer-regen-47"))).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 302) throw new IllegalStateException("not set up: " + answer.body());
            var first = browser.send(HttpRequest.newBuilder(URI.create(fresh.url("/account/second"))).build(), BodyHandlers.discarding());
            if (first.statusCode() != 200) throw new IllegalStateException("no page for somebody signed in: " + first);
        }
    }

    private static String form(String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        return body.toString();
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
        if (served != null) served.close();
        served = null;
        if (database == null) return;
        database.getOutputStream().close(); // enough for it
        database.onExit().join();
        database = null;
    }

    private void databaseOnly() throws Exception {
        var started = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"), "org.nuanyang.database.ServerMain",
                        FOLDER.toString(), FOLDER.toAbsolutePath().toString())
                .redirectErrorStream(true).start();
        database = started;
        var said = started.inputReader();
        for (var line = said.readLine(); line == null || !line.startsWith("port"); line = said.readLine()) {
            if (line == null) throw new IllegalStateException("PostgreSQL alone did not start");
        }
    }

    private static void deleted(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }
}
