package org.nuanyang.mind.telling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much was done for all, in numbers. */
@Repository
class WorkSql {
    private final JdbcClient jdbc;

    WorkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Work(long pupils, long lectures, long listeners, long meetings) {}

    /** @param schools null for all in sight */
    Work of(@Nullable Collection<UUID> schools, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select coalesce(sum(pupils), 0) as pupils, coalesce(sum(lectures), 0) as lectures, coalesce(sum(listeners), 0) as listeners, coalesce(sum(meetings), 0) as meetings
                  from mind.work_by_school(:from, :until)
                 where :schools::uuid[] is null or school_id = any (:schools::uuid[])
                """).param("schools", Rows.textsOrNull(schools)).param("from", from).param("until", until).query(Work.class).single();
    }

    /** What somebody has written down. */
    Work own(AccountId who, Collection<UUID> schools, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select coalesce(sum(present) filter (where kind = 'LESSON'), 0) as pupils, count(*) filter (where kind = 'LECTURE') as lectures,
                       coalesce(sum(present) filter (where kind = 'LECTURE'), 0) as listeners,
                       (select count(*) from mind.meeting
                         where meeting.county_id = (select viewer.county()) and meeting.written_by = :who and meeting.school_id = any (:schools::uuid[])
                           and meeting.on_day between :from and :until) as meetings
                  from mind.lesson
                 where county_id = (select viewer.county()) and written_by = :who and school_id = any (:schools::uuid[]) and on_day between :from and :until and withdrawn_on is null
                """).param("who", who.value()).param("schools", Rows.texts(schools)).param("from", from).param("until", until).query(Work.class).single();
    }
}
