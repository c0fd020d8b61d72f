package org.nuanyang.risk.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.risk.incident.clock.OpenClocks;
import org.nuanyang.risk.incident.clock.OverdueReports;
import org.nuanyang.risk.incident.procedure.Callee;
import org.nuanyang.risk.incident.procedure.Chain;
import org.nuanyang.risk.incident.procedure.Procedure;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("突发事件")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class IncidentsTest {
    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired Incidents incidents;
    @Autowired IncidentLog log;
    @Autowired IncidentCourse course;
    @Autowired OpenClocks clocks;
    @Autowired OverdueReports overdue;
    @Autowired PupilSearch search;
    @Autowired Chain chain;
    @Autowired Messages messages;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired Now now;

    private AtSchool school;
    private Account zhoumin;
    private ChildId xiaoman;
    private String name;
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void meet() {
        school = new AtSchool(program);
        zhoumin = school.homeroom();
        name = AtSchool.name();
        xiaoman = school.child(name);
    }

    @AfterEach
    void putTheClockBack() {
        now.pass(passed.negated());
    }

    private void pass(Duration time) {
        now.pass(time);
        passed = passed.plus(time);
    }

    private IncidentId started() {
        return started(IncidentKind.MISSING, new Who.Seen(xiaoman), zhoumin);
    }

    private IncidentId started(IncidentKind kind, Who who, Account by) {
        return school.as(by, viewer -> incidents.start(IncidentId.next(), kind, who, viewer));
    }

    private Incident read(IncidentId id, Account by) {
        return school.as(by, viewer -> incidents.find(id, viewer));
    }

    private List<LogLine> lines(IncidentId id, Account by) {
        return school.as(by, viewer -> log.of(incidents.find(id, viewer), viewer));
    }

    private long rows(String table, IncidentId id, Account by) {
        var column = table.equals("incident") ? "id" : "incident_id";
        return school.as(by, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from risk." + table + " where " + column + " = :id").param("id", id.value()).query(Long.class).single()));
    }

    @Test
    void areNotFoundByAnybodyElse() {
        var id = started();
        school.outsiders().forEach((what, somebody) -> {
            assertThatThrownBy(() -> read(id, somebody)).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> log.tick(id, 1, true, viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> log.join(id, somebody.id(), viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> course.close(id, new IncidentCourse.Review(IncidentEnd.SAFE, "甲", "乙", "丙"), viewer))).as(what).isInstanceOf(NotFound.class);
            for (var table : List.of("incident", "incident_line", "incident_person")) assertThat(rows(table, id, somebody)).as("%s in %s", what, table).isZero();
            assertThatThrownBy(() -> school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("""
                    insert into risk.incident_person (county_id, incident_id, account_id, added_by, added_at) values (viewer.county(), :id, viewer.account(), viewer.account(), now())
                    """).param("id", id.value()).update()))).as("%s lets themselves in", what).isInstanceOf(DataAccessException.class);
        });
        long unseen = transactions.execute(_ -> jdbc.sql("select count(*) from risk.incident").query(Long.class).single());
        assertThat(unseen).as("nobody looks").isZero();
    }

    @Test
    void areStartedForTheChildrenOfTheOwnSchoolAlone() {
        var elsewhere = school.with("王老师", Role.HOMEROOM, qingxi.hewanThird.id());
        var county = school.with("陈科", Role.COUNTY_OFFICER, qingxi.county);
        for (var who : List.of(new Who.Seen(xiaoman), new Who.Named(xiaoman, qingxi.qingshi, name), new Who.Named(xiaoman, qingxi.hewan, name), new Who.NobodyKnows(qingxi.qingshi)))
            for (var somebody : List.of(elsewhere, county))
                assertThatThrownBy(() -> started(IncidentKind.MISSING, who, somebody)).as("%s", who).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(elsewhere, _ -> transactions.execute(_ -> jdbc.sql("""
                insert into risk.incident (county_id, id, kind, school_id, told, started_by, started_at) values (viewer.county(), gen_random_uuid(), 'OTHER', :school, 'report -', viewer.account(), now())
                """).param("school", qingxi.qingshi.value()).update()))).isInstanceOf(DataAccessException.class);
        assertThat(school.list(elsewhere, viewer -> search.named(name, viewer))).isEmpty();
    }

    @Test
    void startOnceWithTheirClockAndTellThoseWhoAnswer() {
        var principal = school.principal();
        var id = IncidentId.next();
        for (int tap = 0; tap < 2; tap++) school.as(zhoumin, viewer -> incidents.start(id, IncidentKind.MISSING, new Who.Seen(xiaoman), viewer));
        var incident = read(id, principal);
        assertThat(incident.childName()).isEqualTo(name);
        assertThat(incident.reportDue()).isEqualTo(now.instant().plus(Duration.ofMinutes(30)));
        assertThat(lines(id, zhoumin)).extracting(LogLine::kind).containsExactly(LogKind.STARTED);
        assertThat(told(principal)).hasSize(1).allSatisfy(message -> assertThat(message.told().link()).isEqualTo("/incidents/" + id));
    }

    private List<String> reminded(Account account) {
        return told(account).stream().map(Message::told).filter(told -> told.key().equals("risk.incident.report-overdue")).map(Telling::link).toList();
    }

    private List<Message> told(Account account) {
        return school.as(account, viewer -> messages.of(viewer, 1)).items();
    }

    @Test
    @DisplayName("不教这个孩子的老师按全名找到，也能开始")
    void areStartedByATeacherOfAnotherClass() {
        var subject = school.subject();
        assertThat(school.list(subject, viewer -> search.named(name.substring(0, 3), viewer))).as("a part of the name").isEmpty();
        var found = school.list(subject, viewer -> search.named(name, viewer));
        assertThat(found).extracting(PupilSearch.Pupil::id).containsExactly(xiaoman);
        var id = started(IncidentKind.ACCIDENT, new Who.Named(xiaoman, qingxi.qingshi, name), subject);
        assertThat(read(id, subject).childName()).isEqualTo(name);
        assertThat(read(id, zhoumin).child()).isEqualTo(xiaoman);
        assertThat(school.list(subject, viewer -> chain.of(incidents.find(id, viewer), viewer))).extracting(Chain.Contact::who).doesNotContain(Callee.GUARDIAN);
        assertThat(school.list(zhoumin, viewer -> chain.of(incidents.find(id, viewer), viewer))).extracting(Chain.Contact::number).contains("13900001111");
    }

    @Test
    void canBeGivenTheirChildOnceAndThenNoOther() {
        var other = school.child(AtSchool.name());
        var id = started(IncidentKind.DROWNING, new Who.NobodyKnows(qingxi.qingshi), zhoumin);
        assertThat(rows("incident", id, school.principal())).isOne();
        assertThat(rows("incident", id, school.with("吴老师", Role.HOMEROOM, qingxi.fourth.id()))).isZero();
        assertThat(school.refused(zhoumin, viewer -> course.name(id, new Who.Seen(xiaoman), viewer))).isEmpty();
        assertThat(school.refused(zhoumin, viewer -> course.name(id, new Who.Seen(xiaoman), viewer))).isEmpty();
        assertThat(school.refused(zhoumin, viewer -> course.name(id, new Who.Seen(other), viewer))).map(Refusal::key).contains("risk.incident.is-named");
        assertThat(read(id, zhoumin).childName()).isEqualTo(name);
    }

    @Test
    void keepEachLineOnceAtItsTime() {
        var id = started();
        var line = UUID.randomUUID();
        for (int tap = 0; tap < 2; tap++) assertThat(tell(id, new IncidentLog.Told(line, LogKind.CALLED, Callee.POLICE, "", null))).isEmpty();
        assertThat(tell(id, new IncidentLog.Told(UUID.randomUUID(), LogKind.NOTE, null, "门卫说看见他往河边走", LocalTime.of(9, 5)))).isEmpty();
        assertThat(tell(id, new IncidentLog.Told(UUID.randomUUID(), LogKind.NOTE, null, "昨晚", LocalTime.of(20, 0)))).map(Refusal::key).as("13 hours ago").contains("risk.log.when");
        assertThat(tell(id, new IncidentLog.Told(UUID.randomUUID(), LogKind.NOTE, null, "  ", null))).map(Refusal::key).contains("risk.log.empty");
        assertThat(lines(id, zhoumin)).extracting(LogLine::kind).containsExactly(LogKind.NOTE, LogKind.STARTED, LogKind.CALLED);
        assertThatThrownBy(() -> school.as(zhoumin, _ -> transactions.execute(_ -> {
            int changed = jdbc.sql("update risk.incident_line set code = 'FIRE' where incident_id = :id").param("id", id.value()).update()
                    + jdbc.sql("delete from risk.incident_line where incident_id = :id").param("id", id.value()).update();
            if (changed == 0) throw new IllegalStateException("nothing changed");
            return changed;
        }))).isInstanceOf(IllegalStateException.class);
    }

    private Optional<Refusal> tell(IncidentId id, IncidentLog.Told told) {
        return school.as(zhoumin, viewer -> log.tell(id, told, viewer));
    }

    @Test
    void tickAStepOnceHoweverManyTapAtOnce() throws Exception {
        var id = started();
        var principal = school.principal();
        try (var both = Executors.newFixedThreadPool(2)) {
            var taps = List.of(zhoumin, principal).stream().map(account -> both.submit(() -> school.as(account, viewer -> log.tick(id, 2, true, viewer)))).toList();
            for (var tap : taps) assertThat(tap.get()).isEmpty();
        }
        assertThat(lines(id, zhoumin).stream().filter(line -> line.kind() == LogKind.STEP_DONE)).hasSize(1);
        assertThat(IncidentLog.done(lines(id, zhoumin))).containsOnlyKeys(2);
        school.as(zhoumin, viewer -> log.tick(id, 2, false, viewer));
        assertThat(IncidentLog.done(lines(id, zhoumin))).isEmpty();
        assertThatThrownBy(() -> school.as(zhoumin, viewer -> log.tick(id, 99, true, viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void areSeenByWhoeverIsCalledIn() {
        var id = started();
        var subject = school.subject();
        assertThatThrownBy(() -> read(id, subject)).isInstanceOf(NotFound.class);
        assertThat(school.refused(zhoumin, viewer -> log.join(id, subject.id(), viewer))).isEmpty();
        assertThat(read(id, subject).id()).isEqualTo(id);
        assertThat(told(subject)).hasSize(1);
        var elsewhere = school.with("王老师", Role.SUBJECT, qingxi.hewanThird.id());
        assertThatThrownBy(() -> school.as(zhoumin, viewer -> log.join(id, elsewhere.id(), viewer))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(subject, viewer -> course.close(id, new IncidentCourse.Review(IncidentEnd.SAFE, "甲", "乙", "丙"), viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("上报的钟：重启不丢，到时各提醒一次，上报即停")
    void keepTheirClockInTheDatabase() {
        var officer = school.with("陈科", Role.COUNTY_OFFICER, qingxi.county);
        var principal = school.principal();
        var late = started();
        var inTime = started();
        assertThat(school.refused(zhoumin, viewer -> course.report(inTime, UUID.randomUUID(), "县值班室张老师", viewer))).isEmpty();
        overdue.tell(now.instant().plus(Duration.ofMinutes(30)).minusSeconds(1));
        assertThat(reminded(principal)).as("a second before").doesNotContain("/incidents/" + late);
        pass(Duration.ofMinutes(30));
        assertThat(school.list(officer, clocks::running)).filteredOn(each -> each.id().equals(late)).singleElement().satisfies(each -> assertThat(each.overdue(now.instant())).isTrue());
        assertThat(school.list(officer, clocks::running)).filteredOn(each -> each.id().equals(inTime)).singleElement().satisfies(each -> assertThat(each.overdue(now.instant())).isFalse());
        overdue.tell(now.instant());
        overdue.tell(now.instant().plus(Duration.ofMinutes(1)));
        assertThat(reminded(principal)).containsOnlyOnce("/incidents/" + late).doesNotContain("/incidents/" + inTime);
        assertThat(told(officer)).isNotEmpty().allSatisfy(message -> assertThat(message.told().link()).isEqualTo("/risk/incidents/clocks"));
        assertThatThrownBy(() -> school.as(officer, viewer -> incidents.find(late, viewer))).isInstanceOf(NotFound.class);
        long taken = school.as(officer, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from risk.take_overdue(now())").query(Long.class).single()));
        assertThat(taken).as("no person stops the clock's reminder").isZero();
    }

    @Test
    void areClosedWithAReviewAndOpenedAgainWithAReason() {
        var id = started();
        var review = new IncidentCourse.Review(IncidentEnd.SAFE, "放学没有等奶奶", "分头找，二十分钟找到", "放学点名");
        assertThat(close(id, review)).containsKey("end").as("not reported yet");
        school.as(zhoumin, viewer -> course.report(id, UUID.randomUUID(), "县值班室", viewer));
        assertThat(close(id, new IncidentCourse.Review(null, "", "", ""))).containsOnlyKeys("end", "cause", "done", "change");
        assertThat(close(id, review)).isEmpty();
        assertThat(close(id, review)).as("twice").containsKey("end");
        assertThat(school.refused(zhoumin, viewer -> log.tick(id, 1, true, viewer))).map(Refusal::key).contains("risk.incident.is-closed");
        assertThat(read(id, zhoumin).closure().change()).isEqualTo("放学点名");
        assertThat(school.objected(zhoumin, viewer -> course.reopen(id, " ", viewer))).containsKey("reason");
        assertThat(school.objected(zhoumin, viewer -> course.reopen(id, "又不见了", viewer))).isEmpty();
        assertThat(read(id, zhoumin).running()).isTrue();
        assertThat(lines(id, zhoumin)).filteredOn(line -> line.kind() == LogKind.CLOSED).singleElement().satisfies(line -> assertThat(line.words()).contains("放学没有等奶奶", "放学点名"));
        assertThat(close(id, new IncidentCourse.Review(IncidentEnd.FALSE_ALARM, "在厕所", "", ""))).isEmpty();
    }

    private Map<String, Refusal> close(IncidentId id, IncidentCourse.Review review) {
        return school.as(zhoumin, viewer -> course.close(id, review, viewer));
    }

    /** Whose files one may not open: a tap on the name on the own list is enough. */
    @Test
    void areStartedByWhoeverTeachesTheChild() {
        var teaches = school.with("钱老师", Role.SUBJECT, qingxi.third.id());
        var id = started(IncidentKind.ACCIDENT, new Who.Seen(xiaoman), teaches);
        assertThat(read(id, teaches).childName()).isEqualTo(name);
        assertThat(read(id, zhoumin).child()).isEqualTo(xiaoman);
        assertThatThrownBy(() -> started(IncidentKind.ACCIDENT, new Who.Seen(xiaoman), school.subject())).as("of another class, by no name").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> started(IncidentKind.ACCIDENT, new Who.Seen(xiaoman), school.with("王老师", Role.SUBJECT, qingxi.hewanThird.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void areReadNoMoreByWhoeverTookPartAndWorksElsewhereNow() {
        var subject = school.with("钱老师", Role.SUBJECT, qingxi.third.id());
        var id = started(IncidentKind.SELF_HARM, new Who.Seen(xiaoman), subject);
        var called = school.with("孙老师", Role.SUBJECT, qingxi.third.id());
        assertThat(school.refused(zhoumin, viewer -> log.join(id, called.id(), viewer))).isEmpty();
        for (var gone : List.of(subject, called)) {
            assertThat(read(id, gone).id()).isEqualTo(id);
            owner().sql("update access.duty set until_on = :on where account_id = :id").param("on", Qingxi.TODAY.minusDays(1)).param("id", gone.id().value()).update();
            qingxi.grant(gone, Role.SUBJECT, qingxi.hewanThird.id(), Qingxi.TODAY.minusDays(1), null);
            assertThatThrownBy(() -> read(id, gone)).isInstanceOf(NotFound.class);
            assertThat(school.as(gone, viewer -> incidents.list(null, 1, viewer)).items()).isEmpty();
            long found = school.as(gone, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from risk.pupils_named(:school, :name)")
                    .param("school", qingxi.qingshi.value()).param("name", name).query(Long.class).single()));
            assertThat(found).as("a pupil of the school that was left").isZero();
        }
    }

    private JdbcClient owner() {
        var environment = program.getEnvironment();
        return JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }

    @Test
    void keepTheProcedureTheyBeganWith() {
        var id = started(IncidentKind.OTHER, new Who.Seen(xiaoman), zhoumin);
        var before = read(id, zhoumin).procedure();
        assertThat(Procedure.read(before.told())).isEqualTo(before);
        assertThat(read(id, zhoumin).startedAt()).isEqualTo(Instant.now(now));
    }
}
