package org.nuanyang.care.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.rule.Period;
import org.nuanyang.care.rule.Quota;
import org.nuanyang.care.rule.Seat;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The quotas as they lie in their table. */
@Repository
class PlanSql {
    /** So many new rows change what the database should know of the table. */
    private static final int MANY = 1_000;

    private final JdbcClient jdbc;

    PlanSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that was done on a day, and what it served. */
    record Done(LocalDate on, Set<Matter> serves) {}

    /** Files first, as whoever writes a record holds them: a file that is being taken out is waited for. */
    void hold(Collection<ChildId> children) {
        jdbc.sql("select care.hold_files(:children::uuid[])::text").param("children", Rows.texts(children)).query(String.class).list();
        jdbc.sql("select care.hold(:children::uuid[])::text").param("children", Rows.texts(children)).query(String.class).list();
    }

    List<ChildId> notErased(Collection<ChildId> children) {
        return jdbc.sql("""
                select told.id
                  from unnest(:children::uuid[]) as told (id)
                 where not exists (select from roster.departed
                                    where departed.county_id = (select viewer.county()) and departed.id = told.id and departed.erased_on is not null)
                """).param("children", Rows.texts(children)).query((row, _) -> new ChildId(row.getObject("id", UUID.class))).list();
    }

    List<Plan.Line> stored(Collection<ChildId> children) {
        return jdbc.sql("""
                select *
                  from care.quota
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[])
                """).param("children", Rows.texts(children)).query(PlanSql::line).list();
    }

    /** In the order of their days. */
    Map<ChildId, List<Done>> done(Collection<ChildId> children) {
        return jdbc.sql("""
                select child_id, on_day, serves
                  from care.record_child
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[]) and serves <> '{}'
                 order by child_id, on_day
                """).param("children", Rows.texts(children))
                .query((row, _) -> Map.entry(new ChildId(row.getObject("child_id", UUID.class)), new Done(
                        row.getObject("on_day", LocalDate.class),
                        Arrays.stream((String[]) row.getArray("serves").getArray()).map(Matter::valueOf).collect(Collectors.toSet()))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void remove(List<Plan.Key> keys) {
        if (keys.isEmpty()) return;
        jdbc.sql("""
                delete from care.quota
                 using unnest(:child::uuid[], :duty::uuid[], :period::date[], :covers::date[]) as gone (child_id, duty_id, period_from, covers_from)
                 where quota.county_id = (select viewer.county()) and quota.child_id = gone.child_id and quota.duty_id = gone.duty_id
                   and quota.period_from = gone.period_from and quota.covers_from = gone.covers_from
                """).params(new Rows<>(keys).text("child", Plan.Key::child).text("duty", Plan.Key::duty)
                        .text("period", Plan.Key::periodFrom).text("covers", Plan.Key::coversFrom).params()).update();
    }

    void write(List<Plan.Line> lines) {
        if (lines.isEmpty()) return;
        if (lines.size() > MANY) jdbc.sql("discard plans").update();
        var rows = new Rows<>(lines)
                .text("child", Plan.Line::child)
                .text("duty", line -> line.quota().duty())
                .text("period_from", line -> line.quota().period().from())
                .text("period_until", line -> line.quota().period().until())
                .text("covers_from", line -> line.quota().coversFrom())
                .text("covers_until", line -> line.quota().coversUntil())
                .text("makeup_until", line -> line.quota().makeupUntil())
                .text("school", line -> line.quota().seat().school())
                .text("class", line -> line.quota().seat().klass())
                .text("pairing", line -> line.quota().seat().pairing())
                .text("helper", line -> line.quota().seat().helper())
                .text("owed", line -> line.quota().owed())
                .text("done", line -> line.quota().done())
                .text("excused", line -> line.quota().excused());
        jdbc.sql("""
                insert into care.quota (county_id, child_id, duty_id, period_from, covers_from, covers_until, period_until, makeup_until,
                                        school_id, class_id, pairing_id, helper_id, owed, done, excused)
                select viewer.county(), told.*
                  from unnest(:child::uuid[], :duty::uuid[], :period_from::date[], :covers_from::date[], :covers_until::date[],
                              :period_until::date[], :makeup_until::date[], :school::uuid[], :class::uuid[], :pairing::uuid[],
                              :helper::uuid[], :owed::integer[], :done::integer[], :excused::boolean[]) as told
                on conflict (county_id, child_id, duty_id, period_from, covers_from) do update
                   set covers_until = excluded.covers_until, period_until = excluded.period_until, makeup_until = excluded.makeup_until,
                       school_id = excluded.school_id, class_id = excluded.class_id, pairing_id = excluded.pairing_id,
                       helper_id = excluded.helper_id, owed = excluded.owed, done = excluded.done, excused = excluded.excused
                """).params(rows.params()).update();
    }

    /** Of records that were laid down wholesale nobody has told when the last was. */
    void latest(Collection<ChildId> children) {
        jdbc.sql("""
                insert into care.latest (county_id, child_id, matter, on_day)
                select county_id, child_id, matter, max(on_day)
                  from care.record_child
                 cross join unnest(serves) as matter
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[])
                 group by county_id, child_id, matter
                on conflict (county_id, child_id, matter) do update set on_day = excluded.on_day where latest.on_day <> excluded.on_day
                """).param("children", Rows.texts(children)).update();
    }

    private static Plan.Line line(ResultSet row, int number) throws SQLException {
        var seat = new Seat(row.getObject("school_id", UUID.class), row.getObject("class_id", UUID.class),
                row.getObject("pairing_id", UUID.class), row.getObject("helper_id", UUID.class));
        var period = new Period(day(row, "period_from"), day(row, "period_until"));
        return new Plan.Line(row.getObject("child_id", UUID.class), new Quota(
                new CareDutyId(row.getObject("duty_id", UUID.class)), period, day(row, "covers_from"), day(row, "covers_until"),
                day(row, "makeup_until"), seat, row.getInt("owed"), row.getBoolean("excused"), row.getInt("done")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
