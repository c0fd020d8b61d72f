package org.nuanyang.study.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.nuanyang.risk.attendance.AtSchool;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("成绩的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class MarkPagesTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");
    private static final Pattern ROW = Pattern.compile("name=\"(row\\.[^\"]+)\"");

    @LocalServerPort int port;
    @Autowired ApplicationContext program;

    private AtSchool school;
    private ChildId xiaoman;
    private ChildId shitou;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        xiaoman = school.child("小满");
        shitou = school.child("石头");
    }

    @Test
    void aFileIsLookedAtDecidedTakenInAndTakenBack() {
        var zhoumin = browser(school.homeroom);
        assertThat(zhoumin.get("/study").location()).isEqualTo("/study/marks");
        assertThat(zhoumin.upload("/study/marks/imports", "file", "巡查.csv", bytes("序号,村\n1,青石\n"), "place", school.klass.id().toString()))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(422)).satisfies(answer -> assertThat(answer.body()).contains("没有找到“姓名”一栏"));
        var url = zhoumin.upload("/study/marks/imports", "file", "成绩.csv", bytes("期中考试成绩\n姓名,班级,语文,数学(120),总分,名次\n小满,三年级1班,88,优,88,1\n石头,三年级1班,缺考,110,110,2\n赵六,三年级1班,60,60,120,3\n"),
                "place", school.klass.id().toString()).location();
        var preview = zhoumin.get(url).body();
        assertThat(preview).contains("请填写考试日期", "没有读的栏目：总分、名次", "没有找到叫赵六的学生", "“数学”写的是“优”", "value=\"期中考试\"").doesNotContain("确认导入</button>");
        var row = ROW.matcher(preview).results().findFirst().orElseThrow().group(1);
        assertThat(zhoumin.post(url + "/decisions", "exam", "new", "name", "期中考试", "kind", "MIDTERM", "day", "2026-03-02", row, "-").location()).isEqualTo(url);
        var seen = SEEN.matcher(zhoumin.get(url).body()).results().findFirst().orElseThrow().group(1);
        for (int i = 0; i < 2; i++) assertThat(zhoumin.post(url + "/commit", "seen", seen).location()).as("pressed twice").isEqualTo(url);
        assertThat(zhoumin.get(url).body()).contains("写入 3 个成绩", "撤销这一批");
        assertThat(zhoumin.get("/study/marks").body()).contains("期中考试", "语文、数学");
        assertThat(zhoumin.get("/children/" + xiaoman).body()).contains("88/100");
        assertThat(zhoumin.get("/children/" + shitou + "/marks").body()).contains("缺考", "110/120");
        assertThat(zhoumin.post(url + "/undo").location()).isEqualTo(url);
        assertThat(zhoumin.get("/children/" + xiaoman + "/marks").body()).contains("还没有成绩");
        assertThat(browser(school.colleague("王老师", Role.HOMEROOM, school.qingxi.hewanThird.id())).get(url).status()).isEqualTo(404);
    }

    @Test
    void aClassIsEnteredByHandAndKeepsWhatWasTyped() {
        var zhoumin = browser(school.homeroom);
        assertThat(zhoumin.post("/study/marks/exams", "class", school.klass.id().toString(), "name", "", "day", "2027-01-01").body()).contains("请写考试的名称", "还没有到");
        var page = zhoumin.post("/study/marks/exams", "class", school.klass.id().toString(), "name", "<b>月考</b>", "kind", "UNIT", "day", "2026-03-02").location();
        assertThat(zhoumin.get(page).body()).contains("录入哪一科", "&lt;b&gt;月考");
        var entry = page + "/entry";
        assertThat(zhoumin.get(entry + subject("语文")).body()).contains("mark-" + xiaoman, "inputmode=\"decimal\"");
        var wrong = zhoumin.post(entry, "subject", "语文", "full", "100", "mark-" + xiaoman, "八十", "mark-" + shitou, "101");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("小满写的是“八十”", "石头的分数 101 高于满分 100", "value=\"八十\"");
        assertThat(zhoumin.post(entry, "subject", "语文", "full", "100", "mark-" + xiaoman, "80", "mark-" + shitou, "缺考").location()).isEqualTo(page);
        assertThat(zhoumin.get(page).body()).contains(">80<", "缺考", "人数太少");
        assertThat(zhoumin.post(entry, "subject", "语文", "full", "100", "mark-" + xiaoman, "70", "version-" + xiaoman, "0").body()).contains("刚才有别人改过", "现在是 80", "value=\"70\"");
        assertThat(zhoumin.get(entry + subject("天文")).status()).isEqualTo(404);
    }

    @Test
    void aSubjectTeacherHasTheOwnSubjectAlone() {
        var zhoumin = browser(school.homeroom);
        var qian = school.colleague("钱老师", Role.SUBJECT, school.klass.id());
        assertThat(browser(qian).get("/study/marks").body()).contains("还没有写明您教哪一科");
        var teaching = "/classes/" + school.klass.id() + "/teaching";
        assertThat(zhoumin.get(teaching).body()).contains("钱老师");
        assertThat(zhoumin.post(teaching, "who", "", "subject", "语文").status()).isEqualTo(422);
        assertThat(zhoumin.post(teaching, "who", qian.id().toString(), "subject", "语文").location()).isEqualTo(teaching);
        var page = zhoumin.post("/study/marks/exams", "class", school.klass.id().toString(), "name", "月考", "kind", "UNIT", "day", "2026-03-02").location();
        for (var subject : new String[] {"语文", "数学"}) zhoumin.post(page + "/entry", "subject", subject, "full", "100", "mark-" + xiaoman, subject.equals("语文") ? "81" : "47");
        var own = browser(qian);
        assertThat(own.get(page).body()).contains(">81<").doesNotContain(">47<");
        assertThat(own.get(page + "/entry" + subject("数学")).status()).isEqualTo(404);
        assertThat(own.post(page + "/entry", "subject", "数学", "full", "100", "mark-" + xiaoman, "10").status()).isEqualTo(404);
        assertThat(own.get("/study/marks/classes/" + school.klass.id() + subject("数学")).body()).contains(">81<").doesNotContain(">47<");
        assertThat(own.get("/children/" + xiaoman + "/marks").status()).isEqualTo(404);
        assertThat(own.get("/study/marks/imports").status()).isEqualTo(404);
        zhoumin.post(teaching + "/removal", "who", qian.id().toString(), "subject", "语文");
        assertThat(own.get(page).status()).isEqualTo(404);
    }

    @Test
    void aboveTheSchoolsNoMarkIsTold() {
        var zhoumin = browser(school.homeroom);
        var page = zhoumin.post("/study/marks/exams", "class", school.klass.id().toString(), "name", "月考", "kind", "UNIT", "day", "2026-03-02").location();
        zhoumin.post(page + "/entry", "subject", "语文", "full", "100", "mark-" + xiaoman, "81");
        var officer = browser(school.colleague("赵建国", Role.TOWNSHIP_OFFICER, school.qingxi.township));
        assertThat(officer.get("/study/marks").body()).contains("竹溪小学").doesNotContain("小满", "月考");
        assertThat(officer.get(page).status()).isEqualTo(404);
    }

    private static String subject(String name) {
        return "?subject=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
