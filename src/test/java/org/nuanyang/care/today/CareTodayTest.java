package org.nuanyang.care.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.care.Matter.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Owing;
import org.nuanyang.care.Per;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Sight;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Now is Thursday, 12 March 2026; the week began on the 9th. */
@DisplayName("今日：每名学生一行")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Owing.Laid.class})
class CareTodayTest {
    private static final Pattern CARD = Pattern.compile("class=\"owed-who\"");
    private static final List<String> MONDAYS = List.of("2026-02-23", "2026-03-02", "2026-03-09");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Owing owing;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @BeforeEach void begin() {
        owing.forget();
    }

    @Test void tellsAnotherClassNothing() {
        weekly(child("小满"), owing.duty(TALK, OwedBy.LINKED, Per.WEEK));
        assertThat(today(Role.HOMEROOM, qingxi.fourth.id())).doesNotContain("小满").contains("今天没有欠下的事");
        assertThat(today(Role.HOMEROOM, qingxi.hewanThird.id())).doesNotContain("小满");
        assertThat(today(Role.SUBJECT, qingxi.third.id())).doesNotContain("小满", "class=\"owed-who\"");
        assertThat(today(Role.COUNTY_OFFICER, qingxi.county)).doesNotContain("小满", "class=\"owed-who\"");
        assertThat(today(Role.HOMEROOM, qingxi.third.id())).contains("小满");
    }

    @Test @DisplayName("班主任带 25 名学生，病了两周回来：最多 25 行") void findsAtMostALineAChild() {
        var talk = owing.duty(TALK, OwedBy.LINKED, Per.WEEK);
        var report = owing.duty(TERM_REPORT, OwedBy.HOMEROOM, Per.TERM);
        var letter = owing.duty(LETTER, OwedBy.HOMEROOM, Per.MONTH);
        for (int i = 0; i < 25; i++) {
            var child = child("学生" + i);
            weekly(child, talk);
            quota(child, report, "2026-02-24", "2026-07-03", 0);
            quota(child, letter, "2026-03-01", "2026-03-31", 0);
        }
        var page = today(Role.HOMEROOM, qingxi.third.id());
        assertThat(CARD.matcher(page).results()).hasSize(25);
        assertThat(page).contains("谈心 漏2周", "学期通报 7月3日前", "爱心书信 3月31日前");
    }

    @Test void isOneTapFromTheForm() {
        var child = child("小满");
        weekly(child, owing.duty(TALK, OwedBy.LINKED, Per.WEEK));
        assertThat(today(Role.HOMEROOM, qingxi.third.id())).contains("href=\"/care/new?child=" + child + "&amp;kind=TALK&amp;back=/\"");
    }

    @Test @DisplayName("谈一次，漏几周都清掉") void isClearedByOneTalk() {
        var child = child("小满");
        var talk = owing.duty(TALK, OwedBy.LINKED, Per.WEEK);
        weekly(child, talk);
        var teacher = somebody(Role.HOMEROOM, qingxi.third.id());
        assertThat(teacher.get("/").body()).contains("漏2周");
        owing.done(child, talk, "2026-03-09", TALK, "2026-03-12");
        assertThat(teacher.get("/").body()).doesNotContain("漏2周", "小满").contains("今天没有欠下的事");
    }

    @Test void countsWhatWasMissedSinceItWasLastDoneOnly() {
        var child = child("小满");
        var talk = owing.duty(TALK, OwedBy.LINKED, Per.WEEK);
        weekly(child, talk);
        owing.done(child, talk, "2026-02-23", TALK, "2026-02-27");
        assertThat(today(Role.HOMEROOM, qingxi.third.id())).contains("谈心 漏1周");
    }

    @Test @DisplayName("放假的一周什么也不欠") void showsNothingInAHoliday() {
        var child = child("小满");
        var talk = owing.duty(TALK, OwedBy.LINKED, Per.WEEK);
        quota(child, talk, "2026-02-23", "2026-03-01", 0);
        quota(child, talk, "2026-03-02", "2026-03-08", 0);
        assertThat(today(Role.HOMEROOM, qingxi.third.id())).doesNotContain("小满").contains("今天没有欠下的事");
    }

    @Test void asksForNothingThatIsExcused() {
        var child = child("小满");
        weekly(child, owing.duty(TALK, OwedBy.LINKED, Per.WEEK));
        owing.excused(child);
        assertThat(today(Role.HOMEROOM, qingxi.third.id())).doesNotContain("小满");
    }

