package org.nuanyang.documents.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.NAME;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("带出文件、下载登记")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class DownloadsTest {
    private static final Pattern NUMBER = Pattern.compile("(?<=编号 )[0-9A-Z]{4}-[0-9A-Z]{4}");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Downloads downloads;
    @Autowired Now now;
    @Autowired Environment environment;

    @Test
    void areFetchedByTheirMakerAlone() {
        enrolled("小满");
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var taken = keeper.takeOut(roll());
        for (var other : new Browser[] {somebody(Role.FILE_KEEPER, qingxi.hewan), somebody(Role.HOMEROOM, qingxi.third.id()), somebody(Role.COUNTY_OFFICER, qingxi.county),
            somebody(Role.ADMINISTRATOR, qingxi.county), somebody(Role.PSYCHOLOGY, qingxi.qingshi)}) {
            assertThat(other.get(taken.register()).status()).isEqualTo(404);
            assertThat(other.get(taken.register() + "/file").status()).isEqualTo(404);
            other.get("/account");
            assertThat(other.post(taken.register() + "/removal").status()).isEqualTo(404);
        }
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get(taken.register()).body()).contains("日常关爱工作").doesNotContain(taken.register() + "/file");
        assertThat(principal.get(taken.register() + "/file").status()).isEqualTo(404);
        assertThat(keeper.bytes(taken.register() + "/file").statusCode()).isEqualTo(200);
    }

    @Test
    void askForThePurposeFirst() {
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var asked = keeper.get(roll());
        assertThat(asked.header("Content-Disposition")).isEmpty();
        assertThat(asked.body()).contains("这份文件做什么用", "报送上级", "青石小学学生花名册");
        assertThat(keeper.post(roll()).status()).isEqualTo(422);
        assertThat(keeper.post(roll(), "takenFor", "NONSENSE").body()).contains("请选择这份文件做什么用");
        assertThat(keeper.post(roll(), "takenFor", "OTHER", "words", " ").body()).contains("请写明这份文件做什么用");
        assertThat(keeper.post(roll(), "takenFor", "CARE", "lock", "true", "password", "1234").body()).contains("打开密码至少要 8 个字符").doesNotContain("value=\"1234\"");
        assertThat(keeper.postWithoutToken(roll(), "takenFor", "CARE").location()).isEmpty();
        assertThat(keeper.get("/downloads").body()).contains("还没有带出过文件");
    }

    @Test
    void carryTheNameTheTimeAndTheNumber() throws Exception {
        enrolled("小满");
        var child = enrolled("石头");
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var taken = keeper.takeOut(roll(), "takenFor", "OTHER", "words", "给教研员看");
        var number = number(keeper, taken.register());
        try (var workbook = open(taken.bytes(), null)) {
            assertThat(workbook.getSheetAt(0).getHeader().getLeft()).contains("某人 2026-03-12 09:30 导出", number);
            assertThat(workbook.getSheetAt(0).getFooter().getLeft()).contains("某人");
        }
        var pdf = keeper.takeOut("/children/" + child + "/dossier.pdf");
        try (var document = Loader.loadPDF(pdf.bytes())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s", "")).contains("石头", "某人2026-03-1209:30导出", number(keeper, pdf.register()));
            }
        }
        assertThat(keeper.get("/downloads").body()).contains("青石小学学生花名册", "其他（请写明）：给教研员看", number, "取了 1 次");
    }

    @Test
    void areLockedWithAPasswordOfOnesOwn() throws Exception {
        var child = enrolled("小满");
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var workbook = keeper.takeOut(roll(), "lock", "true", "password", "qing-shan-47");
        Assertions.assertThatThrownBy(() -> open(workbook.bytes(), "qing-shan-48")).isInstanceOf(EncryptedDocumentException.class);
        try (var opened = open(workbook.bytes(), "qing-shan-47")) {
            assertThat(opened.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).contains("青石小学");
        }
        var pdf = keeper.takeOut("/children/" + child + "/dossier.pdf", "lock", "true", "password", "qing-shan-47");
        Assertions.assertThatThrownBy(() -> Loader.loadPDF(pdf.bytes())).isInstanceOf(InvalidPasswordException.class);
        try (var opened = Loader.loadPDF(pdf.bytes(), "qing-shan-47")) {
            assertThat(opened.getEncryption().getLength()).isEqualTo(256);
        }
        assertThat(keeper.get(workbook.register()).body()).contains("已加密码");
        assertThat(everything()).doesNotContain("qing-shan");
    }

    @Test
    void expireAfterADayAndStayInTheRegister() {
        enrolled("小满");
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var taken = keeper.takeOut(roll());
        assertThat(downloads.forgetExpired(now.instant().plus(Duration.ofHours(23)))).isZero();
        assertThat(downloads.forgetExpired(now.instant().plus(Duration.ofHours(25)))).isPositive();
        assertThat(owner().sql("select count(*) from documents.download_content").query(Long.class).single()).isZero();
        assertThat(keeper.get(taken.register() + "/file").status()).isEqualTo(404);
        assertThat(keeper.get("/downloads").body()).contains("青石小学学生花名册");
    }

    @Test
    void canBeThrownAwayBefore() {
        enrolled("小满");
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var taken = keeper.takeOut(roll());
        keeper.get(taken.register());
        assertThat(keeper.post(taken.register() + "/removal").status()).isEqualTo(302);
        assertThat(keeper.get(taken.register() + "/file").status()).isEqualTo(404);
        assertThat(keeper.get(taken.register()).body()).contains("已删除", "文件已经不在了");
        assertThat(keeper.post(taken.register() + "/removal").status()).as("once more").isEqualTo(302);
        assertThat(log("download.removed")).as("noted once").hasSize(1);
    }

    @Test
    void areMadeOnceWhenAFormIsSentTwice() {
        enrolled("小满");
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        keeper.get(roll());
        var id = UUID.randomUUID().toString();
        var first = keeper.post(roll(), "download", id, "takenFor", "CARE").location();
        assertThat(keeper.post(roll(), "download", id, "takenFor", "CARE").location()).isEqualTo(first);
        assertThat(owner().sql("select count(*) from documents.download where id = :id::uuid").param("id", id).query(Long.class).single()).isEqualTo(1);
        var other = somebody(Role.PRINCIPAL, qingxi.qingshi);
        other.get(roll());
        var stolen = other.post(roll(), "download", id, "takenFor", "CARE").location();
        assertThat(other.get(stolen + "/file").status()).as("another's number leads nowhere").isEqualTo(404);
    }

    @Test
    void lieSealed() {
        enrolled("小满");
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var taken = keeper.takeOut(roll(), "words", "给老陈看");
        var id = taken.register().substring("/downloads/".length());
        var stored = owner().sql("select content_sealed from documents.download_content where download_id = :id::uuid").param("id", id).query(byte[].class).single();
        assertThat(stored).isNotEqualTo(taken.bytes());
        assertThat(new String(stored, 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1)).isNotEqualTo("PK");
        assertThat(everything()).doesNotContain("给老陈看", "花名册");
    }

    @Test
    void areInTheLogWithTheirPurpose() {
        enrolled("小满");
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var number = number(keeper, keeper.takeOut(roll(), "takenFor", "REPORT", "lock", "true", "password", "qing-shan-47").register());
        assertThat(log("download.made")).anySatisfy(details -> assertThat(details).contains(number, "REPORT", "\"locked\": true"));
        assertThat(log("download.fetched")).anySatisfy(details -> assertThat(details).contains(number));
        assertThat(somebody(Role.PRINCIPAL, qingxi.qingshi).get("/log?about=download").body()).contains("用途：报送上级，已加密码", "取走了文件（编号 " + number);
    }

    @Test
    void ofASchoolAreReadByItsPrincipal() {
        enrolled("小满");
        asksAbove(100_000);
        try {
            somebody(Role.HOMEROOM, qingxi.third.id()).takeOut("/classes/" + qingxi.third.id() + "/contact-table.xlsx", "takenFor", "FAMILY");
        } finally {
            asksAsUsual();
        }
        assertThat(somebody(Role.PRINCIPAL, qingxi.qingshi).get("/downloads?of=school").body()).contains("联络信息表", "家长或监护人需要", "某人");
        assertThat(somebody(Role.PRINCIPAL, qingxi.hewan).get("/downloads?of=school").body()).doesNotContain("青石小学");
        assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).get("/downloads?of=school").status()).isEqualTo(404);
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get("/downloads?of=school").status()).isEqualTo(404);
    }

    @Test
    void ofMoreChildrenThanTheCountySaysAreApprovedFirst() {
        for (int i = 0; i < 3; i++) enrolled("小满" + i);
        asksAbove(2);
        try {
            var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
            assertThat(keeper.get(roll()).body()).contains("要有负责人的批准", "/approvals/new?kind=EXPORT").doesNotContain("name=\"takenFor\"");
            var refused = keeper.post(roll(), "takenFor", "CARE");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("还没有批准");
            var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
            assertThat(principal.get(roll()).body()).contains("您填的用途就作为今天的批准");
            assertThat(principal.takeOut(roll(), "takenFor", "REPORT").response().statusCode()).isEqualTo(200);
            assertThat(log("approval.decided")).isNotEmpty();
            assertThat(keeper.get(roll()).body()).as("not for others").contains("要有负责人的批准");
        } finally {
            asksAsUsual();
        }
    }

    @Test
    void withoutIdentitiesTellOfNobody() throws Exception {
        for (int i = 0; i < 6; i++) enrolled("王小" + i);
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var url = "/schools/" + qingxi.qingshi + "/nameless-roll.xlsx";
        assertThat(somebody(Role.FILE_KEEPER, qingxi.hewan).get(url).status()).isEqualTo(404);
        try (var workbook = open(keeper.takeOut(url).bytes(), null)) {
            var text = new StringBuilder();
            for (var row : workbook.getSheetAt(0)) for (var cell : row) text.append(cell).append('|');
            assertThat(text).contains("年龄段", "未写明").doesNotContain("王小");
        }
    }

    @Test
    void areTheOnlyWayOut() {
        var senders = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.nuanyang").stream()
                .filter(each -> each.getDirectDependenciesFromSelf().stream().anyMatch(to -> to.getTargetClass().isEquivalentTo(ContentDisposition.class))
                        || each.getCodeUnits().stream().anyMatch(unit -> unit.getCallsFromSelf().stream().anyMatch(call -> call.getName().equals("getOutputStream")
                                && call.getTargetOwner().getName().matches("jakarta\\.servlet\\..*Response"))))
                .map(JavaClass::getSimpleName).filter(name -> !name.isEmpty()).distinct().toList();
        assertThat(senders).as("what answers pages and problems; photos and scans that are looked at; first passwords, which are no child's")
                .containsExactlyInAnyOrder("BlankFile", "LookedAt", "PeopleController", "Templates", "ApiProblem", "TroubleWriter");
    }

    /** An approval for a file of more children than these. */
    private void asksAbove(int children) {
        asksAsUsual();
        owner().sql("insert into protection.setting (county_id, most_children, longest_days, emergency_hours, version, changed_by, changed_at) values (990101, :most, 90, 4, 1, :by, now())")
                .param("most", children).param("by", UUID.randomUUID()).update();
    }

    private void asksAsUsual() {
        owner().sql("delete from protection.setting where county_id = 990101").update();
    }

    private String roll() {
        return "/schools/" + qingxi.qingshi + "/roll.xlsx";
    }

    private static String number(Browser browser, String register) {
        var found = NUMBER.matcher(browser.get(register).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static Workbook open(byte[] file, String password) throws Exception {
        return WorkbookFactory.create(new ByteArrayInputStream(file), password);
    }

    private java.util.List<String> log(String action) {
        return owner().sql("select details::text from audit.entry where action = :action").param("action", action).query(String.class).list();
    }

    /** All that the register and the log have in store, as text. */
    private String everything() {
        return owner().sql("select coalesce(string_agg(t::text, ' '), '') from (select d::text as t from documents.download as d union all select e::text from audit.entry as e) as t")
                .query(String.class).single();
    }

    private ChildId enrolled(String name) {
        return as(qingxi.qingshi, viewer -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), new Facts().with(NAME, name), Source.PAGE, viewer)).id());
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }

    private <R> R as(OrgId school, Function<Viewer, R> work) {
        var viewer = Scopes.viewer(Scopes.COUNTY, qingxi.account(login(), "档案员").id(), Role.FILE_KEEPER, school.value());
        return viewer.scope().sight().call(() -> work.apply(viewer));
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
