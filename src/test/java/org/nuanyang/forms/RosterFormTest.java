package org.nuanyang.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyang.forms.BlankForms.cells;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.forms.filling.FormFiller;
import org.nuanyang.forms.reading.FormReader;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import tools.jackson.databind.json.JsonMapper;

/** A roster from above: rows put in, ways of writing, and all that must stay as it was. */
class RosterFormTest {
    private static final Told CHILDREN = new Told()
            .once("unit", "青石小学").once("day:", LocalDate.of(2026, 3, 12)).once("填表人", "孙丽").once("审核人", new Answer.Nothing()).once("日期", LocalDate.of(2026, 3, 13))
            .line("name", "小满", "sex", Sex.FEMALE, "birth", RoughDate.parse("2017-08-17"), "boarding", true, "COUNTS", true, "guardian.name", "=王桂兰", "guardian.phone", "14211857648", "AGE", 8)
            .line("name", "石头", "sex", Sex.MALE, "birth", RoughDate.parse("2016-05"), "boarding", false, "COUNTS", false, "guardian.name", new Answer.Nothing(), "AGE", 9)
            .line("name", "小雨", "sex", Sex.FEMALE, "birth", RoughDate.parse("2016-11-02"), "boarding", true, "COUNTS", true, "guardian.name", "李建国", "AGE", 9)
            .line("name", "小川", "sex", Sex.MALE, "birth", RoughDate.parse("2017-01-20"), "boarding", false, "COUNTS", true, "guardian.name", "赵秀英", "AGE", 9);

    private static final List<String> HEADINGS = List.of("序号", "姓名", "性别（1男 2女）", "出生年月", "是否寄宿", "是否留守儿童", "监护人姓名", "监护人电话", "学生年龄", "虚岁", "家庭月支出");

    /** Two prepared rows with a formula, a list to choose from, a merged cell beside; a sum below, and a print area. */
    private static void make(Workbook workbook) {
        var sheet = workbook.createSheet("花名册");
        BlankForms.roster(sheet, "留守儿童花名册", HEADINGS, 3);
        var framed = BlankForms.framed(workbook);
        for (int row = 3; row < 6; row++) {
            sheet.getRow(row).setHeightInPoints(23);
            sheet.getRow(row).getCell(9).setCellFormula("I" + (row + 1) + "+1");
        }
        sheet.getRow(3).getCell(0).setCellValue("例");
        sheet.getRow(3).getCell(1).setCellValue("张三");
        sheet.getRow(3).getCell(10).setCellValue("500");
        sheet.shiftRows(6, 6, 1);
        cells(sheet.createRow(6), Stream.concat(Stream.of("合计"), HEADINGS.stream().skip(1).map(_ -> "")).toList(), framed);
        sheet.getRow(6).getCell(9).setCellFormula("SUM(J4:J6)");
        var helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(helper.createExplicitListConstraint(new String[] {"是", "否"}), new CellRangeAddressList(3, 5, 5, 5)));
        workbook.setPrintArea(0, 0, 10, 0, 7);
        var hidden = workbook.createSheet("代码");
        hidden.createRow(0).createCell(0).setCellValue("姓名");
        workbook.setSheetHidden(1, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void isFilledInItsOwnLayout(String format) throws IOException {
        var form = format.equals("xls") ? BlankForms.xls(RosterFormTest::make) : BlankForms.xlsx(RosterFormTest::make);
        var filled = FormFiller.fill(form, read(form), CHILDREN);
        assertThat(filled.extension()).isEqualTo(format);
        try (var workbook = open(filled)) {
            var sheet = workbook.getSheet("花名册");
            assertThat(texts(sheet, 4)).containsExactly("1.0", "小满", "2", "2017-08", "是", "是", "=王桂兰", "14211857648", "8.0", "I4+1", "");
            assertThat(texts(sheet, 5)).containsExactly("2.0", "石头", "1", "2016-05", "否", "否", "", "", "9.0", "I5+1", "");
            assertThat(texts(sheet, 7)).startsWith("4.0", "小川").contains("I7+1");
            assertThat(sheet.getRow(6).getHeightInPoints()).isEqualTo(23);
            assertThat(sheet.getRow(6).getCell(3).getCellStyle().getBorderBottom()).isEqualTo(sheet.getRow(3).getCell(3).getCellStyle().getBorderBottom());
            assertThat(cell(sheet, "A8").getStringCellValue()).isEqualTo("合计");
            assertThat(cell(sheet, "J8").getCellFormula()).isEqualTo("SUM(J4:J7)");
            assertThat(cell(sheet, "J8").getNumericCellValue()).isEqualTo(39);
            assertThat(workbook.getPrintArea(0)).endsWith("$A$1:$K$9");
            assertThat(workbook.isSheetHidden(1)).isTrue();
            assertThat(sheet.getDataValidations()).anyMatch(rule -> Stream.of(rule.getRegions().getCellRangeAddresses()).anyMatch(area -> area.isInRange(6, 5)));
            assertThat(cell(sheet, "A2").getStringCellValue()).isEqualTo("填报单位（盖章）：青石小学　　填报日期：2026年3月13日");
            assertThat(cell(sheet, "A9").getStringCellValue()).startsWith("填表人：孙丽").contains("审核人：");
        }
    }

    @Test
    void marksWhatCannotBeKnownAndWritesNoFormulaOfSomebodysName() throws IOException {
        var form = BlankForms.xlsx(RosterFormTest::make);
        var filled = FormFiller.fill(form, read(form), CHILDREN);
        try (var workbook = open(filled)) {
            var sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, "G4").getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell(sheet, "G4").getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell(sheet, "H5").getCellComment().getString().getString()).isEqualTo("没有记录");
            assertThat(cell(sheet, "H5").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(cell(sheet, "G5").getCellComment()).as("nobody to name is no gap").isNull();
            assertThat(cell(sheet, "K3").getCellComment().getString().getString()).isEqualTo("没有认出这一栏要填什么");
            assertThat(cell(sheet, "K7").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
        assertThat(filled.columns()).filteredOn(column -> column.spot().column() == 7)
                .extracting(Filled.FilledColumn::written, Filled.FilledColumn::marked, Filled.FilledColumn::whys).containsExactly(tuple(1, 3, List.of("没有记录")));
    }

    @Test
    void takesACorrectionAndKnowsTheNextSuchForm() {
        var form = BlankForms.xlsx(RosterFormTest::make);
        var reading = read(form);
        var sheet = reading.sheets().getFirst();
        var corrected = reading.corrected(List.of(new Correction(sheet.shape(), Spot.column(10), Asked.parse("fact:economicState"))));
        assertThat(corrected.sheets().getFirst().item(Spot.column(10)).orElseThrow().how()).isEqualTo(Item.How.CORRECTION);
        var next = BlankForms.xlsx(workbook -> BlankForms.roster(workbook.createSheet("三月"), "三月花名册", HEADINGS, 20));
        assertThat(read(next).fingerprint()).isEqualTo(reading.fingerprint()).isEqualTo(corrected.fingerprint());
        assertThat(read(next).corrected(List.of(new Correction(sheet.shape(), Spot.column(10), Asked.parse("leave")))).sheets().getFirst().item(Spot.column(10)).orElseThrow().asked()).isEqualTo(new Asked.Leave());
    }

    @Test
    void isTheSameAfterAWayThroughJson() {
        var reading = read(BlankForms.xlsx(RosterFormTest::make));
        var json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(reading), FormReading.class)).isEqualTo(reading);
    }

