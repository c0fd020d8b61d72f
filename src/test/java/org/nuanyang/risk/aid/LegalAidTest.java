package org.nuanyang.risk.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.risk.attendance.AtSchool.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Spans;
import org.nuanyang.risk.attendance.AtSchool;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.harm.HarmSituation;
import org.nuanyang.risk.harm.HarmSuspects;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("法律援助")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LegalAidTest {
    private static final Set<String> HEED = Set.of("principal", "psychology", "helper");
    private static final String REASON = "父亲工伤，单位不赔，家里没有收入";

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired LegalAid aid;
    @Autowired AidCounts counts;
    @Autowired LateAid late;
    @Autowired Roster roster;
    @Autowired Figures figures;
    @Autowired Spans spans;
    @Autowired HarmReports reports;
    @Autowired HarmSuspects suspects;
    @Autowired JobSight jobs;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private AtSchool school;
    private Account zhoumin;
    private ChildId xiaoman;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        zhoumin = school.homeroom;
        xiaoman = school.child("小满");
    }

    @Test
    void isReadByWhoHeedsTheChildAndFollowedByWhoAnswersForIt() {
        var id = marked();
        school.others(xiaoman).forEach((what, somebody) -> {
            assertThat(rows(somebody) > 0).as("%s in the database", what).isEqualTo(HEED.contains(what));
            if (!HEED.contains(what)) assertThatThrownBy(() -> school.as(somebody, viewer -> aid.find(id, viewer))).as(what).isInstanceOf(NotFound.class);
            if (Set.of("principal", "psychology").contains(what)) return;
            assertThatThrownBy(() -> school.as(somebody, viewer -> aid.mark(xiaoman, told(AidId.next()), viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> aid.withdraw(id, "不是", viewer))).as(what).isInstanceOf(NotFound.class);
            long changed = school.as(somebody, _ -> transactions.execute(_ -> (long) jdbc.sql("update risk.aid_case set body = body where child_id = :child").param("child", xiaoman.value()).update()));
            assertThat(changed).as("%s changes it in the database", what).isZero();
        });
        assertThat(school.owner().sql("select reason_sealed from risk.aid_case where id = :id").param("id", id.value()).query(byte[].class).single()).asString(StandardCharsets.UTF_8).doesNotContain("工伤");
        assertThatThrownBy(() -> school.as(zhoumin, _ -> transactions.execute(_ -> jdbc.sql("delete from risk.aid_case where child_id = :child").param("child", xiaoman.value()).update()))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void goesFromTheEligibleCaseToItsEnd() {
        var id = marked();
        assertThat(refused(viewer -> aid.mark(xiaoman, told(id), viewer))).as("pressed twice").isEmpty();
        assertThat(rows(zhoumin)).isEqualTo(1);
        assertThat(refused(viewer -> aid.mark(xiaoman, new LegalAid.Told(AidId.next(), null, " ", null), viewer))).containsOnlyKeys("ground", "reason");
        assertThat(refused(viewer -> aid.answer(id, AidAnswer.GRANTED, TODAY, "", viewer))).as("nobody has applied").containsOnlyKeys("answer");
        assertThat(refused(viewer -> aid.finish(id, TODAY, "办好了", viewer))).containsOnlyKeys("result");
        assertThat(refused(viewer -> aid.apply(id, new LegalAid.Application(" ", "", "不知道", TODAY.plusDays(1)), viewer))).containsOnlyKeys("body", "person", "phone", "on");
        var applied = new LegalAid.Application("县法律援助中心", "孙律师", "0990-1234567", TODAY.minusDays(2));
        assertThat(refused(viewer -> aid.apply(id, applied, viewer))).isEmpty();
        assertThat(refused(viewer -> aid.apply(id, applied, viewer))).as("pressed twice").isEmpty();
        assertThat(refused(viewer -> aid.apply(id, new LegalAid.Application("别处", "别人", "", TODAY), viewer))).as("somebody was quicker").containsOnlyKeys("body");
        assertThat(refused(viewer -> aid.answer(id, AidAnswer.REFUSED, TODAY, " ", viewer))).as("why not").containsOnlyKeys("words");
        assertThat(refused(viewer -> aid.answer(id, AidAnswer.GRANTED, TODAY.minusDays(3), "", viewer))).as("before the application").containsOnlyKeys("answeredOn");
        assertThat(refused(viewer -> aid.answer(id, AidAnswer.GRANTED, TODAY, "", viewer))).isEmpty();
        assertThat(refused(viewer -> aid.withdraw(id, "写错了", viewer))).as("answered").containsOnlyKeys("why");
        assertThat(find(id).open()).as("granted is not yet done").isTrue();
        assertThat(refused(viewer -> aid.finish(id, TODAY, "单位赔了", viewer))).isEmpty();
        assertThat(find(id).open()).isFalse();
    }

    @Test
    void tellsWhyItWasNotGrantedAlsoWithoutAnApplication() {
        var id = marked();
        assertThat(refused(viewer -> aid.answer(id, AidAnswer.DECLINED, TODAY, "奶奶不想打官司", viewer))).isEmpty();
        assertThat(find(id)).satisfies(held -> {
            assertThat(held.open()).isFalse();
            assertThat(held.eligible()).as("in the figure all the same").isTrue();
        });
        assertThat(refused(viewer -> aid.apply(id, new LegalAid.Application("县法律援助中心", "孙律师", "", TODAY), viewer))).as("answered").containsOnlyKeys("body");
    }

    @Test
    void isLateTheDayAfterItsDays() {
        var id = marked();
        assertThat(find(id).late(TODAY.plusDays(14))).isFalse();
        assertThat(find(id).late(TODAY.plusDays(15))).isTrue();
        assertThat(climbing(TODAY.plusDays(14))).isEmpty();
        assertThat(climbing(TODAY.plusDays(15))).containsExactly(TODAY.plusDays(15));
        assertThat(refused(viewer -> aid.apply(id, new LegalAid.Application("县法律援助中心", "孙律师", "", TODAY.minusDays(10)), viewer))).isEmpty();
        assertThat(climbing(TODAY.plusDays(4))).isEmpty();
        assertThat(climbing(TODAY.plusDays(5))).containsExactly(TODAY.plusDays(5));
        assertThat(refused(viewer -> aid.answer(id, AidAnswer.REFUSED, TODAY, "不属于援助范围", viewer))).isEmpty();
        assertThat(climbing(TODAY.plusDays(60))).isEmpty();
        assertThat(school.list(school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county), _ -> late.late(school.qingxi.product.county(), TODAY.plusDays(60)))).as("people are not answered").isEmpty();
    }

    @Test
    void isAFigureThatMissingAnswersLower() {
        assertThat(figure(zhoumin, school.klass.id())).isEqualTo(new Count(0, 0, 0));
        var granted = marked();
        apply(granted);
        assertThat(figure(zhoumin, school.klass.id())).as("no answer yet").isEqualTo(new Count(0, 1, 0));
        assertThat(refused(viewer -> aid.answer(granted, AidAnswer.GRANTED, TODAY, "", viewer))).isEmpty();
        var open = marked();
        var mistaken = marked();
        assertThat(refused(viewer -> aid.withdraw(mistaken, "写错了人", viewer))).isEmpty();
        assertThat(figure(zhoumin, school.klass.id())).isEqualTo(new Count(1, 2, 0));
        var missing = school.as(zhoumin, viewer -> figures.children(Indicator.LEGAL_AID, Part.MISSING, school.klass.id(), Dimension.CLASS, school.klass.id().toString(), spans.now(), viewer, 1));
        assertThat(missing.total()).isEqualTo(1);
        assertThat(figure(school.colleague("钱老师", Role.SUBJECT, school.klass.id()), school.klass.id())).as("not theirs to know").isNull();
        assertThat(figure(school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county), school.school)).as("two are few").isNull();
        assertThat(find(open).toBeAppliedFor()).isTrue();
        var table = school.as(school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county), counts::of).table();
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.parts()).allMatch(part -> part.isEmpty() || part.getAsInt() == 0 || part.getAsInt() >= SmallCounts.LEAST));
        assertThatThrownBy(() -> school.as(zhoumin, counts::of)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofAReportStaysInTheReportsRoom() {
        var officer = school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county);
        var principal = school.colleague("刘志远", Role.PRINCIPAL, school.school);
        var reporter = school.colleague("何静", Role.PSYCHOLOGY, school.school);
        var report = HarmReportId.next();
        school.as(reporter, viewer -> reports.start(new HarmReports.Start(report, HarmSituation.MANY_INJURIES, xiaoman.value(), null, ""), viewer));
        school.as(reporter, viewer -> suspects.say(report, new HarmSuspects.Said(Ids.next(), SuspectKind.PARENT, null, "父亲", false), viewer));
        var id = AidId.next();
        assertThatThrownBy(() -> school.as(reporter, viewer -> aid.mark(report, id, REASON, viewer))).as("reports, and does not receive").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(principal, viewer -> aid.mark(report, id, REASON, viewer))).isInstanceOf(NotFound.class);
        assertThat(school.<Map<String, Refusal>>as(officer, viewer -> aid.mark(report, id, REASON, viewer))).isEmpty();
        assertThat(school.as(officer, viewer -> aid.find(id, viewer)).report()).isEqualTo(report);
        assertThat(school.as(reporter, viewer -> aid.find(id, viewer)).reason()).isEqualTo(REASON);
        for (var other : List.of(principal, zhoumin)) {
            assertThatThrownBy(() -> school.as(other, viewer -> aid.find(id, viewer))).isInstanceOf(NotFound.class);
            assertThat(rows(other)).isZero();
            assertThat(school.list(other, viewer -> aid.of(roster.open(xiaoman, viewer), viewer))).isEmpty();
        }
        assertThat(school.list(reporter, viewer -> aid.of(roster.open(xiaoman, viewer), viewer))).as("on the child's page to nobody").isEmpty();
        assertThat(figure(principal, school.school)).as("in no figure of the school").isEqualTo(new Count(0, 0, 0));
        var township = school.colleague("赵建国", Role.TOWNSHIP_OFFICER, school.qingxi.township);
        assertThat(counted(officer)).isEqualTo(1);
        assertThat(counted(township)).as("not below the county").isZero();
        assertThat(school.owner().sql("select count(*) from audit.entry where subject_id = :child and action like 'legal-aid.%'").param("child", xiaoman.value()).query(Long.class).single()).isZero();
        assertThat(browser(officer).get("/risk/reports/" + report + "/legal-aid").body()).contains("小满", "/legal-aid/" + id);
        assertThat(browser(principal).get("/risk/reports/" + report + "/legal-aid").status()).isEqualTo(404);
    }

    @Test
    void goesWithTheChildToAnotherSchool() {
        var id = marked();
        var there = school.colleague("王老师", Role.PRINCIPAL, school.qingxi.hewan);
        assertThat(rows(there)).isZero();
        school.owner().sql("update roster.child set school_id = :school, class_id = null where id = :id").param("school", school.qingxi.hewan.value()).param("id", xiaoman.value()).update();
        assertThat(rows(there)).isEqualTo(1);
        assertThatThrownBy(() -> find(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void isDoneOnItsPages() {
        var browser = browser(zhoumin);
        var page = "/children/" + xiaoman + "/legal-aid";
        assertThat(browser.get("/children/" + xiaoman).body()).contains("法律援助", page);
        var empty = browser.post(page, "reason", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请选因为哪类事", "请写为什么应当得到法律援助");
        var to = browser.post(page, "ground", "FAMILY", "reason", REASON).location();
        assertThat(browser.get("/").body()).contains("应当得到法律援助，还没有申请");
        assertThat(browser.get("/risk/legal-aid").body()).contains("小满", to, "待申请");
        assertThat(browser.post(to + "/application", "body", "", "person", "", "on", "2026-13-01").status()).isEqualTo(422);
        assertThat(browser.post(to + "/application", "body", "县法律援助中心", "person", "孙律师", "on", TODAY.toString()).location()).isEqualTo(to);
        assertThat(browser.post(to + "/answer").status()).isEqualTo(422);
        assertThat(browser.post(to + "/answer", "answer", "GRANTED", "answeredOn", TODAY.toString()).location()).isEqualTo(to);
        assertThat(browser.post(to + "/outcome").status()).isEqualTo(422);
        assertThat(browser.post(to + "/outcome", "result", "单位赔了", "doneOn", TODAY.toString()).location()).isEqualTo(to);
        assertThat(browser.get(to).body()).contains("单位赔了", "孙律师", REASON);
        assertThat(browser.get("/risk/legal-aid?settled=true").body()).contains("小满");
        assertThat(browser.get("/risk").body()).contains("/risk/legal-aid", "/risk/plans", "/risk/incidents");
        assertThat(browser(school.colleague("孙丽", Role.FILE_KEEPER, school.school)).get(to).status()).isEqualTo(404);
    }

    private AidId marked() {
        var id = AidId.next();
        assertThat(refused(viewer -> aid.mark(xiaoman, told(id), viewer))).isEmpty();
        return id;
    }

    private void apply(AidId id) {
        assertThat(refused(viewer -> aid.apply(id, new LegalAid.Application("县法律援助中心", "孙律师", "", TODAY), viewer))).isEmpty();
    }

    private static LegalAid.Told told(AidId id) {
        return new LegalAid.Told(id, AidGround.FAMILY, REASON, null);
    }

    private AidCase find(AidId id) {
        return school.as(zhoumin, viewer -> aid.find(id, viewer));
    }

    private List<LocalDate> climbing(LocalDate on) {
        return jobs.of(school.qingxi.product.county()).call(() -> late.late(school.qingxi.product.county(), on)).stream().filter(each -> each.person().equals(zhoumin.id())).map(each -> each.since()).toList();
    }

    private long counted(Account reader) {
        return Objects.requireNonNull(school.as(reader, _ -> transactions.execute(_ -> jdbc.sql("select coalesce(sum(granted + others), 0) from risk.aid_by_school() where school_id = :school").param("school", school.school.value()).query(Long.class).single())));
    }

    private @Nullable Count figure(Account reader, OrgId place) {
        return school.<List<Figure>>as(reader, viewer -> figures.of(place, spans.now(), Set.of(Indicator.LEGAL_AID), viewer)).getFirst().now();
    }

    private long rows(Account somebody) {
        return Objects.requireNonNull(school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from risk.aid_case where child_id = :child").param("child", xiaoman.value()).query(Long.class).single())));
    }

    private Map<String, Refusal> refused(java.util.function.Function<Viewer, Map<String, Refusal>> work) {
        return school.as(zhoumin, work);
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
