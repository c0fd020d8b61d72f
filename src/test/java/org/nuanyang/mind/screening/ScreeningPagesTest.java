package org.nuanyang.mind.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("测评的页面、纸张与人数")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ScreeningPagesTest {
    private static final String OWN = """
            名称,同伴关系小问卷,,
            版权,本校自编,,
            说明,只用来发现需要关心的学生,,
            指导语,最近一个月你有没有这样？,,
            年龄,9,12,
            答案,0,没有,
            答案,1,有时,
            题目,我有好朋友,反向,
            题目,有人欺负我,危机,1
            分界,0,无,还好
            """;

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired PaperEntry entry;
    @Autowired FollowUps followUps;
    @Autowired ScreeningCounts counts;
    @Autowired Clock clock;

    private Classroom room;

    @BeforeEach
    void meet() {
        room = new Classroom(program);
    }

    private Browser teacher() {
        return new Browser(port).as(room.hejing.login(), Qingxi.PASSWORD);
    }

    @Test
    void aSchoolsOwnScaleIsLookedAtFirstAndThenAdded() {
        var teacher = teacher();
        teacher.get("/mind/scales");
        assertThat(teacher.upload("/mind/scales/preview", "file", "量表.csv", OWN.replace("反向", "倒着").getBytes(UTF_8))).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("第 8 行第三列是“倒着”");
        });
        var preview = teacher.upload("/mind/scales/preview", "file", "量表.csv", OWN.getBytes(UTF_8));
        assertThat(preview.body()).contains("同伴关系小问卷：请核对", "1 分起立刻处置", "本校自编");
        var told = Pattern.compile("name=\"told\" value=\"([^\"]*)\"").matcher(preview.body());
        assertThat(told.find()).isTrue();
        var text = told.group(1).replace("&#34;", "\"").replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        var school = Pattern.compile("<option value=\"([^\"]+)\"").matcher(preview.body());
        assertThat((school.find() ? teacher.post("/mind/scales", "told", text, "school", school.group(1)) : teacher.post("/mind/scales", "told", text)).status()).isEqualTo(302);
        assertThat(teacher.get("/mind/scales").body()).contains("同伴关系小问卷", "停用");
        assertThat(teacher.get("/mind/sittings/new").body()).contains("同伴关系小问卷");
        var elsewhere = new Browser(port).as(room.with("王老师", Role.PSYCHOLOGY, room.qingxi.hewan).login(), Qingxi.PASSWORD);
        assertThat(elsewhere.get("/mind/scales").body()).doesNotContain("同伴关系小问卷");
        assertThat(new Browser(port).as(room.homeroom.login(), Qingxi.PASSWORD).upload("/mind/scales/preview", "file", "量表.csv", OWN.getBytes(UTF_8)).status()).isEqualTo(404);
    }

    @Test
    void slipsCarryACodeThatScansAndEndTheOnesBefore() throws Exception {
        var id = room.sitting("phq-9", room.child("小满"), room.child("石头"));
        var before = room.codes(id).get("小满");
        var file = teacher().takeOut("/mind/sittings/" + id + "/slips.pdf").bytes();
        var slips = text(file);
        assertThat(pictures(file)).as("a QR code a child").isEqualTo(2);
        assertThat(slips).contains("小满", "石头", "扫一扫");
        assertThat(program.getBean(ChildsDoor.class).paper(before)).isEmpty();
        var code = Pattern.compile("([3479ACEFHJKMNPRTWXY]{3} ){2}[3479ACEFHJKMNPRTWXY]{3}").matcher(slips);
        assertThat(code.find()).isTrue();
        assertThat(program.getBean(ChildsDoor.class).paper(code.group())).isPresent();
        assertThat(new Browser(port).get("/s?scan").body()).contains("请输入口令", "/assets/sit.js");
    }

    @Test
    void aSheetOfPaperSaysItIsUpToTheChildAndNoDiagnosis() throws Exception {
        var id = room.sitting("phq-9", room.child("小满"), room.child("石头"));
        var named = text(teacher().takeOut("/mind/sittings/" + id + "/sheets.pdf").bytes());
        assertThat(named).contains("小满", "石头", "最近过得怎么样", "参加不参加，你自己定", "做事时提不起劲或没有兴趣", "12355").doesNotContain("PHQ", "抑郁");
        try (var pdf = Loader.loadPDF(teacher().takeOut("/mind/sittings/" + id + "/sheets.pdf").bytes())) {
            assertThat(pdf.getNumberOfPages()).as("a page a child").isEqualTo(2);
        }
        try (var pdf = Loader.loadPDF(teacher().takeOut("/mind/sittings/" + id + "/sheets.pdf?numbered=true").bytes())) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(2);
            assertThat(stripper.getText(pdf)).contains("第 1 号", "第 2 号").doesNotContain("小满", "石头");
            assertThat(text(pdf)).as("whose they are, for the teacher").contains("小满", "各号是谁");
        }
        var totals = room.sitting("sdq-self", room.child("小雨"));
        assertThat(teacher().get("/mind/sittings/" + totals + "/sheets.pdf").status()).as("whose items may not be shown").isEqualTo(404);
        assertThat(new Browser(port).as(room.homeroom.login(), Qingxi.PASSWORD).get("/mind/sittings/" + id + "/sheets.pdf").status()).isEqualTo(404);
    }

    @Test
    void whomToSeeStandsOnTodayOfWhoeverSeesThem() {
        var child = room.child("小满");
        var id = room.sitting("phq-9", child);
        assertThat(room.refused(viewer -> followUps.set(id, child, 0, room.homeroom.id(), Qingxi.TODAY, viewer))).isEmpty();
        var line = "测评之后请您看一看的学生";
        assertThat(new Browser(port).as(room.homeroom.login(), Qingxi.PASSWORD).get("/").body()).contains(line);
        assertThat(new Browser(port).as(room.with("刘志远", Role.PRINCIPAL, room.qingxi.point).login(), Qingxi.PASSWORD).get("/").body()).doesNotContain(line);
        room.as(room.homeroom, viewer -> {
            followUps.done(id, child, viewer);
            return 0;
        });
        assertThat(new Browser(port).as(room.homeroom.login(), Qingxi.PASSWORD).get("/").body()).doesNotContain(line);
    }

    @Test
    void noSmallNumberShowsAboveTheSchools() {
        screened(3);
        var officer = room.with("陈科", Role.COUNTY_OFFICER, room.qingxi.county);
        ScreeningCounts.Counted counted = room.as(officer, viewer -> counts.of(Qingxi.TODAY, viewer));
        assertThat(counted.table().lines().stream().flatMap(line -> Stream.concat(line.parts().stream(), Stream.of(line.total()))).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt))
                .isNotEmpty().allMatch(number -> number == 0 || number >= SmallCounts.LEAST);
        assertThat(new Browser(port).as(officer.login(), Qingxi.PASSWORD).get("/mind/screening-counts").body()).contains("应测未测", "测过，没有结果");
        assertThat(new Browser(port).as(room.hejing.login(), Qingxi.PASSWORD).get("/mind/screening-counts").status()).isEqualTo(404);
    }

    @Test
    void coverageIsOfTheUpperGradesAndOfWhoeverWasScreened() {
        screened(6);
        for (int i = 0; i < 6; i++) room.child("未" + i);
        var before = coverage();
        assertThat(before.screened()).isGreaterThanOrEqualTo(6);
        assertThat(before.due() - before.screened()).isGreaterThanOrEqualTo(6);
        room.young("小云");
        assertThat(coverage()).as("the second grade is not due").isEqualTo(before);
        room.child("石头");
        assertThat(coverage()).isEqualTo(new ScreeningCounts.Coverage(before.screened(), before.due() + 1));
        screened(1);
        assertThat(coverage()).isEqualTo(new ScreeningCounts.Coverage(before.screened() + 1, before.due() + 2));
        assertThat(ScreeningCounts.coverage(SmallCounts.line(List.of(4, 9)))).as("four are not told").isEmpty();
        assertThat(ScreeningCounts.coverage(SmallCounts.line(List.of(5, 9)))).contains(new ScreeningCounts.Coverage(5, 14));
        assertThat(ScreeningCounts.coverage(SmallCounts.line(List.of(9, 4)))).as("nor are the four who are left").isEmpty();
        assertThat(ScreeningCounts.coverage(SmallCounts.line(List.of(0, 9)))).contains(new ScreeningCounts.Coverage(0, 9));
    }

    private ScreeningCounts.Coverage coverage() {
        var principal = room.with("刘志远", Role.PRINCIPAL, room.qingxi.point);
        return room.as(principal, viewer -> counts.ofSchools(List.of(room.qingxi.point.value()), Qingxi.TODAY, viewer).orElseThrow());
    }

    /** So many more children of the class, from paper. */
    private void screened(int many) {
        var children = new ArrayList<ChildId>();
        for (int i = 0; i < many; i++) children.add(room.child("测" + i));
        var id = room.sitting("gad-7", children.toArray(ChildId[]::new));
        for (var child : children) room.as(room.hejing, viewer -> entry.items(id, child, "0000000", viewer));
    }

    private static long pictures(byte[] file) throws Exception {
        try (var pdf = Loader.loadPDF(file)) {
            var drawn = pdf.getPage(0).getResources();
            return java.util.stream.StreamSupport.stream(drawn.getXObjectNames().spliterator(), false).filter(drawn::isImageXObject).count();
        }
    }

    private static String text(byte[] file) throws Exception {
        try (var pdf = Loader.loadPDF(file)) {
            return text(pdf);
        }
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument pdf) throws Exception {
        return new PDFTextStripper().getText(pdf);
    }
}
