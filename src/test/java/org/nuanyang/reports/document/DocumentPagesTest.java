package org.nuanyang.reports.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.manuscript.ManuscriptReader;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.indicators.Counted;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

@DisplayName("写材料")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class DocumentPagesTest {
    private static final AtomicInteger COUNTY = new AtomicInteger(990780);
    private static final String MARCH = "MONTH-2026-03-01-2026-03-31";
    private static final String WORDING = "/documents/wordings/indicators-situation";

    @LocalServerPort int port;
    @Autowired Orgs orgs;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Subjects subjects;
    @Autowired Tellings tellings;
    @Autowired KeptFigures kept;
    @Autowired Removal removal;
    @Autowired Environment environment;
    @Autowired PlatformTransactionManager transactions;

    private Counted there;

    @BeforeEach
    void lay() {
        there = new Counted("文", new Qingxi(COUNTY.getAndIncrement(), orgs, accounts, duties), orgs, roster, viewers);
        there.enrolled(there.oakThird, Counted.left("小满"));
        there.enrolled(there.oakThird, Counted.atHome("小雨"));
        there.enrolled(there.elmThird, Counted.left("小寒"));
    }

    @Test
    void areNotThereForSomebodyElse() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var document = made(keeper, "SCHOOL-" + there.oak);
        var file = keeper.takeOut(document + "/file.docx").bytes();
        for (var outsider : List.of(somebody(Role.FILE_KEEPER, there.elm), somebody(Role.HOMEROOM, there.oakThird.id()), somebody(Role.COUNTY_OFFICER, there.qingxi.county))) {
            outsider.get("/documents");
            for (var path : List.of("", "/sections/SITUATION", "/check", "/removal", "/file.docx", "/file.pdf")) assertThat(outsider.get(document + path).status()).as(path).isEqualTo(404);
            assertThat(outsider.post(document + "/draft", "version", "1").status()).isEqualTo(404);
            assertThat(outsider.post(document + "/removal", "version", "1").status()).isEqualTo(404);
            assertThat(outsider.post(document + "/sections/SITUATION", "draft", "1", "part", "0", "text", "x").status()).isEqualTo(404);
            assertThat(outsider.post("/documents", "post", "SCHOOL-" + there.oak, "kind", "SUMMARY", "stretch", MARCH).status()).isEqualTo(404);
            assertThat(outsider.get("/documents").body()).doesNotContain(document);
        }
        assertThat(checked(somebody(Role.FILE_KEEPER, there.elm), file)).contains("核对不了").doesNotContain("橡树");
        assertThat(checked(somebody(Role.COUNTY_OFFICER, there.qingxi.county), file)).as("sees its figures").contains("全部与现在的记录一致");
        var takenOut = changed(file, "word/document.xml", xml -> xml.replaceAll("<w:tag [^>]*/>", "").replaceAll("<w:bookmark(Start|End)[^>]*/>", ""));
        assertThat(checked(keeper, takenOut)).contains("取出时").doesNotContain("只有在这个单位写材料的人");
        assertThat(checked(somebody(Role.COUNTY_OFFICER, there.qingxi.county), takenOut)).as("what its author has taken out").contains("只有在这个单位写材料的人").doesNotContain("取出时");
        for (var role : List.of(Role.ADMINISTRATOR, Role.SUPERVISOR)) assertThat(somebody(role, there.qingxi.county).get("/documents").status()).as(role.name()).isEqualTo(404);
    }

    @Test
    void areDraftedOnceHoweverOftenTheButtonIsPressed() {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var document = made(keeper, "SCHOOL-" + there.oak);
        assertThat(keeper.get(document).body()).contains("文橡树小学2026年3月", "在校学生", "基本情况").doesNotContain("小满", "小雨");
        assertThat(made(keeper, "SCHOOL-" + there.oak)).isEqualTo(document);
        assertThat(made(somebody(Role.PRINCIPAL, there.oak), "SCHOOL-" + there.oak)).as("a colleague's is the school's").isEqualTo(document);
    }

    @Test
    @DisplayName("起草到一半有人改了名册，各处的数仍是同一刻的")
    void areToldOfOneMoment() {
        var author = there.somebody(Role.FILE_KEEPER, there.oak);
        var march = new Stretch(Stretch.Kind.MONTH, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), "2026年3月");
        var subject = new Subject(DocumentKind.SUMMARY, Voice.SCHOOL, orgs.find(there.oak).orElseThrow(), author.id(), march, null, Qingxi.TODAY);
        var drafted = new AtomicInteger();
        var drafting = new Drafting(tellings, kept, new PlatformTransactionManager() {
            @Override
            public TransactionStatus getTransaction(TransactionDefinition definition) {
                var begun = transactions.getTransaction(definition);
                if (drafted.getAndIncrement() == 0) CompletableFuture.runAsync(() -> there.enrolled(there.oakThird, Counted.left("小石"))).join();
                return begun;
            }

            @Override
            public void commit(TransactionStatus status) {
                transactions.commit(status);
            }

            @Override
            public void rollback(TransactionStatus status) {
                transactions.rollback(status);
            }
        });
        var figures = there.as(author, viewer -> drafting.draft(subject, viewer)).draft().figures();
        assertThat(drafted).hasValue(1);
        assertThat(figures.get("indicators-situation.在校")).isEqualTo("2");
        assertThat(there.as(author, viewer -> drafting.draft(subject, viewer)).draft().figures().get("indicators-situation.在校")).isEqualTo("3");
    }

    @Test
    void keepWhatAPersonWroteWhenTheyAreDraftedAgain() {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var document = made(keeper, "SCHOOL-" + there.oak);
        var text = text(keeper.get(document + "/sections/SITUATION").body());
        assertThat(text).contains("在校学生2[1]名");
        assertThat(write(keeper, document, 1, 0, "我们数得很细：" + text).status()).isEqualTo(302);
        there.enrolled(there.oakThird, Counted.left("小石"));
        assertThat(keeper.post(document + "/draft", "version", "1").status()).isEqualTo(302);
        var page = keeper.get(document).body();
        assertThat(page).contains("我们数得很细", "孙丽", "改写", "现在 3", "系统现在的起草");
        assertThat(keeper.post(document + "/sections/SITUATION/figures", "part", "1").status()).isEqualTo(302);
        assertThat(text(keeper.get(document + "/sections/SITUATION").body())).contains("我们数得很细", "在校学生3[1]名");
        assertThat(keeper.post(document + "/sections/SITUATION/restoration", "part", "2").status()).isEqualTo(302);
        assertThat(keeper.get(document).body()).doesNotContain("我们数得很细");
    }

    @Test
    void letTwoWriteOneAfterTheOther() {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var document = made(keeper, "SCHOOL-" + there.oak);
        var text = text(keeper.get(document + "/sections/SITUATION").body());
        var other = somebody(Role.PRINCIPAL, there.oak);
        other.get(document + "/sections/SITUATION");
        assertThat(write(other, document, 1, 0, "校长先写。" + text).status()).isEqualTo(302);
        var late = write(keeper, document, 1, 0, "后写的。" + text);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("刚才别人保存了这一部分", "后写的。");
        other.post(document + "/draft", "version", "1");
        var afterDraft = write(keeper, document, 1, 1, "又写。" + text);
        assertThat(afterDraft.status()).isEqualTo(422);
        assertThat(text(afterDraft.body())).contains("又写。", "在校学生2名").doesNotContain("[1]");
        assertThat(keeper.post(document + "/draft", "version", "1").status()).as("drafted meanwhile").isEqualTo(422);
        assertThat(write(keeper, document, 2, 1, "许多[1]名").body()).contains("第 1 行的 [1] 前面没有数");
        assertThat(write(keeper, document, 2, 1, "长".repeat(20_001)).body()).contains("一个部分最多 20,000 个字");
    }

    @Test
    void tellWhichFiguresOfAFileStillStand() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var document = made(keeper, "SCHOOL-" + there.oak);
        var file = keeper.takeOut(document + "/file.docx").bytes();
        assertThat(checked(keeper, file)).contains("全部与现在的记录一致");
        var tampered = changed(file, xml -> xml.replaceFirst("(在校学生(?:(?!<w:t[ >]).)*<w:t[^>]*>)2(</w:t>)", "$19$2"));
        assertThat(checked(keeper, tampered)).contains("1 个被人改过");
        there.enrolled(there.oakThird, Counted.left("小石"));
        assertThat(checked(keeper, file)).contains("记录变了").doesNotContain("全部与现在的记录一致");
        assertThat(keeper.get(document + "/check").body()).contains("记录变了");
        assertThat(checked(keeper, "PK nothing".getBytes(UTF_8))).contains("另存为 .docx");
        assertThat(checked(keeper, changed(file, xml -> xml, "docProps/custom.xml", "nuanyang-document", "other"))).contains("没有本系统的标记");
        assertThat(keeper.takeOut(document + "/file.pdf").bytes()).startsWith("%PDF".getBytes(UTF_8));
    }

    @Test
    void areFoundByACheckCodeOnPaper() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var document = made(keeper, "SCHOOL-" + there.oak);
        String printed;
        try (var word = new XWPFDocument(new ByteArrayInputStream(keeper.takeOut(document + "/file.docx").bytes())); var read = new XWPFWordExtractor(word)) {
            printed = read.getText();
        }
        var code = Pattern.compile("在校 2 ([0-9A-Z]{4}-[0-9A-Z]{4})").matcher(printed);
        assertThat(code.find()).as(printed).isTrue();
        var typed = code.group(1).toLowerCase(Locale.ROOT).replace("-", "");
        keeper.get("/documents/check");
        assertThat(keeper.post("/documents/check/code", "code", typed).body()).contains("文橡树小学2026年3月", "全部与现在的记录一致");
        there.enrolled(there.oakThird, Counted.left("小石"));
        assertThat(keeper.post("/documents/check/code", "code", typed).body()).contains("1 个记录已经变了");
        assertThat(keeper.post("/documents/check/code", "code", "P7HA").body()).contains("核对码是 8 个字母和数字");
        var stranger = somebody(Role.FILE_KEEPER, there.elm);
        stranger.get("/documents/check");
        assertThat(stranger.post("/documents/check/code", "code", typed).body()).contains("没有查到这个核对码").doesNotContain("橡树");
        for (int asked = 1; asked < 60; asked++) stranger.post("/documents/check/code", "code", typed);
        assertThat(stranger.post("/documents/check/code", "code", typed).body()).contains("一小时内最多查 60 个核对码");
    }

    @Test
    void areRemovedByTheirWriterUntilTheyAreTakenOut() {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var document = made(keeper, "SCHOOL-" + there.oak);
        assertThat(keeper.get(document + "/removal").body()).contains("删除《文橡树小学2026年3月");
        assertThat(keeper.post(document + "/removal", "version", "2").status()).isEqualTo(302);
        assertThat(keeper.get(document).body()).contains("刚才有人重新起草了这份材料");
        assertThat(keeper.post(document + "/removal", "version", "1").status()).isEqualTo(302);
        assertThat(keeper.get(document).status()).isEqualTo(404);
        assertThat(keeper.post(document + "/removal", "version", "1").status()).as("a second click").isEqualTo(404);
        var again = made(keeper, "SCHOOL-" + there.oak);
        assertThat(again).isNotEqualTo(document);
        keeper.takeOut(again + "/file.docx");
        assertThat(keeper.get(again + "/removal").body()).contains("已取出过 1 次").doesNotContain("删除《");
        assertThat(keeper.post(again + "/removal", "version", "1").status()).isEqualTo(302);
        assertThat(keeper.get(again).status()).isEqualTo(200);
    }

    @Test
    void goWhenTheYearsThatTheCountyKeepsThemAreOver() {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var document = made(keeper, "SCHOOL-" + there.oak);
        var officer = somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        officer.get("/documents/settings");
        assertThat(settle(officer, "31", "4").body()).contains("保存 31 年不行");
        assertThat(settle(officer, "2", "12").body()).contains("接不上");
        assertThat(settle(officer, "2", "6").status()).isEqualTo(302);
        assertThat(settle(officer, "3", "6").body()).as("another version").contains("刚才有人改了这些规定");
        assertThat(officer.get("/documents").body()).contains("2026-03-01-2026-05-31").doesNotContain("2026-03-01-2026-04-30");
        keeper.get("/documents");
        assertThat(keeper.get("/documents/settings").status()).isEqualTo(404);
        Counted.owner(environment).sql("update reports.document set until_on = '2023-12-31', from_on = '2023-12-01', drafted_at = '2024-03-10T00:00:00+08' where id = :id")
                .param("id", UUID.fromString(document.substring(document.lastIndexOf('/') + 1))).update();
        removal.forgetExpired(LocalDate.of(2026, 3, 9));
        assertThat(keeper.get(document).status()).isEqualTo(200);
        Counted.owner(environment).sql("insert into protection.hold (county_id, id, school_id, reason_sealed, placed_by, placed_at) select county_id, gen_random_uuid(), place_id, '', author_id, now() from reports.document where place_id = :oak")
                .param("oak", there.oak.value()).update();
        removal.forgetExpired(LocalDate.of(2026, 3, 12));
        assertThat(keeper.get(document).status()).as("the school is held").isEqualTo(200);
        Counted.owner(environment).sql("delete from protection.hold where school_id = :oak").param("oak", there.oak.value()).update();
        removal.forgetExpired(LocalDate.of(2026, 3, 12));
        assertThat(keeper.get(document).status()).isEqualTo(404);
    }

    private static Browser.Answer settle(Browser officer, String years, String carrying) {
        return officer.post("/documents/settings", "version", "0", "keepYears", years, "arranging", "3", "carrying", carrying, "summing", "12");
    }

    @Test
    void giveOutNoNumberOfAPersonsAsOneOfTheRecords() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var document = made(keeper, "SCHOOL-" + there.oak);
        var text = text(keeper.get(document + "/sections/SITUATION").body());
        assertThat(write(keeper, document, 1, 0, text.replace("在校学生2[1]名", "在校学生977[1]名")).status()).isEqualTo(302);
        assertThat(keeper.get(document + "/check").body()).contains("1 个被人改过", "977");
        var file = keeper.takeOut(document + "/file.docx").bytes();
        try (var word = new XWPFDocument(new ByteArrayInputStream(file)); var read = new XWPFWordExtractor(word)) {
            assertThat(read.getText().split("977", -1)).as("in the text, and not in the annex").hasSize(2);
        }
        assertThat(((ManuscriptReader.Found) ManuscriptReader.read(file)).figures()).isNotEmpty().noneMatch(figure -> figure.text().equals("977"));
        assertThat(checked(keeper, file)).contains("全部与现在的记录一致");
    }

    @Test
    void takeNoNumberForChangedThatWasGivenOut() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var officer = somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        officer.get(WORDING);
        assertThat(officer.post(WORDING, "version", "0", "text", "【总结】\n共{在校}名。\n\n【亮点】\n有{在校}名。").status()).isEqualTo(302);
        var document = made(keeper, "SCHOOL-" + there.oak);
        assertThat(write(keeper, document, 1, 0, "我们数的：共2[1]名。").status()).isEqualTo(302);
        there.enrolled(there.oakThird, Counted.left("小石"));
        assertThat(keeper.post(document + "/draft", "version", "1").status()).isEqualTo(302);
        var file = keeper.takeOut(document + "/file.docx").bytes();
        assertThat(checked(keeper, file)).contains("0 个被人改过", "2、3");
        assertThat(checked(keeper, changed(file, xml -> xml.replaceFirst("(共(?:(?!<w:t[ >]).)*<w:t[^>]*>)2(</w:t>)", "$17$2")))).contains("1 个被人改过");
    }

    @Test
    void nameNeitherTheAuthorNorTheClassOfACase() {
        var account = there.somebody(Role.HOMEROOM, there.oakThird.id());
        var viewer = there.as(account, Function.identity());
        var march = new Stretch(Stretch.Kind.MONTH, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), "2026年3月");
        for (var post : List.of(new Post(Voice.CLASS, there.oakThird), new Post(Voice.HELPER, orgs.find(there.oak).orElseThrow()))) {
            var of = new Subject(DocumentKind.CASE, post.voice(), post.place(), account.id(), march, null, march.until(), UUID.randomUUID());
            assertThat(subjects.title(of, viewer)).isEqualTo("文橡树小学2026年3月留守儿童关爱典型案例");
            assertThat(subjects.signature(of, viewer)).isEqualTo("文橡树小学");
        }
    }

    @Test
    void areWordedByTheCountyAlone() {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        keeper.get("/documents");
        assertThat(keeper.get("/documents/wordings").status()).isEqualTo(404);
        assertThat(keeper.get(WORDING).status()).isEqualTo(404);
        assertThat(keeper.post(WORDING, "version", "0", "text", "【总结】\n我写的。").status()).isEqualTo(404);

        var officer = somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        assertThat(officer.get("/documents/wordings").body()).contains("indicators-situation");
        officer.get(WORDING);
        var wrong = officer.post(WORDING, "version", "0", "text", "【总结】\n本校有{在校生}名。");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("第 2 行", "在校生", "本校有");
        var own = "【总结】\n县里的说法：共{在校}名。";
        var tried = officer.post(WORDING, "version", "0", "text", own, "place", there.oak.toString(), "kind", "SUMMARY", "preview", "yes");
        assertThat(tried.body()).contains("县里的说法：共").contains(">2<");
        assertThat(officer.post(WORDING, "version", "0", "text", "长".repeat(50_001), "place", there.oak.toString(), "kind", "SUMMARY", "preview", "yes").body()).contains("写法共 50,001 字");
        assertThat(officer.post(WORDING, "version", "0", "preview", "yes").body()).contains("这份模板是空的");
        assertThat(officer.post(WORDING, "version", "0", "text", own).status()).isEqualTo(302);
        assertThat(officer.post(WORDING, "version", "0", "text", own + "。").body()).contains("刚才有人改了这一段写法");
        assertThat(keeper.get(made(keeper, "SCHOOL-" + there.oak)).body()).contains("县里的说法：共");
        assertThat(officer.post(WORDING + "/restoration", "version", "1").status()).isEqualTo(302);
        assertThat(officer.get(WORDING).body()).contains("系统自带的写法").doesNotContain("县里的说法");
    }

    private static Browser.Answer write(Browser browser, String document, int draft, int part, String text) {
        return browser.post(document + "/sections/SITUATION", "draft", Integer.toString(draft), "part", Integer.toString(part), "text", text);
    }

    private static String text(String page) {
        var box = Pattern.compile("(?s)<textarea[^>]*>\\n?(.*?)</textarea>").matcher(page);
        assertThat(box.find()).isTrue();
        return box.group(1);
    }

    private static String made(Browser browser, String post) {
        browser.get("/documents");
        var answer = browser.post("/documents", "post", post, "kind", "SUMMARY", "stretch", MARCH);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static String checked(Browser browser, byte[] file) {
        browser.get("/documents/check");
        return browser.upload("/documents/check", "file", "总结.docx", file).body();
    }

    private static byte[] changed(byte[] file, UnaryOperator<String> change) throws IOException {
        return changed(file, "word/document.xml", change);
    }

    private static byte[] changed(byte[] file, UnaryOperator<String> change, String part, String from, String to) throws IOException {
        return changed(changed(file, change), part, xml -> xml.replace(from, to));
    }

    private static byte[] changed(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        boolean met = false;
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.readAllBytes();
                met |= entry.getName().equals(part);
                to.write(entry.getName().equals(part) ? change.apply(new String(content, UTF_8)).getBytes(UTF_8) : content);
            }
        }
        assertThat(met).as(part).isTrue();
        return out.toByteArray();
    }

    private Browser somebody(Role role, OrgId org) {
        return new Browser(port).as(there.somebody(role, org).login(), Qingxi.PASSWORD);
    }
}
