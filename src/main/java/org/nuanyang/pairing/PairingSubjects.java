package org.nuanyang.pairing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.audit.AuditSubjects;
import org.nuanyang.common.Words;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Helpers by name, kinds and reasons in words, for the sentences of the log. */
@Repository
class PairingSubjects implements AuditSubjects {
    private final JdbcClient jdbc;

    PairingSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> names(int county, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("""
                select id, name
                  from pairing.helper
                 where county_id = :county and id = any (:ids::uuid[])
                """).param("county", county).param("ids", Rows.texts(ids)).query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    @Override
    public Optional<String> worded(String detail, String value) {
        return switch (detail) {
            case "pairingKind" -> Optional.of(Words.say(PairingKind.valueOf(value)));
            case "pairingEnd" -> Optional.of(Words.say(PairingEnd.valueOf(value)));
            default -> Optional.empty();
        };
    }
}
