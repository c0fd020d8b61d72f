package org.nuanyang.indicators.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClosingRulesSql {
    private final JdbcClient jdbc;

    ClosingRulesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ClosingRules of(int county) {
        return jdbc.sql("""
                select from_on, month_day, class_days, version
                  from indicators.closing_rule
                 where county_id = :county
                """).param("county", county)
                .query((row, _) -> new ClosingRules(row.getObject("from_on", LocalDate.class), row.getInt("month_day"), row.getInt("class_days"), row.getInt("version")))
                .optional().orElse(ClosingRules.USUAL);
    }

    /** False when somebody else has changed them since. */
    boolean replace(int county, ClosingRules with, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into indicators.closing_rule as rule (county_id, from_on, month_day, class_days, changed_by, changed_at, version)
                select :county, :from, :monthDay, :classDays, :by, :at, 1
                 where :version = 0 or exists (select from indicators.closing_rule as known where known.county_id = :county)
                    on conflict (county_id) do update
                   set from_on = excluded.from_on, month_day = excluded.month_day, class_days = excluded.class_days,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = rule.version + 1
                 where rule.version = :version
                """).param("county", county).param("from", with.from()).param("monthDay", with.monthDay())
                .param("classDays", with.classDays()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("version", with.version()).update() == 1;
    }
}
