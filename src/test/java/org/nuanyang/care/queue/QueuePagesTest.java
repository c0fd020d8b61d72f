package org.nuanyang.care.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.care.Matter.*;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Owing;
import org.nuanyang.care.Per;
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
@DisplayName("督办与完成率")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Owing.Laid.class})
class QueuePagesTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Owing owing;
    @Autowired Queue queue;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    private CareDutyId talk;
    private ChildId xiaoman;
    private ChildId stone;
    private Account zhou;

    @BeforeEach void begin() {
        owing.forget();
        owing.withoutTeachers();
        talk = owing.duty(TALK, OwedBy.LINKED, Per.WEEK);
        xiaoman = owing.child("李小满", qingxi.qingshi, qingxi.third.id(), "2017-06-01", true);
        stone = owing.child("王石头", qingxi.hewan, qingxi.hewanThird.id(), "2017-06-01", true);
        zhou = qingxi.with(login(), "周敏" + login(), Role.HOMEROOM, qingxi.third.id());
        owing.quota(xiaoman, talk, qingxi.qingshi, qingxi.third.id(), null, "2026-02-23", "2026-03-01", 1);
        owing.quota(xiaoman, talk, qingxi.qingshi, qingxi.third.id(), null, "2026-03-02", "2026-03-08", 0);
        owing.quota(xiaoman, talk, qingxi.qingshi, qingxi.third.id(), null, "2026-03-09", "2026-03-15", 0);
        owing.quota(stone, talk, qingxi.hewan, qingxi.hewanThird.id(), null, "2026-03-02", "2026-03-08", 1);
        owing.quota(stone, talk, qingxi.hewan, qingxi.hewanThird.id(), null, "2026-03-09", "2026-03-15", 1);
    }

    @Test void areNotThereForWhoAnswersForNobodyElse() {
        for (var path : new String[] {"/care/queue", "/care/queue/children", "/care/completion"}) {
            assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).get(path).status()).as(path).isEqualTo(404);
            assertThat(somebody(Role.SUBJECT, qingxi.third.id()).get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).get("/").body()).doesNotContain("/care/queue");
        assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).post("/care/queue/nudges", "who", zhou.id().value().toString()).status()).isEqualTo(404);
    }

    @Test void leaveSortingToWhatIsAskedAfterThem() {
        var principal = Scopes.viewer(Scopes.COUNTY, zhou.id(), Role.PRINCIPAL, qingxi.qingshi.value());
        var filter = new QueueFilter(null, null, null, null, Qingxi.TODAY.minusDays(30), null, Qingxi.TODAY);
        var sorts = principal.scope().sight().call(() -> new TransactionTemplate(transactions).execute(_ -> {
            assertThat(queue.lines(By.CLASS, filter, null, false, principal)).isNotEmpty();
            var afterLines = jdbc.sql("show enable_sort").query(String.class).single();
            assertThat(queue.behind(filter, Which.MISSED, null, 1, principal).items()).isNotEmpty();
            return afterLines + " " + jdbc.sql("show enable_sort").query(String.class).single();
        }));
        assertThat(sorts).isEqualTo("on on");
    }

    @Test void tellAPrincipalTheOwnSchoolOnly() {
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get("/care/queue").body()).contains(zhou.name(), "1 件（1 名学生）", "1 次（1 名学生）").doesNotContain("河湾小学", "王石头");
        assertThat(principal.get("/care/queue?school=" + qingxi.hewan).status()).isEqualTo(404);
        assertThat(principal.get("/care/queue/children?school=" + qingxi.hewan).status()).isEqualTo(404);
        assertThat(principal.get("/care/queue/children?class=" + qingxi.hewanThird.id()).status()).isEqualTo(404);
        assertThat(principal.get("/care/queue?by=CLASS").body()).contains("三年级1班");
        assertThat(principal.get("/care/queue?by=DUTY").body()).contains("谈心（每周）");
        var children = principal.get("/care/queue/children?which=MISSED").body();
        assertThat(children).contains("李小满", "/children/" + xiaoman, "漏1次", zhou.name()).doesNotContain("王石头");
        assertThat(principal.get("/care/queue/children?person=" + zhou.id().value()).body()).contains("李小满", "3月15日前");
    }

    @Test @DisplayName("学校以上看不到学生的名字") void nameNoChildAboveTheSchool() {
        for (var officer : new Browser[] {somebody(Role.COUNTY_OFFICER, qingxi.county), somebody(Role.TOWNSHIP_OFFICER, qingxi.township)}) {
            assertThat(officer.get("/care/queue").body()).contains("青石小学", "河湾小学", "按学校");
            var children = officer.get("/care/queue/children").body();
            assertThat(children).contains("李**", "学校以上只看到姓氏").doesNotContain("李小满", "/children/" + xiaoman);
            assertThat(officer.get("/care/queue/children?q=小满").body()).contains("李**");
        }
    }

    @Test void areSearchedAndNarrowed() {
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/care/queue?q=河湾").body()).contains("1 所");
        assertThat(officer.get("/care/queue?q=没有这所").body()).contains("没有符合条件的");
        assertThat(officer.get("/care/queue?by=PERSON&school=" + qingxi.qingshi).body()).contains(zhou.name());
        assertThat(officer.get("/care/queue?by=PERSON&time=WEEK&school=" + qingxi.qingshi).body()).contains("1 件（1 名学生）").doesNotContain("1 次（1 名学生）");
        assertThat(officer.get("/care/queue?by=PERSON&duty=" + UUID.randomUUID()).body()).contains("没有符合条件的");
    }

    @Test @DisplayName("提醒：每人每天一次") void nudgeOnceADay() {
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        principal.get("/care/queue?by=PERSON");
        var url = "/care/queue/nudges?by=PERSON";
        assertThat(principal.post(url).location()).isEqualTo("/care/queue?by=PERSON");
        assertThat(principal.get("/care/queue?by=PERSON").body()).contains("还没有选人");
        principal.post(url, "who", zhou.id().value().toString());
        assertThat(principal.get("/care/queue?by=PERSON").body()).contains("已提醒 1 人");
        principal.post(url, "all", "true");
        assertThat(principal.get("/care/queue?by=PERSON").body()).contains("这 1 人今天已经提醒过");
        var messages = new Browser(port).as(zhou.login(), Qingxi.PASSWORD).get("/messages").body();
        assertThat(messages).contains("提醒您").doesNotContain("留守", "李小满");
    }

    @Test void nudgeNobodyElsesPeopleAndNobodyWhoHasCaughtUp() {
        var wang = qingxi.with(login(), "王老师", Role.HOMEROOM, qingxi.hewanThird.id());
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        principal.get("/care/queue");
        assertThat(principal.post("/care/queue/nudges", "who", wang.id().value().toString()).status()).isEqualTo(404);
        owing.done(xiaoman, talk, "2026-03-09", TALK, "2026-03-12");
        owing.done(xiaoman, talk, "2026-03-02", TALK, "2026-03-12");
        principal.get("/care/queue");
        principal.post("/care/queue/nudges?by=PERSON", "who", zhou.id().value().toString());
        assertThat(principal.get("/care/queue?by=PERSON").body()).contains("这几位已经做完了");
    }

    @Test @DisplayName("完成率：已做除以应做，逐月并列，点开是漏做的学生") void tellTheShareByDutyAndMonth() {
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var page = principal.get("/care/completion").body();
        assertThat(page).contains("谈心（每周）", "3月", "50%", "month=2026-03");
        var missed = page.replaceAll("(?s).*href=\"(/care/queue/children[^\"]*month=2026-03[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(principal.get(missed).body()).contains("李小满", "漏1次");
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get("/care/completion?by=SCHOOL").body()).contains("青石小学", "50%", "河湾小学", "100%");
        owing.excused(xiaoman);
        assertThat(principal.get("/care/completion").body()).doesNotContain("50%");
    }

    private Browser somebody(Role role, OrgId org) {
        var login = login();
        qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
