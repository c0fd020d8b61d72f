package org.nuanyang.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changing keys while the product runs, one step at a time: a new key comes into the file; when every server holds it, it
 * seals; what the others have sealed is sealed anew; a key by which nothing is sealed is retired. Each step may be done again.
 */
record KeyOffice(Path file, Login owner) {
    /** A server that has not been heard of for so long is gone. */
    private static final Duration ALIVE = KeyWatch.EVERY.multipliedBy(4);
    /** What a server had sealed before the change may take so long to be written. */
    private static final Duration UNTIL_ALL_IS_WRITTEN = Duration.ofHours(1);

    /** A running server: where, which keys it holds, which seals. */
    record Running(String place, List<String> holds, String sealsBy) {}

    VaultKeys keys() {
        return KeyRing.known(file, owner);
    }

    Ring ring() {
        return KeyRing.ring(keys(), owner);
    }

    /** @return the new key's name */
    String add(SealCipher cipher) {
        var more = keys().withAnother(cipher);
        more.write(file);
        return more.newestSeal().name();
    }

    void use(String name) {
        var keys = keys();
        if (keys.seals().stream().noneMatch(key -> key.name().equals(name))) throw new CannotStart("database.keys.unknown", name, keys.seals());
        KeyRing.remember(keys, owner);
        var without = running().stream().filter(server -> !server.holds().contains(name)).map(Running::place).toList();
        if (!without.isEmpty()) throw new CannotStart("database.keys.notyet", name, String.join(", ", without));
        jdbc().sql("update keyring.sealing set key_name = :name, since = now() where key_name <> :name").param("name", name).update();
        awaitAll(name);
    }

    private void awaitAll(String name) {
        for (var end = Instant.now().plus(ALIVE); ; pause()) {
            var others = running().stream().filter(server -> !server.sealsBy().equals(name)).map(Running::place).toList();
            if (others.isEmpty()) return;
            if (Instant.now().isAfter(end)) throw new CannotStart("database.keys.slow", name, String.join(", ", others));
        }
    }

    /** Passes until nothing is sealed by another key. @return how many rows were sealed anew */
    long reseal(LongConsumer progress) {
        var ring = ring();
        awaitAll(ring.sealing().name());
        var resealing = new Resealing(owner, new Vault(ring));
        try {
            long done = 0;
            for (int pass = 0; pass < 20; pass++) {
                long before = done;
                done += resealing.pass(rows -> progress.accept(before + rows));
                if (sealedBy().keySet().stream().allMatch(number -> number == ring.sealing().number())) return done;
                pause();
            }
            throw new CannotStart("database.keys.busy");
        } catch (SQLException e) {
            throw new CannotStart("database.keys.interrupted").because(e);
        }
    }

    /** The key goes into a file of its own: backups of its time need it. */
    void retire(String name) {
        var ring = ring();
        var key = ring.keys().seals().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new CannotStart("database.keys.unknown", name, ring.keys().seals()));
        if (key.number() == ring.sealing().number()) throw new CannotStart("database.keys.inuse", name);
        if (!running().isEmpty() && sealingFor().compareTo(UNTIL_ALL_IS_WRITTEN) < 0) throw new CannotStart("database.keys.soon", name);
        long sealed = sealedBy().getOrDefault(key.number(), 0L);
        if (sealed > 0) throw new CannotStart("database.keys.stillseals", name, sealed);
        var retired = retired();
        var kept = Files.exists(retired) ? VaultKeys.lines(retired) : new TreeMap<String, byte[]>();
        kept.put(name, ring.keys().keys().get(name));
        new VaultKeys(kept).write(retired);
        jdbc().sql("""
                with gone as (delete from database.key_fingerprint where key_name = :name returning key_name, fingerprint)
                insert into keyring.retired (key_name, fingerprint) select key_name, fingerprint from gone
                """).param("name", name).update();
        ring.keys().without(name).write(file);
    }

    Path retired() {
        return VaultKeys.retired(file);
    }

    private Duration sealingFor() {
        return Duration.ofSeconds(jdbc().sql("select extract(epoch from now() - since)::bigint from keyring.sealing").query(Long.class).single());
    }

    /** How many values each key has sealed, by the keys' numbers. */
    SortedMap<Integer, Long> sealedBy() {
        var sealed = new TreeMap<Integer, Long>();
        for (var where : SealedColumns.of(jdbc())) {
            for (var column : where.columns()) {
                jdbc().sql("select " + SealedColumns.first(column) + " as key, count(*) as values from " + where.table()
                                + " where " + column + " is not null group by 1")
                        .query(row -> {
                            sealed.merge(row.getInt("key"), row.getLong("values"), Long::sum);
                        });
            }
        }
        return sealed;
    }

    List<Running> running() {
        return jdbc().sql("select place, holds, seals_by from keyring.server where seen_at > now() - make_interval(secs => :alive) order by place")
                .param("alive", ALIVE.toSeconds())
                .query((row, _) -> new Running(row.getString("place"), List.of((String[]) row.getArray("holds").getArray()), row.getString("seals_by")))
                .list();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(owner.source());
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("database.keys.interrupted").because(e);
        }
    }
}
