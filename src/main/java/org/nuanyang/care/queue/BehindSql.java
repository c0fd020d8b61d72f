package org.nuanyang.care.queue;

import static org.nuanyang.care.queue.AnsweringSql.ANSWERING;
import static org.nuanyang.care.queue.AnsweringSql.BEHIND;
import static org.nuanyang.care.queue.AnsweringSql.filtered;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The children behind a figure of the queue, with what each is owed. */
@Repository
class BehindSql {
    private final JdbcClient jdbc;

    BehindSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A child of the page, in the order of schools, classes and names. */
    record Found(UUID id, String name, UUID school, String schoolName, @Nullable ClassYear classYear, long total) {}

    List<Found> children(QueueFilter filter, Which which, String[] words, Collection<UUID> schools, int size, long offset) {
        return filtered(jdbc, "with " + ANSWERING + ", behind as (" + BEHIND + """
                ), one as (
                    select behind.child_id, min(behind.school_id::text)::uuid as school_id
                      from behind
                     where :which = 'ALL' or (behind.makeup_until >= :on) = (:which = 'WAITING')
                     group by behind.child_id
                )
                select child.id, child.name, school.id as school_id, school.name as school_name, class.stage, class.entry_year, class.class_number,
                       count(*) over () as total
                  from one
                  join roster.child_card as child on child.county_id = (select viewer.county()) and child.id = one.child_id
                  join roster.child_today as known on known.county_id = child.county_id and known.id = child.id and known.search_keys @> :words::text[]
                  join access.org as school       on school.county_id = child.county_id and school.id = one.school_id
                  left join access.org as class   on class.county_id = child.county_id and class.id = child.class_id
                 order by school.sort_name, school.id, class.entry_year desc nulls last, class.class_number, child.sort_name, child.id
                 limit :size offset :offset
                """, filter, schools).param("which", which.name()).param("words", words).param("size", size).param("offset", offset)
                .query((row, _) -> new Found(
                        row.getObject("id", UUID.class), row.getString("name"), row.getObject("school_id", UUID.class), row.getString("school_name"),
                        ClassYear.in(row), row.getLong("total"))).list();
    }

    record Item(UUID child, BehindChild.Item item) {}

    List<Item> items(QueueFilter filter, Which which, Collection<UUID> children, Collection<UUID> schools) {
        if (children.isEmpty()) return List.of();
        return filtered(jdbc, "with " + ANSWERING + ", behind as (" + BEHIND + """
                       and quota.child_id = any (:children::uuid[])
                )
                select behind.child_id, behind.answers, duty.id as duty_id, duty.matter, duty.owed_by, duty.per, duty.times,
                       coalesce(sum(behind.remaining) filter (where behind.makeup_until >= :on), 0) as waiting,
                       min(behind.makeup_until) filter (where behind.makeup_until >= :on) as due_until,
                       count(*) filter (where behind.makeup_until < :on) as missed
                  from behind
                  join duty on duty.id = behind.duty_id
                 where :which = 'ALL' or (behind.makeup_until >= :on) = (:which = 'WAITING')
                 group by behind.child_id, behind.answers, duty.id, duty.matter, duty.owed_by, duty.per, duty.times
                 order by missed desc, due_until, duty.matter
                """, filter, schools).param("which", which.name()).param("children", Rows.texts(children))
                .query((row, _) -> new Item(row.getObject("child_id", UUID.class), new BehindChild.Item(
                        DutyName.of(row), row.getString("answers"), row.getInt("waiting"), row.getObject("due_until", LocalDate.class), row.getInt("missed")))).list();
    }
}
