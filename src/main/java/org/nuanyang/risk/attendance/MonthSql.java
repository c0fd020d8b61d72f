package org.nuanyang.risk.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MonthSql {
    private final JdbcClient jdbc;
    private final Orgs orgs;

    MonthSql(JdbcClient jdbc, Orgs orgs) {
        this.jdbc = jdbc;
        this.orgs = orgs;
    }

    /** @param times of how many class days something was told */
    record Sum(int times, Tally tally) {}

    Sum sum(OrgId place, YearMonth month) {
        return jdbc.sql("""
                select count(*) as times, coalesce(sum(on_roll), 0) as on_roll, coalesce(sum(absent), 0) as absent, coalesce(sum(unexplained), 0) as unexplained,
                       coalesce(sum(late), 0) as late, coalesce(sum(left_early), 0) as left_early
                  from (select distinct on (class_id, on_day) on_roll, absent, unexplained, late, left_early
                          from risk.class_report
                         where county_id = (select viewer.county()) and on_day between :from and :until and (class_id = :place or school_id = :place)
                         order by class_id, on_day, version desc) as standing
                """).param("from", month.atDay(1)).param("until", month.atEndOfMonth()).param("place", place.value())
                .query((row, _) -> new Sum(row.getInt("times"), new Tally(row.getInt("on_roll"), row.getInt("absent"), row.getInt("unexplained"), row.getInt("late"), row.getInt("left_early")))).single();
    }

    /** By class, day and name; of children who are in sight still. */
    List<MonthLedger.Line> lines(OrgId place, YearMonth month) {
        record Row(UUID child, String name, UUID klass, LocalDate onDay, String mark) {}
        var rows = jdbc.sql("""
                select standing.child_id as child, card.name, standing.class_id as klass, standing.on_day, standing.mark
                  from risk.attendance_now as standing
                  join roster.child_card as card on card.county_id = standing.county_id and card.id = standing.child_id
                 where standing.county_id = (select viewer.county()) and standing.on_day between :from and :until and standing.mark <> 'PRESENT'
                   and (standing.class_id = :place or standing.school_id = :place)
                 order by standing.class_id, standing.on_day, card.sort_name, card.id
                """).param("from", month.atDay(1)).param("until", month.atEndOfMonth()).param("place", place.value()).query(Row.class).list();
        var labels = rows.stream().map(Row::klass).distinct().collect(java.util.stream.Collectors.toMap(klass -> klass,
                klass -> orgs.find(new OrgId(klass)).map(org -> org.label(month.atEndOfMonth())).orElse("")));
        return rows.stream().map(row -> new MonthLedger.Line(row.child(), row.name(), labels.get(row.klass()), row.onDay(), Mark.valueOf(row.mark()))).toList();
    }
}
