package org.nuanyang.database;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the keys lie, and whether a county's administrator has confirmed that a copy of the file is kept elsewhere. Asked
 * again whenever a key has been added: an older copy does not open what the new key seals.
 */
public final class KeyCopies {
    private final Path file;
    private final Vault vault;
    private final JdbcClient jdbc;

    KeyCopies(Path file, Vault vault, JdbcClient jdbc) {
        this.file = file;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /** A key as it may be shown: by its name, and how its fingerprint begins. */
    public record Shown(String name, String fingerprint, boolean seals) {}

    public Path file() {
        return file;
    }

    public List<Shown> keys() {
        var ring = vault.ring();
        return ring.keys().fingerprints().entrySet().stream()
                .map(key -> new Shown(key.getKey(), key.getValue().substring(0, 8), key.getKey().equals(ring.sealing().name()))).toList();
    }

    public boolean confirmed(int county) {
        return jdbc.sql("select exists (select from keyring.copy_kept where county_id = :county and key_names @> :names::text[])")
                .param("county", county).param("names", names()).query(Boolean.class).single();
    }

    public void confirm(int county, UUID account) {
        jdbc.sql("insert into keyring.copy_kept (county_id, key_names, told_by) values (:county, :names, :account)")
                .param("county", county).param("names", names()).param("account", account).update();
    }

    /** Nobody has confirmed it anywhere. */
    boolean unheardOf() {
        return jdbc.sql("select not exists (select from keyring.copy_kept where key_names @> :names::text[])")
                .param("names", names()).query(Boolean.class).single();
    }

    private String[] names() {
        return vault.ring().names().toArray(String[]::new);
    }
}
