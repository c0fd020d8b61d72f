package org.nuanyang.study.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.study.plan.Studied.TODAY;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.group.GroupId;
import org.nuanyang.study.group.Groups;
import org.nuanyang.study.group.VillageGroup;
import org.nuanyang.study.plan.Studied;
import org.nuanyang.study.plan.StudyPlanEnding;
import org.nuanyang.study.plan.StudyPlanning;
import org.nuanyang.study.plan.StudyPlanning.Told;
import org.nuanyang.study.plan.text.StudyOutcome;
import org.nuanyang.study.turning.TurningId;
import org.nuanyang.study.turning.TurningOutcome;
import org.nuanyang.study.turning.Turnings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("学业台账")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class StudyLedgersTest {
    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired StudyPlanning planning;
    @Autowired Groups groups;
    @Autowired Turnings turnings;

    private Studied school;
    private Account zhoumin;
    private Account wuyan;
    private ChildId xiaoman;
    private ChildId xiaomai;

    @BeforeEach
    void meet() {
        school = new Studied(program);
        zhoumin = school.homeroom();
        wuyan = school.subject();
        xiaoman = school.child("蓝小满");
        xiaomai = school.child("蓝小麦");
    }

    @Test
    void leaveWithWhoeverLeadsAndWithNobodyElse() {
        school.written(xiaoman, zhoumin, wuyan);
        for (var file : List.of("/study/plans/ledger.xlsx", "/study/groups/ledger.pdf", "/study/turning/ledger.xlsx")) {
            for (var stranger : List.of(wuyan, school.helper(xiaoman), school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county), school.colleague("马主任", Role.TOWNSHIP_OFFICER, school.qingxi.township)))
                assertThat(browser(stranger).get(file).status()).as(file).isEqualTo(404);
            assertThat(browser(school.principal()).get(file).status()).as(file).isEqualTo(200);
        }
        var other = school.colleague("王晓燕", Role.HOMEROOM, school.qingxi.fourth.id());
        assertThat(names(book(other, "/study/plans/ledger.xlsx"))).doesNotContain("小满");
        assertThat(browser(wuyan).get("/study/plans").body()).doesNotContain("/study/plans/ledger");
    }

    @Test
    void ofPlansHasARowForEachOnThePageAndSumsAsFormulas() throws Exception {
        var one = school.written(xiaoman, zhoumin, wuyan, zhoumin);
        var other = school.written(xiaomai, zhoumin, wuyan);
        school.done(zhoumin, viewer -> planning.tell(one, 1, TODAY, Map.of(1, new Told(StudyOutcome.BETTER, ""), 2, new Told(StudyOutcome.SAME, "")), viewer));
        school.done(zhoumin, viewer -> planning.tell(one, 1, TODAY, Map.of(2, new Told(StudyOutcome.WORSE, "应用题")), viewer));
        var sheet = book(zhoumin, "/study/plans/ledger.xlsx");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("学习帮扶计划台账（进行中）");
        assertThat(text(sheet.getRow(1))).contains("青石小学", "2026-03-12");
        assertThat(sheet.getWorkbook().getPrintArea(0)).isNotNull();
        assertThat(text(sheet.getRow(sheet.getLastRowNum()))).contains("填报单位（盖章）", "负责人");
        var first = row(sheet, "蓝小满");
        assertThat(numbers(first)).as("told once more is a correction").containsExactly(2.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0);
        var sum = sum(sheet);
        assertThat(sum.getCell(8).getCellType()).isEqualTo(CellType.FORMULA);
        var shown = browser(zhoumin).get("/study/plans?show=live").body();
        assertThat(rows(sheet)).as("as on the page").hasSize(shown.split("/study-plan\"", -1).length - 1);
        assertThat(sum.getCell(8).getNumericCellValue()).isEqualTo(rows(sheet).stream().mapToDouble(row -> row.getCell(8).getNumericCellValue()).sum());
        school.done(zhoumin, viewer -> planning.close(other, StudyPlanEnding.CAUGHT_UP, "跟上了", viewer));
        assertThat(names(book(zhoumin, "/study/plans/ledger.xlsx?show=closed"))).contains("小麦");
        assertThat(pdf("/study/plans/ledger.pdf")).contains("学习帮扶计划台账", "小满", "填报单位（盖章）");
    }

    @Test
    void ofGroupsCountsThoseWhoWereMembersThen() throws Exception {
        var id = GroupId.next();
        var held = new VillageGroup(id, school.qingxi.qingshi, "石桥小组", "石桥村", "村委会", "周六", "张婶", wuyan.id(), zhoumin.id(), TODAY, TODAY.plusWeeks(12), 0, List.of(), List.of());
        school.done(zhoumin, viewer -> groups.write(held, Set.of(xiaoman, xiaomai), null, Set.of(wuyan.id().value()), viewer));
        school.done(zhoumin, viewer -> groups.told(id, 1, TODAY, "读书", "张婶", Set.of(xiaoman), viewer));
        var now = new VillageGroup(id, school.qingxi.qingshi, "石桥小组", "石桥村", "村委会", "周六", "张婶", wuyan.id(), zhoumin.id(), TODAY, TODAY.plusWeeks(12), 1, List.of(), List.of());
        school.done(zhoumin, viewer -> groups.write(now, Set.of(xiaoman), null, Set.of(wuyan.id().value()), viewer));
        school.done(zhoumin, viewer -> groups.told(id, 2, TODAY, "做题", "张婶", Set.of(xiaoman), viewer));
        var row = row(book(zhoumin, "/study/groups/ledger.xlsx"), "石桥小组");
        assertThat(numbers(row)).as("members, sessions, owed, there, share").containsExactly(1.0, 2.0, 3.0, 2.0, 0.667);
        assertThat(browser(zhoumin).get("/study/groups/" + id).body()).contains("到 1/2 人", "到 1/1 人");
        assertThat(pdf("/study/groups/ledger.pdf")).contains("校外学习小组台账", "石桥小组").doesNotContain("留守");
    }

    @Test
    void ofTurningHasTheRateOfThePage() throws Exception {
        turned(xiaoman, "数学", TurningOutcome.TURNED);
        turned(xiaoman, "语文", TurningOutcome.NOT_YET);
        turned(xiaomai, "数学", TurningOutcome.MISTAKEN);
        turned(xiaomai, "语文", null);
        var sheet = book(zhoumin, "/study/turning/ledger.xlsx");
        var sum = sum(sheet);
        var rate = Turnings.Rate.of(school.as(zhoumin, turnings::all));
        assertThat(List.of(sum.getCell(11).getNumericCellValue(), sum.getCell(12).getNumericCellValue(), sum.getCell(12).getNumericCellValue() + sum.getCell(13).getNumericCellValue()))
                .containsExactly((double) rate.live(), (double) rate.turned(), (double) rate.ended());
        assertThat(pdf("/study/turning/ledger.pdf")).contains("学困生转化台账", "尚未转化", "小麦");
    }

    private void turned(ChildId child, String subject, TurningOutcome outcome) {
        var id = TurningId.next();
        school.done(zhoumin, viewer -> turnings.begin(child, id, subject, "爱发言", "后两题空着", viewer));
        if (outcome != null) school.done(zhoumin, viewer -> turnings.close(id, outcome, "说明", viewer));
    }

    private Sheet book(Account account, String path) {
        try (var in = new ByteArrayInputStream(browser(account).takeOut(path).bytes())) {
            return new XSSFWorkbook(in).getSheetAt(0);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String pdf(String path) throws java.io.IOException {
        try (var document = Loader.loadPDF(browser(zhoumin).takeOut(path).bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The numbered ones. */
    private static List<Row> rows(Sheet sheet) {
        var rows = new ArrayList<Row>();
        for (var row : sheet) if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING && row.getCell(0).getStringCellValue().matches("\\d+")) rows.add(row);
        return rows;
    }

    private static Row row(Sheet sheet, String name) {
        return rows(sheet).stream().filter(row -> text(row).contains(name)).reduce((_, last) -> last).orElseThrow();
    }

    private static Row sum(Sheet sheet) {
        for (var row : sheet) if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING && row.getCell(0).getStringCellValue().contains("合计")) return row;
        throw new AssertionError("no sum");
    }

    private static List<Double> numbers(Row row) {
        var numbers = new ArrayList<Double>();
        for (Cell cell : row) if (cell.getColumnIndex() >= 8 && (cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType()) == CellType.NUMERIC) numbers.add(Math.round(cell.getNumericCellValue() * 1000) / 1000.0);
        return numbers;
    }

    private static String names(Sheet sheet) {
        return String.join(" ", rows(sheet).stream().map(StudyLedgersTest::text).toList());
    }

    private static String text(Row row) {
        var text = new StringBuilder();
        for (var cell : row) if (cell.getCellType() == CellType.STRING) text.append(cell.getStringCellValue()).append(' ');
        return text.toString();
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
