package org.nuanyang.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own in the data folder, for as long as this object lives. It listens on 127.0.0.1 alone,
 * ends cleanly when this process ends in whatever way, and is started again on its port when it dies by itself.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long LOG_KEPT = 10L << 20;
    private static final int TRIES = 5;

    private final DataFolder folder;
    private final FileChannel lock;
    private final PostgresCommand command;
    private final List<String> settings;
    private volatile boolean closing;
    private volatile Process keeper;
    private volatile int port;

    static EmbeddedPostgres start(DataFolder folder, Path binaries, List<String> settings) {
        var lock = folder.lock();
        try {
            return new EmbeddedPostgres(folder, lock, binaries, settings);
        } catch (IOException e) {
            release(lock);
            throw new CannotStart("database.folder.unwritable", folder.path()).because(e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private EmbeddedPostgres(DataFolder folder, FileChannel lock, Path binaries, List<String> settings)
            throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.settings = settings;
        command = PostgresCommand.on(PostgresBinaries.unpackedIn(binaries), folder.log());
        makeOrCheckCluster();
        startServer(0);
        Thread.ofVirtual().name("postgresql-watch").start(this::startAgainWhenItDies);
    }

    int port() {
        return port;
    }

    /** A session as the cluster's superuser: to make roles and databases, nothing else. */
    Login superuser() {
        return new Login(url("postgres"), "postgres", folder.secret("superuser"));
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public void close() {
        closing = true;
        stopServer();
        release(lock);
    }

    private void makeOrCheckCluster() throws IOException {
        var stamp = folder.cluster().resolve("PG_VERSION");
        if (!Files.exists(folder.cluster())) {
            makeCluster();
            return;
        }
        if (!Files.exists(stamp)) throw new CannotStart("database.cluster.strange", folder.cluster());
        int theirs = Integer.parseInt(Files.readString(stamp).strip());
        int ours = command.majorVersion();
        if (theirs > ours) throw new CannotStart("database.cluster.newer", folder.path(), theirs, ours);
        if (theirs < ours) throw new CannotStart("database.cluster.older", folder.path(), theirs, ours);
        if (!Files.exists(folder.secretFile("superuser")))
            throw new CannotStart("database.secret.missing", folder.secretFile("superuser"));
    }

    private void makeCluster() throws IOException {
        var fresh = folder.path().resolve("postgresql.new");
        FileSystemUtils.deleteRecursively(fresh);
        folder.secret("superuser");
        int code = await("initdb", List.of(
                "-D", fresh.toString(), "-U", "postgres", "--pwfile", folder.secretFile("superuser").toString(),
                "--auth=scram-sha-256", "-E", "UTF8", "--locale=C", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--data-checksums", "--no-instructions"));
        if (code != 0) throw new CannotStart("database.postgres.refused", folder.log(), lastWords());
        Files.writeString(fresh.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(fresh, folder.cluster(), ATOMIC_MOVE);
    }

    private synchronized void startServer(int wanted) throws IOException {
        var occupants = new Occupants(folder.cluster());
        if (occupants.server()) await("pg_ctl", List.of("stop", "-m", "fast", "-w", "-t", "120", "-D", folder.cluster().toString()));
        occupants.awaitNone(Duration.ofSeconds(60));
        keepLogShort();
        for (int attempt = 1; !closing; attempt++) {
            port = wanted == 0 ? freePort() : wanted;
            keeper = command.server(arguments());
            if (ready()) return;
            if (attempt == TRIES) throw new CannotStart("database.postgres.refused", folder.log(), lastWords());
            sleep(Duration.ofSeconds(1)); // a port just taken, a predecessor not yet buried
        }
    }

    private List<String> arguments() {
        var all = new ArrayList<>(List.of("-D", folder.cluster().toString(), "-p", String.valueOf(port)));
        Stream.concat(PostgresSettings.ALWAYS.stream(), settings.stream()).forEach(each -> {
            all.add("-c");
            all.add(each);
        });
        return all;
    }

    /** Line 8 of postmaster.pid says when the server takes connections; a recovery before that may take its time. */
    private boolean ready() throws IOException {
        var file = folder.cluster().resolve("postmaster.pid");
        while (keeper.isAlive()) {
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (lines.size() > 7 && lines.get(3).equals(String.valueOf(port)) && lines.get(7).strip().equals("ready"))
                    return true;
            }
            sleep(Duration.ofMillis(10));
        }
        return false;
    }

    private void startAgainWhenItDies() {
        while (!closing) {
            try {
                keeper.waitFor();
                if (closing) return;
                log.warn("PostgreSQL ended by itself; starting it again on port {}", port);
                startServer(port);
            } catch (IOException | CannotStart e) {
                log.error("PostgreSQL does not start again yet: {}", e.getMessage());
                sleep(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void stopServer() {
        try {
            keeper.getOutputStream().close();
            if (PostgresBinaries.system().equals("windows"))
                await("pg_ctl", List.of("stop", "-m", "fast", "-w", "-D", folder.cluster().toString()));
            if (!keeper.waitFor(60, TimeUnit.SECONDS)) log.warn("PostgreSQL is still writing; it ends when it has done");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int await(String program, List<String> arguments) throws IOException {
        try {
            return command.run(program, arguments);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keepLogShort() throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_KEPT)
            Files.move(folder.log(), folder.log().resolveSibling("postgresql.log.1"), REPLACE_EXISTING);
    }

    private String lastWords() throws IOException {
        if (!Files.exists(folder.log())) return "";
        var lines = Files.readAllLines(folder.log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
