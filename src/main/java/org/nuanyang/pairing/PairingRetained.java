package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairings, letters and marks of erased files. */
@Repository
class PairingRetained implements Retained {
    private final JdbcClient jdbc;

    PairingRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select pairing.erase(:children::uuid[])").param("children", children.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class).single();
    }
}
