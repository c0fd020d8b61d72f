package org.nuanyang.risk.telling;

import static org.nuanyang.database.Rows.textsOrNull;

import java.time.LocalDate;
import org.nuanyang.documents.telling.ToldPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sums of a place and stretch, none of them of a single child. */
@Repository("riskTellingSql")
class TellingSql {
    private final JdbcClient jdbc;

    TellingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param told of how many class days, each once, as it was told last */
    record Attended(long told, long onRoll, long absent, long unexplained) {
        long present() {
            return onRoll - absent;
        }
    }

    Attended attended(ToldPlace place) {
        return at(place, """
                select count(*) as told, coalesce(sum(on_roll), 0) as on_roll, coalesce(sum(absent), 0) as absent, coalesce(sum(unexplained), 0) as unexplained
                  from (select distinct on (class_id, on_day) on_roll, absent, unexplained
                          from risk.class_report
                         where county_id = (select viewer.county()) and on_day between :from and :until
                           and (:schools::uuid[] is null or school_id = any (:schools::uuid[])) and (:klass::uuid is null or class_id = :klass)
                         order by class_id, on_day, version desc) as standing
                """).query(Attended.class).single();
    }

    /** @param schools that have held one */
    record Drilled(long drills, long schools, long pupils) {}

    Drilled drilled(ToldPlace place) {
        return at(place, """
                select count(*) as drills, count(distinct school_id) as schools, coalesce(sum(pupils), 0) as pupils
                  from risk.drill
                 where county_id = (select viewer.county()) and removed_at is null and on_day between :from and :until
                   and (:schools::uuid[] is null or school_id = any (:schools::uuid[]))
                """).query(Drilled.class).single();
    }

    /** Schools that have pupils and have held no drill. */
    long undrilled(ToldPlace place) {
        return at(place, """
                select count(*)
                  from access.org as school
                 where school.county_id = (select viewer.county()) and school.kind in ('SCHOOL', 'TEACHING_POINT')
                   and (:schools::uuid[] is null or school.id = any (:schools::uuid[]))
                   and exists (select from roster.child_card as card where card.county_id = school.county_id and card.school_id = school.id and card.left_on is null)
                   and not exists (select from risk.drill
                                    where drill.county_id = school.county_id and drill.school_id = school.id and drill.removed_at is null and drill.on_day between :from and :until)
                """).query(Long.class).single();
    }

    /** @param open not put right by the day asked for, whenever they were seen */
    record Endangered(long seen, long told, long righted, long open) {}

    Endangered endangered(ToldPlace place, LocalDate asOf) {
        return at(place, """
                select count(*) filter (where seen_on >= :from) as seen, count(*) filter (where seen_on >= :from and told_on <= :asOf) as told,
                       count(*) filter (where seen_on >= :from and righted_on <= :asOf) as righted,
                       count(*) filter (where righted_on is null or righted_on > :asOf) as open
                  from risk.hazard
                 where county_id = (select viewer.county()) and seen_on <= least(:until::date, :asOf::date)
                   and (:schools::uuid[] is null or school_id = any (:schools::uuid[]))
                """).param("asOf", asOf).query(Endangered.class).single();
    }

    /** @param kept checks that found all that was agreed kept */
    record Informed(long notices, long answered, long checks, long kept) {}

    Informed informed(ToldPlace place, LocalDate asOf) {
        return at(place, """
                with here as (select card.county_id, card.id
                                from roster.child_card as card
                               where card.county_id = (select viewer.county()) and card.class_id = :klass
                                 and (:schools::uuid[] is null or card.school_id = any (:schools::uuid[]))),
                     sent as (select notice.answered_on
                                from risk.parent_notice as notice
                                join here on here.county_id = notice.county_id and here.id = notice.child_id
                               where notice.sent_on between :from and :until),
                     looked as (select care_check.lives_there and care_check.capable and care_check.in_touch as kept
                                  from risk.care_check
                                  join here on here.county_id = care_check.county_id and here.id = care_check.child_id
                                 where care_check.on_day between :from and :until)
                select (select count(*) from sent) as notices, (select count(*) from sent where answered_on <= :asOf) as answered,
                       (select count(*) from looked) as checks, (select count(*) from looked where kept) as kept
                """).param("asOf", asOf).query(Informed.class).single();
    }

    /** @param open staying away now; of those closed since the stretch began, who came back and what else came of it */
    record Away(int open, int back, int otherwise) {}

    Away away(ToldPlace place) {
        return at(place, """
                select count(*) filter (where past.closed_on is null) as open, count(*) filter (where past.outcome = 'RETURNED') as back,
                       count(*) filter (where past.closed_on is not null and past.outcome not in ('RETURNED', 'MISTAKEN')) as otherwise
                  from risk.dropout_case as past
                  join roster.child_card as card on card.county_id = past.county_id and card.id = past.child_id
                 where past.county_id = (select viewer.county()) and card.class_id = :klass and (past.closed_on is null or past.closed_on between :from and :until)
                   and (:schools::uuid[] is null or card.school_id = any (:schools::uuid[]))
                """).query(Away.class).single();
    }

    /** Key and urgent children of a class, with a plan in force and without. */
    record Planned(int planned, int unplanned) {}

    Planned planned(ToldPlace place) {
        return at(place, """
                select count(*) filter (where force.child_id is not null) as planned, count(*) filter (where force.child_id is null) as unplanned
                  from risk.level_now
                  join roster.child_card as card on card.county_id = level_now.county_id and card.id = level_now.child_id and card.left_on is null
                  left join lateral (select held.child_id
                                       from risk.plan_force as held
                                      where held.county_id = card.county_id and held.child_id = card.id and held.until_on is null
                                      limit 1) as force on true
                 where level_now.county_id = (select viewer.county()) and level_now.level in ('KEY', 'URGENT') and card.class_id = :klass
                   and (:schools::uuid[] is null or card.school_id = any (:schools::uuid[]))
                """).query(Planned.class).single();
    }

    private StatementSpec at(ToldPlace place, String sql) {
        return jdbc.sql(sql).param("schools", textsOrNull(place.schools())).param("klass", place.klass()).param("from", place.from()).param("until", place.until());
    }
}
