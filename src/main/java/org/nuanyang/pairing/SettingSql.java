package org.nuanyang.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    PairingSettings inForce(int county, LocalDate on) {
        return jdbc.sql("""
                select most_children, not_own_pupil
                  from pairing.setting
                 where county_id = :county and replaced_at is null and from_on <= :on
                 order by from_on desc
                 limit 1
                """).param("county", county).param("on", on)
                .query((row, _) -> new PairingSettings(row.getInt("most_children"), row.getBoolean("not_own_pupil")))
                .optional().orElse(PairingSettings.USUAL);
    }

    /** The latest day first. */
    List<PairingRules.Decision> all(int county) {
        return jdbc.sql("""
                select from_on, most_children, not_own_pupil, decided_by, decided_at
                  from pairing.setting
                 where county_id = :county and replaced_at is null
                 order by from_on desc
                """).param("county", county)
                .query((row, _) -> new PairingRules.Decision(
                        row.getObject("from_on", LocalDate.class), new PairingSettings(row.getInt("most_children"), row.getBoolean("not_own_pupil")),
                        new AccountId(row.getObject("decided_by", UUID.class)), row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    void replace(int county, LocalDate from, Instant at) {
        jdbc.sql("""
                update pairing.setting
                   set replaced_at = :at
                 where county_id = :county and from_on = :from and replaced_at is null
                """).param("county", county).param("from", from).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void insert(int county, UUID id, LocalDate from, PairingSettings settings, AccountId by, Instant at) {
        jdbc.sql("""
                insert into pairing.setting (county_id, id, from_on, most_children, not_own_pupil, decided_by, decided_at)
                values (:county, :id, :from, :most, :notOwn, :by, :at)
                """)
                .param("county", county).param("id", id).param("from", from).param("most", settings.mostChildren())
                .param("notOwn", settings.notOwnPupil()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
