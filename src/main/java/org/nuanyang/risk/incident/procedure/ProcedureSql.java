package org.nuanyang.risk.incident.procedure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nuanyang.access.AccountId;
import org.nuanyang.risk.incident.IncidentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProcedureSql {
    private final JdbcClient jdbc;

    ProcedureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(int version, String told) {}

    Optional<Kept> latest(IncidentKind kind) {
        return jdbc.sql("""
                select version, told
                  from risk.procedure
                 where county_id = (select viewer.county()) and kind = :kind
                 order by version desc
                 limit 1
                """).param("kind", kind.name()).query(Kept.class).optional();
    }

    /** False when somebody else was quicker. */
    boolean insert(IncidentKind kind, int version, String told, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into risk.procedure (county_id, kind, version, told, set_by, set_at)
                values (viewer.county(), :kind, :version, :told, :by, :at)
                on conflict (county_id, kind, version) do nothing
                """).param("kind", kind.name()).param("version", version).param("told", told).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<CrisisSetting> setting() {
        return jdbc.sql("""
                select version, body, phone
                  from risk.crisis_setting
                 where county_id = (select viewer.county())
                 order by version desc
                 limit 1
                """).query(CrisisSetting.class).optional();
    }

    boolean insert(CrisisSetting setting, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into risk.crisis_setting (county_id, version, body, phone, set_by, set_at)
                values (viewer.county(), :version, :body, :phone, :by, :at)
                on conflict (county_id, version) do nothing
                """).param("version", setting.version()).param("body", setting.body()).param("phone", setting.phone())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
