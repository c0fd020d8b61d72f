package org.nuanyang.risk.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OverviewSql {
    private static final RowMapper<Told> TOLD = (row, _) -> new Told(row.getObject("place", UUID.class), row.getInt("times"),
            new Tally(row.getInt("on_roll"), row.getInt("absent"), row.getInt("unexplained"), row.getInt("late"), row.getInt("left_early")));

    private final JdbcClient jdbc;

    OverviewSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param klass or school */
    record Told(UUID klass, int times, Tally tally) {}

    List<Told> day(LocalDate day) {
        return jdbc.sql("""
                select distinct on (class_id) class_id as place, 1 as times, on_roll, absent, unexplained, late, left_early
                  from risk.class_report
                 where county_id = (select viewer.county()) and on_day = :day
                 order by class_id, version desc
                """).param("day", day).query(TOLD).list();
    }

    /** The classes in which somebody is on that day. */
    Set<UUID> peopled(LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                select distinct class_id
                  from roster.child_placement
                 where county_id = (select viewer.county()) and class_id is not null and from_on <= :day and (until_on is null or until_on > :day)
                """).param("day", day).query(UUID.class).list());
    }

    List<Told> schools(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select school_id as place, count(*) as times, sum(on_roll) as on_roll, sum(absent) as absent, sum(unexplained) as unexplained,
                       sum(late) as late, sum(left_early) as left_early
                  from (select distinct on (class_id, on_day) school_id, on_roll, absent, unexplained, late, left_early
                          from risk.class_report
                         where county_id = (select viewer.county()) and on_day between :from and :until
                         order by class_id, on_day, version desc) as standing
                 group by school_id
                """).param("from", from).param("until", until).query(TOLD).list();
    }

    /** Classes in these places, in use, of which nothing was told on that day. */
    Set<UUID> untold(LocalDate day, LocalDate since, Collection<UUID> places) {
        return Set.copyOf(jdbc.sql("""
                select distinct card.class_id
                  from unnest(:places::uuid[]) as place
                  join roster.child_card as card on card.county_id = (select viewer.county()) and card.left_on is null and card.class_id is not null
                                                and (card.class_id = place or card.school_id = place)
                 where exists (select from risk.class_report as used
                                where used.county_id = (select viewer.county()) and (used.school_id = any (:places::uuid[]) or used.class_id = any (:places::uuid[]))
                                  and used.on_day between :since and :day)
                   and not exists (select from risk.class_report as told
                                    where told.county_id = (select viewer.county()) and told.class_id = card.class_id and told.on_day = :day)
                """).param("day", day).param("since", since).param("places", Rows.texts(places)).query(UUID.class).list());
    }
}
