package org.nuanyang.care.quota;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records of care of erased files; how much was owed and done stays. Last, for what the others change is not to be planned anew. */
@Repository
class CareRetained implements Retained {
    private final JdbcClient jdbc;

    CareRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select care.erase(:children::uuid[])").param("children", children.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class).single();
    }
}
