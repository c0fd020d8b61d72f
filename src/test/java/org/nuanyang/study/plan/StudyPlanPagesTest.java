package org.nuanyang.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.study.plan.Studied.TODAY;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
import org.nuanyang.files.Sample;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("学习帮扶计划的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class StudyPlanPagesTest {
    private static final Pattern PLAN = Pattern.compile("name=\"plan\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort int port;
    @Autowired ApplicationContext program;

    private Studied school;
    private Account teacher;
    private Browser zhoumin;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = new Studied(program);
        teacher = school.homeroom();
        zhoumin = browser(teacher);
        xiaoman = school.child("小满");
    }

    @Test
    void leadFromTheChildToAPlanThatIsToldSignedAndGoneOnWith() {
        var page = "/children/" + xiaoman + "/study-plan";
        assertThat(zhoumin.get("/children/" + xiaoman).body()).contains("制定学习帮扶计划", page + "/edit");
        var edit = zhoumin.get(page + "/edit").body();
        assertThat(edit).contains("每周二、四放学后 30 分钟", "周敏");
        var id = PLAN.matcher(edit).results().findFirst().orElseThrow().group(1);
        assertThat(write(id, "应用题读不懂", "").body()).as("422 keeps what was typed").contains("请写帮扶内容", "应用题读不懂");
        assertThat(write(id, "应用题读不懂", "每次读两道题").location()).isEqualTo(page);
        assertThat(write(id, "应用题读不懂", "每次读两道题").status()).as("sent twice").isEqualTo(302);
        assertThat(zhoumin.get("/study/plans").body()).contains("小满", "数学", "未签字");
        assertThat(zhoumin.get("/").body()).contains("学习帮扶计划该写阶段效果");
        var effects = "/study-plans/" + id + "/effects?stage=1";
        assertThat(zhoumin.get(effects).body()).contains("数学", "目标：做对一半", "outcome1");
        assertThat(zhoumin.post(effects, "on", TODAY.toString(), "said1", "肯读题了").status()).isEqualTo(422);
        assertThat(zhoumin.post(effects, "on", TODAY.toString(), "outcome1", "BETTER", "said1", "肯读题了").location()).isEqualTo(page);
        assertThat(zhoumin.get(page).body()).contains("有进步。肯读题了");
        assertThat(zhoumin.get("/").body()).doesNotContain("学习帮扶计划该写阶段效果");
        var signed = zhoumin.upload("/study-plans/" + id + "/signature", "file", "签字.png", Sample.png(60, 80), "version", "1", "signedOn", TODAY.toString());
        assertThat(signed.location()).isEqualTo(page);
        assertThat(zhoumin.get(page).body()).contains("已于 2026-03-12 签字", "签字.png");
        assertThat(browser(school.subject()).get(page).body()).as("a subject teacher reads it, too").contains("应用题读不懂", "/study/plans");
        assertThat(browser(school.colleague("王晓燕", Role.SUBJECT, school.qingxi.fourth.id())).get(page).status()).isEqualTo(404);
        assertThat(zhoumin.get(page + "/edit?renew=true").body()).contains("follows", "上期“有进步”肯读题了。应用题读不懂", "接着订");
        assertThat(zhoumin.post("/study-plans/" + id + "/closure", "ending", "IMPROVED", "words", "能自己读题了").status()).isEqualTo(302);
        assertThat(zhoumin.get(page).body()).contains("已结束", "能自己读题了", "接着订下一期");
        assertThat(zhoumin.get("/children/" + xiaoman + "/diary?kind=PLAN").body()).contains("制定学习帮扶计划", "学习帮扶计划结束");
    }

    @Test
    void leaveAsWordAndAsPdfToBeSigned() throws Exception {
        var id = school.written(xiaoman, teacher, teacher);
        try (var document = new XWPFDocument(new ByteArrayInputStream(zhoumin.takeOut("/study-plans/" + id + "/paper?version=1&format=word").bytes())); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("学习帮扶计划", "小满", "应用题读不懂题意", "每周二放学后 30 分钟", "监护人（签字）", "班主任（签字）", "第1阶段").doesNotContain("留守");
        }
        assertThat(new String(zhoumin.takeOut("/study-plans/" + id + "/paper?version=1&format=pdf").bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private Browser.Answer write(String id, String analysis, String content) {
        return zhoumin.post("/children/" + xiaoman + "/study-plan", "plan", id, "version", "0", "from", "2026-03-01", "until", "2026-07-01", "parts[0].line", "", "parts[0].subject", "数学",
                "parts[0].analysis", analysis, "parts[0].content", content, "parts[0].hours", "周二放学后", "parts[0].goal", "做对一半", "parts[0].tutor", teacher.id().toString(),
                "stages[0].due", TODAY.toString(), "stages[1].due", "", "stages[1].aim", "", "then", "SAVE");
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
