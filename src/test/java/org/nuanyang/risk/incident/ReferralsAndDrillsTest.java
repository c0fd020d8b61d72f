package org.nuanyang.risk.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.risk.attendance.AtSchool.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.files.Sample;
import org.nuanyang.risk.attendance.AtSchool;
import org.nuanyang.risk.hazard.Hazard;
import org.nuanyang.risk.hazard.HazardKind;
import org.nuanyang.risk.hazard.Hazards;
import org.nuanyang.risk.incident.drill.DrillId;
import org.nuanyang.risk.incident.drill.Drills;
import org.nuanyang.risk.incident.referral.Referral;
import org.nuanyang.risk.incident.referral.ReferralAnswer;
import org.nuanyang.risk.incident.referral.ReferralBody;
import org.nuanyang.risk.incident.referral.ReferralId;
import org.nuanyang.risk.incident.referral.Referrals;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.Signals;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("转介、演练与周边隐患的照片")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ReferralsAndDrillsTest {
    private static final Set<String> HEED = Set.of("principal", "psychology", "helper");

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Referrals referrals;
    @Autowired Drills drills;
    @Autowired Incidents incidents;
    @Autowired Hazards hazards;
    @Autowired Signals signals;
    @Autowired Now now;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private AtSchool school;
    private Account zhoumin;
    private ChildId xiaoman;
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        zhoumin = school.homeroom;
        xiaoman = school.child("小满");
    }

    @AfterEach
    void putTheClockBack() {
        now.pass(passed.negated());
    }

    @Test
    void referralsAreReadByWhoHeedsTheChildAndMadeByWhoAnswersForIt() {
        var id = referred(null);
        school.others(xiaoman).forEach((what, somebody) -> {
            long rows = Objects.requireNonNull(school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from risk.referral where child_id = :child").param("child", xiaoman.value()).query(Long.class).single())));
            assertThat(rows > 0).as("%s in the database", what).isEqualTo(HEED.contains(what));
            if (!HEED.contains(what)) assertThatThrownBy(() -> school.as(somebody, viewer -> referrals.find(id, viewer))).as(what).isInstanceOf(NotFound.class);
            if (Set.of("principal", "psychology").contains(what)) return;
            assertThatThrownBy(() -> school.as(somebody, viewer -> referrals.refer(xiaoman, told(ReferralId.next(), TODAY, null), viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> referrals.answer(id, ReferralAnswer.ACCEPTED, TODAY, "", viewer))).as(what).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void referralsAreAcceptedOrRefusedWithTheReasonAndDone() {
        assertThat(refused(viewer -> referrals.refer(xiaoman, told(ReferralId.next(), TODAY.minusDays(1), null), viewer))).containsOnlyKeys("dueOn");
        assertThat(refused(viewer -> referrals.refer(xiaoman, told(ReferralId.next(), TODAY.plusDays(367), null), viewer))).containsOnlyKeys("dueOn");
        var id = referred(null);
        assertThat(refused(viewer -> referrals.refer(xiaoman, told(id, TODAY.plusDays(7), null), viewer))).as("pressed twice").isEmpty();
        assertThat(open()).hasSize(1);
        assertThat(find(id).late(TODAY.plusDays(7))).isFalse();
        assertThat(find(id).late(TODAY.plusDays(8))).isTrue();
        assertThat(refused(viewer -> referrals.answer(id, ReferralAnswer.REFUSED, TODAY, " ", viewer))).containsOnlyKeys("words");
        assertThat(refused(viewer -> referrals.finish(id, TODAY, "办好了", viewer))).as("not taken").containsOnlyKeys("words");
        assertThat(refused(viewer -> referrals.answer(id, ReferralAnswer.ACCEPTED, TODAY, "", viewer))).isEmpty();
        assertThat(refused(viewer -> referrals.answer(id, ReferralAnswer.REFUSED, TODAY, "不归我们管", viewer))).as("answered").containsOnlyKeys("answer");
        assertThat(refused(viewer -> referrals.finish(id, TODAY, "已救助", viewer))).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void aReferralSaysFromWhichIncidentOfTheChildItComes() {
        var incident = begun(xiaoman);
        assertThat(find(referred(incident)).incident()).isEqualTo(incident);
        var elsewhere = begun(school.child("石头"));
        assertThatThrownBy(() -> refused(viewer -> referrals.refer(xiaoman, told(ReferralId.next(), TODAY, elsewhere), viewer))).as("another child's").isInstanceOf(NotFound.class);
        assertThat(browser(zhoumin).get("/incidents/" + incident).body()).contains("/children/" + xiaoman + "/referrals?incident=" + incident, "/legal-aid?incident=" + incident);
        assertThat(browser(zhoumin).get("/children/" + xiaoman + "/referrals?incident=" + incident).body()).contains("value=\"" + incident + "\" selected");
    }

    @Test
    void anIncidentIsASignalForThirtyDays() {
        begun(xiaoman);
        assertThat(signalled(TODAY)).isTrue();
        assertThat(signalled(TODAY.plusDays(30))).isTrue();
        assertThat(signalled(TODAY.plusDays(31))).isFalse();
        assertThat(signalled(TODAY.minusDays(1))).as("not before").isFalse();
    }

    @Test
    void aTermsDrillIsAskedForOnceThirtyDaysHaveGone() {
        var principal = school.colleague("刘志远", Role.PRINCIPAL, school.school);
        pass(Duration.ofDays(13));
        assertThat(school.list(principal, drills::missing)).as("the 29th day after 24 February").isEmpty();
        pass(Duration.ofDays(1));
        assertThat(school.list(principal, drills::missing)).extracting(Org::id).containsExactly(school.school);
        assertThat(school.list(zhoumin, drills::missing)).as("the principal's").isEmpty();
        assertThat(school.<Map<String, Refusal>>as(principal, viewer -> drills.record(drill(LocalDate.of(2026, 2, 23)), viewer))).isEmpty();
        assertThat(school.list(principal, drills::missing)).as("held before the term").hasSize(1);
        assertThat(school.<Map<String, Refusal>>as(principal, viewer -> drills.record(drill(LocalDate.of(2026, 2, 24)), viewer))).isEmpty();
        assertThat(school.list(principal, drills::missing)).isEmpty();
        assertThatThrownBy(() -> school.as(school.colleague("高校长", Role.PRINCIPAL, school.qingxi.hewan), viewer -> drills.record(drill(TODAY), viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void aHazardHasPhotosForWhoeverReadsOfIt() {
        var hazard = new Hazard(Ids.next(), school.school, HazardKind.WATER, "石桥下", "没有护栏", TODAY, zhoumin.id(), null, null, 1);
        assertThat(refused(viewer -> hazards.report(hazard, viewer))).isEmpty();
        assertThat(refused(viewer -> hazards.report(hazard, viewer))).as("pressed twice").isEmpty();
        var other = new Hazard(hazard.id(), school.school, HazardKind.ROAD, "校门口", "没有斑马线", TODAY, zhoumin.id(), null, null, 1);
        assertThat(refused(viewer -> hazards.report(other, viewer))).as("an old form with another hazard is not said to be kept").containsOnlyKeys("what");
        var page = "/risk/hazards/" + hazard.id();
        var teacher = browser(zhoumin);
        assertThat(teacher.upload(page + "/photos", "file", "桥.png", Sample.png(40, 50)).location()).isEqualTo(page);
        assertThat(teacher.upload(page + "/photos", "file", "坏.png", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)).status()).isEqualTo(422);
        var photo = school.owner().sql("select id from risk.hazard_photo where hazard_id = :hazard").param("hazard", hazard.id()).query(UUID.class).single();
        assertThat(teacher.get(page).body()).contains(page + "/photos/" + photo);
        assertThat(browser(school.colleague("赵建国", Role.TOWNSHIP_OFFICER, school.qingxi.township)).get(page + "/photos/" + photo).status()).isEqualTo(200);
        var elsewhere = browser(school.colleague("高校长", Role.PRINCIPAL, school.qingxi.hewan));
        assertThat(elsewhere.get(page + "/photos/" + photo).status()).isEqualTo(404);
        assertThat(elsewhere.upload(page + "/photos", "file", "桥.png", Sample.png(40, 50)).status()).isEqualTo(404);
        assertThat(school.owner().sql("select name_sealed from risk.hazard_photo where id = :id").param("id", photo).query(byte[].class).single()).asString(java.nio.charset.StandardCharsets.UTF_8).doesNotContain("桥");
    }

    private void pass(Duration time) {
        now.pass(time);
        passed = passed.plus(time);
    }

    private boolean signalled(LocalDate on) {
        return signals.evaluate(school.qingxi.product.county(), on).stream().anyMatch(found -> found.child().equals(xiaoman) && found.kind() == SignalKind.INCIDENT);
    }

    private IncidentId begun(ChildId child) {
        return school.as(zhoumin, viewer -> incidents.start(IncidentId.next(), IncidentKind.ACCIDENT, new Who.Seen(child), viewer));
    }

    private Drills.Told drill(LocalDate on) {
        return new Drills.Told(DrillId.next(), school.school, IncidentKind.DISASTER, on, "刘志远", 100, 8, "三分钟到操场");
    }

    private ReferralId referred(IncidentId incident) {
        var id = ReferralId.next();
        assertThat(refused(viewer -> referrals.refer(xiaoman, told(id, TODAY.plusDays(7), incident), viewer))).isEmpty();
        return id;
    }

    private static Referrals.Told told(ReferralId id, LocalDate due, IncidentId incident) {
        return new Referrals.Told(id, ReferralBody.CIVIL_AFFAIRS, "青石镇民政所", "吴所长", "", "临时救助", due, incident);
    }

    private Referral find(ReferralId id) {
        return school.as(zhoumin, viewer -> referrals.find(id, viewer));
    }

    private List<Referral> open() {
        return school.list(zhoumin, referrals::open);
    }

    private Map<String, Refusal> refused(Function<Viewer, Map<String, Refusal>> work) {
        return school.as(zhoumin, work);
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
