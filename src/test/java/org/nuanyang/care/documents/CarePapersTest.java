package org.nuanyang.care.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.documents.PaperRequest.Filling;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.care.record.Told;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.documents.Sums;
import org.nuanyang.documents.TextLine;
import org.nuanyang.documents.Tsv;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("关爱表格和台账")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class CarePapersTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired CareRecords records;
    @Autowired CarePapers papers;
    @Autowired RecordPaper record;
    @Autowired CareLedgers ledgers;
    @Autowired Environment environment;

    private OrgId klass;
    private ChildId xiaoman;
    private ChildId stone;
    private Account teacher;
    private Viewer homeroom;

    @BeforeEach
    void meet() {
        klass = qingxi.third.id();
        xiaoman = enrolled("小满" + login().substring(0, 4), klass);
        stone = enrolled("石头" + login().substring(0, 4), klass);
        teacher = qingxi.with(login(), "周敏", Role.HOMEROOM, klass);
        homeroom = viewer(teacher, Role.HOMEROOM, klass);
    }

    @Test
    void areNotFoundByOthers() {
        var id = talk("说到妈妈", homeroom, xiaoman);
        for (var role : List.of(Role.FILE_KEEPER, Role.HOMEROOM, Role.COUNTY_OFFICER, Role.ADMINISTRATOR)) {
            var org = role == Role.FILE_KEEPER ? qingxi.hewan : role == Role.HOMEROOM ? qingxi.fourth.id() : qingxi.county;
            var stranger = viewer(qingxi.account(login(), "外人"), role, org);
            assertThatThrownBy(() -> in(stranger, () -> record.print(id, stranger))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> print(PaperKind.TALK_CARD, klass, Filling.RECORDS, stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> print(PaperKind.TALK_CARD, klass, Filling.EMPTY, stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> print(PaperKind.TALK_CARD, xiaoman, stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> in(stranger, () -> ledgers.of(Matter.TALK, klass, LedgerPeriod.of(MARCH), stranger))).isInstanceOf(NotFound.class);
        }
        var browser = browser(Role.FILE_KEEPER, qingxi.hewan);
        for (var page : List.of("/care-records/" + id + "/paper", "/care/papers/file?place=" + klass, "/care/papers?child=" + xiaoman, "/care-records.xlsx?kind=TALK&period=2026-03&place=" + klass))
            assertThat(browser.get(page).status()).as(page).isEqualTo(404);
        assertThat(browser(Role.COUNTY_OFFICER, qingxi.county).get("/care/papers").status()).isEqualTo(404);
        assertThat(logged(xiaoman)).doesNotContain("care-paper.printed", "child.exported");
    }

    @Test
    void areACardForEachTalkAndChildOfTheMonth() {
        talk("说到妈妈", homeroom, xiaoman);
        talk("一起说到春游", homeroom, xiaoman, stone);
        var withdrawn = talk("记错了的", homeroom, stone);
        in(homeroom, () -> records.withdraw(withdrawn, 1, "记错了", homeroom));
        var cards = mine(ready(print(PaperKind.TALK_CARD, klass, Filling.RECORDS, homeroom)));
        assertThat(cards).hasSize(3);
        assertThat(cards).allMatch(card -> card.contains("三年级1班") && card.contains("青石小学") && card.contains("周敏"));
        assertThat(cards.stream().filter(card -> card.contains("一起说到春游"))).hasSize(2);
        assertThat(cards).noneMatch(card -> card.contains("记错了的"));
        assertThat(logged(xiaoman)).contains("care-paper.printed");
        assertThat(logged(stone)).contains("care-paper.printed");
    }

    @Test
    void areOfOneRecordForWhoeverMayReadIt() {
        var id = made(CareRecord.of(Matter.HOME_VISIT, common(xiaoman).with(Party.GUARDIAN), Map.of(Told.CONTENT, "说到妈妈")), homeroom);
        var psychology = viewer(qingxi.account(login(), "何静"), Role.PSYCHOLOGY, qingxi.qingshi);
        var printed = in(psychology, () -> record.print(id, psychology));
        assertThat(printed.file().sheets()).hasSize(1);
        assertThat(printed.file().foot()).contains("打印");
        assertThat(text((FramedForm) printed.file().sheets().getFirst())).contains("说到妈妈", "父亲外出广东省东莞市").doesNotContain("14200001111");
        var call = made(CareRecord.of(Matter.CARER_CALL, common(xiaoman).with(Party.FATHER), Map.of(Told.CONTENT, "打电话")), homeroom);
        assertThatThrownBy(() -> in(homeroom, () -> record.print(call, homeroom))).as("there is no such form").isInstanceOf(NotFound.class);
    }

    @Test
    void areOnesOwnForThoseWhoMayNotTakeTheChildOut() {
        talk("班主任记的", homeroom, xiaoman);
        var psychology = viewer(qingxi.account(login(), "何静"), Role.PSYCHOLOGY, qingxi.qingshi);
        assertThat(print(PaperKind.TALK_CARD, xiaoman, psychology)).isInstanceOf(Printed.Refused.class);
        talk("自己记的", psychology, xiaoman);
        assertThat(((Printed.Ready) print(PaperKind.TALK_CARD, xiaoman, psychology)).file().sheets()).singleElement()
                .satisfies(sheet -> assertThat(text((FramedForm) sheet)).contains("自己记的"));
        assertThat(((Printed.Ready) print(PaperKind.TALK_CARD, xiaoman, homeroom)).file().sheets()).hasSize(2);
    }

    @Test
    void tellOfACallThatThereWasOne() {
        made(CareRecord.of(Matter.FAMILY_CALL, common(xiaoman, stone).with(Party.MOTHER), Map.of(Told.NOTE, "妈妈哭了")), homeroom);
        var register = ready(print(PaperKind.CALL_REGISTER, klass, Filling.RECORDS, homeroom));
        assertThat(register).singleElement().satisfies(sheet -> assertThat(sheet).contains("母亲", "09:30").doesNotContain("妈妈哭了"));
    }

    @Test
    void areADiaryForEachHelper() {
        for (var text : List.of("第一篇", "第二篇")) made(CareRecord.of(Matter.DIARY, common(xiaoman), Map.of(Told.TEXT, text)), homeroom);
        var colleague = viewer(qingxi.with(login(), "李根生", Role.HOMEROOM, klass), Role.HOMEROOM, klass);
        made(CareRecord.of(Matter.DIARY, common(xiaoman), Map.of(Told.TEXT, "另一人的")), colleague);
        var diaries = mine(ready(print(PaperKind.HELPER_DIARY, klass, Filling.RECORDS, homeroom)));
        assertThat(diaries).hasSize(2);
        assertThat(diaries).anyMatch(diary -> diary.contains("第一篇") && diary.contains("第二篇") && !diary.contains("另一人的"));
    }

    @Test
    void areBlankWithTheNamesOfThoseInCare() {
        var cards = mine(ready(print(PaperKind.TALK_CARD, klass, Filling.NAMES, homeroom)));
        assertThat(cards).hasSize(2);
        assertThat(ready(print(PaperKind.TALK_CARD, klass, Filling.EMPTY, homeroom))).hasSize(1);
        var quiet = new PaperRequest(PaperKind.SEMINAR_MINUTES, klass, null, MARCH.minusYears(1), Filling.RECORDS);
        assertThat(in(homeroom, () -> papers.print(quiet, homeroom))).isInstanceOfSatisfying(Printed.Refused.class,
                refused -> assertThat(refused.reason().words()).contains("2025-03", "座谈会记录"));
    }

    @Test
    void areALedgerWithoutNumbers() throws IOException {
        talk("说到妈妈", homeroom, xiaoman, stone);
        var out = new ByteArrayOutputStream();
        in(homeroom, () -> {
            try {
                ledgers.write(ledgers.of(Matter.TALK, klass, LedgerPeriod.of(MARCH), homeroom), FileType.EXCEL, out, homeroom);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return null;
        });
        assertThat(Sums.hold(out.toByteArray())).isNotEmpty();
        var tsv = Tsv.of(out.toByteArray());
        assertThat(tsv).contains("谈心台账", "填报单位：青石小学", "统计时间：2026年3月", "说到妈妈", "合计", " 次").doesNotContain("14200001111");
        assertThat(tsv.lines().filter(line -> line.contains("说到妈妈"))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(logged(xiaoman)).contains("child.exported");
    }

    @Test
    void areHandedOutAsWordAndPdf() {
        var id = talk("说到妈妈", homeroom, xiaoman);
        var browser = browser(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(browser.takeOut("/care-records/" + id + "/paper?format=word").header("Content-Type")).contains("wordprocessingml");
        var pdf = browser.takeOut("/care/papers/file?kind=TALK_CARD&month=2026-03&filling=RECORDS&format=PDF&place=" + klass);
        assertThat(pdf.response().statusCode()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).contains("attachment", ".pdf");
        assertThat(pdf.header("Cache-Control")).contains("no-store");
        assertThat(browser.takeOut("/care-records.xlsx?kind=TALK&period=2026-03&place=" + klass).header("Content-Type")).contains("spreadsheetml");
        var page = browser.get("/care/papers");
        assertThat(page.body()).contains("谈心记录卡", "三年级1班", "2026-03", "关爱台账");
        var nothing = browser.post("/care/papers/file?kind=HOME_VISIT_SHEET&month=2025-10&place=" + klass, "takenFor", "CARE");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("2025-10", "家访记录表");
        assertThat(browser.get("/care/papers/file?kind=nonsense&month=never&filling=x&format=y&place=" + klass).status()).isEqualTo(200);
    }

    /** Sheets about these two children: other tests have children in this class too. */
    private List<String> mine(List<String> sheets) {
        var names = in(homeroom, () -> roster.files(List.of(xiaoman, stone), homeroom)).values().stream().map(file -> file.name()).collect(Collectors.toSet());
        return sheets.stream().filter(sheet -> names.stream().anyMatch(sheet::contains)).toList();
    }

    private static List<String> ready(Printed printed) {
        return ((Printed.Ready) printed).file().sheets().stream().map(sheet -> text((FramedForm) sheet)).toList();
    }

    private static String text(FramedForm form) {
        return Stream.concat(Stream.of(form.left(), form.right()), form.rows().stream().flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.lines().stream()).map(TextLine::text)).collect(Collectors.joining("\n"));
    }

    private Printed print(PaperKind kind, OrgId place, Filling filling, Viewer viewer) {
        return in(viewer, () -> papers.print(new PaperRequest(kind, place, null, MARCH, filling), viewer));
    }

    private Printed print(PaperKind kind, ChildId child, Viewer viewer) {
        return in(viewer, () -> papers.print(new PaperRequest(kind, null, child, MARCH, Filling.RECORDS), viewer));
    }

    private RecordId talk(String said, Viewer by, ChildId... children) {
        return made(CareRecord.of(Matter.TALK, common(children), Map.of(Told.SAID, said)), by);
    }

    private RecordId made(CareRecord record, Viewer by) {
        return ((Recorded.Created) in(by, () -> records.record(record, by))).id();
    }

    private static Common common(ChildId... children) {
        return new Common(RecordId.next(), List.of(children), Qingxi.TODAY, LocalTime.of(9, 30), 15, Mode.IN_PERSON, true, null, Set.of(), Map.of(), Set.of(), Set.of(),
                Set.of(), null, null, List.of());
    }

    private ChildId enrolled(String name, OrgId klass) {
        var keeper = viewer(qingxi.account(login(), "档案员"), Role.FILE_KEEPER, qingxi.qingshi);
        var facts = new Facts().with(NAME, name).with(FATHER_NAME, "陈志强").with(FATHER_PHONE, new Phone("14200001111")).with(FATHER_AWAY, true)
                .with(FATHER_AWAY_SINCE, RoughDate.parse("2025-03")).with(FATHER_PLACE, "广东省东莞市").with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2025-03"));
        return in(keeper, () -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, klass, facts, Source.PAGE, keeper)).id());
    }

    private List<String> logged(ChildId child) {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                        environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")))
                .sql("select action from audit.entry where subject_id = :id order by at").param("id", child.value()).query(String.class).list();
    }

    private static Viewer viewer(Account account, Role role, OrgId org) {
        return Scopes.viewer(Scopes.COUNTY, account.id(), role, org.value());
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
