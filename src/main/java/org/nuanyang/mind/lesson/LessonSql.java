package org.nuanyang.mind.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LessonSql {
    private static final String LESSON = """
            select id, school_id, class_id, kind, audience, on_day, topic, given_by, expected, present, noted, care_record, written_by, withdrawn_on, withdrawn_why
              from mind.lesson
             where county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;

    LessonSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Lesson> between(LocalDate from, LocalDate until) {
        return jdbc.sql(LESSON + " and on_day between :from and :until order by on_day desc, id desc").param("from", from).param("until", until).query((row, _) -> lesson(row)).list();
    }

    Optional<Lesson> find(UUID id) {
        return jdbc.sql(LESSON + " and id = :id").param("id", id).query((row, _) -> lesson(row)).optional();
    }

    /** False when it is there already. */
    boolean insert(Lesson lesson, Instant at) {
        return jdbc.sql("""
                insert into mind.lesson (county_id, id, school_id, class_id, kind, audience, on_day, topic, given_by, expected, present, noted, care_record, written_by, written_at)
                values (viewer.county(), :id, :school, :class, :kind, :audience, :on, :topic, :who, :expected, :present, :noted, :care, :by, :at)
                on conflict do nothing
                """).param("id", lesson.id()).param("school", lesson.school().value()).param("class", lesson.klass() == null ? null : lesson.klass().value(), Types.OTHER)
                .param("kind", lesson.kind().name()).param("audience", lesson.audience().name()).param("on", lesson.on()).param("topic", lesson.topic())
                .param("who", lesson.givenBy()).param("expected", lesson.expected(), Types.INTEGER).param("present", lesson.present()).param("noted", lesson.noted(), Types.VARCHAR)
                .param("care", lesson.careRecord(), Types.OTHER).param("by", lesson.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean withdraw(UUID id, LocalDate on, String why) {
        return jdbc.sql("update mind.lesson set withdrawn_on = :on, withdrawn_why = :why where county_id = (select viewer.county()) and id = :id and withdrawn_on is null")
                .param("on", on).param("why", why).param("id", id).update() == 1;
    }

    record Pupil(ChildId id, String name) {}

    /** Those on file who were in the class on a day and have not left since. */
    List<Pupil> pupils(OrgId klass, LocalDate on) {
        return jdbc.sql("""
                select child.id, child.name
                  from roster.child_card as child
                 where child.county_id = (select viewer.county()) and child.left_on is null
                   and exists (select from roster.child_placement as stay
                                where stay.county_id = child.county_id and stay.child_id = child.id and stay.class_id = :class and stay.school_id = child.school_id
                                  and stay.from_on <= :on and (stay.until_on is null or stay.until_on > :on))
                 order by child.sort_name, child.id
                """).param("class", klass.value()).param("on", on).query((row, _) -> new Pupil(new ChildId(row.getObject("id", UUID.class)), row.getString("name"))).list();
    }

    record Work(UUID school, long sessions, long children, long circles, long members, long lessons, long pupils, long lectures, long listeners, long meetings) {}

    List<Work> work(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select work.school_id as school, work.sessions, work.children, coalesce(circle.meetings, 0) as circles, coalesce(circle.members, 0) as members,
                       work.lessons, work.pupils, work.lectures, work.listeners, work.meetings
                  from mind.work_by_school(:from, :until) as work
                  left join mind.circles_by_school(:from, :until) as circle on circle.school_id = work.school_id
                """)
                .param("from", from).param("until", until).query(Work.class).list();
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), org(row.getObject("class_id", UUID.class)), LessonKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")), row.getObject("on_day", LocalDate.class), row.getString("topic"), row.getString("given_by"), row.getObject("expected", Integer.class),
                row.getInt("present"), row.getString("noted"), row.getObject("care_record", UUID.class), new AccountId(row.getObject("written_by", UUID.class)),
                row.getObject("withdrawn_on", LocalDate.class), row.getString("withdrawn_why"));
    }

    private static @Nullable OrgId org(@Nullable UUID id) {
        return id == null ? null : new OrgId(id);
    }
}
