package org.nuanyang.risk.harm.rule;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HarmRuleSql {
    private final JdbcClient jdbc;

    HarmRuleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    HarmRules of(int county) {
        return jdbc.sql("select police_minutes, superior_hours, civil_hours, officer, version from risk.harm_rule where county_id = :county").param("county", county)
                .query((row, _) -> {
                    var officer = row.getObject("officer", UUID.class);
                    return new HarmRules(row.getInt("police_minutes"), row.getInt("superior_hours"), row.getInt("civil_hours"),
                            officer == null ? null : new AccountId(officer), row.getInt("version"));
                }).optional().orElse(HarmRules.USUAL);
    }

    /** False when somebody else has changed them since. */
    boolean replace(int county, HarmRules with, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into risk.harm_rule as rule (county_id, police_minutes, superior_hours, civil_hours, officer, changed_by, changed_at, version)
                select :county, :police, :superior, :civil, :officer, :by, :at, 1
                 where :version = 0 or exists (select from risk.harm_rule as known where known.county_id = :county)
                    on conflict (county_id) do update
                   set police_minutes = excluded.police_minutes, superior_hours = excluded.superior_hours, civil_hours = excluded.civil_hours,
                       officer = excluded.officer, changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = rule.version + 1
                 where rule.version = :version
                """)
                .param("county", county).param("police", with.policeMinutes()).param("superior", with.superiorHours()).param("civil", with.civilHours())
                .param("officer", with.officer() == null ? null : with.officer().value(), Types.OTHER)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("version", with.version()).update() == 1;
    }
}