    @Test
    void growsFromASinglePreparedRow() throws IOException {
        var form = BlankForms.xlsx(workbook -> {
            var sheet = workbook.createSheet("名单");
            BlankForms.roster(sheet, "名单", List.of("序号", "姓名", "性别", "年龄"), 1);
            sheet.shiftRows(4, 4, 1);
            cells(sheet.createRow(4), List.of("合计", "", "", ""), BlankForms.framed(workbook));
            sheet.getRow(4).getCell(3).setCellFormula("SUM(D4:D4)");
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 4, 5));
        });
        try (var workbook = open(FormFiller.fill(form, read(form), CHILDREN))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, "D8").getCellFormula()).isEqualTo("SUM(D4:D7)");
            assertThat(cell(sheet, "D8").getNumericCellValue()).isEqualTo(35);
            assertThat(sheet.getMergedRegions()).contains(new CellRangeAddress(6, 6, 4, 5));
        }
    }

    @Test
    void choosesAmongTheFormsOwnWordsOrMarks() throws IOException {
        var form = BlankForms.xlsx(workbook -> {
            var sheet = workbook.createSheet("名单");
            BlankForms.roster(sheet, "名单", List.of("姓名", "留守类型", "健康状况", "是否低保", "性别"), 3);
            var helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(helper.createExplicitListConstraint(new String[] {"父母双方外出", "父母一方外出另一方无监护能力"}), new CellRangeAddressList(3, 5, 1, 1)));
            sheet.addValidationData(helper.createValidation(helper.createExplicitListConstraint(new String[] {"健康", "残疾", "患病"}), new CellRangeAddressList(3, 5, 2, 2)));
        });
        var told = new Told().once("unit", "青石小学").once("day:", LocalDate.of(2026, 3, 12)).once("填表人", new Answer.Nothing()).once("审核人", new Answer.Nothing())
                .line("name", "小满", "PARENTS_AWAY", ParentsAway.BOTH, "health", "健康", "economicState", "低保、残疾", "sex", Sex.FEMALE)
                .line("name", "石头", "PARENTS_AWAY", ParentsAway.ONE, "health", "视力不好", "economicState", "一般", "sex", Sex.MALE);
        try (var workbook = open(FormFiller.fill(form, read(form), told))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(texts(sheet, 4)).containsExactly("小满", "父母双方外出", "健康", "是", "女");
            assertThat(texts(sheet, 5)).containsExactly("石头", "", "", "否", "男");
            assertThat(cell(sheet, "C5").getCellComment().getString().getString()).contains("视力不好");
        }
    }

    static FormReading read(byte[] form) {
        return switch (FormReader.read(form)) {
            case FormOutcome.Read(var reading) -> reading;
            case FormOutcome.Declined(var why) -> throw new AssertionError(why.words());
        };
    }

    static Workbook open(Filled filled) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(filled.content()));
    }

    static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, String name) {
        var at = new CellReference(name);
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private static List<String> texts(Sheet sheet, int row) {
        return java.util.stream.StreamSupport.stream(sheet.getRow(row - 1).spliterator(), false).map(Object::toString).toList();
    }
}
