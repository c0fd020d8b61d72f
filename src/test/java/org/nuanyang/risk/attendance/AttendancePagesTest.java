package org.nuanyang.risk.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.risk.attendance.AtSchool.MONDAY;
import static org.nuanyang.risk.attendance.AtSchool.TODAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.risk.signal.Signals;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("考勤与控辍保学的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class AttendancePagesTest {
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Signals signals;
    @Autowired MonthLedgers ledgers;

    private AtSchool school;
    private ChildId xiaoman;
    private String page;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        xiaoman = school.child("小满");
        school.child("石头");
        page = "/classes/" + school.klass.id() + "/attendance";
    }

    @Test
    void aClassIsToldOfWithOnePressAndCorrectedByName() {
        var zhoumin = browser(school.homeroom);
        assertThat(zhoumin.get(page).body()).contains("应到 2 人，还没有报", "全班到齐", "mark-" + xiaoman);
        assertThat(zhoumin.post(page, "day", TODAY.toString(), "version", "0", "all", "true").location()).isEqualTo(page);
        assertThat(zhoumin.get(page).body()).contains("周敏 09:30 已报：应到 2 人，缺勤 0 人");
        var stale = zhoumin.post(page, "day", TODAY.toString(), "version", "0", "mark-" + xiaoman, "TRUANT");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("刚才已由别人报过", "value=\"TRUANT\" selected");
        assertThat(zhoumin.post(page, "day", TODAY.toString(), "version", "1", "mark-" + xiaoman, "TRUANT").status()).isEqualTo(302);
        assertThat(zhoumin.get("/").body()).contains("请马上联系家长");
        assertThat(zhoumin.post(page, "day", TODAY.toString(), "version", "2", "mark-" + xiaoman, "NONSENSE").status()).isEqualTo(404);
        assertThat(browser(school.colleague("王老师", Role.HOMEROOM, school.qingxi.hewanThird.id())).get(page).status()).isEqualTo(404);
    }

    @Test
    void theFamilyIsCalledFromTheChildsPage() {
        school.tell(school.homeroom, TODAY, Map.of(xiaoman, Mark.UNKNOWN));
        var zhoumin = browser(school.homeroom);
        var child = "/children/" + xiaoman + "/attendance";
        assertThat(zhoumin.get("/risk/attendance").body()).contains("要马上联系家长", child);
        var shown = zhoumin.get(child).body();
        assertThat(shown).contains("tel:13900000371", "小满的奶奶");
        var id = ID.matcher(shown).results().findFirst().orElseThrow().group(1);
        assertThat(zhoumin.post(child, "id", id, "day", TODAY.toString(), "said", "").status()).isEqualTo(422);
        for (int i = 0; i < 2; i++)
            assertThat(zhoumin.post(child, "id", id, "day", TODAY.toString(), "party", "GUARDIAN", "reached", "true", "said", "<b>在镇上</b>").location()).as("pressed twice").isEqualTo(child);
        assertThat(zhoumin.get(child).body()).containsOnlyOnce("&lt;b&gt;在镇上&lt;/b&gt;");
        assertThat(zhoumin.get("/risk/attendance").body()).doesNotContain("要马上联系家长");
        assertThat(browser(school.colleague("钱老师", Role.SUBJECT, school.klass.id())).get(child).status()).isEqualTo(404);
    }

    @Test
    void whoStaysAwayIsFollowedOnPaperToo() throws IOException {
        for (int i = 0; i < 4; i++) school.tell(school.homeroom, MONDAY.plusDays(i), Map.of(xiaoman, Mark.TRUANT));
        var zhoumin = browser(school.homeroom);
        var list = zhoumin.get("/risk/dropouts").body();
        assertThat(list).contains("小满", "连续缺勤 3 个上课日");
        var url = Pattern.compile("/dropouts/[0-9a-f-]{36}").matcher(list).results().findFirst().orElseThrow().group();
        var id = ID.matcher(zhoumin.get(url).body()).results().findFirst().orElseThrow().group(1);
        assertThat(zhoumin.post(url + "/steps", "id", id, "kind", "PERSUADE", "on", TODAY.toString(), "who", "刘校长去的，见到奶奶", "result", "UNDECIDED", "said", "想去打工").status()).isEqualTo(302);
        assertThat(zhoumin.get(url).body()).contains("刘校长去的，见到奶奶", "还没定");
        var report = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(zhoumin.takeOut(url + "/report.docx").bytes()))).getText();
        assertThat(report).contains("学生未到校情况书面报告", "小满", "共 4 天", "刘校长去的，见到奶奶；还没定", "第十三条", "自2026年3月9日起");
        assertThat(zhoumin.post(url + "/closure", "outcome", "RETURNED", "endedOn", TODAY.toString(), "note", "").status()).isEqualTo(302);
        assertThat(zhoumin.get("/risk/dropouts").body()).doesNotContain("小满");
        assertThat(zhoumin.get("/risk/dropouts?closed=true").body()).contains("小满", "已返校");
    }

    @Test
    void theMonthLeavesAsALedger() {
        school.tell(school.homeroom, MONDAY, Map.of(xiaoman, Mark.ILLNESS));
        school.tell(school.homeroom, TODAY, Map.of());
        var export = school.as(school.homeroom, viewer -> ledgers.of(school.klass.id(), YearMonth.of(2026, 3), viewer));
        assertThat(export.lines()).singleElement().satisfies(line -> assertThat(line).extracting(MonthLedger.Line::name, MonthLedger.Line::on, MonthLedger.Line::mark).containsExactly("小满", MONDAY, Mark.ILLNESS));
        assertThat(export.ledger().ledger().asOf()).isEqualTo("2026年3月；已报 2 班·天，应到 4 人·天，缺勤 1 人·天，出勤率 75.0%");
        var address = "/risk/attendance.pdf?place=" + school.klass.id() + "&month=2026-03";
        assertThat(browser(school.homeroom).takeOut(address).bytes()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(browser(school.colleague("钱老师", Role.SUBJECT, school.klass.id())).get(address).status()).isEqualTo(404);
        assertThat(browser(school.homeroom).get("/risk/attendance.pdf?place=" + school.klass.id() + "&month=2026-04").status()).as("not yet").isEqualTo(404);
    }

    @Test
    void absencesBringSignalsByTheirThresholds() {
        assertThat(kinds()).isEmpty();
        school.tell(school.homeroom, MONDAY, Map.of(xiaoman, Mark.ILLNESS));
        assertThat(kinds()).as("ill").isEmpty();
        school.tell(school.homeroom, MONDAY.plusDays(1), Map.of(xiaoman, Mark.TRUANT));
        school.tell(school.homeroom, MONDAY.plusDays(2), Map.of(xiaoman, Mark.TRUANT));
        assertThat(kinds()).containsExactly(SignalKind.TRUANT);
        school.tell(school.homeroom, TODAY, Map.of(xiaoman, Mark.UNKNOWN));
        assertThat(kinds()).as("three in a row open a case").containsExactlyInAnyOrder(SignalKind.TRUANT, SignalKind.DROPPING_OUT);
        school.tell(school.homeroom, MONDAY.minusDays(3), Map.of(xiaoman, Mark.ILLNESS));
        assertThat(kinds()).as("five days for whatever reason").contains(SignalKind.ABSENT);
    }

    @Test
    void aRowOfDaysGoesOnInAnotherClass() {
        school.tell(school.homeroom, MONDAY, Map.of(xiaoman, Mark.TRUANT));
        school.tell(school.homeroom, MONDAY.plusDays(1), Map.of(xiaoman, Mark.TRUANT));
        var second = program.getBean(org.nuanyang.access.Orgs.class).ensureClass(school.school, org.nuanyang.access.Stage.PRIMARY, 2023, 2).id();
        var owner = school.owner();
        owner.sql("update roster.enrolment set until_on = :on, ended = 'CLASS_CHANGED' where child_id = :id").param("on", MONDAY.plusDays(2)).param("id", xiaoman.value()).update();
        owner.sql("""
                insert into roster.enrolment (county_id, child_id, from_on, school_id, class_id, began, child_name, sort_name)
                select county_id, child_id, :on, school_id, :to, 'CLASS_CHANGED', child_name, sort_name from roster.enrolment where child_id = :id
                """).param("on", MONDAY.plusDays(2)).param("to", second.value()).param("id", xiaoman.value()).update();
        owner.sql("update roster.child set class_id = :to where id = :id").param("to", second.value()).param("id", xiaoman.value()).update();
        school.tell(school.homeroom, MONDAY.plusDays(2), Map.of());
        school.tell(school.colleague("钱老师", Role.HOMEROOM, second), second, TODAY, Map.of(xiaoman, Mark.UNKNOWN));
        assertThat(kinds()).as("the old class's being told of is no return").contains(SignalKind.DROPPING_OUT);
    }

    @Test
    void dangersAroundTheSchoolAreFollowedUntilTheyArePutRight() {
        var zhoumin = browser(school.homeroom);
        var id = ID.matcher(zhoumin.get("/risk/hazards/new").body()).results().findFirst().orElseThrow().group(1);
        assertThat(zhoumin.post("/risk/hazards/new", "id", id, "school", school.school.toString(), "kind", "WATER", "place", "石桥下", "what", "", "seenOn", MONDAY.toString()).status()).isEqualTo(422);
        assertThat(zhoumin.post("/risk/hazards/new", "id", id, "school", school.qingxi.hewan.toString(), "kind", "WATER", "place", "石桥下", "what", "没有护栏", "seenOn", MONDAY.toString()).status())
                .as("another school's").isEqualTo(404);
        assertThat(zhoumin.post("/risk/hazards/new", "id", id, "school", school.school.toString(), "kind", "WATER", "place", "石桥下", "what", "没有护栏", "seenOn", MONDAY.toString()).status()).isEqualTo(302);
        var address = "/risk/hazards/" + id;
        assertThat(zhoumin.post(address + "/told", "version", "1", "body", "镇政府", "toldOn", TODAY.toString()).status()).as("the school follows it").isEqualTo(404);
        var principal = browser(school.colleague("刘志远", Role.PRINCIPAL, school.school));
        assertThat(principal.get(address).body()).contains("没有护栏", "石桥下");
        assertThat(principal.post(address + "/told", "version", "1", "body", "镇政府", "toldOn", TODAY.toString(), "dueOn", "2026-04-01").status()).isEqualTo(302);
        var stale = principal.post(address + "/righted", "version", "1", "rightedOn", TODAY.toString(), "result", "装了护栏");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("刚才已由别人改过", "装了护栏");
        assertThat(principal.post(address + "/righted", "version", "2", "rightedOn", TODAY.toString(), "result", "装了护栏").status()).isEqualTo(302);
        assertThat(principal.get("/risk/hazards").body()).doesNotContain("石桥下");
        assertThat(principal.get("/risk/hazards?righted=true").body()).contains("石桥下", "已整改");
        assertThat(browser(school.colleague("高校长", Role.PRINCIPAL, school.qingxi.hewan)).get(address).status()).isEqualTo(404);
    }

    private java.util.List<SignalKind> kinds() {
        return signals.evaluate(school.qingxi.product.county(), TODAY).stream().filter(found -> found.child().equals(xiaoman)).map(found -> found.kind())
                .filter(kind -> java.util.Set.of(SignalKind.TRUANT, SignalKind.ABSENT, SignalKind.DROPPING_OUT).contains(kind)).toList();
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
