package org.nuanyang.risk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.risk.plan.Planned.TODAY;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("个别教育管理方案的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class PlanPagesTest {
    private static final Pattern PLAN = Pattern.compile("name=\"plan\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort int port;
    @Autowired ApplicationContext program;

    private Planned school;
    private Account teacher;
    private Browser zhoumin;
    private Browser principal;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = Planned.in(program);
        teacher = school.homeroom();
        zhoumin = browser(teacher);
        principal = browser(school.principal());
        xiaoman = school.child("小满");
    }

    @Test
    void leadFromAnUrgentChildToAPlanThatIsReturnedApprovedReviewedAndClosed() {
        school.level(xiaoman, RiskLevel.URGENT, teacher);
        assertThat(zhoumin.get("/").body()).contains("重点或紧急的学生没有执行中的方案");
        assertThat(zhoumin.get("/risk/plans?show=missing").body()).contains("小满", "/children/" + xiaoman + "/plan");
        var page = "/children/" + xiaoman + "/plan";
        var id = PLAN.matcher(zhoumin.get(page + "/edit").body()).results().findFirst().orElseThrow().group(1);
        var wrong = write(id, "0", "SUBMIT", "goals[0].text", "每晚有大人在家");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请写明怎样算达到", "请填写期限", "每晚有大人在家");
        var more = write(id, "0", "MORE", "goals[0].text", "每晚有大人在家");
        assertThat(more.body()).contains("goals[3].text", "每晚有大人在家");
        var lines = new String[] {"goals[0].text", "每晚有大人在家", "goals[0].measure", "连续四周", "goals[0].by", "2026-05-01", "goals[1].text", "", "goals[1].measure", "", "goals[1].by", "",
            "actions[0].text", "和姑姑商量", "actions[0].doer", teacher.id().toString(), "actions[0].by", "2026-03-18"};
        assertThat(write(id, "0", "SUBMIT", lines).location()).isEqualTo(page);
        assertThat(principal.get("/").body()).contains("方案等待批准");
        assertThat(principal.get(page).body()).contains("每晚有大人在家", "周敏", "/plans/" + id + "/decision");
        assertThat(principal.post("/plans/" + id + "/decision", "version", "1", "handedIn", "2", "answer", "RETURN", "comment", "").status()).isEqualTo(422);
        assertThat(principal.post("/plans/" + id + "/decision", "version", "1", "handedIn", "2", "answer", "RETURN", "comment", "写清谁去").status()).isEqualTo(302);
        assertThat(zhoumin.get("/").body()).contains("方案被退回");
        assertThat(zhoumin.get(page + "/edit").body()).contains("写清谁去", "和姑姑商量");
        var again = Stream.concat(Stream.of("goals[0].line", "1", "actions[0].line", "1"), Stream.of(lines)).toArray(String[]::new);
        assertThat(write(id, "1", "SUBMIT", again).status()).isEqualTo(302);
        assertThat(principal.post("/plans/" + id + "/decision", "version", "1", "handedIn", "4", "answer", "APPROVE").status()).isEqualTo(302);
        assertThat(zhoumin.get("/").body()).contains("方案里要您做的措施");
        assertThat(zhoumin.post("/plans/" + id + "/actions/1", "on", TODAY.toString(), "result", "姑姑答应了").location()).isEqualTo(page);
        assertThat(zhoumin.get("/plans/" + id + "/reviews").body()).contains("每晚有大人在家", "outcome1");
        assertThat(zhoumin.post("/plans/" + id + "/reviews", "number", "1", "on", TODAY.toString(), "words", "好多了").status()).isEqualTo(422);
        assertThat(zhoumin.post("/plans/" + id + "/reviews", "number", "1", "on", TODAY.toString(), "words", "好多了", "outcome1", "REACHED").location()).isEqualTo(page);
        assertThat(zhoumin.get(page).body()).contains("姑姑答应了", "好多了", "已达到", "刘志远");
        assertThat(zhoumin.post("/plans/" + id + "/closure", "ending", "GOALS_REACHED", "words", "妈妈回来了").status()).isEqualTo(302);
        assertThat(zhoumin.get(page).body()).contains("已结案", "妈妈回来了", "恢复方案");
        assertThat(zhoumin.get("/children/" + xiaoman + "/diary?kind=PLAN").body()).contains("方案批准执行", "方案结案");
    }

    @Test
    void leaveAsWordAndAsPdf() throws Exception {
        var id = school.approved(xiaoman, teacher, school.principal());
        var word = zhoumin.takeOut("/plans/" + id + "/paper?version=1&format=word");
        try (var document = new XWPFDocument(new ByteArrayInputStream(word.response().body())); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("个别教育管理方案", "小满", Planned.SITUATION, "每天晚上有人陪到家", "和姑姑商量接到镇上住", "监护人无力照管", "刘志远批准");
        }
        assertThat(new String(zhoumin.takeOut("/plans/" + id + "/paper?version=1&format=pdf").response().body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(browser(school.colleague("钱老师", org.nuanyang.access.Role.SUBJECT, school.qingxi.third.id())).get("/plans/" + id + "/paper?version=1").status()).isEqualTo(404);
    }

    private Browser.Answer write(String id, String edition, String then, String... lines) {
        var fields = new java.util.ArrayList<>(java.util.List.of("plan", id, "version", "1", "edition", edition, "problems", "GUARDIAN_UNABLE", "situation", Planned.SITUATION, "strengths", "", "reviewWeeks", "4", "then", then));
        fields.addAll(java.util.List.of(lines));
        return zhoumin.post("/children/" + xiaoman + "/plan", fields.toArray(String[]::new));
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
