package org.nuanyang.protection;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingSql {
    private final JdbcClient jdbc;

    SettingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProtectionSettings of(int county) {
        return jdbc.sql("""
                select most_children, longest_days, emergency_hours, responsible, version
                  from protection.setting
                 where county_id = :county
                """).param("county", county)
                .query((row, _) -> {
                    var responsible = row.getObject("responsible", UUID.class);
                    return new ProtectionSettings(row.getInt("most_children"), row.getInt("longest_days"), row.getInt("emergency_hours"),
                            responsible == null ? null : new AccountId(responsible), row.getInt("version"));
                }).optional().orElse(ProtectionSettings.USUAL);
    }

    /** False when somebody else has changed them since. */
    boolean replace(int county, ProtectionSettings with, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into protection.setting as setting (county_id, most_children, longest_days, emergency_hours, responsible, changed_by, changed_at, version)
                select :county, :most, :days, :hours, :responsible, :by, :at, 1
                 where :version = 0 or exists (select from protection.setting as known where known.county_id = :county)
                    on conflict (county_id) do update
                   set most_children = excluded.most_children, longest_days = excluded.longest_days, emergency_hours = excluded.emergency_hours,
                       responsible = excluded.responsible, changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = setting.version + 1
                 where setting.version = :version
                """)
                .param("county", county).param("most", with.mostChildren()).param("days", with.longestDays()).param("hours", with.emergencyHours())
                .param("responsible", with.responsible() == null ? null : with.responsible().value(), Types.OTHER)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("version", with.version()).update() == 1;
    }
}
