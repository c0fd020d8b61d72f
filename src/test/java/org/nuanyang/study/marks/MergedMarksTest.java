package org.nuanyang.study.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.risk.attendance.AtSchool;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.going.Merging;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;
import org.nuanyang.study.marks.exam.Paper;
import org.nuanyang.study.marks.subject.Teaching;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("合并档案以后的成绩")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class MergedMarksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @Autowired ApplicationContext program;
    @Autowired Exams exams;
    @Autowired Marks marks;
    @Autowired Courses courses;
    @Autowired Teaching teaching;
    @Autowired Merging merging;
    @Autowired Roster roster;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private AtSchool school;
    private Account keeper;
    private ChildId kept;
    private ChildId closed;
    private ExamId midterm;
    private ExamId end;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        keeper = school.colleague("孙丽", Role.FILE_KEEPER, school.school);
        kept = school.child("小满");
        closed = school.child("小满");
        midterm = exam("期中", DAY.minusMonths(2));
        end = exam("期末", DAY);
        enter(midterm, "语文", closed, "80", 0);
        enter(end, "语文", closed, "60", 0);
        enter(end, "语文", kept, "70", 0);
    }

    @Test
    void areReadWithTheFileThatGoesOn() {
        assertThat(points(kept)).containsExactly("70");
        merge();
        assertThat(points(kept)).as("what was told of the file itself comes first").containsExactly("80", "70");
        assertThat(names(midterm)).as("one child, one line").containsExactly(kept);
        assertThat(names(end)).containsExactly(kept);
        reverse();
        assertThat(points(kept)).as("taken apart again").containsExactly("70");
        assertThat(names(end)).contains(kept, closed);
    }

    @Test
    void areCorrectedAndTakenBackOnTheFileThatGoesOn() {
        merge();
        var line = sheet(midterm).lines().getFirst();
        assertThat(line.told()).isEqualTo(Told.of("80"));
        enter(midterm, "语文", kept, "85", line.version());
        assertThat(points(kept)).containsExactly("85", "70");
        enter(midterm, "语文", kept, "", sheet(midterm).lines().getFirst().version());
        assertThat(points(kept)).as("none after all, whatever the closed file says").containsExactly("70");
    }

    @Test
    void areSeenByThoseWithADutyToTheChildAlone() {
        school.as(school.homeroom, viewer -> teaching.tell(school.klass.id(), school.homeroom.id(), "数学", viewer));
        var subject = school.colleague("钱老师", Role.SUBJECT, school.klass.id());
        school.as(school.homeroom, viewer -> teaching.tell(school.klass.id(), subject.id(), "语文", viewer));
        enter(midterm, "数学", closed, "50", 0);
        merge();
        var readAll = Set.of("principal", "file keeper", "psychology", "helper");
        school.others(kept).forEach((what, somebody) -> assertThat(seen(somebody)).as(what).isEqualTo(readAll.contains(what) ? 3 : 0));
        assertThat(seen(subject)).as("the own subject").isEqualTo(2);
        var elsewhere = AtSchool.in(program);
        assertThat(seen(elsewhere.homeroom)).as("another school").isZero();
        assertThat(inSight(elsewhere.homeroom)).as("nor that there was a merge").isZero();
        assertThat(inSight(school.homeroom)).isPositive();
    }

    @Test
    void countOnceInTheMiddleOfTheClass() {
        for (int i = 0; i < 3; i++) enter(end, "语文", school.child("学生" + i), "90", 0);
        assertThat(sheet(end).paper()).extracting(Paper::sat).isEqualTo(5);
        merge();
        enter(end, "语文", school.child("学生又"), "90", 0);
        assertThat(sheet(end).paper()).extracting(Paper::sat).as("five children, six marks").isEqualTo(5);
        assertThat(sheet(end).paper().median()).isEqualByComparingTo("90");
    }

    private void merge() {
        var outcome = school.as(keeper, viewer -> merging.merge(kept, version(kept, viewer), closed, version(closed, viewer), Set.of(), viewer));
        assertThat(outcome).isInstanceOf(AmendOutcome.Amended.class);
    }

    private void reverse() {
        var obstacles = school.as(keeper, viewer -> merging.reverse(merging.of(roster.open(kept, viewer), viewer).getFirst().id(), viewer));
        assertThat(obstacles).isEmpty();
    }

    private int version(ChildId child, Viewer viewer) {
        return roster.open(child, viewer).version();
    }

    private ExamId exam(String name, LocalDate on) {
        return school.as(school.homeroom, viewer -> exams.tell(school.school, new Exams.New(name, ExamKind.OTHER, on), viewer)).id();
    }

    private void enter(ExamId exam, String subject, ChildId child, String points, int version) {
        var refused = school.as(school.homeroom, viewer -> marks.enter(exam, school.klass.id(), subject, "100", "", Map.of(child, new Marks.Typed(points, version)), viewer));
        assertThat(refused).isEmpty();
    }

    private Marks.Sheet sheet(ExamId exam) {
        return school.as(school.homeroom, viewer -> marks.of(exam, school.klass.id(), "语文", viewer));
    }

    private List<ChildId> names(ExamId exam) {
        return sheet(exam).lines().stream().map(Marks.Line::child).toList();
    }

    private List<String> points(ChildId child) {
        return school.list(school.homeroom, viewer -> courses.of(roster.open(child, viewer), Qingxi.TODAY, viewer)).stream().filter(course -> course.subject().equals("语文"))
                .flatMap(course -> course.sittings().stream()).map(sitting -> sitting.told().words()).toList();
    }

    private long seen(Account somebody) {
        return count(somebody, "select count(*) from study.mark where child_id = :id");
    }

    private long inSight(Account somebody) {
        return count(somebody, "select count(*) from study.merged() where closed_id = :id");
    }

    private long count(Account somebody, String sql) {
        return school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql(sql).param("id", closed.value()).query(Long.class).single()));
    }
}
