package org.nuanyang.roster.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.Sums;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.survey.SurveyCounty;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("普查的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, SurveyCounty.Laid.class})
class SurveyPagesTest {
    @LocalServerPort int port;
    @Autowired SurveyCounty school;
    @Autowired Surveys surveys;
    SurveyRound round;
    String walk;

    @BeforeEach
    void start() {
        round = school.round();
        walk = "/surveys/" + round.id() + "/walk/" + school.qingxi.third.id();
    }

    @AfterEach
    void close() {
        school.as(school.keeper, by -> {
            surveys.close(round.id(), by);
            return null;
        });
    }

    @Test
    void areNotThereForATeacherOfAnotherSchool() {
        var outsider = somebody(Role.FILE_KEEPER, school.qingxi.hewan);
        for (var url : List.of("/surveys/" + round.id(), walk, walk + "/sheet.pdf", "/surveys/" + round.id() + "/ledger.xlsx",
                "/surveys/" + round.id() + "/closure", "/surveys/children?round=" + round.id())) {
            assertThat(outsider.get(url).status()).as(url).isEqualTo(404);
        }
        assertThat(outsider.post(walk, "child", school.xiaoman.toString(), "answer", "STILL", "version", "1").status()).isEqualTo(404);
        assertThat(outsider.post("/surveys/" + round.id() + "/closure").status()).isEqualTo(404);
        assertThat(outsider.get("/surveys").body()).contains("还没有做过普查，所以没有建档率", "普查查明的人数");
        assertThat(somebody(Role.ADMINISTRATOR, school.qingxi.county).get("/surveys").status()).isEqualTo(404);
    }

    @Test
    void walkAClassWithoutJavaScript() {
        var teacher = somebody(Role.HOMEROOM, school.qingxi.third.id());
        assertThat(teacher.get("/").body()).contains("普查：三年级1班还有", walk);
        var first = teacher.get(walk + "?child=" + school.xiaoman);
        assertThat(first.body()).contains("还剩", "小满", "父亲：外出 广东省东莞市（2025-02-18 起）", "母亲：在家", "监护人：何秀兰（祖母）", "照旧", "有变化", "不再是");
        var done = teacher.post(walk, "child", school.xiaoman.toString(), "answer", "STILL", "version", version(school.xiaoman));
        assertThat(done.status()).isEqualTo(302);
        var next = teacher.get(done.location());
        assertThat(next.body()).contains("小满：照旧", "撤回");
        var form = teacher.get(walk + "?child=" + school.xiaoyu + "&answer=NEWLY");
        assertThat(form.body()).contains("谁外出了？", "name=\"father.away\"", "name=\"guardian.phone\"");
        var empty = teacher.post(walk, "child", school.xiaoyu.toString(), "answer", "NEWLY", "version", version(school.xiaoyu),
                "father.away", "false", "mother.away", "false");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("还没有写变化");
        var odd = teacher.post(walk, "child", school.xiaoyu.toString(), "answer", "NEWLY", "version", version(school.xiaoyu),
                "father.away", "true", "father.awaySince", "去年", "mother.away", "false");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.body()).contains("“去年”不是一个日期", "value=\"去年\"");
        var told = teacher.post(walk, "child", school.xiaoyu.toString(), "answer", "NEWLY", "version", version(school.xiaoyu),
                "father.away", "true", "father.awaySince", "202603", "father.place", "浙江省", "mother.away", "false");
        assertThat(teacher.get(told.location()).body()).contains("小雨已记下。", "父亲自 2026-03 起外出");
        assertThat(teacher.get("/surveys/children?round=" + round.id() + "&list=DIFFERS").body()).contains("小雨");
        var back = teacher.post(walk + "/back", "child", school.xiaoyu.toString());
        assertThat(teacher.get(back.location()).body()).contains("小雨", "母亲：在家").doesNotContain("浙江省");
    }

    @Test
    void answerHtmxWithTheNextStepAlone() throws Exception {
        var teacher = somebody(Role.HOMEROOM, school.qingxi.third.id());
        var step = teacher.get(walk, "HX-Request", "true").body();
        assertThat(step).startsWith("<div id=\"walk\"").doesNotContain("<html");
    }

    @Test
    void tellThePrincipalWhichClassesAreOpenAndLetNobodyElseWalk() {
        var principal = somebody(Role.PRINCIPAL, school.qingxi.qingshi);
        assertThat(principal.get("/").body()).contains("普查：1 个班还有", "/surveys/" + round.id());
        var page = principal.get("/surveys/" + round.id()).body();
        assertThat(page).contains("三年级1班", "建档率", "口径", "基本情况、联系方式", round.title()).doesNotContain("去核对");
        assertThat(principal.get(walk).status()).isEqualTo(404);
        assertThat(principal.get("/surveys").location()).isEqualTo("/surveys/" + round.id());
    }

    @Test
    void showTheCountyEverySchoolInFigures() {
        var officer = somebody(Role.COUNTY_OFFICER, school.qingxi.county);
        var page = officer.get("/surveys").body();
        assertThat(page).contains("青石小学", "河湾小学", "进行中", "未开展", "发起普查", "/surveys/children?year=2025&amp;term=2&amp;list=UNCHECKED");
        assertThat(officer.get("/surveys/children?year=2025&term=2&list=UNCHECKED").body()).contains("小云", "青石小学");
        assertThat(officer.get("/surveys/" + round.id() + "/ledger.xlsx").status()).isEqualTo(404);
        assertThat(somebody(Role.TOWNSHIP_OFFICER, school.qingxi.township).get("/surveys").body()).contains("青石小学").doesNotContain("发起普查");
    }

    @Test
    void startAndCloseARoundByForms() {
        close();
        var keeper = somebody(Role.FILE_KEEPER, school.qingxi.qingshi);
        assertThat(keeper.get("/surveys/new").body()).contains("2025—2026学年第二学期普查", "value=\"2026-03-12\"");
        assertThat(keeper.post("/surveys", "term", "2025-2", "title", "", "from", "2026-03-12", "until", "2026-03-01").body()).contains("请填写名称");
        assertThat(keeper.post("/surveys", "term", "2025-2", "title", "春季普查", "from", "2026-03-12", "until", "2026-03-01").body()).contains("早于开始日期");
        assertThat(keeper.post("/surveys", "term", "2025-2", "title", "春季普查", "from", "2026-03-12", "until", "2026-03-31").status()).isEqualTo(302);
        var begun = keeper.get("/surveys").location();
        assertThat(keeper.get(begun).body()).contains("春季普查", "2026-03-12 至 2026-03-31");
        assertThat(keeper.get(begun + "/closure").body()).contains("没有核对，结束后会记为“未核对”");
        assertThat(keeper.post(begun + "/closure").status()).isEqualTo(302);
        assertThat(keeper.get(begun).body()).contains("2026-03-12 结束，结果不再变动").doesNotContain("去核对");
    }

    @Test
    void handOutTheLedgerAndTheSheet() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, school.qingxi.qingshi);
        keeper.post(walk, "child", school.xiaoman.toString(), "answer", "STILL", "version", version(school.xiaoman));
        var ledger = somebody(Role.PRINCIPAL, school.qingxi.qingshi).takeOut("/surveys/" + round.id() + "/ledger.xlsx").bytes();
        assertThat(Sums.hold(ledger)).isNotEmpty();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(ledger))) {
            var sheet = workbook.getSheetAt(0);
            var text = new StringBuilder();
            for (var row : sheet) for (var cell : row) text.append(cell).append('|');
            assertThat(text).contains("青石小学" + round.title() + "台账", "填报单位", "小满|", "广东省东莞市", "照旧", "未核对", "某人", "合计");
        }
        assertThat(new String(somebody(Role.PRINCIPAL, school.qingxi.qingshi).takeOut("/surveys/" + round.id() + "/ledger.pdf").bytes(), 0, 5)).isEqualTo("%PDF-");
        var pdf = keeper.takeOut(walk + "/sheet.pdf").bytes();
        assertThat(new String(pdf, 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void standOnTheChildsPage() {
        var teacher = somebody(Role.HOMEROOM, school.qingxi.third.id());
        teacher.get(walk);
        teacher.post(walk, "child", school.xiaoyun.toString(), "answer", "STILL", "version", version(school.xiaoyun));
        assertThat(teacher.get("/children/" + school.xiaoyun).body()).contains("最近一次核对", "照旧", "2026-03-12 某人", "/surveys/" + round.id());
    }

    @Test
    void sayThatARoundIsOver() {
        var teacher = somebody(Role.HOMEROOM, school.qingxi.third.id());
        teacher.get(walk);
        close();
        var late = teacher.post(walk, "child", school.xiaoman.toString(), "answer", "STILL", "version", version(school.xiaoman));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("这一轮普查已经结束");
    }

    private String version(ChildId child) {
        return Integer.toString(school.version(child));
    }

    private Browser somebody(Role role, OrgId org) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        school.qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }
}
