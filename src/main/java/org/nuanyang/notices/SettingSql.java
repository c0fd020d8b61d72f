package org.nuanyang.notices;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.database.Vault;
import org.nuanyang.notices.channel.PushKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    SettingSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<CountySettings> of(int county) {
        return jdbc.sql("select * from notices.setting where county_id = :county").param("county", county)
                .query((row, _) -> new CountySettings(
                        row.getString("site_address"),
                        new QuietHours(row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class),
                                QuietHours.Days.valueOf(row.getString("quiet_days"))),
                        row.getInt("forget_after"),
                        new CountySettings.Ladder(row.getObject("person_after", Integer.class), row.getObject("principal_after", Integer.class),
                                row.getObject("county_after", Integer.class))))
                .optional();
    }

    void put(int county, CountySettings told, UUID by, Instant at) {
        jdbc.sql("""
                insert into notices.setting (county_id, site_address, quiet_from, quiet_until, quiet_days, forget_after,
                                             person_after, principal_after, county_after, changed_by, changed_at)
                values (:county, :site, :from, :until, :days, :forget, :person, :principal, :officers, :by, :at)
                on conflict (county_id) do update
                   set site_address = excluded.site_address, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                       quiet_days = excluded.quiet_days, forget_after = excluded.forget_after, person_after = excluded.person_after,
                       principal_after = excluded.principal_after, county_after = excluded.county_after,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("county", county).param("site", told.siteAddress(), Types.VARCHAR)
                .param("from", told.quiet().from()).param("until", told.quiet().until()).param("days", told.quiet().days().name())
                .param("forget", told.forgetAfter()).param("person", told.ladder().person(), Types.INTEGER)
                .param("principal", told.ladder().principal(), Types.INTEGER).param("officers", told.ladder().county(), Types.INTEGER)
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    Optional<PushKey> pushKey(int county) {
        return jdbc.sql("select public_key, private_sealed from notices.push_key where county_id = :county").param("county", county)
                .query((row, _) -> new PushKey(row.getBytes("public_key"), vault.openBytes(row.getBytes("private_sealed")))).optional();
    }

    /** The first one stays: browsers have subscribed to it. */
    void insert(int county, PushKey key, Instant at) {
        jdbc.sql("""
                insert into notices.push_key (county_id, public_key, private_sealed, made_at)
                values (:county, :public, :private, :at)
                on conflict do nothing
                """).param("county", county).param("public", key.publicKey()).param("private", vault.seal(key.privateKey()))
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
