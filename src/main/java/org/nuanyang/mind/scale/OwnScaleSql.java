package org.nuanyang.mind.scale;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnScaleSql {
    private final JdbcClient jdbc;

    OwnScaleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Own(UUID id, OrgId school, String told) {}

    List<Own> all() {
        return jdbc.sql("select id, school_id, told from mind.scale where county_id = (select viewer.county()) and withdrawn_at is null order by made_at, id")
                .query((row, _) -> new Own(row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), row.getString("told"))).list();
    }

    /** False when it is there already. */
    boolean insert(UUID id, OrgId school, String name, String told, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into mind.scale (county_id, id, school_id, name, told, made_by, made_at)
                values (viewer.county(), :id, :school, :name, :told, :by, :at)
                on conflict do nothing
                """).param("id", id).param("school", school.value()).param("name", name).param("told", told).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean withdraw(UUID id, Instant at) {
        return jdbc.sql("update mind.scale set withdrawn_at = :at where county_id = (select viewer.county()) and id = :id and withdrawn_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }
}
