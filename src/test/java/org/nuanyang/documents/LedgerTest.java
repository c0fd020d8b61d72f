package org.nuanyang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Ledger LEDGER = new Ledger("名册", "名册", "青石小学", "2026年3月12日",
            List.of(LedgerColumn.centered("", "序号", 4), LedgerColumn.text("", "姓名", 10), LedgerColumn.text("", "备注", 20)),
            List.of(), 2, "周敏 & 何静");

    @Test
    void writesNothingThatIsTakenForAFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        var tricks = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")");
        LEDGER.write(out, rows -> tricks.forEach(trick -> rows.add(List.of("1", trick, "990101201705211041"), Set.of())));
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            for (var row : read.getSheetAt(0))
                for (var cell : row) if (!row.getCell(0).getStringCellValue().equals("合计")) assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            assertThat(read.getSheetAt(0).getRow(3).getCell(1).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void writesEveryCharacterAsItWasTyped() throws IOException {
        var out = new ByteArrayOutputStream();
        var typed = "𠮷家·é <b>&amp; \"引\" '单'\n第二行\t完";
        LEDGER.write(out, rows -> rows.add(List.of("1", typed, "\u0001前\uFFFF后\uD800"), Set.of()));
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            var row = read.getSheetAt(0).getRow(3);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(typed);
            assertThat(row.getCell(2).getStringCellValue()).as("what XML does not know").isEqualTo("前后");
        }
    }

    /** As long as a province's: the rows are not kept, so that a small heap does. */
    @Test
    void endsEveryPageOfALongOne() throws IOException {
        var out = new ByteArrayOutputStream();
        int many = 20_000;
        LEDGER.write(out, rows -> {
            for (int i = 1; i <= many; i++) rows.add(List.of(String.valueOf(i), "小满", i % 50 == 0 ? "父母都在外地务工，由奶奶照顾，周末才回家一次" : ""), Set.of());
        });
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = read.getSheetAt(0);
            var last = sheet.getRow(sheet.getLastRowNum() - 1);
            assertThat(last.getCell(2).getStringCellValue()).isEqualTo(many + " 人");
            assertThat(read.getPrintArea(0)).endsWith("$" + (sheet.getLastRowNum() + 1));
            for (int at : sheet.getRowBreaks()) assertThat(sheet.getRow(at).getCell(0).getStringCellValue()).isEqualTo("本页小计");
            assertThat(sheet.getRowBreaks()).hasSizeGreaterThan(many / 60);
            assertThat(sheet.getMergedRegions()).filteredOn(region -> region.getFirstRow() > 2).hasSizeGreaterThanOrEqualTo(sheet.getRowBreaks().length);
        }
    }

    @Test
    void reckonsItsSums() throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = List.of(LedgerColumn.centered("", "序号", 4), LedgerColumn.text("", "姓名", 10), LedgerColumn.text("", "结果", 8), LedgerColumn.text("", "备注", 20));
        var tallying = new Tallying(Map.of("算", List.of(new Tallying.Condition(2, "<>未核对"), new Tallying.Condition(2, "<>\"不算\"")),
                "补", List.of(new Tallying.Condition(3, "*补<录>*")), "写", List.of(new Tallying.Condition(3, "?*"))));
        new Ledger("名册", "名册", "青石小学", "2026年3月12日", columns, List.of("算", "看不出", "补", "写"), 2, "周敏", "次").tallying(tallying).write(out, rows -> {
            for (int i = 0; i < 700; i++) {
                var result = List.of("未核对", "\"不算\"", "计入").get(i % 3);
                var remark = i % 5 == 0 ? "迟到、补<录>" : i % 5 == 1 ? "迟到 & 其他" : "";
                var counted = new HashSet<String>();
                if (i % 3 == 2) counted.add("算");
                if (i % 5 == 0) counted.add("补");
                if (i % 5 < 2) counted.add("写");
                if (i % 2 == 0) counted.add("看不出");
                rows.add(List.of(String.valueOf(i + 1), "小满", result, remark), counted);
            }
        });
        assertThat(Sums.hold(out.toByteArray())).hasSizeGreaterThan(10).allSatisfy(sum -> assertThat(sum).contains("COUNTA(", "看不出"));
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = read.getSheetAt(0);
            var whole = sheet.getRow(sheet.getLastRowNum() - 1);
            assertThat(whole.getCell(0).getStringCellValue()).isEqualTo("合计");
            assertThat(whole.getCell(2).getStringCellValue()).isEqualTo("700 次　算 233 次　看不出 350 次　补 140 次　写 280 次");
            sheet.getRow(3).createCell(2).setCellValue("计入");
            assertThat(read.getCreationHelper().createFormulaEvaluator().evaluate(whole.getCell(2)).getStringValue()).as("a row mended by hand").contains("算 234 次");
        }
    }

    @Test
    void neverLooksCompleteWhenTheRowsBreakOff() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> LEDGER.write(out, rows -> {
            for (int i = 0; i < 5_000; i++) rows.add(List.of("1", "小满", ""), Set.of());
            throw new IllegalStateException("the database is gone");
        })).hasMessage("the database is gone");
        assertThatThrownBy(() -> WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))).isInstanceOf(Exception.class);
    }

    @Test
    void stopsWhenNobodyListensAnyMore() {
        var gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the browser is gone");
            }
        };
        assertThatThrownBy(() -> LEDGER.write(gone, rows -> {
            for (int i = 0; i < 50_000; i++) rows.add(List.of("1", "小满", ""), Set.of());
        })).isInstanceOf(IOException.class).hasMessageContaining("gone");
    }

    @Test @DisplayName("PDF 与 Excel 一样的行、一样的分页：每页有小计，末页有合计和签章行，宽表分两张、前几栏重印")
    void isPrintedOnTheSameSheets() throws IOException {
        var columns = new ArrayList<>(List.of(LedgerColumn.centered("", "序号", 5), LedgerColumn.centered("", "姓名", 10)));
        for (int i = 1; i <= 20; i++) columns.add(LedgerColumn.text(i % 2 == 0 ? "第" + (i + 1) / 2 + "组" : "", "第" + i + "栏", 18));
        columns.add(LedgerColumn.hidden("键"));
        var wide = new Ledger("宽表", "橡树小学宽表", "橡树小学", "2026年3月12日", columns, List.of("男"), 2, "孙丽 2026-03-12");
        var out = new ByteArrayOutputStream();
        wide.writePdf(new PdfPages(), out, rows -> {
            for (int i = 1; i <= 120; i++) {
                var cells = new ArrayList<>(Collections.nCopies(columns.size(), i % 7 == 0 ? "父母都在外地务工，由奶奶照顾，周末才回家一次" : "村"));
                cells.set(0, String.valueOf(i));
                cells.set(1, "小满" + i);
                cells.set(columns.size() - 1, "0190-key");
                rows.add(cells, i % 2 == 0 ? Set.of("男") : Set.of());
            }
        });
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("[　 ]+", " ");
            assertThat(text).contains("120 人", "男 60 人", "本页小计", "填报单位（盖章）", "第20栏", "小满120").doesNotContain("0190-key");
            assertThat(text.split("小满78 ", -1)).as("the first columns stand on both sheets").hasSize(3);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(pdf.getNumberOfPages());
            assertThat(stripper.getText(pdf)).contains("填报单位（盖章）", "第 " + pdf.getNumberOfPages() + " 页");
        }
    }

    @Test
    void putsAsManyColumnsOnASheetAsCanBeRead() {
        var columns = new LedgerColumn[40];
        Arrays.fill(columns, LedgerColumn.text("", "栏", 12));
        var paper = Paper.of(List.of(columns), 2);
        assertThat(paper.scale()).isGreaterThanOrEqualTo(50);
        assertThat(paper.breaks()).isNotEmpty();
        assertThat(Paper.of(LEDGER.columns(), 2).breaks()).isEmpty();
    }
}
