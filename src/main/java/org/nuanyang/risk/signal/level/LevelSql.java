package org.nuanyang.risk.signal.level;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LevelSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    LevelSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when somebody else was quicker. */
    boolean insert(Level level, Instant at) {
        return jdbc.sql("""
                insert into risk.level (county_id, child_id, version, level, reason_sealed, review_on, set_by, set_on, set_at)
                values (viewer.county(), :child, :version, :level, :reason, :review, :by, :on, :at)
                on conflict (county_id, child_id, version) do nothing
                """)
                .param("child", level.child().value()).param("version", level.version()).param("level", level.level().name())
                .param("reason", vault.seal(level.reason())).param("review", level.reviewOn(), Types.DATE).param("by", level.by().value())
                .param("on", level.on()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<Level> latest(ChildId child) {
        return all(child).stream().findFirst();
    }

    /** The latest first. */
    List<Level> all(ChildId child) {
        return jdbc.sql("""
                select child_id, version, level, reason_sealed, review_on, set_by, set_on
                  from risk.level
                 where county_id = (select viewer.county()) and child_id = :child
                 order by version desc
                """).param("child", child.value()).query((row, _) -> level(row)).list();
    }

    /** Those who are in sight and not at NONE; null asks of all. */
    Map<ChildId, Level> now(@Nullable Collection<ChildId> children) {
        return jdbc.sql("""
                select latest.*
                  from (select distinct on (child_id) child_id, version, level, reason_sealed, review_on, set_by, set_on
                          from risk.level
                         where county_id = (select viewer.county()) and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                         order by child_id, version desc) as latest
                 where latest.level <> 'NONE'
                """).param("children", Rows.textsOrNull(children)).query((row, _) -> level(row)).list().stream()
                .collect(Collectors.toMap(Level::child, level -> level));
    }

    private Level level(ResultSet row) throws SQLException {
        return new Level(new ChildId(row.getObject("child_id", UUID.class)), row.getInt("version"), RiskLevel.valueOf(row.getString("level")),
                vault.open(row.getBytes("reason_sealed")), row.getObject("review_on", LocalDate.class),
                new AccountId(row.getObject("set_by", UUID.class)), row.getObject("set_on", LocalDate.class));
    }
}