    @Test void showsHelpersTheirOwnChildrenOnly() {
        var mine = child("小满");
        var other = child("石头");
        var call = owing.duty(CARER_CALL, OwedBy.HELPER, Per.WEEK);
        var helper = qingxi.account(login(), "李根生");
        qingxi.helping(helper, mine.value());
        weekly(mine, owing.duty(TALK, OwedBy.LINKED, Per.WEEK));
        owing.quota(mine, call, qingxi.qingshi, qingxi.third.id(), helper.id().value(), "2026-03-09", "2026-03-15", 0);
        owing.quota(other, call, qingxi.qingshi, qingxi.third.id(), UUID.randomUUID(), "2026-03-09", "2026-03-15", 0);
        var page = new Browser(port).as(helper.login(), Qingxi.PASSWORD).get("/").body();
        assertThat(page).contains("小满", "谈心 漏2周", "与家长、监护人通话").doesNotContain("石头");
        assertThat(today(Role.HOMEROOM, qingxi.third.id())).contains("谈心 漏2周").doesNotContain("与家长、监护人通话");
    }

    @Test void putsTheLongestMissedFirst() {
        var talk = owing.duty(TALK, OwedBy.LINKED, Per.WEEK);
        quota(child("阿一"), talk, "2026-03-09", "2026-03-15", 0);
        weekly(child("钟二"), talk);
        var page = today(Role.HOMEROOM, qingxi.third.id());
        assertThat(page.indexOf("钟二")).isLessThan(page.indexOf("阿一"));
    }

    @Test void gathersWhatTheSchoolOwesInALineADuty() {
        var seminar = owing.duty(SEMINAR, OwedBy.SCHOOL, Per.TERM);
        for (var name : List.of("小满", "石头")) quota(child(name), seminar, "2026-02-24", "2026-07-03", 0);
        assertThat(today(Role.PRINCIPAL, qingxi.qingshi)).contains("座谈会 · 青石小学 · 7月3日前</span><b>2</b>", "/care/batch?school=" + qingxi.qingshi + "&amp;kind=SEMINAR").doesNotContain("小满");
        assertThat(today(Role.HOMEROOM, qingxi.third.id())).doesNotContain("座谈会");
    }

    @Test void doesNotForgetABirthdayAndAChildWhomNobodyCanReach() {
        owing.child("小满", qingxi.qingshi, qingxi.third.id(), "2017-03-15", true);
        owing.child("小雨", qingxi.qingshi, qingxi.third.id(), "2017-08-15", false);
        owing.child("石头", qingxi.qingshi, qingxi.third.id(), "2017-08-15", true);
        assertThat(today(Role.HOMEROOM, qingxi.third.id())).contains("小满", "3月15日 9岁生日", "小雨", "家里没有电话").doesNotContain("石头");
    }

    /** The family is read by the rights of its owner: the function itself keeps the wall. */
    @Test void tellsWhomNobodyCanReachOnlyToWhoeverSeesTheChild() {
        var rain = owing.child("小雨", qingxi.qingshi, qingxi.third.id(), "2017-08-15", false).value();
        var child = owing.child("小满", qingxi.qingshi, qingxi.third.id(), "2017-03-15", true).value();
        var both = Rows.texts(List.of(rain, child));
        assertThat(unreachable(new Sight(990101, false, Set.of(), Set.of(), null), both)).isEmpty();
        assertThat(unreachable(new Sight(990101, Set.of(qingxi.fourth.id().value()), Set.of(child), null), both)).isEmpty();
        assertThat(unreachable(new Sight(990102, true, Set.of(qingxi.third.id().value()), Set.of(rain), null), both)).isEmpty();
        for (var sight : List.of(new Sight(990101, true, Set.of(), Set.of(), null), new Sight(990101, Set.of(qingxi.qingshi.value()), Set.of(), null),
                new Sight(990101, Set.of(qingxi.third.id().value()), Set.of(), null), new Sight(990101, Set.of(), Set.of(rain), null))) {
            assertThat(unreachable(sight, both)).containsExactly(rain);
        }
    }

    private List<UUID> unreachable(Sight sight, String[] children) {
        return sight.call(() -> new TransactionTemplate(transactions).execute(_ ->
                jdbc.sql("select roster.unreachable(:children::uuid[])").param("children", children).query(UUID.class).list()));
    }

    @Test void foldsWhatIsComing() {
        quota(child("小满"), owing.duty(LETTER, OwedBy.HOMEROOM, Per.MONTH), "2026-03-20", "2026-03-31", 0);
        assertThat(today(Role.HOMEROOM, qingxi.third.id())).contains("<details", "爱心书信：3月20日至3月31日", "今天没有欠下的事");
    }

    private void weekly(ChildId child, CareDutyId duty) {
        MONDAYS.forEach(monday -> quota(child, duty, monday, LocalDate.parse(monday).plusDays(6).toString(), 0));
    }

    private void quota(ChildId child, CareDutyId duty, String from, String until, int done) {
        owing.quota(child, duty, qingxi.qingshi, qingxi.third.id(), null, from, until, done);
    }

    private ChildId child(String name) {
        return owing.child(name, qingxi.qingshi, qingxi.third.id(), "2017-06-01", true);
    }

    private String today(Role role, OrgId org) {
        var page = somebody(role, org).get("/");
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private Browser somebody(Role role, OrgId org) {
        var login = login();
        qingxi.with(login, "周敏", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
