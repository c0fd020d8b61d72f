package org.nuanyang.database;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each server's own eye on the key file and on which key seals, so that keys change while it runs: it takes up what was
 * added to the file, tells the others what it holds, and seals by the key that the database names.
 */
final class KeyWatch implements SmartLifecycle {
    static final Duration EVERY = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(KeyWatch.class);

    private final UUID server = UUID.randomUUID();
    private final Path file;
    private final Vault vault;
    private final JdbcClient jdbc;
    private @Nullable ScheduledExecutorService clock;

    KeyWatch(Path file, Vault vault, JdbcClient jdbc) {
        this.file = file;
        this.vault = vault;
        this.jdbc = jdbc;
        vault.onUnknownKey(this::look);
    }

    /** @return whether the keys or the one that seals are others than before */
    synchronized boolean look() {
        var before = vault.ring();
        try {
            var wanted = jdbc.sql("select key_name from keyring.sealing").query(String.class).single();
            var keys = file(before.keys());
            var sealing = keys.keys().containsKey(wanted) ? wanted : before.sealing().name();
            var changed = !sealing.equals(before.sealing().name()) || !keys.fingerprints().equals(before.keys().fingerprints());
            if (changed) vault.use(new Ring(keys, sealing));
            report();
            if (changed) log.info("keys in use: {}", vault.ring());
            return changed;
        } catch (DataAccessException e) {
            log.warn("which key seals could not be asked: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** What stands in the file now; a file that cannot be read, or lacks the key that seals, changes nothing. */
    private VaultKeys file(VaultKeys held) {
        try {
            var read = VaultKeys.read(file);
            var others = held.keys().keySet().stream()
                    .filter(name -> read.keys().containsKey(name) && !Arrays.equals(read.fingerprint(name), held.fingerprint(name))).toList();
            if (!others.isEmpty()) throw new CannotStart("database.keys.others", file, others.getFirst());
            if (!read.keys().containsKey(vault.ring().sealing().name())) throw new CannotStart("database.keys.older", file, vault.ring().sealing());
            return read;
        } catch (CannotStart e) {
            log.warn("{}", e.getMessage());
            return held;
        }
    }

    private void report() {
        jdbc.sql("""
                insert into keyring.server (id, place, holds, seals_by) values (:id, :place, :holds, :seals)
                on conflict (id) do update set holds = excluded.holds, seals_by = excluded.seals_by, seen_at = now()
                """)
                .param("id", server).param("place", ManagementFactory.getRuntimeMXBean().getName())
                .param("holds", vault.ring().names().toArray(String[]::new)).param("seals", vault.ring().sealing().name())
                .update();
    }

    @Override
    public synchronized void start() {
        look();
        clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("keys").factory());
        clock.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clock == null) return;
        clock.shutdownNow();
        clock = null;
        try {
            jdbc.sql("delete from keyring.server where id = :id or seen_at < now() - interval '1 day'").param("id", server).update();
        } catch (DataAccessException e) {
            log.debug("that this server ends could not be told"); // it is taken for gone after a while
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    /** Before the first request, after the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
