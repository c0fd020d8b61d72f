package org.nuanyang.study.marks;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.importing.RunId;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;
import org.nuanyang.study.marks.exam.FormerFull;
import org.nuanyang.study.marks.exam.Paper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExamSql {
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ExamSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the school has one of this name on this day. */
    boolean insert(Exam exam, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into study.exam (county_id, id, school_id, name, kind, on_day, made_by, made_at)
                values (viewer.county(), :id, :school, :name, :kind, :on, :by, :at)
                on conflict do nothing
                """).param("id", exam.id().value()).param("school", exam.school().value()).param("name", exam.name()).param("kind", exam.kind().name())
                .param("on", exam.on()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<Exam> find(ExamId id) {
        return jdbc.sql("""
                select id, school_id, name, kind, on_day from study.exam where county_id = (select viewer.county()) and id = :id
                """).param("id", id.value()).query((row, _) -> exam(row)).optional();
    }

    Optional<Exam> named(OrgId school, String name, LocalDate on) {
        return jdbc.sql("""
                select id, school_id, name, kind, on_day
                  from study.exam
                 where county_id = (select viewer.county()) and school_id = :school and name = :name and on_day = :on
                """).param("school", school.value()).param("name", name).param("on", on).query((row, _) -> exam(row)).optional();
    }

    /** The latest first. */
    List<Exam> of(Collection<UUID> schools) {
        return jdbc.sql("""
                select id, school_id, name, kind, on_day
                  from study.exam
                 where county_id = (select viewer.county()) and school_id = any (:schools::uuid[])
                 order by on_day desc, name
                 limit :most
                """).param("schools", Rows.texts(schools)).param("most", MOST).query((row, _) -> exam(row)).list();
    }

    List<Paper> papers(Collection<UUID> exams) {
        return jdbc.sql("""
                select exam_id, class_id, subject, full_marks, sat, median
                  from study.paper
                 where county_id = (select viewer.county()) and exam_id = any (:exams::uuid[])
                """).param("exams", Rows.texts(exams)).query((row, _) -> paper(row)).list();
    }

    record SchoolSum(OrgId school, int exams, int papers) {}

    /** Of schools between two days: how many exams have marks, in how many classes and subjects. No marks, no middle. */
    List<SchoolSum> sums(Collection<UUID> schools, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select exam.school_id, count(distinct exam.id) as exams, count(*) as papers
                  from study.exam
                  join study.paper on paper.county_id = exam.county_id and paper.exam_id = exam.id and paper.sat > 0
                 where exam.county_id = (select viewer.county()) and exam.school_id = any (:schools::uuid[]) and exam.on_day between :from and :until
                 group by exam.school_id
                """).param("schools", Rows.texts(schools)).param("from", from).param("until", until)
                .query((row, _) -> new SchoolSum(new OrgId(row.getObject("school_id", UUID.class)), row.getInt("exams"), row.getInt("papers"))).list();
    }

    /** The full marks of these classes in a subject; told anew they are corrected, and the database keeps what was. */
    void paper(ExamId exam, Collection<UUID> classes, OrgId school, String subject, Full full, AccountId by, Instant at) {
        jdbc.sql("""
                insert into study.paper (county_id, exam_id, class_id, subject, school_id, full_marks, run_id, set_by, set_at)
                select viewer.county(), :exam, class, :subject, :school, :full, :run::uuid, :by, :at
                  from unnest(:classes::uuid[]) as class
                on conflict (county_id, exam_id, class_id, subject)
                   do update set full_marks = excluded.full_marks, why = :why, run_id = excluded.run_id, set_by = excluded.set_by, set_at = excluded.set_at
                   where paper.full_marks <> excluded.full_marks
                """).param("exam", exam.value()).param("classes", Rows.texts(classes)).param("school", school.value()).param("subject", subject)
                .param("full", full.marks()).param("why", full.why()).param("run", full.run() == null ? null : full.run().toString())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** @param why they are other than before; null for the first @param run the file that tells them */
    record Full(BigDecimal marks, @Nullable String why, @Nullable RunId run) {}

    /** What stood before each correction, the latest first. */
    List<FormerFull> former(ExamId exam, OrgId klass) {
        return jdbc.sql("""
                select former.subject, former.full_marks, former.replaced_at, former.why, (select min(staff.name) from access.staff
                         where staff.county_id = former.county_id and staff.account_id = former.replaced_by) as name
                  from study.paper_before as former
                 where former.county_id = (select viewer.county()) and former.exam_id = :exam and former.class_id = :class
                 order by former.subject, former.version desc
                """).param("exam", exam.value()).param("class", klass.value())
                .query((row, _) -> new FormerFull(row.getString("subject"), row.getBigDecimal("full_marks"), row.getString("name"),
                        row.getObject("replaced_at", java.time.OffsetDateTime.class).toInstant(), row.getString("why"))).list();
    }

    /** Full marks that a run corrected and that nobody has corrected since. */
    record Corrected(UUID klass, String subject, BigDecimal before) {}

    List<Corrected> corrected(ExamId exam, RunId run) {
        return jdbc.sql("""
                select paper.class_id, paper.subject, former.full_marks
                  from study.paper
                  join study.paper_before as former on former.county_id = paper.county_id and former.exam_id = paper.exam_id and former.class_id = paper.class_id
                                                   and former.subject = paper.subject and former.run_id = :run
                 where paper.county_id = (select viewer.county()) and paper.exam_id = :exam and paper.run_id = :run
                """).param("exam", exam.value()).param("run", run.value())
                .query((row, _) -> new Corrected(row.getObject("class_id", UUID.class), row.getString("subject"), row.getBigDecimal("full_marks"))).list();
    }

    List<ExamId> correctedBy(RunId run) {
        return jdbc.sql("select distinct exam_id from study.paper_before where county_id = (select viewer.county()) and run_id = :run")
                .param("run", run.value()).query((row, _) -> new ExamId(row.getObject("exam_id", UUID.class))).list();
    }

    void hold(ExamId exam) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:exam, 7))").param("exam", exam.toString()).query((_, _) -> 0).list();
    }

    void settle(ExamId exam, Collection<UUID> classes) {
        jdbc.sql("select study.settle(:exam, class) from unnest(:classes::uuid[]) as class")
                .param("exam", exam.value()).param("classes", Rows.texts(classes)).query((_, _) -> 0).list();
    }

    private static Exam exam(ResultSet row) throws SQLException {
        return new Exam(new ExamId(row.getObject("id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)), row.getString("name"),
                ExamKind.valueOf(row.getString("kind")), row.getObject("on_day", LocalDate.class));
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(new ExamId(row.getObject("exam_id", UUID.class)), new OrgId(row.getObject("class_id", UUID.class)), row.getString("subject"),
                row.getBigDecimal("full_marks"), row.getInt("sat"), row.getBigDecimal("median"));
    }
}
