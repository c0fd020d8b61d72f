package org.nuanyang.care.telling;

import static org.nuanyang.database.Rows.names;
import static org.nuanyang.database.Rows.textsOrNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Mood;
import org.nuanyang.documents.telling.ToldPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts records of a place and stretch: those that stand, a record of many children once. */
@Repository
class TellingSql {
    private static final String STANDING = """
              from care.record
             where record.county_id = (select viewer.county()) and record.on_day between :from and :until and record.withdrawn_at is null
               and (:schools::uuid[] is null or record.school_id = any (:schools::uuid[]))
               and (:klass::uuid is null
                    or exists (select
                                 from care.record_child
                                 join roster.pupil on pupil.county_id = record_child.county_id and pupil.id = record_child.child_id
                                where record_child.county_id = record.county_id and record_child.record_id = record.id and pupil.class_id = :klass))
            """;

    private static final int MOST_SEEN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    TellingSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param writers who did what is written down */
    record Sums(long records, long late, long attempts, long writers) {}

    Sums sums(ToldPlace place) {
        return at(place, """
                select count(*) filter (where record.reached) as records, count(*) filter (where record.reached and record.late) as late,
                       count(*) filter (where not record.reached) as attempts, count(distinct record.done_by) filter (where record.reached) as writers
                """ + STANDING).query(Sums.class).single();
    }

    Map<Matter, Long> byKind(ToldPlace place) {
        var counted = new EnumMap<Matter, Long>(Matter.class);
        at(place, "select record.kind, count(*) as records" + STANDING + " and record.reached group by record.kind").query(row -> {
            counted.put(Matter.valueOf(row.getString("kind")), row.getLong("records"));
        });
        return counted;
    }

    /**
     * @param times so often a child was reached by it
     * @param writers who did it
     * @param months in which it was done, in their order
     */
    record Doing(Matter matter, long records, long times, long children, long writers, List<Integer> months) {}

    /** Of these kinds what was done, in the order of the kinds. */
    Map<Matter, Doing> doings(ToldPlace place, Set<Matter> kinds) {
        var done = new EnumMap<Matter, Doing>(Matter.class);
        at(place, """
                select record.kind, count(distinct record.id) as records, count(*) as times, count(distinct seen.child_id) as children, count(distinct record.done_by) as writers,
                       (select array_agg(extract(month from month.first)::integer order by month.first)
                          from (select distinct date_trunc('month', day) as first from unnest(array_agg(record.on_day)) as day) as month) as months
                  from (select record.county_id, record.id, record.kind, record.done_by, record.on_day
                """ + STANDING + """
                   and record.reached and record.kind = any (:kinds::text[])) as record
                  join care.record_child as seen on seen.county_id = record.county_id and seen.record_id = record.id
                  join roster.pupil as here      on here.county_id = seen.county_id and here.id = seen.child_id
                 where (:klass::uuid is null or here.class_id = :klass)
                 group by record.kind
                """).param("kinds", names(kinds)).query(row -> {
                    var matter = Matter.valueOf(row.getString("kind"));
                    var months = List.of((Integer[]) row.getArray("months").getArray());
                    done.put(matter, new Doing(matter, row.getLong("records"), row.getLong("times"), row.getLong("children"), row.getLong("writers"), months));
                });
        return done;
    }

    /** The most frequent first. */
    Map<String, Long> topics(ToldPlace place, int most) {
        var counted = new LinkedHashMap<String, Long>();
        at(place, """
                select topic, count(*) as records
                  from (select unnest(record.topics) as topic
                """ + STANDING + """
                   and record.reached) as talked
                 group by topic
                 order by records desc, topic
                 limit :most
                """).param("most", most).query(row -> {
                    counted.put(row.getString("topic"), row.getLong("records"));
                });
        return counted;
    }

    Map<Mood, Long> moods(ToldPlace place) {
        var counted = new EnumMap<Mood, Long>(Mood.class);
        at(place, """
                select seen.mood, count(*) as times
                  from (select record.county_id, record.id
                """ + STANDING + """
                   and record.reached) as record
                  join care.record_child as seen on seen.county_id = record.county_id and seen.record_id = record.id
                  join roster.pupil as here      on here.county_id = seen.county_id and here.id = seen.child_id
                 where seen.mood is not null and (:klass::uuid is null or here.class_id = :klass)
                 group by seen.mood
                """).query(row -> {
                    counted.put(Mood.valueOf(row.getString("mood")), row.getLong("times"));
                });
        return counted;
    }

    /** The sealed texts of records of these kinds. */
    List<byte[]> sealed(ToldPlace place, Set<Matter> kinds) {
        return at(place, "select record.told_sealed" + STANDING + " and record.reached and record.kind = any (:kinds::text[])").param("kinds", names(kinds)).query(byte[].class).list();
    }

    /** Children who are here and in care today, of whom there are so many records of the stretch; those with most, no more than {@link #MOST_SEEN}. */
    List<UUID> oftenSeen(ToldPlace place, int least) {
        return at(place, """
                select seen.child_id
                  from (select record.county_id, record.id
                """ + STANDING + """
                   and record.reached) as record
                  join care.record_child as seen on seen.county_id = record.county_id and seen.record_id = record.id
                  join roster.pupil as here      on here.county_id = seen.county_id and here.id = seen.child_id
                 where here.left_on is null and (:klass::uuid is null or here.class_id = :klass)
                   and exists (select
                                 from roster.in_care
                                where in_care.county_id = here.county_id and in_care.child_id = here.id
                                  and in_care.from_on <= :today and (in_care.until_on is null or in_care.until_on > :today))
                 group by seen.child_id
                having count(*) >= :least and count(seen.mood) filter (where seen.mood in ('LOW', 'ANXIOUS', 'UPSET')) >= 2
                 order by count(*) desc, seen.child_id
                 limit :most
                """).param("least", least).param("most", MOST_SEEN).param("today", LocalDate.now(clock)).query(UUID.class).list();
    }

    private StatementSpec at(ToldPlace place, String sql) {
        return jdbc.sql(sql).param("schools", textsOrNull(place.schools())).param("klass", place.klass()).param("from", place.from()).param("until", place.until());
    }
}
