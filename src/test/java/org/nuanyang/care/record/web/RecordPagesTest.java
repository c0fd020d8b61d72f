package org.nuanyang.care.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.care.record.RecordsFixture.in;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.CareRequests;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.NextStep;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.care.record.RecordsFixture;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@DisplayName("关爱记录的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class RecordPagesTest {
    private static final LocalDate TODAY = Qingxi.TODAY;

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Environment environment;
    @Autowired CareRecords records;
    @Autowired CareRequests requests;

    private RecordsFixture fixture;
    private ChildId xiaoman;
    private Account account;
    private Viewer homeroom;

    @BeforeEach
    void meet() {
        fixture = new RecordsFixture(qingxi, roster, environment);
        xiaoman = fixture.child("小满", qingxi.third.id());
        account = fixture.account();
        qingxi.grant(account, Role.HOMEROOM, qingxi.third.id(), LocalDate.of(2025, 9, 1), null);
        homeroom = fixture.as(account, Role.HOMEROOM, qingxi.third.id());
    }

    @Test
    void areNotFoundByAnotherSchoolNorAboveTheSchool() {
        var id = talked(TODAY);
        for (var stranger : List.of(somebody(Role.FILE_KEEPER, qingxi.hewan), somebody(Role.COUNTY_OFFICER, qingxi.county), somebody(Role.HOMEROOM, qingxi.fourth.id()),
                somebody(Role.SUBJECT, qingxi.third.id()))) {
            for (var page : List.of("", "/history", "/correction", "/withdrawal")) {
                assertThat(stranger.get("/care-records/" + id + page).status()).as(page).isEqualTo(404);
            }
            assertThat(stranger.post("/care-records/" + id + "/withdrawal", "version", "1", "reason", "x").status()).isEqualTo(404);
        }
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get("/care-records").status()).isEqualTo(404);
        assertThat(somebody(Role.PSYCHOLOGY, qingxi.qingshi).get("/care-records/" + id).status()).isEqualTo(200);
        assertThat(somebody(Role.PSYCHOLOGY, qingxi.qingshi).get("/care-records/" + id + "/correction").status()).as("another's").isEqualTo(404);
    }

    @Test
    void tellWhatHappenedAndLogWhoReadsIt() {
        var id = talked(TODAY);
        var own = browser().get("/care-records/" + id).body();
        assertThat(own).contains("谈心：小满", "说到妈妈快回来了", "周末一起写信", "打电话给妈妈", "/care-records/" + id + "/correction");
        assertThat(logged(id)).isZero();
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get("/care-records/" + id).body()).contains("记于 2026-03-12");
        assertThat(logged(id)).isEqualTo(1);
        assertThat(principal.get("/care-records?child=" + xiaoman).body()).contains("1 条", "/care-records/" + id).doesNotContain("说到妈妈");
        assertThat(browser().get("/care-records?child=" + xiaoman).body()).as("one's own").contains("说到妈妈快回来了");
        assertThat(principal.get("/care-records?child=" + xiaoman + "&only=attempted&month=nonsense&kind=x&page=7", "HX-Request", "true").body())
                .contains("没有符合的记录").doesNotContain("<html");
    }

    @Test
    void correctWithWhatStoodBeforeKept() {
        var id = talked(TODAY);
        var browser = browser();
        var form = browser.get("/care-records/" + id + "/correction").body();
        assertThat(form).contains("说到妈妈快回来了", "name=\"version\" value=\"1\"", "打电话给妈妈");
        var wrong = browser.post("/care-records/" + id + "/correction", fields("version", "1", "day", "2026-03-20", "told.said", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("还没有到", "请填写谈话内容", "id=\"told.said-problem\"");
        assertThat(browser.post("/care-records/" + id + "/correction", fields("version", "1", "day", "2026-03-11", "told.said", "是昨天谈的")).location()).isEqualTo("/care-records/" + id);
        var late = browser.post("/care-records/" + id + "/correction", fields("version", "1", "day", "2026-03-10", "told.said", "后退键"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("又被改过");
        assertThat(browser.get("/care-records/" + id).body()).contains("是昨天谈的", "已更正", "/history");
        assertThat(browser.get("/care-records/" + id + "/history").body()).contains("2026-03-12", "2026-03-11", "说到妈妈快回来了");
    }

    @Test
    void withdrawWithAReason() {
        var id = talked(TODAY);
        var browser = browser();
        assertThat(browser.get("/care-records/" + id + "/withdrawal").body()).contains("撤回 2026-03-12 的谈心（小满）吗？");
        assertThat(browser.post("/care-records/" + id + "/withdrawal", "version", "1", "reason", "").body()).contains("请写撤回的原因");
        assertThat(browser.post("/care-records/" + id + "/withdrawal", "version", "1", "reason", "记错了人").status()).isEqualTo(302);
        assertThat(browser.get("/care-records/" + id).body()).contains("已撤回", "记错了人").doesNotContain("/correction\"");
        assertThat(browser.get("/care-records/" + id + "/correction").status()).isEqualTo(404);
    }

    @Test
    void tickAPromisedStep() {
        var id = talked(TODAY);
        var browser = browser();
        var step = browser.get("/care-records/" + id).body().replaceAll("(?s).*/care-records/steps/([0-9a-f-]{36})/done.*", "$1");
        assertThat(browser.post("/care-records/steps/" + step + "/done", "back", "https://elsewhere.example").location()).isEqualTo("/care-records/" + id);
        assertThat(browser.post("/care-records/steps/" + step + "/done", "back", "/children/1").location()).isEqualTo("/children/1");
        assertThat(browser.get("/care-records/" + id).body()).contains("做完").doesNotContain("/steps/" + step);
    }

    @Test
    void askForARecordOfAClosedMonthAndAnswer() {
        var browser = browser();
        var url = "/care-records/requests/new?child=" + xiaoman + "&kind=TALK";
        var form = browser.get(url).body();
        var id = form.replaceAll("(?s).*name=\"id\" value=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(browser.post(url, fields("id", id, "day", "2026-01-20", "told.said", "一月谈的")).body()).contains("请写申请的原因");
        assertThat(browser.post(url, fields("id", id, "day", "2026-01-20", "told.said", "一月谈的", "reason", "那时住院")).location()).isEqualTo("/care-records/requests");
        assertThat(browser.get("/care-records/requests").body()).contains("那时住院", "待答复").doesNotContain("/answer");
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var request = principal.get("/care-records/requests").body().replaceAll("(?s).*?request-([0-9a-f-]{36}).*", "$1");
        assertThat(somebody(Role.PRINCIPAL, qingxi.hewan).post("/care-records/requests/" + request + "/answer", "approved", "true").status()).isEqualTo(404);
        principal.get("/care-records/requests");
        assertThat(principal.post("/care-records/requests/" + request + "/answer", "approved", "false").body()).contains("请写不同意的原因");
        assertThat(principal.post("/care-records/requests/" + request + "/answer", "approved", "true").status()).isEqualTo(302);
        assertThat(browser.get("/care-records/" + id).body()).contains("一月谈的", "补录");
        assertThat(browser.get("/care-records/" + id + "/correction").body()).contains("申请的原因");
    }

    private String[] fields(String... typed) {
        var all = new java.util.ArrayList<>(List.of("children", xiaoman.toString(), "mode", "IN_PERSON", "told.agreed", "周末一起写信"));
        all.addAll(List.of(typed));
        return all.toArray(String[]::new);
    }

    private RecordId talked(LocalDate day) {
        var common = Common.of(RecordId.next(), List.of(xiaoman), day, Mode.IN_PERSON).with(Party.MOTHER).promising(new NextStep("打电话给妈妈", null, day.plusDays(2)));
        var talk = new CareRecord.Talk(common, "说到妈妈快回来了，很高兴", "周末一起写信");
        assertThat(in(homeroom, () -> records.record(talk, homeroom))).isInstanceOf(Recorded.Created.class);
        return common.id();
    }

    private long logged(RecordId id) {
        return fixture.owner().sql("select count(*) from audit.entry where action = 'care-record.read' and details->>'record' = :id").param("id", id.toString()).query(Long.class).single();
    }

    private Browser browser() {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }

    private Browser somebody(Role role, OrgId org) {
        var other = fixture.account();
        qingxi.grant(other, role, org, LocalDate.of(2025, 9, 1), null);
        return new Browser(port).as(other.login(), Qingxi.PASSWORD);
    }
}
