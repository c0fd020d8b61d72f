package org.nuanyang.risk.harm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.risk.harm.Endangered.SEEN;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.files.Sample;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("强制报告的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class HarmPagesTest {
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;

    private Endangered school;
    private Account zhoumin;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = Endangered.in(program);
        zhoumin = school.homeroom();
        xiaoman = school.child("小满");
    }

    @Test
    void areNotFoundByWhomItDoesNotConcernAndTheAccused() {
        var report = school.start(xiaoman, zhoumin);
        var accused = school.principal();
        school.accuse(report, SuspectKind.PRINCIPAL, accused, zhoumin);
        school.write(report, zhoumin);
        var number = school.as(zhoumin, viewer -> school.reports.find(report, viewer)).numbered();
        for (var somebody : List.of(accused, school.homeroom(), school.colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi))) {
            var browser = browser(somebody);
            for (var address : List.of("/risk/reports/" + report, "/risk/reports/" + report + "/form?format=pdf")) assertThat(browser.get(address).status()).as(address).isEqualTo(404);
            for (var verb : List.of("told", "accounts", "suspects", "closure"))
                assertThat(browser.post("/risk/reports/" + report + "/" + verb, "body", "POLICE", "way", "PHONE", "text", "x", "kind", "OTHER", "outcome", "UNFOUNDED", "words", "x").status())
                        .as(verb).isEqualTo(404);
            for (var page : List.of("/risk/reports", "/risk/reports?closed=true", "/", "/messages", "/log", "/children/" + xiaoman, "/children/" + xiaoman + "/growth"))
                assertThat(browser.get(page).body()).as(page).doesNotContain(report.toString(), SEEN, ">" + number + "<", "编号 " + number, "强制报告 " + number);
        }
    }

    @Test @DisplayName("家长拿到的任何材料里都没有")
    void areNoPartOfWhatParentsGet() {
        var report = school.full(xiaoman, zhoumin);
        var keeper = browser(school.colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi));
        for (var page : List.of("/children/" + xiaoman, "/children/" + xiaoman + "/growth", "/children/" + xiaoman + "/requests", "/children/" + xiaoman + "/history"))
            assertThat(keeper.get(page).body()).as(page).doesNotContain(SEEN, report.toString());
        var before = browser(zhoumin).get("/children/" + xiaoman).body();
        assertThat(before).as("the same link on every child's page").contains("/risk/reports/new?child=" + xiaoman).doesNotContain(report.toString());
        var other = school.child("石头");
        assertThat(browser(zhoumin).get("/children/" + other).body()).contains("/risk/reports/new?child=" + other);
    }

    @Test @DisplayName("两下发起：打开，按下情形")
    void areStartedInTwoTapsAndAddedTo() {
        var browser = browser(zhoumin);
        assertThat(browser.get("/").body()).as("in the menu of every page").contains("/risk/reports/new");
        var form = browser.get("/risk/reports/new?child=" + xiaoman).body();
        assertThat(form).contains("小满（青石小学 三年级1班）", "tel:110", "value=\"MANY_INJURIES\"");
        var id = ID.matcher(form).results().findFirst().orElseThrow().group(1);
        var page = "/risk/reports/" + id;
        for (int i = 0; i < 2; i++)
            assertThat(browser.post("/risk/reports", "id", id, "child", xiaoman.toString(), "situation", "MANY_INJURIES").location()).as("pressed twice").isEqualTo(page);
        var shown = browser.get(page);
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.body()).contains("公安机关", "还剩 0 小时 30 分", "教育主管部门", "还剩 24 小时 0 分");
        assertThat(browser.post(page + "/told", "entry", UUID.randomUUID().toString(), "body", "POLICE", "way", "PHONE").location()).isEqualTo(page);
        assertThat(browser.post(page + "/told", "way", "PHONE").status()).isEqualTo(422);
        assertThat(browser.post(page + "/accounts", "text", " ").body()).contains("请写下看到或听到的");
        assertThat(browser.post(page + "/accounts", "text", SEEN).location()).isEqualTo(page);
        var principal = school.principal();
        assertThat(browser.post(page + "/suspects", "kind", "STAFF", "account", principal.id().toString(), "words", "").location()).isEqualTo(page);
        assertThat(browser.upload(page + "/proofs", "file", "回执.png", Sample.png(30, 40)).status()).isEqualTo(302);
        assertThat(browser.get(page).body()).contains(SEEN, "刘志远", "不经学校，直接到县", "回执.png", "2026-03-12 09:30 已报", "周敏");
        assertThat(browser(principal).get(page).status()).isEqualTo(404);
        assertThat(new String(browser.takeOut(page + "/form?format=pdf").bytes(), ISO_8859_1)).startsWith("%PDF");
    }

    @Test @DisplayName("校长看到有一份报告和时限，看不到是谁报的、说了什么")
    void tellThePrincipalOnlyWhatIsDue() {
        var report = school.full(xiaoman, zhoumin);
        var principal = browser(school.principal());
        assertThat(principal.get("/").body()).contains("/risk/reports/" + report);
        var shown = principal.get("/risk/reports/" + report).body();
        assertThat(shown).contains("小满", "教育主管部门", "已报").doesNotContain(SEEN, "周敏", zhoumin.id().toString(), "涉嫌侵害的人", "登记表", report + "/closure");
        assertThat(principal.get("/risk/reports/" + report + "/form").status()).isEqualTo(404);
    }

    @Test @DisplayName("县里接收、办结；写错了更正，原来的留着")
    void areReceivedCorrectedAndClosed() {
        var report = school.full(xiaoman, zhoumin);
        var page = "/risk/reports/" + report;
        var officer = browser(school.officer());
        assertThat(officer.get("/risk/reports").body()).contains(page, "青石小学");
        assertThat(officer.get(page).body()).contains("周敏", SEEN, "已收到这份报告");
        assertThat(officer.post(page + "/closure", "outcome", "CASE_FILED", "words", "已立案").body()).contains("还有 1 个部门没有报告");
        assertThat(officer.post(page + "/told", "body", "SUPERIOR", "way", "IN_THE_PRODUCT").location()).isEqualTo(page);
        var wrong = school.list(zhoumin, viewer -> school.entries.told(school.reports.find(report, viewer))).getFirst().id();
        var browser = browser(zhoumin);
        assertThat(browser.get(page + "?correct=" + wrong).body()).contains("更正这一条", "值班民警");
        assertThat(browser.post(page + "/told/" + wrong + "/correction", "body", "POLICE", "way", "IN_PERSON", "whom", "石桥派出所", "why", "").status()).isEqualTo(422);
        assertThat(browser.post(page + "/told/" + wrong + "/correction", "body", "POLICE", "way", "IN_PERSON", "whom", "石桥派出所", "why", "记错了").location()).isEqualTo(page);
        assertThat(browser.get(page).body()).contains("值班民警", "石桥派出所", "已更正，见后面的一行");
        assertThat(officer.post(page + "/closure", "outcome", "CASE_FILED", "words", "已立案").location()).isEqualTo(page);
        assertThat(officer.get("/risk/reports?closed=true").body()).contains(page, "公安已立案");
        assertThat(browser.get("/").body()).doesNotContain(page);
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
