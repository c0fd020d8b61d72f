package org.nuanyang.indicators.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.database.Rows;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.standing.StateSums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of months that are handed in, and the figures that are counted from them. */
@Repository
class SnapshotSql {
    private static final String STATES = "select " + StateSums.COLUMNS + """
              from indicators.child_month as state
             where state.county_id = (select viewer.county()) and state.month = :month::date
               and (state.class_id = :class::uuid
                    or state.school_id in (select within.org_id
                                             from access.org_within as within
                                            where within.county_id = (select viewer.county()) and within.ancestor_id = :school::uuid))
            """;

    private final JdbcClient jdbc;

    SnapshotSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String take(ClosingPlace place, Period.Month month, LocalDate today) {
        return jdbc.sql("select indicators.take_month(:month, :school, :class::uuid, :today)")
                .param("month", month.from()).param("school", place.school().value()).param("class", place.ofSchool() ? null : place.id().toString()).param("today", today)
                .query(String.class).single();
    }

    Map<Measure, Count> figures(Closing closing) {
        var figures = new LinkedHashMap<Measure, Count>();
        figures.putAll(jdbc.sql(STATES).param("month", closing.period().lastMonth().atDay(1)).param("school", school(closing)).param("class", klass(closing))
                .query((row, _) -> states(row)).single());
        figures.putAll(carriedOut(closing));
        figures.putAll(reached(closing));
        return figures;
    }

    private static Map<Measure, Count> states(ResultSet row) throws SQLException {
        var figures = new LinkedHashMap<Measure, Count>();
        for (var each : StateSums.indicators()) {
            var column = each.name().toLowerCase();
            figures.put(Measure.of(each), new Count(row.getLong(column), row.getLong(column + "_of"), row.getLong("cannot_tell")));
        }
        return figures;
    }

    private Map<Measure, Count> carriedOut(Closing closing) {
        record Sum(String matter, long done, long owed) {}
        var sums = jdbc.sql("""
                select duty_month.matter, sum(duty_month.done)::bigint as done, sum(duty_month.owed)::bigint as owed
                  from indicators.duty_month
                 where duty_month.county_id = (select viewer.county()) and duty_month.month = any (:months::date[])
                   and (duty_month.class_id = :class::uuid
                        or duty_month.school_id in (select within.org_id
                                                      from access.org_within as within
                                                     where within.county_id = (select viewer.county()) and within.ancestor_id = :school::uuid))
                 group by duty_month.matter
                 order by duty_month.matter
                """).param("months", firstDays(closing.period()))
                .param("school", school(closing)).param("class", klass(closing)).query(Sum.class).list();
        var figures = new LinkedHashMap<Measure, Count>();
        figures.put(Measure.of(Indicator.CARRIED_OUT), new Count(sums.stream().mapToLong(Sum::done).sum(), sums.stream().mapToLong(Sum::owed).sum(), 0));
        for (var sum : sums) figures.put(new Measure(Indicator.CARRIED_OUT, Matter.valueOf(sum.matter())), new Count(sum.done(), sum.owed(), 0));
        return figures;
    }

    private Map<Measure, Count> reached(Closing closing) {
        record Told(String kind, long records, long unreached, long inCare) {}
        var told = jdbc.sql("select * from indicators.reached_then(:months::date[], :school, :class::uuid)")
                .param("months", firstDays(closing.period())).param("school", closing.school().value()).param("class", klass(closing)).query(Told.class).list();
        var figures = new LinkedHashMap<Measure, Count>();
        long inCare = told.stream().mapToLong(Told::inCare).sum();
        for (var each : told) {
            figures.put(new Measure(Indicator.RECORDS, each.kind().isEmpty() ? null : Matter.valueOf(each.kind())), new Count(each.records(), inCare, 0));
            if (each.kind().isEmpty()) figures.put(Measure.of(Indicator.REACHED_BY_NONE), new Count(each.unreached(), inCare, 0));
        }
        return figures;
    }

    /** The classes of which there is something: that had children or duties then, or have begun to close it. */
    Set<UUID> classes(OrgId school, Period period) {
        return new TreeSet<>(jdbc.sql("""
                with schools as (
                    select within.org_id as id
                      from access.org_within as within
                     where within.county_id = (select viewer.county()) and within.ancestor_id = :school::uuid
                )
                select child_month.class_id
                  from indicators.child_month
                  join schools on schools.id = child_month.school_id
                 where child_month.county_id = (select viewer.county()) and child_month.month = any (:months::date[]) and child_month.class_id is not null
                 union
                select duty_month.class_id
                  from indicators.duty_month
                  join schools on schools.id = duty_month.school_id
                 where duty_month.county_id = (select viewer.county()) and duty_month.month = any (:months::date[]) and duty_month.class_id is not null
                 union
                select closing.org_id
                  from indicators.closing
                 where closing.county_id = (select viewer.county()) and closing.school_id = :school::uuid and closing.period = :period and closing.org_id <> closing.school_id
                """).param("school", school.toString()).param("months", firstDays(period)).param("period", period.key()).query(UUID.class).list());
    }

    private static String[] firstDays(Period period) {
        return Rows.texts(period.months().stream().map(month -> month.atDay(1)).toList());
    }

    void keep(Closing closing, Map<Measure, Count> figures) {
        var rows = new Rows<>(new ArrayList<>(figures.entrySet())).text("measures", each -> key(each.getKey()))
                .text("numerators", each -> each.getValue().numerator()).text("denominators", each -> each.getValue().denominator()).text("undecided", each -> each.getValue().undecided());
        jdbc.sql("""
                insert into indicators.closing_figure (county_id, closing_id, measure, numerator, denominator, undecided)
                select viewer.county(), :closing, kept.*
                  from unnest(:measures::text[], :numerators::bigint[], :denominators::bigint[], :undecided::bigint[]) as kept
                """).param("closing", closing.id()).params(rows.params()).update();
    }

    Map<Measure, Count> locked(Closing closing) {
        var figures = new LinkedHashMap<Measure, Count>();
        jdbc.sql("""
                select measure, numerator, denominator, undecided
                  from indicators.closing_figure
                 where county_id = (select viewer.county()) and closing_id = :closing
                """).param("closing", closing.id()).query((row, _) -> Map.entry(measure(row.getString("measure")),
                        new Count(row.getLong("numerator"), row.getLong("denominator"), row.getLong("undecided")))).list()
                .forEach(each -> figures.put(each.getKey(), each.getValue()));
        return figures;
    }

    /** Of the school and of its classes. */
    void forget(Closing closing) {
        jdbc.sql("""
                delete from indicators.closing_figure
                 where county_id = (select viewer.county())
                   and closing_id in (select of_school.id
                                        from indicators.closing as of_school
                                       where of_school.county_id = (select viewer.county()) and of_school.school_id = :school and of_school.period = :period)
                """).param("school", closing.school().value()).param("period", closing.period().key()).update();
    }

    private static String key(Measure measure) {
        return measure.matter() == null ? measure.indicator().name() : measure.indicator().name() + ":" + measure.matter().name();
    }

    private static Measure measure(String key) {
        var parts = List.of(key.split(":"));
        return new Measure(Indicator.valueOf(parts.getFirst()), parts.size() == 1 ? null : Matter.valueOf(parts.getLast()));
    }

    private static @Nullable String school(Closing closing) {
        return closing.ofSchool() ? closing.place().toString() : null;
    }

    private static @Nullable String klass(Closing closing) {
        return closing.ofSchool() ? null : closing.place().toString();
    }
}
