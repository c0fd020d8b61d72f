package org.nuanyang.study.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.RunId;
import org.nuanyang.importing.SheetImport;
import org.nuanyang.risk.attendance.AtSchool;
import org.nuanyang.risk.signal.Watch;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;
import org.nuanyang.study.marks.exam.FormerFull;
import org.nuanyang.study.marks.importing.Judged.Verdict;
import org.nuanyang.study.marks.importing.Judged;
import org.nuanyang.study.marks.importing.MarkImports;
import org.nuanyang.study.marks.reading.MarksFile;
import org.nuanyang.study.marks.subject.SchoolSubjects;
import org.nuanyang.study.marks.subject.Subjects;
import org.nuanyang.study.marks.subject.Teaching;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("成绩")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class MarksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Set<String> READ_ALL = Set.of("principal", "file keeper", "psychology", "helper");

    @Autowired ApplicationContext program;
    @Autowired Exams exams;
    @Autowired Marks marks;
    @Autowired Courses courses;
    @Autowired Teaching teaching;
    @Autowired SchoolSubjects subjects;
    @Autowired MarkImports imports;
    @Autowired Roster roster;
    @Autowired Watch watch;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private AtSchool school;
    private ChildId xiaoman;
    private ChildId shitou;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        xiaoman = school.child("小满");
        shitou = school.child("石头");
    }

    @Test
    void areReadByThoseWithADutyToTheChildAndBySubject() {
        var exam = exam("期末", DAY);
        enter(exam, "语文", "100", Map.of(xiaoman, "87.5"));
        enter(exam, "数学", "100", Map.of(xiaoman, "60"));
        school.others(xiaoman).forEach((what, somebody) -> {
            assertThat(seen(somebody)).as("%s in the database", what).isEqualTo(READ_ALL.contains(what) ? 2 : 0);
            if (!what.equals("principal") && !what.equals("file keeper"))
                assertThatThrownBy(() -> school.as(somebody, viewer -> marks.of(exam, school.klass.id(), "语文", viewer))).as(what).isInstanceOf(NotFound.class);
        });
        var subject = school.colleague("钱老师", Role.SUBJECT, school.klass.id());
        school.as(school.homeroom, viewer -> teaching.tell(school.klass.id(), subject.id(), "语文", viewer));
        assertThat(seen(subject)).as("the own subject").isEqualTo(1);
        assertThat(school.as(subject, viewer -> marks.of(exam, school.klass.id(), "语文", viewer)).lines()).extracting(line -> line.told().words()).containsExactlyInAnyOrder("87.5", "");
        assertThatThrownBy(() -> school.as(subject, viewer -> marks.of(exam, school.klass.id(), "数学", viewer))).isInstanceOf(NotFound.class);
        long unseen = transactions.execute(_ -> jdbc.sql("select count(*) from study.mark").query(Long.class).single());
        assertThat(unseen).as("nobody looks").isZero();
    }

    @Test
    void areToldByPage() {
        var exam = exam("期中", DAY);
        assertThat(enter(exam, "语文", "100", Map.of(xiaoman, "87.5", shitou, "缺考"))).isEmpty();
        assertThat(enter(exam, "语文", "100", Map.of(xiaoman, "87.5", shitou, "缺考"))).as("pressed twice").isEmpty();
        assertThat(versions(xiaoman)).isEqualTo(1);
        assertThat(enter(exam, "语文", "100", Map.of(xiaoman, "101"))).containsOnlyKeys(xiaoman.toString());
        assertThat(enter(exam, "语文", "100", Map.of(xiaoman, "八十"))).containsOnlyKeys(xiaoman.toString());
        assertThat(enter(exam, "语文", "没有", Map.of(xiaoman, "80"))).containsKey("full");
        assertThat(enter(exam, "语文", "80", Map.of())).as("somebody has more than these full marks").containsOnlyKeys("full");
        assertThat(enter(exam, "语文", "100", Map.of(xiaoman, "90"))).isEmpty();
        assertThat(versions(xiaoman)).as("a correction is a version").isEqualTo(2);
        var stale = school.as(school.homeroom, viewer -> marks.enter(exam, school.klass.id(), "语文", "100", "", Map.of(xiaoman, new Marks.Typed("70", 1)), viewer));
        assertThat(stale).containsOnlyKeys("version");
        assertThat(enter(exam, "语文", "100", Map.of(xiaoman, ""))).as("taken back").isEmpty();
        assertThat(course(xiaoman)).isEmpty();
        assertThat(course(shitou)).singleElement().satisfies(course -> assertThat(course.latest().percent()).as("absent is not nought").isNull());
    }

    @Test
    void haveAMiddleFromFiveChildrenOn() {
        var exam = exam("单元一", DAY);
        var points = new HashMap<ChildId, String>(Map.of(xiaoman, "50", shitou, "60"));
        for (var more : List.of("70", "80")) points.put(school.child("学生" + more), more);
        enter(exam, "语文", "100", points);
        assertThat(course(xiaoman).getFirst().latest()).satisfies(sat -> assertThat(sat.median()).isNull());
        enter(exam, "语文", "100", Map.of(school.child("学生五"), "100"));
        assertThat(course(xiaoman).getFirst().latest()).extracting(Sitting::sat, sat -> sat.median().intValue()).containsExactly(5, 70);
    }

    @Test
    void comeInFromAFileOnceAndGoOutAgain() {
        var file = "竹溪小学2025年秋季期末考试成绩\n姓名,班级,语文,数学(120),总分,名次\n小满,三年级1班,88,110,198,1\n石头,三年级1班,缺考,70,70,2\n";
        var run = bring(school.homeroom, school.klass.id(), file);
        assertThat(preview(run).objections()).as("the day is not in the file").containsOnlyKeys("day");
        decide(run, Map.of("exam", "new", "name", "2025年秋季期末考试", "kind", "FINAL", "day", DAY.toString()));
        assertThat(preview(run)).satisfies(judged -> assertThat(judged.clear()).isTrue()).extracting(judged -> judged.count(Verdict.NEW)).isEqualTo(2L);
        assertThat(commit(run)).isInstanceOf(Outcome.Committed.class);
        assertThat(course(xiaoman)).extracting(Course::subject, course -> course.latest().told().words(), course -> course.latest().full().intValue())
                .containsExactly(org.assertj.core.api.Assertions.tuple("语文", "88", 100), org.assertj.core.api.Assertions.tuple("数学", "110", 120));
        assertThat(course(shitou).getFirst().latest().told()).isEqualTo(new Told(MarkState.ABSENT, null));

        var again = bring(school.homeroom, school.klass.id(), file);
        assertThat(preview(again).exam()).as("known by its name").isNotNull();
        assertThat(preview(again).count(Verdict.SAME)).isEqualTo(2);
        assertThat(commit(again)).isInstanceOf(Outcome.Committed.class);
        assertThat(versions(xiaoman)).as("the same again changes nothing").isEqualTo(2);

        var corrected = bring(school.homeroom, school.klass.id(), file.replace("88,110", "98,110"));
        assertThat(preview(corrected).rows().getFirst().before()).containsEntry("语文", Told.of("88"));
        commit(corrected);
        assertThat(course(xiaoman).getFirst().latest().told()).isEqualTo(Told.of("98"));
        assertThat(undo(run)).as("corrected since").isInstanceOf(Outcome.Blocked.class);
        assertThat(undo(corrected)).isInstanceOf(Outcome.Undone.class);
        assertThat(course(xiaoman).getFirst().latest().told()).isEqualTo(Told.of("88"));
        assertThat(undo(corrected)).as("twice").isInstanceOf(Outcome.Undone.class);
    }

    @Test
    void askOfWhomNobodyCanTell() {
        school.child("李静");
        school.child("李静");
        var file = "2026年3月单元检测成绩\n姓名,班级,语文\n小满,三年级1班,88\n李静,三年级1班,70\n石投,三年级1班,60\n赵六六,三年级1班,50\n";
        var run = bring(school.homeroom, school.klass.id(), file);
        decide(run, Map.of("exam", "new", "name", "单元", "kind", "UNIT", "day", "2026-03-02"));
        assertThat(preview(run).count(Verdict.ASK)).isEqualTo(3);
        assertThat(commit(run)).as("all or nothing").isInstanceOf(Outcome.Declined.class);
        assertThat(versions(xiaoman)).isZero();
        var asked = preview(run).rows().stream().filter(row -> row.verdict() == Verdict.ASK && row.match().line().name().equals("石投")).findFirst().orElseThrow();
        decide(run, Map.of("row." + asked.match().line().key(), shitou.toString(), "rest", "-"));
        assertThat(preview(run).count(Verdict.SKIPPED)).isEqualTo(2);
        assertThat(commit(run)).isInstanceOf(Outcome.Committed.class);
        assertThat(course(shitou).getFirst().latest().told()).isEqualTo(Told.of("60"));
        var above = bring(school.homeroom, school.klass.id(), "姓名,语文\n小满,108\n");
        decide(above, Map.of("exam", "new", "name", "月考", "kind", "UNIT", "day", "2026-03-03"));
        assertThat(commit(above)).as("more than the full marks").isInstanceOf(Outcome.Declined.class);
        decide(above, Map.of("full.语文", "120"));
        assertThat(commit(above)).isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void areBroughtByWhoeverKeepsThemAlone() {
        school.others(xiaoman).forEach((what, somebody) -> {
            if (what.equals("principal") || what.equals("file keeper")) assertThat(bring(somebody, school.school, "姓名,语文\n小满,60\n")).as(what).isNotNull();
            else assertThatThrownBy(() -> bring(somebody, school.klass.id(), "姓名,语文\n小满,60\n")).as(what).isInstanceOf(NotFound.class);
        });
        var mine = bring(school.homeroom, school.klass.id(), "姓名,语文\n小满,60\n");
        var principal = school.colleague("刘志远", Role.PRINCIPAL, school.school);
        assertThatThrownBy(() -> school.as(principal, viewer -> imports.find(mine, viewer))).as("a preview is its maker's").isInstanceOf(NotFound.class);
    }

    @Test
    void keepTheFormerFullMarksWithWhoAndWhy() {
        var exam = exam("满分", DAY);
        enter(exam, "语文", "100", Map.of(xiaoman, "90"));
        assertThat(enter(exam, "语文", "120", Map.of())).as("without a reason").containsOnlyKeys("why");
        assertThat(enter(exam, "语文", "120", "字".repeat(101), Map.of())).as("too long a one").containsOnlyKeys("why");
        assertThat(course(xiaoman).getFirst().latest().percent()).isEqualByComparingTo("90");
        assertThat(enter(exam, "语文", "120", "卷子是 120 分", Map.of())).isEmpty();
        assertThat(enter(exam, "语文", "120", "", Map.of())).as("the same again asks nothing").isEmpty();
        assertThat(course(xiaoman).getFirst().latest().percent()).isEqualByComparingTo("75");
        assertThat(school.list(school.homeroom, _ -> exams.former(exam, school.klass.id()))).singleElement()
                .extracting(FormerFull::subject, former -> former.full().intValue(), FormerFull::by, FormerFull::why).containsExactly("语文", 100, "周敏", "卷子是 120 分");
        assertThatThrownBy(() -> school.as(school.homeroom, _ -> transactions.execute(_ -> jdbc.sql("delete from study.paper_before where exam_id = :exam").param("exam", exam.value()).update())))
                .as("what was is nobody's to take away").isInstanceOf(org.springframework.dao.DataAccessException.class);

        var run = bring(school.homeroom, school.klass.id(), "姓名,语文(150)\n小满,90\n");
        decide(run, Map.of("exam", exam.toString()));
        assertThat(preview(run).objections()).containsOnlyKeys("why");
        assertThat(commit(run)).isInstanceOf(Outcome.Declined.class);
        decide(run, Map.of("why", "表头写的 150"));
        assertThat(commit(run)).isInstanceOf(Outcome.Committed.class);
        assertThat(course(xiaoman).getFirst().latest().percent()).isEqualByComparingTo("60");
        assertThat(undo(run)).isInstanceOf(Outcome.Undone.class);
        assertThat(course(xiaoman).getFirst().latest().percent()).as("with the run go its full marks").isEqualByComparingTo("75");
        assertThat(school.list(school.homeroom, _ -> exams.former(exam, school.klass.id()))).extracting(former -> former.full().intValue()).containsExactly(150, 120, 100);
    }

    @Test
    void haveSubjectsOfTheSchoolsOwnThatAPersonNames() {
        var file = "单元测\n姓名,语文,校本课程,心算(50)\n小满,88,91,40\n";
        var run = bring(school.homeroom, school.klass.id(), file);
        decide(run, Map.of("exam", "new", "name", "单元测", "kind", "UNIT", "day", "2026-03-02"));
        assertThat(preview(run).file().columns()).extracting(MarksFile.Column::label, MarksFile.Column::subject)
                .containsExactly(org.assertj.core.api.Assertions.tuple("语文", "语文"), org.assertj.core.api.Assertions.tuple("校本课程", null), org.assertj.core.api.Assertions.tuple("心算(50)", null));
        mean(run, Map.of("校本课程", "校本课程", "心算(50)", "语文", "别的表", "数学"));
        assertThat(preview(run).clear()).as("语文 twice in a table").isFalse();
        assertThat(commit(run)).isInstanceOf(Outcome.Declined.class);
        mean(run, Map.of("心算(50)", "-"));
        assertThat(preview(run).clear()).isTrue();
        assertThat(commit(run)).isInstanceOf(Outcome.Committed.class);
        assertThat(course(xiaoman)).extracting(Course::subject).containsExactly("语文", "校本课程");
        var principal = school.colleague("刘志远", Role.PRINCIPAL, school.school);
        assertThat(school.list(principal, viewer -> subjects.of(school.school, viewer))).filteredOn(line -> line.subject().equals("校本课程"))
                .extracting(SchoolSubjects.Line::grades).containsExactly(new Subjects.Grades(3, 3));

        var next = bring(principal, school.school, "期末\n心算(50),姓名,校本课程\n40,小满,70\n");
        assertThat(school.as(principal, viewer -> imports.preview(imports.find(next, viewer), viewer)).file().columns()).as("remembered for the school, whatever the shape")
                .extracting(MarksFile.Column::subject, MarksFile.Column::said)
                .containsExactly(org.assertj.core.api.Assertions.tuple("-", true), org.assertj.core.api.Assertions.tuple("校本课程", true));
        var elsewhere = AtSchool.in(program);
        elsewhere.child("小满");
        var other = elsewhere.as(elsewhere.homeroom, viewer -> ((Outcome.Previewed) imports.upload(elsewhere.klass.id(),
                new SheetImport.Upload("表.csv", file.getBytes(StandardCharsets.UTF_8)), viewer)).run().id());
        assertThat(elsewhere.as(elsewhere.homeroom, viewer -> imports.preview(imports.find(other, viewer), viewer)).file().columns()).as("another school's word")
                .filteredOn(column -> column.subject() == null).hasSize(2);
    }

    @Test
    void areOfferedByTheGradeAndAsTheSchoolSays() {
        var principal = school.colleague("刘志远", Role.PRINCIPAL, school.school);
        assertThat(offered()).contains("语文", "数学", "英语", "科学").doesNotContain("物理", "化学", "历史");
        school.as(principal, viewer -> subjects.tell(school.school, "英语", new Subjects.Grades(4, 6), viewer));
        school.as(principal, viewer -> subjects.tell(school.school, "科学", null, viewer));
        school.as(principal, viewer -> subjects.tell(school.school, "珠心算", new Subjects.Grades(1, 3), viewer));
        assertThat(offered()).contains("语文", "珠心算").doesNotContain("英语", "科学");
        java.util.Optional<Refusal> refused = school.as(principal, viewer -> subjects.tell(school.school, "<b>", new Subjects.Grades(1, 3), viewer));
        assertThat(refused).isPresent();
        school.others(xiaoman).forEach((what, somebody) -> {
            if (!what.equals("principal") && !what.equals("file keeper"))
                assertThatThrownBy(() -> school.as(somebody, viewer -> subjects.tell(school.school, "体育", null, viewer))).as(what).isInstanceOf(NotFound.class);
        });
        assertThatThrownBy(() -> school.as(school.homeroom, viewer -> subjects.of(school.school, viewer))).as("of the school, not of a class").isInstanceOf(NotFound.class);
    }

    private List<String> offered() {
        return school.as(school.homeroom, _ -> subjects.offered(school.klass, Qingxi.TODAY));
    }

    private void mean(RunId run, Map<String, String> said) {
        school.as(school.homeroom, viewer -> imports.mean(run, said, viewer));
    }

    @Test
    void takeTheirFullMarksBackWithTheFile() {
        var exam = exam("期末", DAY);
        enter(exam, "语文", "100", Map.of(xiaoman, "80", shitou, "60"));
        var run = bring(school.homeroom, school.klass.id(), "姓名,语文(150)\n小满,90\n");
        decide(run, Map.of("exam", exam.toString(), "why", "卷子是 150 分"));
        assertThat(commit(run)).isInstanceOf(Outcome.Committed.class);
        assertThat(undo(run)).isInstanceOf(Outcome.Undone.class);
        assertThat(course(xiaoman).getFirst().latest().told()).isEqualTo(Told.of("80"));
        assertThat(course(xiaoman).getFirst().latest().percent()).isEqualByComparingTo("80");
    }

    @Test
    void areNotAboveFullMarksThatAFileLowers() {
        var exam = exam("期末", DAY);
        enter(exam, "语文", "100", Map.of(xiaoman, "80", shitou, "95"));
        var run = bring(school.homeroom, school.klass.id(), "姓名,语文(50)\n小满,40\n");
        decide(run, Map.of("exam", exam.toString(), "why", "卷子是 50 分"));
        assertThat(preview(run).objections()).containsOnlyKeys("full.语文");
        assertThat(commit(run)).isInstanceOf(Outcome.Declined.class);
        var both = bring(school.homeroom, school.klass.id(), "姓名,语文(50)\n小满,40\n石头,45\n");
        decide(both, Map.of("exam", exam.toString(), "why", "卷子是 50 分"));
        assertThat(commit(both)).as("both are told anew").isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void areKeptByNobodyBeforeTheirDutyBegins() {
        enter(exam("期末", DAY), "语文", "100", Map.of(xiaoman, "80"));
        var next = school.qingxi.account("a" + java.util.UUID.randomUUID().toString().substring(0, 12), "下任校长");
        var refused = program.getBean(org.nuanyang.access.Duties.class).grant(next.id(), new org.nuanyang.access.Duty(Role.PRINCIPAL, school.school, null, LocalDate.now().plusDays(20), null), school.qingxi.product);
        assertThat(refused).isEmpty();
        long kept = school.owner().sql("select count(*) from access.staff where account_id = :id and from_on > current_date").param("id", next.id().value()).query(Long.class).single();
        assertThat(kept).as("a duty that is to come").isEqualTo(1);
        assertThat(seen(next)).isZero();
    }

    @Test
    void giveCauseForConcernWithinOneImport() {
        enter(exam("期中", LocalDate.of(2025, 11, 12)), "语文", "100", Map.of(xiaoman, "85", shitou, "80"));
        var run = bring(school.homeroom, school.klass.id(), "姓名,语文\n小满,57\n石头,缺考\n");
        decide(run, Map.of("exam", "new", "name", "期末", "kind", "FINAL", "day", DAY.toString()));
        assertThat(commit(run)).isInstanceOf(Outcome.Committed.class);
        watch.catchUp(school.qingxi.product.county());
        assertThat(kinds(xiaoman)).as("whoever was put down is asked about within a minute, not only by night").containsExactly("STUDY_FALL");
        assertThat(kinds(shitou)).as("absent is no fall").isEmpty();
        undo(run);
        watch.catchUp(school.qingxi.product.county());
        assertThat(kinds(xiaoman)).as("taken back").isEmpty();
    }

    @Test
    void areLookedAtAnewWhenOnlyTheFullMarksChange() {
        enter(exam("期中", LocalDate.of(2025, 11, 12)), "语文", "100", Map.of(xiaoman, "80"));
        var latest = exam("期末", DAY);
        enter(latest, "语文", "100", Map.of(xiaoman, "72"));
        watch.catchUp(school.qingxi.product.county());
        assertThat(kinds(xiaoman)).isEmpty();
        assertThat(enter(latest, "语文", "120", "卷子是 120 分", Map.of())).isEmpty();
        watch.catchUp(school.qingxi.product.county());
        assertThat(kinds(xiaoman)).as("72 of 120 are 60").containsExactly("STUDY_FALL");
    }

    @Test
    void haveTheFullMarksOfEachTable() {
        var run = bring(school.homeroom, school.klass.id(), "期中\n姓名,班级,科目,满分,成绩\n小满,三年级1班,语文,120,90\n石头,三年级1班,语文,120,60\n");
        decide(run, Map.of("exam", "new", "name", "期中", "kind", "MIDTERM", "day", "2026-03-02"));
        assertThat(preview(run).full("语文")).singleElement().satisfies(full -> assertThat(full).isEqualByComparingTo("120"));
        assertThat(commit(run)).isInstanceOf(Outcome.Committed.class);
        assertThat(course(xiaoman).getFirst().latest().percent()).isEqualByComparingTo("75");
    }

    @Test
    void giveCauseForConcernWhereTheyFallSteeply() {
        enter(exam("期中", LocalDate.of(2025, 11, 12)), "语文", "100", Map.of(xiaoman, "85", shitou, "80"));
        enter(exam("期末", DAY), "语文", "100", Map.of(xiaoman, "57", shitou, "61"));
        watch.catchUp(school.qingxi.product.county());
        assertThat(kinds(xiaoman)).containsExactly("STUDY_FALL");
        assertThat(kinds(shitou)).isEmpty();
        enter(exam("补测", DAY.plusDays(20)), "语文", "100", Map.of(xiaoman, "84"));
        watch.catchUp(school.qingxi.product.county());
        assertThat(kinds(xiaoman)).as("risen again").isEmpty();
    }

    private List<String> kinds(ChildId child) {
        return school.owner().sql("select kind from risk.signal where child_id = :child and closed_on is null and kind = 'STUDY_FALL'").param("child", child.value()).query(String.class).list();
    }

    private ExamId exam(String name, LocalDate on) {
        return school.as(school.homeroom, viewer -> exams.tell(school.school, new Exams.New(name, ExamKind.OTHER, on), viewer)).id();
    }

    private Map<String, Refusal> enter(ExamId exam, String subject, String full, Map<ChildId, String> points) {
        return enter(exam, subject, full, "", points);
    }

    private Map<String, Refusal> enter(ExamId exam, String subject, String full, String why, Map<ChildId, String> points) {
        return school.as(school.homeroom, viewer -> {
            var versions = new HashMap<ChildId, Integer>();
            marks.of(exam, school.klass.id(), subject, viewer).lines().forEach(line -> versions.put(line.child(), line.version()));
            var typed = new HashMap<ChildId, Marks.Typed>();
            points.forEach((child, text) -> typed.put(child, new Marks.Typed(text, versions.get(child))));
            return marks.enter(exam, school.klass.id(), subject, full, why, typed, viewer);
        });
    }

    private List<Course> course(ChildId child) {
        return school.as(school.homeroom, viewer -> courses.of(roster.open(child, viewer), Qingxi.TODAY, viewer));
    }

    private long versions(ChildId child) {
        return school.owner().sql("select count(*) from study.mark where child_id = :child").param("child", child.value()).query(Long.class).single();
    }

    private long seen(Account somebody) {
        return school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from study.mark where child_id = :id").param("id", xiaoman.value()).query(Long.class).single()));
    }

    private RunId bring(Account by, OrgId into, String text) {
        var outcome = school.as(by, viewer -> imports.upload(into, new SheetImport.Upload("成绩.csv", text.getBytes(StandardCharsets.UTF_8)), viewer));
        return ((Outcome.Previewed) outcome).run().id();
    }

    private Judged preview(RunId run) {
        return school.as(school.homeroom, viewer -> imports.preview(imports.find(run, viewer), viewer));
    }

    private void decide(RunId run, Map<String, String> decisions) {
        school.as(school.homeroom, viewer -> imports.decide(run, decisions, viewer));
    }

    private Outcome commit(RunId run) {
        return school.as(school.homeroom, viewer -> imports.commit(run, preview(run).seal(), viewer));
    }

    private Outcome undo(RunId run) {
        return school.as(school.homeroom, viewer -> imports.undo(run, viewer));
    }
}
