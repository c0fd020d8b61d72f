package org.nuanyang.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuanyang.forms.filling.FormFiller;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/** A card from above: one child a sheet, choices to be ticked. */
class CardFormTest {
    private static final byte[] CARD = BlankForms.xlsx(workbook -> {
        var sheet = workbook.createSheet("登记表");
        var framed = BlankForms.framed(workbook);
        sheet.createRow(0).createCell(0).setCellValue("农村留守儿童登记表");
        BlankForms.cells(sheet.createRow(1), List.of("姓  名", "", "性  别", "□男  □女", "出生日期", ""), framed);
        BlankForms.cells(sheet.createRow(2), List.of("是否寄宿", "是（  ）否（  ）", "身体状况", "健康（ ）残疾（ ）患病（ ）", "家庭住址", ""), framed);
        BlankForms.cells(sheet.createRow(3), List.of("父亲姓名", "", "联系电话", "", "帮扶计划", ""), framed);
        sheet.createRow(4).createCell(0).setCellValue("填表人：        填表日期：    年  月  日");
    });

    private static Told told() {
        return new Told().once("填表人", "周敏").once("日期", java.time.LocalDate.of(2026, 3, 13))
                .line("name", "小满", "sex", Sex.FEMALE, "birth", RoughDate.parse("2017-08-17"), "boarding", true, "health", "健康", "address", "青石村3组", "father.name", "张大山", "father.phone", "14211857648");
    }

    @Test
    void ticksWhatIsSoAndTouchesNothingElse() throws IOException {
        var filled = FormFiller.fill(CARD, RosterFormTest.read(CARD), told());
        try (var workbook = RosterFormTest.open(filled)) {
            var sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, "B2")).isEqualTo("小满");
            assertThat(text(sheet, "D2")).isEqualTo("□男  ☑女");
            assertThat(text(sheet, "F2")).isEqualTo("2017-08-17");
            assertThat(text(sheet, "B3")).isEqualTo("是（√）否（  ）");
            assertThat(text(sheet, "D3")).isEqualTo("健康（√）残疾（ ）患病（ ）");
            assertThat(text(sheet, "D4")).as("behind the father's name").isEqualTo("14211857648");
            assertThat(text(sheet, "A5")).startsWith("填表人：周敏").endsWith("填表日期：2026年3月13日");
            assertThat(RosterFormTest.cell(sheet, "F4").getCellComment()).as("帮扶计划 is nothing the files keep").isNotNull();
        }
    }

    @Test
    void leavesTheChoicesWhereTheFileSaysSomethingElse() throws IOException {
        var filled = FormFiller.fill(CARD, RosterFormTest.read(CARD), new Told().once("填表人", new Answer.Nothing()).once("day:", new Answer.Nothing()).line("name", "石头", "health", "视力不好"));
        try (var workbook = RosterFormTest.open(filled)) {
            assertThat(text(workbook.getSheetAt(0), "D3")).isEqualTo("健康（ ）残疾（ ）患病（ ）");
            assertThat(RosterFormTest.cell(workbook.getSheetAt(0), "D3").getCellComment().getString().getString()).contains("视力不好");
        }
    }

    @Test
    void makesASheetForEachChild() throws IOException {
        try (var workbook = RosterFormTest.open(FormFiller.fill(CARD, RosterFormTest.read(CARD), told().line("name", "石头", "sex", Sex.MALE)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(text(workbook.getSheet("小满"), "D2")).isEqualTo("□男  ☑女");
            assertThat(text(workbook.getSheet("石头"), "D2")).isEqualTo("☑男  □女");
            assertThat(text(workbook.getSheet("石头"), "B2")).isEqualTo("石头");
        }
    }

    private static String text(org.apache.poi.ss.usermodel.Sheet sheet, String name) {
        return RosterFormTest.cell(sheet, name).getStringCellValue();
    }
}
