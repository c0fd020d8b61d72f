package org.nuanyang.risk.dropout;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalSource.Asked;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What attendance says by a day. */
@Repository
class AwaySql {
    /** No row of days reaches further back. */
    private static final int DAYS_BACK = 120;

    private static final RowMapper<Away> AWAY = (row, _) -> new Away(new ChildId(row.getObject("child_id", UUID.class)), row.getInt("days"),
            row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class));

    private final JdbcClient jdbc;

    AwaySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Away(ChildId child, int days, LocalDate first, LocalDate last) {}

    record Open(ChildId child, DropoutId dropout, LocalDate since) {}

    /** Truant or unexplained. */
    List<Away> truant(Asked asked) {
        return within(asked, SignalKind.TRUANT, """
                select child_id, count(*) as days, min(on_day) as first_on, max(on_day) as last_on
                  from risk.attendance_now
                 where county_id = (select viewer.county()) and on_day > :from and on_day <= :on and mark in ('TRUANT', 'UNKNOWN')
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                 group by child_id
                having count(*) >= :n
                """);
    }

    /** For whatever reason. */
    List<Away> absent(Asked asked) {
        return within(asked, SignalKind.ABSENT, """
                select child_id, count(*) as days, min(on_day) as first_on, max(on_day) as last_on
                  from risk.attendance_now
                 where county_id = (select viewer.county()) and on_day > :from and on_day <= :on and mark in ('ILLNESS', 'PERSONAL', 'SUSPENDED', 'TRUANT', 'UNKNOWN')
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                 group by child_id
                having count(*) >= :n
                """);
    }

    /** Away without being ill or sent home since the last day on which its class of that day was told of and the child was not. */
    List<Away> inRow(Asked asked) {
        return about(asked, SignalKind.DROPPING_OUT, """
                select away.child_id, count(*) as days, min(away.on_day) as first_on, max(away.on_day) as last_on
                  from risk.attendance_now as away
                 where away.county_id = (select viewer.county()) and away.on_day > :from and away.on_day <= :on and away.mark in ('TRUANT', 'UNKNOWN', 'PERSONAL')
                   and (:children::uuid[] is null or away.child_id = any (:children::uuid[]))
                   and not exists (select from (select place.class_id, place.from_on, place.until_on
                                                  from roster.placement as place
                                                 where place.county_id = away.county_id and place.child_id = away.child_id
                                                 union all
                                                select away.class_id, date '-infinity', (select min(first.from_on) from roster.placement as first where first.county_id = away.county_id and first.child_id = away.child_id)) as stay
                                     join risk.class_report as told
                                       on told.county_id = away.county_id and told.class_id = stay.class_id and told.on_day >= stay.from_on and (stay.until_on is null or told.on_day < stay.until_on)
                                    where told.on_day > away.on_day and told.on_day <= :on
                                      and not exists (select from risk.attendance_now as that
                                                       where that.county_id = away.county_id and that.child_id = away.child_id and that.on_day = told.on_day
                                                         and that.mark in ('TRUANT', 'UNKNOWN', 'PERSONAL')))
                 group by away.child_id
                having count(*) >= :n
                """).param("from", asked.on().minusDays(DAYS_BACK)).query(AWAY).list();
    }

    List<Open> open(Asked asked) {
        return jdbc.sql("""
                select child_id, id, began_on
                  from risk.dropout_case
                 where county_id = (select viewer.county()) and began_on <= :on and (closed_on is null or closed_on > :on)
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                """).param("on", asked.on()).param("children", asked.ids())
                .query((row, _) -> new Open(new ChildId(row.getObject("child_id", UUID.class)), new DropoutId(row.getObject("id", UUID.class)), row.getObject("began_on", LocalDate.class))).list();
    }

    private List<Away> within(Asked asked, SignalKind kind, String sql) {
        return about(asked, kind, sql).param("from", asked.on().minusDays(asked.rule(kind).m())).query(AWAY).list();
    }

    private StatementSpec about(Asked asked, SignalKind kind, String sql) {
        return jdbc.sql(sql).param("on", asked.on()).param("children", asked.ids()).param("n", asked.rule(kind).n());
    }
}
