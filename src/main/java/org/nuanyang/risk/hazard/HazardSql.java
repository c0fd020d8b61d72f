package org.nuanyang.risk.hazard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HazardSql {
    /** Of what was put right no more are shown. */
    private static final int SHOWN = 200;

    private static final String HAZARD = """
            select id, school_id, kind, place, what, seen_on, reported_by, body, told_on, due_on, righted_on, result, version
              from risk.hazard
             where county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;

    HazardSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hazard> list(boolean open) {
        return jdbc.sql(HAZARD + """
                   and (:open and righted_on is null or not :open and righted_on is not null)
                 order by case when :open then seen_on end, righted_on desc, id
                 limit :most
                """).param("open", open).param("most", SHOWN).query((row, _) -> hazard(row)).list();
    }

    Optional<Hazard> find(UUID id) {
        return jdbc.sql(HAZARD + " and id = :id").param("id", id).query((row, _) -> hazard(row)).optional();
    }

    /** False when it is there already. */
    boolean insert(Hazard hazard, Instant at) {
        return jdbc.sql("""
                insert into risk.hazard (county_id, id, school_id, kind, place, what, seen_on, reported_by, reported_at)
                values (viewer.county(), :id, :school, :kind, :place, :what, :on, :by, :at)
                on conflict do nothing
                """).param("id", hazard.id()).param("school", hazard.school().value()).param("kind", hazard.kind().name()).param("place", hazard.place())
                .param("what", hazard.what()).param("on", hazard.seenOn()).param("by", hazard.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** False when somebody else was quicker. */
    boolean tell(UUID id, int base, Hazard.Told told, AccountId by) {
        return jdbc.sql("""
                update risk.hazard
                   set body = :body, told_on = :on, told_by = :by, due_on = :due, version = version + 1
                 where county_id = (select viewer.county()) and id = :id and version = :base
                """).param("body", told.body()).param("on", told.on()).param("by", by.value()).param("due", told.due(), Types.DATE).param("id", id).param("base", base).update() == 1;
    }

    boolean right(UUID id, int base, Hazard.Righted righted, AccountId by) {
        return jdbc.sql("""
                update risk.hazard
                   set righted_on = :on, result = :result, righted_by = :by, version = version + 1
                 where county_id = (select viewer.county()) and id = :id and version = :base
                """).param("on", righted.on()).param("result", righted.result()).param("by", by.value()).param("id", id).param("base", base).update() == 1;
    }

    private static Hazard hazard(ResultSet row) throws SQLException {
        var told = row.getObject("told_on", LocalDate.class);
        var righted = row.getObject("righted_on", LocalDate.class);
        return new Hazard(row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), HazardKind.valueOf(row.getString("kind")), row.getString("place"),
                row.getString("what"), row.getObject("seen_on", LocalDate.class), new AccountId(row.getObject("reported_by", UUID.class)),
                told == null ? null : new Hazard.Told(row.getString("body"), told, row.getObject("due_on", LocalDate.class)),
                righted == null ? null : new Hazard.Righted(righted, row.getString("result")), row.getInt("version"));
    }
}
