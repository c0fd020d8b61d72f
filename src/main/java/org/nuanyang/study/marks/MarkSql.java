package org.nuanyang.study.marks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MarkSql {
    private final JdbcClient jdbc;

    MarkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest word on a child in a subject, be it that there is none after all. */
    record Stands(ChildId child, OrgId klass, OrgId school, String subject, int version, Told told, @Nullable UUID run) {}

    /** A version to be written. */
    record Next(ChildId child, OrgId klass, OrgId school, String subject, int version, Told told) {}

    /** By the file that goes on where two have become one; what was told of it itself comes first. */
    List<Stands> of(ExamId exam) {
        return jdbc.sql("""
                select distinct on (coalesce(merged.kept_id, mark.child_id), mark.subject) coalesce(merged.kept_id, mark.child_id) as child_id,
                       mark.class_id, mark.school_id, mark.subject, mark.version, mark.state, mark.points, mark.run_id
                  from study.mark
                  left join study.merged() as merged on merged.closed_id = mark.child_id
                 where mark.county_id = (select viewer.county()) and mark.exam_id = :exam
                 order by coalesce(merged.kept_id, mark.child_id), mark.subject, merged.kept_id is null desc, mark.child_id desc, mark.version desc
                """).param("exam", exam.value()).query((row, _) -> stands(row)).list();
    }

    /** The same by the file of which it was told. */
    List<Stands> asTold(ExamId exam) {
        return jdbc.sql("""
                select distinct on (child_id, subject) child_id, class_id, school_id, subject, version, state, points, run_id
                  from study.mark
                 where county_id = (select viewer.county()) and exam_id = :exam
                 order by child_id, subject, version desc
                """).param("exam", exam.value()).query((row, _) -> stands(row)).list();
    }

    /** What a run told, each with the version. */
    record OfRun(ExamId exam, ChildId child, String subject, int version) {}

    List<OfRun> of(RunId run) {
        return jdbc.sql("""
                select exam_id, child_id, subject, version
                  from study.mark
                 where county_id = (select viewer.county()) and run_id = :run
                """).param("run", run.value()).query((row, _) -> new OfRun(new ExamId(row.getObject("exam_id", UUID.class)),
                        new ChildId(row.getObject("child_id", UUID.class)), row.getString("subject"), row.getInt("version"))).list();
    }

    /** What an exam said of children before a version. */
    List<Stands> before(ExamId exam, RunId run) {
        return jdbc.sql("""
                select mark.child_id, mark.class_id, mark.school_id, mark.subject, mark.version, before.state, before.points, mark.run_id
                  from study.mark
                  left join study.mark as before on before.county_id = mark.county_id and before.exam_id = mark.exam_id and before.child_id = mark.child_id
                                                and before.subject = mark.subject and before.version = mark.version - 1
                 where mark.county_id = (select viewer.county()) and mark.exam_id = :exam and mark.run_id = :run
                """).param("exam", exam.value()).param("run", run.value()).query((row, _) -> stands(row)).list();
    }

    /** How many were written: fewer when somebody was quicker. */
    int insert(ExamId exam, List<Next> marks, @Nullable RunId run, AccountId by, Instant at) {
        if (marks.isEmpty()) return 0;
        return jdbc.sql("""
                insert into study.mark (county_id, child_id, exam_id, subject, version, class_id, school_id, state, points, run_id, set_by, set_at)
                select viewer.county(), child, :exam, subject, version, class, school, state, points, :run::uuid, :by, :at
                  from unnest(:child::uuid[], :subject::text[], :version::integer[], :class::uuid[], :school::uuid[], :state::text[], :points::numeric[])
                       as told (child, subject, version, class, school, state, points)
                on conflict do nothing
                """).params(new Rows<>(marks).text("child", Next::child).text("subject", Next::subject).text("version", Next::version).text("class", Next::klass)
                        .text("school", Next::school).text("state", next -> next.told().state().name()).text("points", next -> next.told().points()).params())
                .param("exam", exam.value()).param("run", run == null ? null : run.toString()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** A child who is or was in the class, for lists. */
    record Pupil(ChildId child, String name) {}

    /** Who is in the class on the day or has a mark of the exam in it, in sight. */
    List<Pupil> pupils(OrgId klass, ExamId exam, LocalDate day) {
        return jdbc.sql("""
                select card.id, card.name
                  from roster.child_card as card
                 where card.county_id = (select viewer.county())
                   and (card.class_id = :class and card.left_on is null and card.enrolled_on <= greatest(:day, current_date)
                        or card.id in (select coalesce(merged.kept_id, mark_now.child_id)
                                         from study.mark_now
                                         left join study.merged() as merged on merged.closed_id = mark_now.child_id
                                        where mark_now.county_id = (select viewer.county()) and mark_now.exam_id = :exam and mark_now.class_id = :class))
                 order by card.sort_name, card.id
                """).param("class", klass.value()).param("exam", exam.value()).param("day", day)
                .query((row, _) -> new Pupil(new ChildId(row.getObject("id", UUID.class)), row.getString("name"))).list();
    }

    /** With those of files that were merged into these: few have any, and the way through them costs more than all the rest. */
    private static final String TOLD = """
            select child_id, exam_id, exam, kind, on_day, class_id, subject, state, points, full_marks, sat, median
              from study.mark_told
             where county_id = (select viewer.county()) and child_id = any (:children::uuid[]) and on_day <= :until
             order by on_day, exam
            """;

    private static final String OWN = """
            select mark_now.child_id, exam.id as exam_id, exam.name as exam, exam.kind, exam.on_day, mark_now.class_id, mark_now.subject, mark_now.state, mark_now.points,
                   paper.full_marks, paper.sat, paper.median
              from study.mark_now
              join study.exam  on exam.county_id = mark_now.county_id and exam.id = mark_now.exam_id
              join study.paper on paper.county_id = mark_now.county_id and paper.exam_id = mark_now.exam_id and paper.class_id = mark_now.class_id and paper.subject = mark_now.subject
             where mark_now.county_id = (select viewer.county()) and mark_now.child_id = any (:children::uuid[]) and exam.on_day <= :until
             order by exam.on_day, exam.name
            """;

    record Sat(ChildId child, Sitting sitting) {}

    List<Sat> sittings(Collection<ChildId> children, LocalDate until) {
        var merged = jdbc.sql("select exists (select from study.merged() as merged where merged.kept_id = any (:children::uuid[]))")
                .param("children", Rows.texts(children)).query(Boolean.class).single();
        return jdbc.sql(merged ? TOLD : OWN).param("children", Rows.texts(children)).param("until", until).query((row, _) -> new Sat(new ChildId(row.getObject("child_id", UUID.class)), sitting(row))).list();
    }

    List<ChildId> since(@Nullable Collection<ChildId> children, LocalDate since, LocalDate until) {
        return jdbc.sql("""
                select distinct coalesce(merged.kept_id, mark.child_id) as child_id
                  from study.exam
                  join study.mark on mark.county_id = exam.county_id and mark.exam_id = exam.id
                  left join study.merged() as merged on merged.closed_id = mark.child_id
                 where exam.county_id = (select viewer.county()) and exam.on_day between :since and :until
                   and (:children::uuid[] is null or mark.child_id = any (:children::uuid[]) or merged.kept_id = any (:children::uuid[]))
                """).param("since", since).param("until", until).param("children", Rows.textsOrNull(children))
                .query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list();
    }

    static Sitting sitting(ResultSet row) throws SQLException {
        return new Sitting(new ExamId(row.getObject("exam_id", UUID.class)), row.getString("exam"), ExamKind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class), new OrgId(row.getObject("class_id", UUID.class)), row.getString("subject"), told(row), row.getBigDecimal("full_marks"), row.getInt("sat"), row.getBigDecimal("median"));
    }

    private static Stands stands(ResultSet row) throws SQLException {
        return new Stands(new ChildId(row.getObject("child_id", UUID.class)), new OrgId(row.getObject("class_id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)),
                row.getString("subject"), row.getInt("version"), told(row), row.getObject("run_id", UUID.class));
    }

    private static Told told(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null ? Told.NONE : new Told(MarkState.valueOf(state), row.getBigDecimal("points"));
    }
}
