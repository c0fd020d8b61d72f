package org.nuanyang.reports.setting;

import java.time.Instant;
import java.time.ZoneOffset;
import org.nuanyang.access.AccountId;
import org.nuanyang.documents.telling.PhaseMonths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingSql {
    private final JdbcClient jdbc;

    SettingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DocumentSettings of(int county) {
        return jdbc.sql("select keep_years, arranging, carrying, summing, version from reports.setting where county_id = :county").param("county", county)
                .query((row, _) -> new DocumentSettings(row.getInt("keep_years"), new PhaseMonths(row.getInt("arranging"), row.getInt("carrying"), row.getInt("summing")), row.getInt("version")))
                .optional().orElse(DocumentSettings.USUAL);
    }

    /** False when somebody else has changed them since. */
    boolean replace(DocumentSettings with, int county, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into reports.setting as setting (county_id, keep_years, arranging, carrying, summing, version, changed_by, changed_at)
                select :county, :years, :arranging, :carrying, :summing, 1, :by, :at
                 where :version = 0 or exists (select from reports.setting as known where known.county_id = :county)
                    on conflict (county_id) do update
                   set keep_years = excluded.keep_years, arranging = excluded.arranging, carrying = excluded.carrying, summing = excluded.summing,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = setting.version + 1
                 where setting.version = :version
                """)
                .param("county", county).param("years", with.keepYears()).param("arranging", with.months().arranging()).param("carrying", with.months().carryingOut())
                .param("summing", with.months().summingUp()).param("version", with.version()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
