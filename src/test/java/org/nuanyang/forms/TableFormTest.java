package org.nuanyang.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyang.forms.BlankForms.cells;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.nuanyang.forms.SheetReading.Kind;
import org.nuanyang.forms.filling.FormFiller;

/** Statistic tables from above: rows and columns of groups, places on lines, rules of balance. */
class TableFormTest {
    /** 表: merged groups over two rows, a row of column numbers, grades and a sum at the left, a rule below. */
    private static void grades(Workbook workbook) {
        var sheet = workbook.createSheet("统计表");
        var framed = BlankForms.framed(workbook);
        sheet.createRow(0).createCell(0).setCellValue("义务教育阶段学校留守儿童情况统计表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
        sheet.createRow(1).createCell(0).setCellValue("填报单位：");
        cells(sheet.createRow(2), List.of("年级", "合计", "性别", "", "监护人情况", "", "", "其中寄宿生", "心理辅导室（间）"), framed);
        cells(sheet.createRow(3), List.of("", "", "男", "女", "祖父母、外祖父母", "其他亲属", "未采集", "", ""), framed);
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 6));
        for (int column : List.of(0, 1, 7, 8)) sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
        cells(sheet.createRow(4), List.of("甲", "1", "2", "3", "4", "5", "6", "7", "8"), framed);
        var labels = List.of("一年级", "二年级", "合计");
        for (int row = 0; row < 3; row++) cells(sheet.createRow(5 + row), List.of(labels.get(row), "", "", "", "", "", "", "", ""), framed);
        sheet.createRow(8).createCell(0).setCellValue("注：1.平衡关系：1=2+3=4+5+6；7≤1。 2.空格为0。");
        sheet.createRow(9).createCell(0).setCellValue("填表人：        审核人：");
    }

    @Test
    void joinsWhatRowsAndColumnsAsk() {
        var sheet = RosterFormTest.read(BlankForms.xlsx(TableFormTest::grades)).sheets().getFirst();
        assertThat(sheet.kind()).isEqualTo(Kind.TABLE);
        assertThat(asked(sheet, 6, 1)).isEqualTo("figure:COUNTED;GRADE=1");
        assertThat(asked(sheet, 7, 3)).isEqualTo("figure:COUNTED;GRADE=2;SEX=FEMALE");
        assertThat(asked(sheet, 6, 4)).isEqualTo("figure:COUNTED;GRADE=1;GUARDIAN=GRANDPARENT");
        assertThat(asked(sheet, 6, 6)).as("a bare 未采集 is of its group").isEqualTo("figure:COUNTED;GRADE=1;GUARDIAN=");
        assertThat(asked(sheet, 8, 7)).isEqualTo("figure:COUNTED;BOARDING=true");
        assertThat(asked(sheet, 6, 8)).startsWith("unknown");
        assertThat(sheet.rules()).extracting(Rule::sides).containsExactly(List.of(List.of(1), List.of(2, 3), List.of(4, 5, 6)));
    }

    @Test
    void fillsFiguresAndTellsWhichRuleDoesNotHold() throws IOException {
        var form = BlankForms.xlsx(TableFormTest::grades);
        var told = new Told().once("unit", "青石小学").once("填表人", new Answer.Nothing()).once("审核人", new Answer.Nothing());
        var reading = RosterFormTest.read(form);
        reading.figures().forEach(figure -> told.once(figure.word(), 0));
        told.once("COUNTED;GRADE=1", 5L).once("COUNTED;GRADE=1;SEX=MALE", 3L).once("COUNTED;GRADE=1;SEX=FEMALE", 2L).once("COUNTED;GRADE=1;GUARDIAN=GRANDPARENT", 4L);
        var filled = FormFiller.fill(form, reading, told);
        assertThat(filled.broken()).extracting(Filled.Broken::line, Filled.Broken::rule, Filled.Broken::left, Filled.Broken::right)
                .containsExactly(tuple("一年级", "1=2+3=4+5+6", "5", "4"));
        try (var workbook = RosterFormTest.open(filled)) {
            var sheet = workbook.getSheetAt(0);
            assertThat(RosterFormTest.cell(sheet, "B6").getNumericCellValue()).isEqualTo(5);
            assertThat(RosterFormTest.cell(sheet, "I6").getCellComment().getString().getString()).isNotBlank();
            assertThat(RosterFormTest.cell(sheet, "A2").getStringCellValue()).isEqualTo("填报单位：青石小学");
            assertThat(sheet.getMergedRegions()).hasSize(7);
        }
    }

    @Test
    void putsASchoolOnEachLineOfATableThatNamesNone() throws IOException {
        var form = BlankForms.xlsx(workbook -> {
            var sheet = workbook.createSheet("Sheet1");
            BlankForms.roster(sheet, "全县留守儿童汇总表", List.of("序号", "学校", "在校学生数", "留守儿童数", "所占比例（%）", "建档率"), 3);
            cells(sheet.createRow(6), List.of("", "合计", "", "", "", ""), BlankForms.framed(workbook));
            for (int column : List.of(2, 3)) sheet.getRow(6).getCell(column).setCellFormula("SUM(%1$s4:%1$s6)".formatted(column == 2 ? "C" : "D"));
        });
        var reading = RosterFormTest.read(form);
        var sheet = reading.sheets().getFirst();
        assertThat(sheet.lines()).isEqualTo(new Lines(Lines.By.SCHOOL, 4, 6, List.of(), 7));
        assertThat(sheet.columns()).extracting(item -> item.asked().word())
                .containsExactly("serial", "line:SCHOOL", "figure:PUPILS", "figure:COUNTED", "figure:COUNTED;of=PUPILS", "figure:FILING;of=RATE");
        var told = new Told().once("unit", "清溪县教育局").once("day:", new Answer.Nothing()).once("COUNTED;of=PUPILS", new java.math.BigDecimal("30.4")).once("FILING;of=RATE", 100)
                .line("SCHOOL", "青石小学", "PUPILS", 100, "COUNTED", 30, "COUNTED;of=PUPILS", 30, "FILING;of=RATE", 100)
                .line("SCHOOL", "河湾小学", "PUPILS", 50, "COUNTED", 16, "COUNTED;of=PUPILS", 32, "FILING;of=RATE", 100)
                .line("SCHOOL", "石桥小学", "PUPILS", 40, "COUNTED", 10, "COUNTED;of=PUPILS", 25, "FILING;of=RATE", new Answer.Open("还没有建档"))
                .line("SCHOOL", "松柏小学", "PUPILS", 10, "COUNTED", 5, "COUNTED;of=PUPILS", 50, "FILING;of=RATE", 100);
        try (var workbook = RosterFormTest.open(FormFiller.fill(form, reading, told))) {
            var filled = workbook.getSheetAt(0);
            assertThat(RosterFormTest.cell(filled, "B7").getStringCellValue()).isEqualTo("松柏小学");
            assertThat(RosterFormTest.cell(filled, "C8").getCellFormula()).isEqualTo("SUM(C4:C7)");
            assertThat(RosterFormTest.cell(filled, "C8").getNumericCellValue()).isEqualTo(200);
            assertThat(RosterFormTest.cell(filled, "E8").getNumericCellValue()).isEqualTo(30.4);
        }
    }

    @Test
    void leavesTheUnitOfMeasureAndWhatTheSuperiorHasPrinted() throws IOException {
        var form = BlankForms.xlsx(workbook -> {
            var sheet = workbook.createSheet("Sheet1");
            var framed = BlankForms.framed(workbook);
            sheet.createRow(0).createCell(0).setCellValue("留守儿童统计表");
            sheet.createRow(1).createCell(3).setCellValue("单位：人");
            cells(sheet.createRow(2), List.of("年级", "行次", "上年人数", "留守儿童数"), framed);
            cells(sheet.createRow(3), List.of("一年级", "", "", ""), framed);
            sheet.getRow(3).getCell(1).setCellValue(1);
            sheet.getRow(3).getCell(2).setCellValue(12);
        });
        var filled = FormFiller.fill(form, RosterFormTest.read(form), new Told().once("COUNTED;GRADE=1", 9));
        try (var workbook = RosterFormTest.open(filled)) {
            var sheet = workbook.getSheetAt(0);
            assertThat(RosterFormTest.cell(sheet, "D2").getStringCellValue()).isEqualTo("单位：人");
            assertThat(RosterFormTest.cell(sheet, "B4").getNumericCellValue()).isEqualTo(1);
            assertThat(RosterFormTest.cell(sheet, "C4").getNumericCellValue()).isEqualTo(12);
            assertThat(RosterFormTest.cell(sheet, "D4").getNumericCellValue()).isEqualTo(9);
        }
    }

    /** The page of the national system: 其他 and 未采集 under many groups. */
    @Test
    void tellsRepeatedLabelsApartByTheirGroupsAndLeavesWhatNoneNames() {
        var sheet = RosterFormTest.read(BlankForms.xlsx(workbook -> {
            var made = workbook.createSheet("汇总表");
            var framed = BlankForms.framed(workbook);
            made.createRow(0).createCell(0).setCellValue("农村留守儿童基本情况排查汇总表");
            made.createRow(1).createCell(0).setCellValue("统计时间：截止到2026年3月");
            var groups = List.of("区域", "数量", "占总统计量情况（%）", "0-5周岁", "", "", "就学情况", "", "", "健康状况", "", "", "监护情况", "", "留守类型", "");
            var leaves = List.of("", "", "", "小计", "男", "女", "学龄前", "小学", "未采集", "健康", "重病", "未采集", "较好", "未采集", "父母双方同时外出", "父母一方外出，另一方无监护能力");
            cells(made.createRow(2), groups, framed);
            cells(made.createRow(3), leaves, framed);
            for (int[] span : new int[][] {{3, 5}, {6, 8}, {9, 11}, {12, 13}, {14, 15}}) made.addMergedRegion(new CellRangeAddress(2, 2, span[0], span[1]));
            for (int column = 0; column < 3; column++) made.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            cells(made.createRow(4), groups.stream().map(_ -> "").toList(), framed);
            made.getRow(4).getCell(0).setCellValue("合计");
            made.createRow(5).createCell(0).setCellValue("备注：1.本表由系统生成。");
        })).sheets().getFirst();
        assertThat(List.of(1, 2, 3, 4, 7, 8, 9, 11, 14, 15)).extracting(column -> asked(sheet, 5, column)).containsExactly(
                "figure:COUNTED;def=NATIONAL", "figure:COUNTED;of=WHOLE;def=NATIONAL", "figure:COUNTED;def=NATIONAL;AGE=0-5", "figure:COUNTED;def=NATIONAL;SEX=MALE;AGE=0-5",
                "figure:COUNTED;def=NATIONAL;STAGE=PRIMARY", "figure:COUNTED;def=NATIONAL;STAGE=", "figure:COUNTED;def=NATIONAL;HEALTH=HEALTHY", "figure:COUNTED;def=NATIONAL;HEALTH=",
                "figure:COUNTED;def=NATIONAL;AWAY=BOTH_AWAY", "figure:COUNTED;def=NATIONAL;AWAY=ONE_AWAY");
        assertThat(List.of(6, 10, 12, 13)).allMatch(column -> asked(sheet, 5, column).startsWith("unknown"));
    }

    private static String asked(SheetReading sheet, int row, int column) {
        return sheet.fixed().stream().filter(item -> item.spot().equals(new Spot(row, column))).findFirst().map(item -> item.asked().word()).orElse("nothing");
    }
}
