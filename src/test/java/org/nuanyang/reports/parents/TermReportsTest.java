package org.nuanyang.reports.parents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.NAME;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("学期通报")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class TermReportsTest {
    private static final String TERM = "2025.2";

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Terms terms;
    @Autowired Roster roster;
    @Autowired CareRecords records;
    @Autowired TermReports reports;
    @Autowired OwnerDatabase owner;

    private OrgId school;
    private Org first;
    private Org second;
    private ChildId xiaoman;
    private ChildId stone;
    private ChildId other;
    private Viewer keeper;

    @BeforeEach
    void lay() {
        terms.set(new Term(new SchoolYear(2025), 1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23)),
                new Term(new SchoolYear(2025), 2, LocalDate.of(2026, 2, 24), LocalDate.of(2026, 7, 3)), qingxi.product);
        school = orgs.add(qingxi.township, new NewOrg(Org.Kind.SCHOOL, "竹溪小学" + login(), null, Set.of(Stage.PRIMARY), null, null, null), qingxi.product);
        first = orgs.ensureClass(school, Stage.PRIMARY, 2022, 1);
        second = orgs.ensureClass(school, Stage.PRIMARY, 2022, 2);
        keeper = viewer(qingxi.account(login(), "档案员"), Role.FILE_KEEPER, school, first.id(), second.id());
        xiaoman = enrolled("小满", first.id());
        stone = enrolled("阿布都热合曼·买买提依明江", first.id());
        other = enrolled("小雨", second.id());
    }

    @Test
    void areNotFoundByOthers() {
        for (var role : List.of(Role.FILE_KEEPER, Role.HOMEROOM, Role.COUNTY_OFFICER, Role.ADMINISTRATOR, Role.PSYCHOLOGY)) {
            var org = switch (role) {
                case HOMEROOM -> second.id();
                case PSYCHOLOGY -> school;
                case FILE_KEEPER -> qingxi.hewan;
                default -> qingxi.county;
            };
            var stranger = viewer(qingxi.account(login(), "外人"), role, org);
            in(stranger, () -> {
                var term = reports.term(TERM, stranger);
                assertThatThrownBy(() -> reports.parcel(xiaoman, term, PaperFormat.PDF, stranger)).as(role.name()).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> reports.parcel(first.id(), term, PaperFormat.PDF, stranger)).as(role.name()).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> reports.parcel(school, term, PaperFormat.PDF, stranger)).as(role.name()).isInstanceOf(NotFound.class);
                return null;
            });
        }
        var browser = browser(Role.FILE_KEEPER, qingxi.hewan);
        for (var page : List.of("/children/" + xiaoman + "/term-report", "/term-reports/file?place=" + first.id(), "/term-reports/file", "/term-reports/file?place=" + first.id() + "&term=1999.1"))
            assertThat(browser.get(page).status()).as(page).isEqualTo(404);
        assertThat(browser(Role.COUNTY_OFFICER, qingxi.county).get("/term-reports").status()).isEqualTo(404);
        assertThat(logged(xiaoman)).doesNotContain("term-report.made");
    }

    @Test
    void areOnePageForEachChildOfTheClass() throws IOException {
        recorded(Matter.TALK, Map.of(Told.SAID, "想妈妈"), xiaoman);
        recorded(Matter.TERM_REPORT, Map.of(Told.STUDY_STATE, "作文写得细", Told.BEHAVIOUR_STATE, "肯帮同学"), xiaoman);
        var withdrawn = recorded(Matter.HOME_VISIT, Map.of(Told.CONTENT, "记错了"), xiaoman);
        in(keeper, () -> records.withdraw(withdrawn, 1, "记错了", keeper));
        var homeroom = browser(Role.HOMEROOM, first.id());
        var pages = pages(homeroom.takeOut("/term-reports/file?format=PDF&term=" + TERM + "&place=" + first.id()).bytes());
        assertThat(pages).hasSize(2);
        assertThat(pages).filteredOn(page -> page.contains("小满")).singleElement()
                .satisfies(page -> assertThat(page).contains("作文写得细。", "肯帮同学。", "谈心1次", "3月12日", "7月3日（星期五）").doesNotContain("留守", "想妈妈", "走访", "记错了"));
        assertThat(pages).filteredOn(page -> page.contains("阿布都热合曼")).singleElement().satisfies(page -> assertThat(page).contains("老师写在下面").doesNotContain("谈心", "小满"));
        assertThat(pages).noneMatch(page -> page.contains("小雨"));
        assertThat(logged(xiaoman)).contains("term-report.made");
        assertThat(logged(other)).doesNotContain("term-report.made");
        assertThat(homeroom.get("/term-reports/file?term=" + TERM + "&place=" + second.id()).status()).isEqualTo(404);
        assertThat(homeroom.get("/term-reports").body()).contains("2025—2026学年第二学期");
    }

    @Test
    void areOneByOneAsWordToo() {
        var principal = browser(Role.PRINCIPAL, school);
        assertThat(principal.takeOut("/children/" + other + "/term-report?format=word").header("Content-Type")).contains("wordprocessingml");
        assertThat(logged(other)).contains("term-report.made");
        assertThat(logged(xiaoman)).doesNotContain("term-report.made");
    }

    @Test
    void tellOfATermThatIsOver() throws IOException {
        recorded(Matter.TALK, Map.of(Told.SAID, "想妈妈"), xiaoman);
        var page = pages(browser(Role.PRINCIPAL, school).takeOut("/children/" + xiaoman + "/term-report?format=PDF&term=2025.1").bytes());
        assertThat(page).singleElement().satisfies(text -> assertThat(text).contains("第一学期", "老师写在下面").doesNotContain("谈心"));
    }

    @Test
    void areAFolderOfAFileForEachClassOfASchool() throws IOException {
        var without = enrolled("没有班级的", null);
        var folder = browser(Role.PRINCIPAL, school).takeOut("/term-reports/file?format=PDF&term=" + TERM + "&place=" + school);
        assertThat(folder.header("Content-Disposition")).contains(".zip");
        var files = new ArrayList<String>();
        int pages = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(folder.bytes()))) {
            for (ZipEntry each; (each = zip.getNextEntry()) != null; ) {
                files.add(each.getName());
                pages += pages(zip.readAllBytes()).size();
            }
        }
        assertThat(files).hasSize(3).allMatch(name -> name.endsWith(".pdf"));
        assertThat(pages).isEqualTo(4);
        assertThat(logged(without)).contains("term-report.made");
    }

    @Test
    void areNotMadeOfAnEmptyClass() {
        var empty = orgs.ensureClass(school, Stage.PRIMARY, 2022, 3);
        var answer = browser(Role.PRINCIPAL, school).get("/term-reports/file?term=" + TERM + "&place=" + empty.id());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("这里还没有学生");
    }

    private RecordId recorded(Matter matter, Map<Told, String> told, ChildId... children) {
        var common = Common.of(RecordId.next(), List.of(children), Qingxi.TODAY, matter == Matter.TERM_REPORT ? Mode.PHONE : Mode.IN_PERSON);
        if (matter == Matter.TERM_REPORT || matter == Matter.HOME_VISIT) common = common.with(org.nuanyang.care.record.Party.GUARDIAN);
        var record = CareRecord.of(matter, common, told);
        return ((Recorded.Created) in(keeper, () -> records.record(record, keeper))).id();
    }

    private ChildId enrolled(String name, OrgId klass) {
        return in(keeper, () -> ((EnrolOutcome.Enrolled) roster.enrol(school, klass, new Facts().with(NAME, name), Source.PAGE, keeper)).id());
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(read));
            }
            return pages;
        }
    }

    private List<String> logged(ChildId child) {
        return JdbcClient.create(owner.open()).sql("select action from audit.entry where subject_id = :id").param("id", child.value()).query(String.class).list();
    }

    private static Viewer viewer(Account account, Role role, OrgId... orgs) {
        return Scopes.viewer(Scopes.COUNTY, account.id(), role, java.util.Arrays.stream(orgs).map(OrgId::value).toArray(UUID[]::new));
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
        return "p" + UUID.randomUUID().toString().substring(0, 12);
    }
}
