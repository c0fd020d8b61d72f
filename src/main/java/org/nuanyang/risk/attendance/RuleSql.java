package org.nuanyang.risk.attendance;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RuleSql {
    private final JdbcClient jdbc;

    RuleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AttendanceRule> latest() {
        return jdbc.sql("""
                select version, report_by, call_minutes, days_in_row, days_in_month, visit_days, persuade_days, letter_days, answer_days
                  from risk.attendance_rule
                 where county_id = (select viewer.county())
                 order by version desc
                 limit 1
                """).query((row, _) -> new AttendanceRule(row.getInt("version"), row.getObject("report_by", LocalTime.class), row.getInt("call_minutes"),
                        row.getInt("days_in_row"), row.getInt("days_in_month"), row.getInt("visit_days"), row.getInt("persuade_days"),
                        row.getInt("letter_days"), row.getInt("answer_days"))).optional();
    }

    /** False when somebody else was quicker. */
    boolean insert(AttendanceRule rule, int version, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into risk.attendance_rule (county_id, version, report_by, call_minutes, days_in_row, days_in_month, visit_days, persuade_days, letter_days, answer_days, set_by, set_at)
                values (viewer.county(), :version, :reportBy, :callMinutes, :daysInRow, :daysInMonth, :visitDays, :persuadeDays, :letterDays, :answerDays, :by, :at)
                on conflict (county_id, version) do nothing
                """).param("version", version).param("reportBy", rule.reportBy()).param("callMinutes", rule.callMinutes()).param("daysInRow", rule.daysInRow())
                .param("daysInMonth", rule.daysInMonth()).param("visitDays", rule.visitDays()).param("persuadeDays", rule.persuadeDays())
                .param("letterDays", rule.letterDays()).param("answerDays", rule.answerDays()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
