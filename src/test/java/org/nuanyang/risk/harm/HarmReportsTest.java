package org.nuanyang.risk.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.Messages;
import org.nuanyang.risk.harm.clock.HarmClock;
import org.nuanyang.risk.harm.clock.HarmReminders;
import org.nuanyang.risk.harm.entry.HarmOutcome;
import org.nuanyang.risk.harm.entry.HarmTold;
import org.nuanyang.risk.harm.entry.HarmWay;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.nuanyang.risk.harm.rule.HarmRules;
import org.nuanyang.risk.harm.rule.HarmSettings;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("强制报告：时限与凭据")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class HarmReportsTest {
    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired Now now;
    @Autowired HarmReminders reminders;
    @Autowired Messages messages;

    private Endangered school;
    private Account zhoumin;
    private ChildId xiaoman;
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void meet() {
        school = Endangered.in(program);
        zhoumin = school.homeroom();
        xiaoman = school.child("小满");
    }

    @AfterEach
    void putTheClockBack() {
        now.pass(passed.negated());
        passed = Duration.ZERO;
    }

    @Test
    void isStartedByNobodyForAChildOfElsewhere() {
        for (var stranger : List.of(school.colleague("王老师", Role.HOMEROOM, qingxi.hewanThird.id()), school.colleague("河湾校长", Role.PRINCIPAL, qingxi.hewan),
                school.colleague("吴浩", Role.ADMINISTRATOR, qingxi.county), qingxi.account("h" + UUID.randomUUID().toString().substring(0, 12), "无职责")))
            assertThatThrownBy(() -> school.start(xiaoman, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void isStartedByAnybodyWhoWorksThere() {
        for (var somebody : List.of(school.colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi), school.colleague("钱老师", Role.SUBJECT, qingxi.third.id()), school.helper(xiaoman), school.officer()))
            assertThat(found(school.start(xiaoman, somebody), somebody).called()).isEqualTo("小满（青石小学 三年级1班）");
    }

    @Test @DisplayName("别班的学生按姓名找，不打开档案")
    void findsAChildOfTheSchoolByItsName() {
        var name = "满" + UUID.randomUUID().toString().substring(0, 6);
        var child = school.child(name);
        var teacher = school.colleague("冯老师", Role.HOMEROOM, qingxi.fourth.id());
        var children = program.getBean(HarmChildren.class);
        assertThat(school.list(teacher, viewer -> children.called(qingxi.qingshi, name, viewer))).extracting(HarmChildren.Seat::child).containsExactly(child.value());
        assertThat(school.list(teacher, viewer -> children.called(qingxi.hewan, name, viewer))).as("of a school where she does not work").isEmpty();
        var start = new HarmReports.Start(HarmReportId.next(), HarmSituation.MANY_INJURIES, child.value(), qingxi.qingshi, name);
        var report = school.as(teacher, viewer -> school.reports.start(start, viewer));
        assertThat(found(report, teacher).called()).startsWith(name);
        var guessed = new HarmReports.Start(HarmReportId.next(), HarmSituation.MANY_INJURIES, child.value(), qingxi.qingshi, "别人");
        assertThatThrownBy(() -> school.as(teacher, viewer -> school.reports.start(guessed, viewer))).as("the name does not fit").isInstanceOf(NotFound.class);
        assertThat(school.owner().sql("select count(*) from audit.entry where subject_id = :id and action = 'child.opened'").param("id", child.value()).query(Long.class).single()).isZero();
    }

    @Test
    void isStartedOnceHoweverOftenPressed() throws Exception {
        var start = new HarmReports.Start(HarmReportId.next(), HarmSituation.ABANDONED, xiaoman.value(), null, "");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 8).mapToObj(_ -> threads.submit(() -> school.as(zhoumin, viewer -> school.reports.start(start, viewer)))).toList();
            for (var each : all) assertThat(each.get()).isEqualTo(start.id());
        }
        assertThat(school.owner().sql("select count(*) from risk.harm_due where report_id = :id").param("id", start.id().value()).query(Long.class).single()).isEqualTo(3);
        var stranger = school.homeroom();
        assertThatThrownBy(() -> school.as(stranger, viewer -> school.reports.start(start, viewer))).as("somebody else's number").isInstanceOf(NotFound.class);
    }

    @Test
    void losesNothingWhenAnOldFormTellsSomethingElse() {
        var start = new HarmReports.Start(HarmReportId.next(), HarmSituation.MANY_INJURIES, xiaoman.value(), null, "");
        var first = school.as(zhoumin, viewer -> school.reports.start(start, viewer));
        var brother = new HarmReports.Start(start.id(), HarmSituation.MANY_INJURIES, school.child("小满的弟弟").value(), null, "");
        var second = school.as(zhoumin, viewer -> school.reports.start(brother, viewer));
        assertThat(found(second, zhoumin).child()).isEqualTo(brother.child());
        assertThat(school.<HarmReportId>as(zhoumin, viewer -> school.reports.start(brother, viewer))).as("pressed twice").isEqualTo(second);
        assertThat(school.<HarmReportId>as(zhoumin, viewer -> school.reports.start(start, viewer))).isEqualTo(first);

        var entry = Ids.next();
        for (int i = 0; i < 2; i++) assertThat(school.refused(zhoumin, viewer -> school.entries.write(first, entry, "手臂有伤", viewer))).as("pressed twice").isEmpty();
        assertThat(refusal(school.refused(zhoumin, viewer -> school.entries.write(first, entry, "他说是继父打的", viewer)))).isEqualTo("risk.sent-already");

        var accused = school.colleague("钱老师", Role.SUBJECT, qingxi.third.id());
        var parent = new HarmSuspects.Said(Ids.next(), SuspectKind.PARENT, null, "父亲", false);
        for (int i = 0; i < 2; i++) assertThat(school.refused(zhoumin, viewer -> school.suspects.say(first, parent, viewer))).as("pressed twice").isEmpty();
        var other = new HarmSuspects.Said(parent.id(), SuspectKind.STAFF, accused.id(), "", false);
        assertThat(refusal(school.refused(zhoumin, viewer -> school.suspects.say(first, other, viewer)))).isEqualTo("risk.sent-already");

        var call = new HarmEntries.Telling(Ids.next(), HarmBody.POLICE, null, HarmWay.PHONE, "青石派出所", "");
        assertThat(school.refused(zhoumin, viewer -> school.entries.tell(first, call, viewer))).isEmpty();
        var superior = new HarmEntries.Telling(call.id(), HarmBody.SUPERIOR, null, HarmWay.PHONE, "县教育局", "");
        assertThat(refusal(school.refused(zhoumin, viewer -> school.entries.tell(first, superior, viewer)))).isEqualTo("risk.sent-already");
    }

    @Test
    void countsOnWithoutAGapWhenManyStartAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 8).mapToObj(_ -> threads.submit(() -> found(school.start(xiaoman, zhoumin), zhoumin).number())).toList();
            var numbers = new TreeSet<Integer>();
            for (var each : all) numbers.add(each.get());
            assertThat(numbers).hasSize(8);
        }
    }

    @Test @DisplayName("报公安立即，报主管部门在县里规定的时限内，无人照料的报民政")
    void setsTheClocksOfTheSituation() {
        assertThat(due(school.start(xiaoman, HarmSituation.MANY_INJURIES, zhoumin)))
                .isEqualTo(Map.of(HarmBody.POLICE, Duration.ofMinutes(30), HarmBody.SUPERIOR, Duration.ofHours(24)));
        for (var alone : List.of(HarmSituation.ABANDONED, HarmSituation.MISSING_OR_TRAFFICKED, HarmSituation.BEGGING))
            assertThat(due(school.start(xiaoman, alone, zhoumin))).as(alone.name()).containsKey(HarmBody.CIVIL_AFFAIRS);
        var report = school.start(xiaoman, zhoumin);
        school.accuse(report, SuspectKind.OTHER, null, zhoumin);
        assertThat(due(report)).doesNotContainKey(HarmBody.CIVIL_AFFAIRS);
        school.accuse(report, SuspectKind.GUARDIAN, null, zhoumin);
        assertThat(due(report)).as("the guardian is accused").containsEntry(HarmBody.CIVIL_AFFAIRS, Duration.ofHours(24));
    }

    @Test
    void isOverdueFromTheMomentOn() {
        var report = school.start(xiaoman, zhoumin);
        pass(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(found(report, zhoumin).overdue(now.instant())).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(found(report, zhoumin).overdue(now.instant())).isTrue();
        school.tell(report, HarmBody.POLICE, zhoumin);
        var told = found(report, zhoumin);
        assertThat(told.overdue(now.instant())).isFalse();
        assertThat(told.clocks().getFirst().inTime()).as("told at the very end").isTrue();
        assertThat(told.owed()).isEqualTo(1);
    }

    @Test
    void stopsAClockWhenItIsToldAndStartsItAgainWhenThatIsTakenBack() {
        var report = school.start(xiaoman, zhoumin);
        var call = new HarmEntries.Telling(Ids.next(), HarmBody.POLICE, null, HarmWay.PHONE, "青石派出所", "110-77");
        for (int i = 0; i < 2; i++) assertThat(school.refused(zhoumin, viewer -> school.entries.tell(report, call, viewer))).as("sent twice").isEmpty();
        assertThat(found(report, zhoumin).owed()).isEqualTo(1);
        assertThat(told(report)).hasSize(1);
        var right = new HarmEntries.Telling(Ids.next(), HarmBody.POLICE, null, HarmWay.IN_PERSON, "石桥派出所", "");
        assertThat(refusal(school.refused(zhoumin, viewer -> school.entries.correct(report, call.id(), right, " ", viewer)))).isEqualTo("risk.harm.object.why");
        assertThat(school.refused(zhoumin, viewer -> school.entries.correct(report, call.id(), right, "记错了派出所", viewer))).isEmpty();
        assertThat(refusal(school.refused(zhoumin, viewer -> school.entries.correct(report, call.id(), right, "再来一次", viewer)))).isEqualTo("risk.harm.object.corrected");
        assertThat(told(report)).extracting(HarmTold::whom).as("both can be read").containsExactlyInAnyOrder("青石派出所", "石桥派出所");
        assertThat(found(report, zhoumin).owed()).isEqualTo(1);
        assertThat(school.refused(zhoumin, viewer -> school.entries.takeBack(report, Ids.next(), right.id(), "没有打通", viewer))).isEmpty();
        assertThat(found(report, zhoumin).owed()).as("the clock runs again").isEqualTo(2);
    }

    @Test
    void refusesTimesThatCannotBe() {
        var report = school.start(xiaoman, zhoumin);
        assertThat(refusal(tellAt(report, Duration.ofMinutes(2)))).isEqualTo("risk.harm.object.time-ahead");
        assertThat(refusal(tellAt(report, Duration.ofDays(-31)))).isEqualTo("risk.harm.object.time-past");
        assertThat(tellAt(report, Duration.ofHours(-1))).as("the police were called first").isEmpty();
        var asOfficer = new HarmEntries.Telling(Ids.next(), HarmBody.SUPERIOR, null, HarmWay.IN_THE_PRODUCT, "", "");
        assertThatThrownBy(() -> school.as(zhoumin, viewer -> school.entries.tell(report, asOfficer, viewer))).as("she cannot receive for the county").isInstanceOf(NotFound.class);
        var officer = school.officer();
        assertThat(school.refused(officer, viewer -> school.entries.tell(report, asOfficer, viewer))).isEmpty();
    }

    @Test @DisplayName("应报的没有报完，不能办结")
    void isClosedByTheCountyOnceAllAreTold() {
        var officer = school.officer();
        var report = school.start(xiaoman, zhoumin);
        school.tell(report, HarmBody.POLICE, zhoumin);
        assertThatThrownBy(() -> close(report, HarmOutcome.UNFOUNDED, zhoumin)).isInstanceOf(NotFound.class);
        assertThat(refusal(close(report, HarmOutcome.UNFOUNDED, officer))).isEqualTo("risk.harm.object.owed");
        school.tell(report, HarmBody.SUPERIOR, zhoumin);
        assertThat(close(report, HarmOutcome.CASE_FILED, officer)).isEmpty();
        assertThat(refusal(close(report, HarmOutcome.UNFOUNDED, officer))).isEqualTo("risk.harm.object.closed");
        assertThat(found(report, zhoumin).latest()).isEqualTo(HarmOutcome.CASE_FILED);
        assertThat(close(report, HarmOutcome.REOPENED, officer)).isEmpty();
        assertThat(found(report, zhoumin).closed()).isFalse();
    }

    @Test @DisplayName("逾期催办：到时一次，一小时后再告诉全县，重启不重复")
    void remindsOnceForEachStep() {
        var principal = school.principal();
        var officer = school.officer();
        var report = school.start(xiaoman, zhoumin);
        school.accuse(report, SuspectKind.PARENT, null, zhoumin);
        int before = told(principal, report);
        assertThat(before).as("the principal learns of it").isEqualTo(1);
        reminders.remind(qingxi.product.county());
        assertThat(told(zhoumin, report)).isZero();
        pass(Duration.ofMinutes(30));
        for (int i = 0; i < 2; i++) reminders.remind(qingxi.product.county());
        for (var who : List.of(zhoumin, principal, officer)) assertThat(late(who, report)).isEqualTo(1);
        pass(Duration.ofHours(1));
        program.getBean(HarmReminders.class).remind();
        assertThat(late(zhoumin, report)).isEqualTo(2);
        school.tell(report, HarmBody.POLICE, zhoumin);
        pass(Duration.ofHours(2));
        reminders.remind(qingxi.product.county());
        assertThat(late(zhoumin, report)).as("nothing is overdue any more").isEqualTo(2);
    }

    @Test
    void tellsNobodyWhoIsAccusedThatItIsLate() {
        var accused = school.principal();
        var report = school.start(xiaoman, zhoumin);
        school.accuse(report, SuspectKind.PRINCIPAL, accused, zhoumin);
        pass(Duration.ofHours(30));
        reminders.remind(qingxi.product.county());
        assertThat(told(accused, report)).isZero();
        assertThat(late(zhoumin, report)).isEqualTo(2);
    }

    @Test
    void keepsWhatTheCountyDecides() {
        var officer = school.officer();
        var settings = program.getBean(HarmSettings.class);
        assertThatThrownBy(() -> school.as(zhoumin, viewer -> settings.decide(HarmRules.USUAL, viewer))).isInstanceOf(NotFound.class);
        var today = school.as(officer, settings::today);
        assertThat(school.list(officer, viewer -> settings.decide(new HarmRules(241, 73, 169, null, today.version()), viewer))).hasSize(3);
        try {
            assertThat(school.list(officer, viewer -> settings.decide(new HarmRules(10, 6, 12, null, today.version()), viewer))).isEmpty();
            assertThat(school.list(officer, viewer -> settings.decide(new HarmRules(10, 6, 12, null, today.version()), viewer))).as("stale").hasSize(1);
            assertThat(due(school.start(xiaoman, zhoumin))).isEqualTo(Map.of(HarmBody.POLICE, Duration.ofMinutes(10), HarmBody.SUPERIOR, Duration.ofHours(6)));
        } finally {
            school.list(officer, viewer -> settings.decide(new HarmRules(30, 24, 24, null, settings.today(viewer).version()), viewer));
        }
    }

    private HarmReport found(HarmReportId id, Account as) {
        return school.as(as, viewer -> school.reports.find(id, viewer));
    }

    private Map<HarmBody, Duration> due(HarmReportId id) {
        var report = found(id, zhoumin);
        return report.clocks().stream().collect(Collectors.toMap(HarmClock::body, clock -> clock.left(report.startedAt())));
    }

    private List<HarmTold> told(HarmReportId id) {
        return school.list(zhoumin, viewer -> school.entries.told(school.reports.find(id, viewer)));
    }

    private Optional<Refusal> tellAt(HarmReportId id, Duration from) {
        return school.refused(zhoumin, viewer -> school.entries.tell(id, new HarmEntries.Telling(Ids.next(), HarmBody.HOSPITAL, now.instant().plus(from), HarmWay.PHONE, "", ""), viewer));
    }

    private Optional<Refusal> close(HarmReportId id, HarmOutcome outcome, Account by) {
        return school.refused(by, viewer -> school.entries.close(id, Ids.next(), outcome, "已处理", viewer));
    }

    private static String refusal(Optional<Refusal> refused) {
        return refused.map(Refusal::key).orElse("");
    }

    private int told(Account who, HarmReportId report) {
        return (int) of(who, report).count();
    }

    private int late(Account who, HarmReportId report) {
        return (int) of(who, report).filter(key -> key.equals("risk.harm.late")).count();
    }

    private Stream<String> of(Account who, HarmReportId report) {
        return school.list(who, viewer -> messages.of(viewer, 1).items()).stream().filter(each -> each.told().link().endsWith(report.toString())).map(each -> each.told().key());
    }

    private void pass(Duration time) {
        now.pass(time);
        passed = passed.plus(time);
    }
}
