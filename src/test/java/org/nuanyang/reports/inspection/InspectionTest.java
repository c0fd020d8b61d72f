package org.nuanyang.reports.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.FATHER_AWAY;
import static org.nuanyang.roster.Fact.FATHER_AWAY_SINCE;
import static org.nuanyang.roster.Fact.FATHER_NAME;
import static org.nuanyang.roster.Fact.MOTHER_AWAY;
import static org.nuanyang.roster.Fact.MOTHER_AWAY_SINCE;
import static org.nuanyang.roster.Fact.NAME;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.care.record.Told;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.Golden;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("迎检材料和成长档案册")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class InspectionTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Terms terms;
    @Autowired Roster roster;
    @Autowired CareRecords records;
    @Autowired Inspections inspections;
    @Autowired OwnerDatabase owner;

    private OrgId school;
    private Org klass;
    private ChildId xiaoman;
    private Viewer keeper;

    @BeforeEach
    void lay() {
        terms.set(new Term(new SchoolYear(2025), 1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23)),
                new Term(new SchoolYear(2025), 2, LocalDate.of(2026, 2, 24), LocalDate.of(2026, 7, 3)), qingxi.product);
        school = orgs.add(qingxi.township, new NewOrg(Org.Kind.SCHOOL, "松坪小学" + login(), null, Set.of(Stage.PRIMARY), null, null, null), qingxi.product);
        klass = orgs.ensureClass(school, Stage.PRIMARY, 2022, 1);
        keeper = viewer(qingxi.account(login(), "档案员"), Role.FILE_KEEPER, school, klass.id());
        xiaoman = enrolled("吕小满");
    }

    @Test
    void areNotFoundByOthers() {
        for (var role : List.of(Role.FILE_KEEPER, Role.HOMEROOM, Role.PSYCHOLOGY)) {
            var org = role == Role.FILE_KEEPER ? qingxi.hewan : role == Role.HOMEROOM ? klass.id() : school;
            var stranger = viewer(qingxi.account(login(), "外人"), role, org);
            assertThatThrownBy(() -> in(stranger, () -> inspections.occasion(school, null, stranger))).as(role.name()).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> in(stranger, () -> inspections.occasion(qingxi.county, null, stranger))).as(role.name()).isInstanceOf(NotFound.class);
        }
        var browser = browser(Role.FILE_KEEPER, qingxi.hewan);
        for (var page : List.of("/inspection/file?place=" + school, "/inspection/file?place=" + qingxi.county, "/inspection/file", "/children/" + xiaoman + "/booklet.pdf"))
            assertThat(browser.get(page).status()).as(page).isEqualTo(404);
        assertThat(browser(Role.HOMEROOM, klass.id()).get("/inspection").status()).isEqualTo(404);
        assertThat(logged(xiaoman)).doesNotContain("child.exported", "booklet.made");
    }

    @Test
    void areOnePdfWithBookmarksThatNamesNobody() throws IOException {
        recorded(Matter.TALK, Map.of(Told.SAID, "想妈妈"));
        var pdf = browser(Role.PRINCIPAL, school).takeOut("/inspection/file?time=2025.2&place=" + school).bytes();
        Golden.keep("inspection.pdf", pdf);
        try (var read = Loader.loadPDF(pdf)) {
            var bookmarks = new ArrayList<String>();
            read.getDocumentCatalog().getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks).startsWith("封面和目录").contains("摸底建档", "结对帮扶", "关爱落实").doesNotContain("经费保障", "安全与法治教育");
            var text = new PDFTextStripper().getText(read);
            assertThat(text).contains("系统里没有记录，请另附材料。", "谈心1人次", "LXM", "2026-03-12", "- 2 -").doesNotContain("吕小满", "想妈妈");
            var piece = read.getDocumentCatalog().getDocumentOutline().children().iterator();
            piece.next();
            var first = piece.next();
            int page = read.getPages().indexOf(first.findDestinationPage(read)) + 1;
            assertThat(text).as("the index names the page").contains("第" + page + "页");
        }
        assertThat(logged(xiaoman)).contains("child.exported");
    }

    @Test
    void areAFolderOfPdfAndExcel() throws IOException {
        recorded(Matter.HOME_VISIT, Map.of(Told.CONTENT, "看望"));
        var files = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(browser(Role.PRINCIPAL, school).takeOut("/inspection/file?format=FOLDER&place=" + school).bytes()))) {
            for (ZipEntry each; (each = zip.getNextEntry()) != null; ) files.add(each.getName());
        }
        assertThat(files).contains("00 封面和目录.pdf", "02 摸底建档/关爱学生信息汇总表.pdf", "02 摸底建档/关爱学生信息汇总表.xlsx", "07 家校联系/家访记录.pdf");
    }

    @Test
    void countWhatTellsOfNeedAndNameNobody() throws IOException {
        recorded(Matter.COUNSELLING, Map.of());
        recorded(Matter.GIFT, Map.of(Told.WHAT, "米和油"));
        recorded(Matter.LIFE_CARE, Map.of(Told.CONTENT, "换季添衣"));
        var principal = browser(Role.PRINCIPAL, school);
        try (var read = Loader.loadPDF(principal.takeOut("/inspection/file?time=2025.2&place=" + school).bytes())) {
            assertThat(new PDFTextStripper().getText(read)).contains("心理咨询不足5人次", "慰问1人次", "生活照料1人次").doesNotContain("心理咨询1人次", "LXM");
        }
        assertThat(logged(xiaoman)).as("stands nowhere in it").doesNotContain("child.exported");
        for (int more = 0; more < 4; more++) recorded(Matter.COUNSELLING, Map.of());
        try (var read = Loader.loadPDF(principal.takeOut("/inspection/file?time=2025.2&place=" + school).bytes())) {
            assertThat(new PDFTextStripper().getText(read)).contains("心理咨询5人次").doesNotContain("LXM");
        }
    }

    @Test
    void showNoRecordAboveTheSchool() throws IOException {
        recorded(Matter.TALK, Map.of(Told.SAID, "想妈妈"));
        var officer = browser(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/inspection").body()).contains("迎检材料", "经费保障");
        var pdf = officer.takeOut("/inspection/file?time=2025.2&place=" + qingxi.county).bytes();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("清溪县", "谈心").doesNotContain("姓名首字母）", "LXM", "吕小满");
        }
        assertThat(logged(xiaoman)).doesNotContain("child.exported");
    }

    @Test
    @DisplayName("成长档案册只写可以带回家的")
    void aBookletTellsWhatMayGoHome() throws IOException {
        recorded(Matter.TALK, Map.of(Told.SAID, "想妈妈"));
        recorded(Matter.LETTER, Map.of(Told.DIRECTION, "SENT"));
        recorded(Matter.GIFT, Map.of(Told.WHAT, "米和油"));
        var homeroom = browser(Role.HOMEROOM, klass.id());
        assertThat(homeroom.get("/children/" + xiaoman).body()).contains("/booklet.pdf", "/term-report");
        var pdf = homeroom.takeOut("/children/" + xiaoman + "/booklet.pdf").bytes();
        Golden.keep("booklet.pdf", pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("吕小满", "2026年3月", "12日", "谈心", "书信").doesNotContain("想妈妈", "米和油", "慰问", "留守", "陈志强");
        }
        assertThat(logged(xiaoman)).contains("booklet.made");
        assertThat(browser(Role.COUNTY_OFFICER, qingxi.county).get("/children/" + xiaoman + "/booklet.pdf").status()).isEqualTo(404);
        var psychology = browser(Role.PSYCHOLOGY, school);
        assertThat(psychology.get("/children/" + xiaoman).body()).as("opens the file, takes nothing out").contains("吕小满").doesNotContain("/booklet.pdf");
        assertThat(psychology.get("/children/" + xiaoman + "/booklet.pdf").status()).isEqualTo(404);
    }

    private void recorded(Matter matter, Map<Told, String> told) {
        var common = Common.of(RecordId.next(), List.of(xiaoman), Qingxi.TODAY, matter == Matter.LETTER ? Mode.LETTER : Mode.IN_PERSON);
        if (matter == Matter.HOME_VISIT) common = common.with(org.nuanyang.care.record.Party.GUARDIAN);
        if (matter == Matter.LETTER) common = common.with(org.nuanyang.care.record.Party.MOTHER);
        var record = CareRecord.of(matter, common, told);
        assertThat(in(keeper, () -> records.record(record, keeper))).isInstanceOf(Recorded.Created.class);
    }

    private ChildId enrolled(String name) {
        var facts = new Facts().with(NAME, name).with(FATHER_NAME, "陈志强").with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2025-03"))
                .with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2025-03"));
        return in(keeper, () -> ((EnrolOutcome.Enrolled) roster.enrol(school, klass.id(), facts, Source.PAGE, keeper)).id());
    }

    private List<String> logged(ChildId child) {
        return JdbcClient.create(owner.open()).sql("select action from audit.entry where subject_id = :id").param("id", child.value()).query(String.class).list();
    }

    private static Viewer viewer(Account account, Role role, OrgId... orgs) {
        return Scopes.viewer(Scopes.COUNTY, account.id(), role, Arrays.stream(orgs).map(OrgId::value).toArray(UUID[]::new));
    }

    private static <R> R in(Viewer viewer, Supplier<R> work) {
        return viewer.scope().sight().call(work::get);
    }

    private Browser browser(Role role, OrgId org) {
        var login = login();
        qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "i" + UUID.randomUUID().toString().substring(0, 12);
    }
}
