package org.nuanyang.care.record;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Wordless;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TroubleSql {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleSql.class);

    private final JdbcClient jdbc;
    private final Vault vault;

    TroubleSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A record that does not open is left out and said in the server's log: one that was altered must not silence what the others tell. */
    List<Troubles.Noted> between(@Nullable Collection<ChildId> children, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select each.child_id, record.id, record.on_day, record.told_sealed
                  from care.record_child as each
                  join care.record on record.county_id = each.county_id and record.id = each.record_id
                 where each.county_id = (select viewer.county()) and each.on_day between :from and :until
                   and (:children::uuid[] is null or each.child_id = any (:children::uuid[]))
                   and record.withdrawn_at is null and record.reached and record.children = 1
                 order by each.child_id, record.on_day, record.id
                """).param("from", from).param("until", until).param("children", Rows.textsOrNull(children))
                .query((row, _) -> !troubled(row.getObject("id", UUID.class), row.getBytes("told_sealed")) ? null
                        : new Troubles.Noted(new ChildId(row.getObject("child_id", UUID.class)), new RecordId(row.getObject("id", UUID.class)), row.getObject("on_day", LocalDate.class)))
                .list().stream().filter(Objects::nonNull).toList();
    }

    private boolean troubled(UUID record, byte[] sealed) {
        try {
            return RecordJson.read(vault.openBytes(sealed)).problems() != null;
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof GeneralSecurityException)) throw e;
            LOG.error("record {} does not open, so no signal follows from it", record, Wordless.of(e));
            return false;
        }
    }
}
