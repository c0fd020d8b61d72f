package org.nuanyang.indicators.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.indicators.Dimension.*;
import static org.nuanyang.indicators.Indicator.*;
import static org.nuanyang.indicators.sums.Told.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.care.Matter;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.Sums;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Spans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What stands behind 合计 in the ledgers of names and records, to which the page of ledgers leads. */
@DisplayName("花名册、联络信息表、结对表、关爱台账、普查台账的合计，与指标同日的数相同")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Varied.Laid.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedLedgerSumsTest {
    private static final String ROWS = "";
    private static final String REACHED = "除去未联系上的";
    private static final String NOT_IN_FIGURES = "没有这样的指标，也不按它分开";
    private static final Map<String, Told> ROLL = Map.of(ROWS, of(COUNTED), "男", of(COUNTED).by(SEX, "MALE"), "女", of(COUNTED).by(SEX, "FEMALE"), "寄宿", of(COUNTED).by(BOARDING, "true"));
    private static final Map<String, Told> PAIRED = Map.of("已结对", done(PAIRING), "未结对", missing(PAIRING), "责任书已签", done(LETTER));
    private static final Map<String, Told> SURVEY = Map.of(ROWS, of(SURVEYED), "已核对", done(SURVEYED));
    private static final Map<String, Told> DAY = Map.of(ROWS, of(COUNTED), "算留守", done(COUNTED), "暂不能判断", done(UNDECIDED));
    private static final Map<String, Told> CHANGES = Map.of("增加", done(JOINED), "减少", done(LEFT), "变更", done(CHANGED));

    private static final Map<String, String> AWAY = Map.of("父亲外出", NOT_IN_FIGURES, "母亲外出", NOT_IN_FIGURES);
    private static final Map<String, String> PAIRED_ALONE = Map.of(ROWS, "一行是一个结对，没有结对的一名学生一行");
    private static final Map<String, String> CARE_ALONE = Map.of(ROWS, "次数连未联系上的，指标只数联系上的", "当面", NOT_IN_FIGURES, "电话", NOT_IN_FIGURES, "视频", NOT_IN_FIGURES, "书信", NOT_IN_FIGURES,
            "未联系上", NOT_IN_FIGURES, "补录", NOT_IN_FIGURES);
    private static final Map<String, String> SURVEY_ALONE = Map.of("计入", "核对当时的结论，不是今日的", "新出现", NOT_IN_FIGURES, "不再是", NOT_IN_FIGURES, "有变化", NOT_IN_FIGURES);
    private static final Map<String, String> CHANGES_ALONE = Map.of(ROWS, "增加、减少、变更之和");

    /** To what the page of a class's and a school's ledgers leads; the last ones are pages without a table of their own. */
    private static final List<String> LINKS = List.of("/care/papers", "/children/roll", "/children/roll/changes", "/classes/ID/contact-table.xlsx", "/inspection", "/pairings.xlsx",
            "/schools/ID/roll.xlsx", "/surveys", "/term-reports");
    private static final Pattern LINK = Pattern.compile("<li><a href=\"([^\"?]+)[^\"]*\">[^<]+</a>[^\n]*<p class=\"hint\">");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @LocalServerPort int port;
    @Autowired Figures figures;
    @Autowired Spans spans;
    @Autowired Varied.Laying laying;
    private final TreeSet<String> seen = new TreeSet<>();
    private final TreeSet<String> alive = new TreeSet<>();
    private Varied varied;
    private Account principal;
    private Browser browser;

    @BeforeAll
    void lay() {
        varied = laying.lay("名" + UUID.randomUUID().toString().substring(0, 4));
        principal = varied.counted().somebody(Role.PRINCIPAL, varied.counted().oak);
        browser = new Browser(port).as(principal.login(), Qingxi.PASSWORD);
    }

    /** What the last sum says, by what is counted; the rows by nothing. */
    private Map<String, Double> sum(String path) throws IOException {
        var file = browser.takeOut(path).bytes();
        Sums.hold(file);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var sums = new LinkedHashMap<String, Double>();
            for (var row : workbook.getSheetAt(0)) {
                if (row.getCell(0) == null || !row.getCell(0).toString().equals("合计")) continue;
                var said = row.getCell(2).getStringCellValue();
                assertThat(row.getCell(2).getCellType()).as(path + " has its sum as a formula, where it has rows").isEqualTo(said.startsWith("0 ") ? CellType.STRING : CellType.FORMULA);
                for (var part : said.split("　")) {
                    var words = part.split(" ");
                    sums.put(words.length == 2 ? ROWS : words[0], Double.valueOf(words[words.length - 2]));
                }
            }
            return sums;
        }
    }

    private void same(String ledger, String path, OrgId place, Map<String, Told> told, Map<String, String> untold) throws IOException {
        var sums = sum(path);
        if (told.containsKey(REACHED)) sums.put(REACHED, sums.get(ROWS) - sums.get("未联系上"));
        for (var sum : sums.entrySet()) {
            var which = told.get(sum.getKey());
            assertThat(which != null ^ untold.containsKey(sum.getKey())).as(path + ": " + sum.getKey() + " is compared, or said why not").isTrue();
            if (which == null) continue;
            assertThat(sum.getValue()).as(path + " " + sum.getKey()).isEqualTo(varied.counted().as(principal, viewer -> which.read(figures, place, spans.now(), viewer)));
            seen.add(ledger + " " + sum.getKey());
            if (sum.getValue() > 0) alive.add(ledger + " " + sum.getKey());
        }
        assertThat(sums.keySet()).as(path).containsAll(told.keySet()).containsAll(untold.keySet());
    }

    @Test @DisplayName("学校的、班级的，逐项与指标相同，没有一项全为零")
    void areWhatTheFiguresTell() throws IOException {
        var oak = varied.counted().oak;
        for (var place : List.of(oak, varied.counted().oakThird.id(), varied.counted().oakFourth.id())) {
            boolean school = place.equals(oak);
            same("花名册", "/schools/" + oak + "/roll.xlsx" + (school ? "" : "?class=" + place), place, ROLL, AWAY);
            if (!school) same("联络信息表", "/classes/" + place + "/contact-table.xlsx", place, ROLL, AWAY);
            same("结对表", "/pairings.xlsx" + (school ? "?school=" : "?class=") + place, place, PAIRED, PAIRED_ALONE);
            for (var matter : List.of(Matter.TALK, Matter.CARER_CALL, Matter.HOME_VISIT))
                same("关爱台账", "/care-records.xlsx?kind=" + matter + "&place=" + place + "&period=2026-03", place, Map.of(REACHED, done(RECORDS).at(matter)), CARE_ALONE);
            var of = "?school=" + oak + (school ? "" : "&class=" + place);
            same("某日底数", "/children/roll.xlsx" + of, place, DAY, Map.of());
            same("变动表", "/children/roll/changes.xlsx" + of + "&from=2026-02-28", place, CHANGES, CHANGES_ALONE);
        }
        same("普查台账", "/surveys/" + varied.round() + "/ledger.xlsx", oak, SURVEY, SURVEY_ALONE);
        seen.removeAll(alive);
        assertThat(seen).as("compared nowhere but as nought").isEmpty();
    }

    @Test @DisplayName("责任书签订率点开的名单，写明几名学生、几对结对、签了几对")
    void tellOfLettersHowManyPairingsStandBehindTheChildren() {
        var page = browser.get("/figures/letter/children?place=" + varied.counted().oak + "&span=now&part=DENOMINATOR").body();
        assertThat(page).contains("共 3 名学生；全部结对 4 对，其中已签责任书 2 对", "结对（对）", "<td class=\"number\" data-label=\"已签责任书\">1</td>");
    }

    @Test @DisplayName("台账页上每个链接都在比较之列")
    void areAllThatThePageLeadsTo() {
        var links = new TreeSet<String>();
        for (var place : List.of(varied.counted().oak, varied.counted().oakThird.id()))
            LINK.matcher(Objects.requireNonNull(browser.get("/ledgers?place=" + place).body())).results().forEach(link -> links.add(ID.matcher(link.group(1)).replaceAll("ID")));
        assertThat(links).containsExactlyElementsOf(LINKS);
    }
}
