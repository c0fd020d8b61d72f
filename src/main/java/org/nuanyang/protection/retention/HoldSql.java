package org.nuanyang.protection.retention;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoldSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    HoldSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when there is one already. */
    boolean insert(@Nullable UUID child, @Nullable UUID school, String reason, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into protection.hold (county_id, id, child_id, school_id, reason_sealed, placed_by, placed_at)
                values (viewer.county(), :id, :child, :school, :reason, :by, :at)
                on conflict do nothing
                """).param("id", Ids.next()).param("child", child, Types.OTHER).param("school", school, Types.OTHER)
                .param("reason", vault.seal(reason)).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean lift(UUID id, String reason, AccountId by, Instant at) {
        return jdbc.sql("""
                update protection.hold
                   set lifted_by = :by, lifted_at = :at, lifted_sealed = :reason
                 where county_id = (select viewer.county()) and id = :id and lifted_at is null
                """).param("id", id).param("reason", vault.seal(reason)).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** The open ones first, the latest first. */
    List<Hold> all() {
        return jdbc.sql("""
                select hold.*, coalesce(child.name, org.name) as name
                  from protection.hold
                  left join roster.child_card as child on child.county_id = hold.county_id and child.id = hold.child_id
                  left join access.org on org.county_id = hold.county_id and org.id = hold.school_id
                 where hold.county_id = (select viewer.county())
                 order by hold.lifted_at is not null, hold.placed_at desc
                """)
                .query((row, _) -> {
                    var lifted = row.getTimestamp("lifted_at");
                    return new Hold(row.getObject("id", UUID.class), row.getObject("child_id", UUID.class), row.getObject("school_id", UUID.class), row.getString("name"),
                            vault.open(row.getBytes("reason_sealed")), new AccountId(row.getObject("placed_by", UUID.class)), row.getTimestamp("placed_at").toInstant(),
                            lifted == null ? null : lifted.toInstant(), lifted == null ? null : vault.open(row.getBytes("lifted_sealed")));
                }).list();
    }
}
