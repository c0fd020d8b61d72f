package org.nuanyang.forms.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.ID;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.forms.Blank;
import org.nuanyang.indicators.Counted;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@DisplayName("上级的表")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class FormPagesTest {
    private static final AtomicInteger COUNTY = new AtomicInteger(990660);

    @LocalServerPort int port;
    @Autowired Orgs orgs;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Tokens tokens;
    @Autowired Environment environment;

    private Counted there;

    @BeforeEach
    void lay() {
        there = new Counted("格", new Qingxi(COUNTY.getAndIncrement(), orgs, accounts, duties), orgs, roster, viewers);
        there.enrolled(there.oakThird, Counted.left("小满"));
        there.enrolled(there.oakThird, Counted.atHome("小雨"));
        there.enrolled(there.elmThird, Counted.left("小寒"));
    }

    @Test
    void areNotThereForSomebodyOfAnotherSchool() {
        var form = brought(somebody(Role.FILE_KEEPER, there.oak), "年报.xlsx", Blank.roster(), there.oak);
        var outsider = somebody(Role.FILE_KEEPER, there.elm);
        outsider.get("/forms");
        for (var path : List.of("", "/file", "/children?of=COUNTED", "/schools")) assertThat(outsider.get(form + path).status()).as(path).isEqualTo(404);
        assertThat(outsider.post(form + "/reading", "version", "1").status()).isEqualTo(404);
        assertThat(outsider.post(form + "/submission", "as", there.oak.toString(), "version", "0", "reading", "1").status()).isEqualTo(404);
        assertThat(outsider.get("/forms").body()).doesNotContain("年报.xlsx");
        assertThat(outsider.upload("/forms", "file", "年报.xlsx", Blank.table(), "place", there.oak.toString()).body()).contains("还没有选为哪里填");
        assertThat(somebody(Role.ADMINISTRATOR, there.qingxi.county).get("/forms").status()).isEqualTo(404);
        var officer = somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        assertThat(officer.get(form).body()).as("sees it, and leaves to the school what it means").doesNotContain("<select", ">改</a>");
        assertThat(officer.post(form + "/reading", "version", "1").status()).isEqualTo(404);
    }

    @Test
    void areFilledLookedAtAndTakenBackInTheirOwnLayout() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var form = brought(keeper, "统计表.xlsx", Blank.table(), there.oak);
        var look = keeper.get(form);
        assertThat(look.body()).contains("留守儿童情况统计表", "每个数从哪里来", "列入的学生 · 年级：三年级", "县关爱行动口径");
        var file = keeper.takeOut(form + "/file").bytes();
        assertThat(cell(file, 4, 1)).as("在校学生数 of the third grade").isEqualTo("2");
        assertThat(cell(file, 4, 2)).isEqualTo("1");
        assertThat(cell(file, 4, 4)).as("女").isEqualTo("1");
        assertThat(cell(file, 0, 0)).isEqualTo("留守儿童情况统计表");
        var behind = keeper.get(form + "/children?of=COUNTED;GRADE%3D3");
        assertThat(behind.body()).contains("小满").doesNotContain("小雨", "小寒");
    }

    @Test
    void listChildrenAndLearnWhatAColumnMeans() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var form = brought(keeper, "花名册.xlsx", Blank.roster(), there.oak);
        var look = keeper.get(form);
        assertThat(look.body()).contains("名册会列 1 名学生", "没有认出这一栏要填什么", "小满").doesNotContain("小雨");
        var select = Pattern.compile("<select[^>]*name=\"(c\\.[^\"]+)\"").matcher(look.body());
        assertThat(select.find()).isTrue();
        var column = select.group(1);
        assertThat(look.body()).contains("<option value=\"fact:guardian.phone\"");

        var file = keeper.takeOut(form + "/file").bytes();
        assertThat(cell(file, 3, 1)).isEqualTo("小满");
        assertThat(cell(file, 3, 2)).isEqualTo("女");
        assertThat(cell(file, 3, 4)).isEqualTo("小满奶");
        assertThat(cell(file, 3, 3)).as("no ID number is told").isEmpty();
        assertThat(log("child.exported", form)).hasSize(1);

        keeper.get(form);
        assertThat(keeper.post(form + "/reading", "version", "1", column, "fact:father.name", "whom", "ALL", "numbers", "full").status()).isEqualTo(302);
        assertThat(keeper.post(form + "/reading", "version", "1", column, "fact:mother.name").status()).as("somebody was before").isEqualTo(422);
        assertThat(keeper.get(form).body()).contains("名册会列 2 名学生", "父亲姓名");
        assertThat(cell(keeper.takeOut(form + "/file").bytes(), 3, 6)).isIn("小满爸", "小雨爸");

        var next = keeper.get(brought(keeper, "下月花名册.xlsx", Blank.roster(), there.oak));
        assertThat(next.body()).contains("沿用了改过的读法", "父亲姓名").doesNotContain("没有认出这一栏要填什么");
        var elsewhere = somebody(Role.FILE_KEEPER, there.elm);
        assertThat(elsewhere.get(brought(elsewhere, "花名册.xlsx", Blank.roster(), there.elm)).body()).as("a school's own reading").doesNotContain("沿用了改过的读法");
    }

    @Test
    void showTheFirstLinesInPartToWhoeverMayTakeThemOutAndLogThem() throws Exception {
        var id = "11010120170521124" + ResidentId.checkDigit("11010120170521124");
        there.enrolled(there.oakThird, Counted.left("阿满").with(ID, new ResidentId(id)));
        for (var other : "一二三四五六七八九十".split("")) there.enrolled(there.oakThird, Counted.left("小" + other));
        var form = brought(somebody(Role.FILE_KEEPER, there.oak), "花名册.xlsx", Blank.roster(), there.oak);
        assertThat(somebody(Role.SUBJECT, there.oakThird.id()).get(form).body()).as("may take nobody out").doesNotContain("阿满", "小一");
        assertThat(somebody(Role.COUNTY_OFFICER, there.qingxi.county).get(form).body()).doesNotContain("阿满", "小一");
        assertThat(log("child.form-seen", form)).isEmpty();

        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        assertThat(keeper.post(form + "/reading", "version", "1", "whom", "COUNTED", "numbers", "full").status()).isEqualTo(302);
        var look = keeper.get(form).body();
        assertThat(look).contains("名册会列 12 名学生", "前 10 行", "阿满", "110101********" + id.substring(14), "阿满奶").doesNotContain(id, "小雨", "审核人：");
        assertThat(Pattern.compile("小[一二三四五六七八九十满]</td>").matcher(look).results()).as("behind 阿满").hasSize(9);
        assertThat(log("child.form-seen", form)).hasSize(10);
        assertThat(log("child.exported", form)).isEmpty();
    }

    @Test
    void areReadForOthersByWhoeverAnswersForTheFigures() {
        var supervisor = somebody(Role.SUPERVISOR, there.qingxi.county);
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var own = brought(supervisor, "花名册.xlsx", Blank.roster(), there.oak);
        var column = Pattern.compile("<select[^>]*name=\"(c\\.[^\"]+)\"").matcher(supervisor.get(own).body());
        assertThat(column.find()).isTrue();
        assertThat(supervisor.post(own + "/reading", "version", "1", column.group(1), "fact:father.name").status()).isEqualTo(302);
        var schools = brought(keeper, "花名册.xlsx", Blank.roster(), there.oak);
        assertThat(keeper.get(schools).body()).as("not for the school's own forms").doesNotContain("沿用了改过的读法");
        assertThat(supervisor.post(schools + "/reading", "version", "1", column.group(1), "fact:father.name").status()).isEqualTo(404);
    }

    @Test
    void listNobodyUntilSomebodySaysWhom() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var form = brought(keeper, "困境.xlsx", Blank.roster("困境儿童花名册"), there.oak);
        assertThat(keeper.get(form).body()).contains("标题没有说清名册要列哪些学生", "就列这些学生").doesNotContain("取回填好的表");
        assertThat(keeper.get(form + "/file").status()).isEqualTo(302);
        assertThat(log("child.exported", form)).isEmpty();
        assertThat(keeper.post(form + "/reading", "version", "1", "whom", "COUNTED").status()).isEqualTo(302);
        assertThat(keeper.get(form).body()).contains("取回填好的表", "名册会列 1 名学生");
        assertThat(cell(keeper.takeOut(form + "/file").bytes(), 3, 1)).isEqualTo("小满");
    }

    @Test
    void areOneWhenTheyAreSentTwice() {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var id = java.util.UUID.randomUUID().toString();
        keeper.get("/forms");
        for (int i = 0; i < 2; i++) assertThat(keeper.upload("/forms", "file", "两次.xlsx", Blank.table(), "place", there.oak.toString(), "id", id).status()).isEqualTo(302);
        assertThat(keeper.get("/forms").body()).containsOnlyOnce("两次.xlsx");
        var other = somebody(Role.FILE_KEEPER, there.elm);
        other.get("/forms");
        assertThat(other.upload("/forms", "file", "两次.xlsx", Blank.table(), "place", there.elm.toString(), "id", id).status()).isEqualTo(404);
    }

    @Test
    void takeNoMeaningThatThePageDoesNotOffer() {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var form = brought(keeper, "统计表.xlsx", Blank.table(), there.oak);
        var change = Pattern.compile("change=([0-9.]+)").matcher(keeper.get(form).body());
        assertThat(change.find()).isTrue();
        for (var word : List.of("figure:COUNTED;GUARDIAN=x", "figure:COUNTED;AGE=x", "fact:birth~date:bbb", "figure:KEY;SEX=MALE", "?"))
            assertThat(keeper.post(form + "/reading", "version", "1", "c." + change.group(1), word).status()).as(word).isEqualTo(404);
        assertThat(keeper.get(form).status()).isEqualTo(200);
        for (var of : List.of("COUNTED;GUARDIAN%3Dx", "COUNTED;AGE%3Dx", "COUNTED;GRADE%3Dx", "COUNTED;SEX", "COUNTED;AWAY%3Dx")) assertThat(keeper.get(form + "/children?of=" + of).status()).as(of).isEqualTo(404);
        assertThat(keeper.get(form + "/children?of=COUNTED;AGE%3D6-;GUARDIAN%3D").status()).isEqualTo(200);
        assertThat(keeper.post(form + "/reading", "version", "1", "c." + change.group(1), "figure:FILING").status()).isEqualTo(302);
        assertThat(keeper.post(form + "/reading", "version", "2", "c." + change.group(1), "figure:COUNTED;SEX=MALE").status()).isEqualTo(302);
    }

    @Test
    void keepNamesFromWhoeverSeesMaskedLists() throws Exception {
        var county = somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        var form = brought(county, "县花名册.xlsx", Blank.roster(), there.qingxi.county);
        assertThat(county.get(form).body()).contains("您的职责不能把这里的名单带出去");
        assertThat(cell(county.takeOut(form + "/file").bytes(), 3, 1)).isEmpty();
        assertThat(log("child.exported", form)).isEmpty();
    }

    @Test
    void goFromTheCountyToItsSchoolsAndComeBackAsSums() {
        var county = somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        var form = brought(county, "县统计表.xlsx", Blank.table(), there.qingxi.county);
        county.get(form + "/schools");
        assertThat(county.post(form + "/schools", "due", "2026-03-01").body()).contains("2026-03-01 不行");
        assertThat(county.post(form + "/schools", "due", "2026-03-20").status()).isEqualTo(302);
        assertThat(somebody(Role.HOMEROOM, there.oakThird.id()).get(form).status()).as("not for a class").isEqualTo(404);

        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        assertThat(keeper.get("/").body()).contains("县里发来的《县统计表.xlsx》待报（最迟 2026-03-20）");
        var own = form + "?as=" + there.oak;
        assertThat(keeper.get(own).body()).contains("报给县里", "这张表由县里读好发来");
        assertThat(keeper.post(form + "/submission", "as", there.elm.toString(), "version", "0").status()).isEqualTo(404);
        keeper.post(form + "/submission", "as", there.oak.toString(), "version", "0", "reading", "2");
        assertThat(keeper.get(own).body()).as("read otherwise than the page showed").contains("请看过再报", "报给县里").doesNotContain("按现在的数重报");
        assertThat(keeper.post(form + "/submission", "as", there.oak.toString(), "version", "0", "reading", "1").status()).isEqualTo(302);
        keeper.post(form + "/submission", "as", there.oak.toString(), "version", "0", "reading", "1");
        assertThat(keeper.get(own).body()).contains("按现在的数重报");
        assertThat(keeper.get("/").body()).doesNotContain("县统计表.xlsx");
        assertThat(keeper.post(form + "/reading", "version", "1").status()).as("the county's to say").isEqualTo(404);

        assertThat(county.get(form + "/schools").body()).as("the county counts the same of this school").contains("已报 1 / ", "各校之和与县里的数", "0 格不同");
        var change = Pattern.compile("change=([0-9.]+)").matcher(county.get(form).body());
        assertThat(change.find()).isTrue();
        var corrected = county.post(form + "/reading", "version", "1", "c." + change.group(1), "figure:FILING");
        assertThat(corrected.body()).as("a school has submitted").contains("读法不能再改");
        there.enrolled(there.oakThird, Counted.left("小石"));
        assertThat(county.get(form + "/schools").body()).as("one came since").contains("<strong>−1</strong>", "格橡树小学");
    }

    @Test
    void answerProgramsToo() throws Exception {
        var account = there.somebody(Role.FILE_KEEPER, there.oak);
        Counted.owner(environment).sql("update access.org set code = '2199066001' where id = ?").param(there.oak.value()).update();
        var program = new Program(port, tokens.make(account.id(), "表", Qingxi.TODAY.plusDays(30), there.qingxi.product));
        var brought = program.bring(Blank.table(), "school", "2199066001", "on", "2026-03-12");
        assertThat(brought.statusCode()).as(new String(brought.body(), UTF_8)).isEqualTo(201);
        var told = new String(brought.body(), UTF_8);
        assertThat(told).contains("\"indicator\":\"列入的学生", "\"on\":\"2026-03-12\"", "/children?of=");
        var file = told.replaceFirst("(?s).*\"file\":\"([^\"]+)\".*", "$1");
        assertThat(program.get(file).statusCode()).as("what for?").isEqualTo(400);
        assertThat(cell(program.get(file + "?purpose=REPORT").body(), 6, 1)).isEqualTo("2");
        assertThat(program.bring(Blank.table(), "school", "2199066001", "on", "2026-03-01").statusCode()).as("of that day nothing was kept").isEqualTo(422);
        assertThat(program.bring(Blank.table(), "county", String.valueOf(there.qingxi.product.county())).statusCode()).isEqualTo(404);
        assertThat(program.bring("no workbook".getBytes(UTF_8), "school", "2199066001").statusCode()).isEqualTo(422);
    }

    /** Whoever has a token. */
    private record Program(int port, String token) {
        HttpResponse<byte[]> get(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
        }

        HttpResponse<byte[]> bring(byte[] file, String... fields) throws Exception {
            var body = new ByteArrayOutputStream();
            for (int i = 0; i < fields.length; i += 2)
                body.writeBytes(("--b0undary\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1] + "\r\n").getBytes(UTF_8));
            body.writeBytes("--b0undary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.xlsx\"\r\n\r\n".getBytes(UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n--b0undary--\r\n".getBytes(UTF_8));
            return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/forms")).header("Content-Type", "multipart/form-data; boundary=b0undary")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        }

        private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
            try (var client = HttpClient.newHttpClient()) {
                return client.send(request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofByteArray());
            }
        }
    }

    private List<String> log(String action, String form) {
        return Counted.owner(environment).sql("select subject_id::text from audit.entry where action = :action and details ->> 'form' = :form").param("action", action).param("form", form.replaceFirst(".*/", ""))
                .query(String.class).list();
    }

    private String brought(Browser browser, String name, byte[] file, OrgId place) {
        browser.get("/forms");
        var answer = browser.upload("/forms", "file", name, file, "place", place.toString(), "month", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static String cell(byte[] file, int row, int column) throws Exception {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            return new DataFormatter().formatCellValue(workbook.getSheetAt(0).getRow(row).getCell(column));
        }
    }

    private Browser somebody(Role role, OrgId org) {
        return new Browser(port).as(there.somebody(role, org).login(), Qingxi.PASSWORD);
    }
}
