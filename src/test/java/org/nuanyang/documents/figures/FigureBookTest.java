package org.nuanyang.documents.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.Tsv;
import org.nuanyang.documents.figures.FigureColumn.Foot;

class FigureBookTest {
    private static final List<FigureColumn> COLUMNS = List.of(
            FigureColumn.label("学校", 20), FigureColumn.number("before", "月初"), FigureColumn.number("in", "转入").under("人数", "增加"),
            FigureColumn.number("new", "认定").under("人数", "增加"), FigureColumn.sum("more", "增加合计", "in", "new").under("人数"),
            FigureColumn.number("after", "月末"), FigureColumn.number("aided", "受资助"), FigureColumn.share("rate", "资助率", "aided", "after"));

    private static final FigureTable TABLE = new FigureTable("表", "学生情况表", "清溪县", "2026年3月12日", "计量单位：人", COLUMNS,
            List.of(new FigureBlock("东镇小计", List.of(row("青石小学", 10, 1, 2, 13, 12), row("=1+1", 4, 0, 0, 4, 4))),
                    new FigureBlock("西镇小计", List.of(row("河湾小学", 1000, 0, 1, 1001, 1000)))),
            List.of(new Balance("after", List.of("before", "more"), List.of())), List.of("注：这里的数只为试验。"));

    private static FigureRow row(String name, long before, long in, long added, long after, long aided) {
        return new FigureRow(List.of(name), Map.of("before", before, "in", in, "new", added, "after", after, "aided", aided));
    }

    private static byte[] excel(FigureTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        new FigureBook(List.of(table), "周敏 2026-03-12 导出").writeExcel(out);
        return out.toByteArray();
    }

    @Test
    void carriesTheValuesThatItsFormulasGive() throws IOException {
        var file = excel(TABLE);
        Golden.keep("figures.xlsx", file);
        assertThat(Reckoned.anew(file)).isEqualTo(3 * 2 + 3 * 7 + 1);
        Golden.matches("figures.tsv", Tsv.of(file));
    }

    @Test
    void addsUpSubtotalsAndNeverRoundsARateUp() throws IOException {
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(excel(TABLE)))) {
            var rows = read.getSheetAt(0);
            assertThat(rows.getRow(8).getCell(0).getStringCellValue()).isEqualTo("东镇小计");
            assertThat(rows.getRow(11).getCell(4).getNumericCellValue()).isEqualTo(4);
            assertThat(rows.getRow(11).getCell(4).getCellFormula()).isEqualTo("IF(COUNT(C12,D12)=0,\"—\",SUM(C12,D12))");
            assertThat(rows.getRow(11).getCell(2).getCellFormula()).isEqualTo("IF(COUNT(C9,C11)=0,\"—\",SUM(C9,C11))");
            assertThat(rows.getRow(9).getCell(7).getNumericCellValue()).isEqualTo(0.999);
            assertThat(rows.getRow(7).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void tellsUnitDayAndMeasureHoweverNarrowTheTable() throws IOException {
        for (int numbers = 1; numbers <= 4; numbers++) {
            var columns = new ArrayList<>(List.of(FigureColumn.label("班级", 20)));
            var values = new HashMap<String, Long>();
            for (int i = 0; i < numbers; i++) {
                columns.add(FigureColumn.number("c" + i, "人数"));
                values.put("c" + i, 3L);
            }
            var narrow = new FigureTable("表", "表", "清溪县", "2026年3月12日", "单位：人", columns, List.of(FigureBlock.of(List.of(new FigureRow(List.of("三年级1班"), values)))), List.of(), List.of());
            try (var read = WorkbookFactory.create(new ByteArrayInputStream(excel(narrow)))) {
                var line = new StringBuilder();
                read.getSheetAt(0).getRow(1).forEach(cell -> line.append(cell.getStringCellValue()));
                assertThat(line).as(numbers + " columns of numbers").contains("填报单位：清溪县", "统计时间：2026年3月12日", "单位：人");
            }
        }
    }

    @Test
    void namesTheRowThatDoesNotBalance() throws IOException {
        var broken = new FigureTable("表", "表", "清溪县", "今天", "人", COLUMNS, List.of(FigureBlock.of(List.of(row("青石小学", 10, 1, 2, 12, 12)))),
                TABLE.balances(), List.of());
        var page = FigurePage.of(broken);
        assertThat(page.balances().getFirst().shown()).isEqualTo("平衡关系　5＝1＋4：不平衡");
        assertThat(page.notes()).startsWith("不平衡：青石小学，第 5 栏为 12，各栏相加为 13");
        assertThat(Reckoned.anew(excel(broken))).isPositive();
    }

    @Test
    void addsUpNoStateOfABeginningOrAnEnd() throws IOException {
        var columns = List.of(FigureColumn.label("月份", 10), FigureColumn.number("before", "月初").foot(Foot.FIRST), FigureColumn.number("after", "月末").foot(Foot.LAST));
        var months = FigureBlock.of(List.of(new FigureRow(List.of("1月"), Map.of("before", 10L, "after", 12L)), new FigureRow(List.of("2月"), Map.of("before", 12L, "after", 9L))));
        var table = new FigureTable("表", "表", "", "", "", columns, List.of(months), List.of(), List.of());
        assertThat(FigurePage.of(table).lines().getLast().cells().stream().map(FigureCell::shown)).containsExactly("合计", "10", "9");
        assertThat(Reckoned.anew(excel(table))).isEqualTo(2);
    }

    @Test
    void printsADashForWhatNoRecordTells() throws IOException {
        var untold = new FigureTable("表", "表", "清溪县", "今天", "人", COLUMNS, List.of(FigureBlock.of(List.of(
                new FigureRow(List.of("青石小学"), Map.of("before", 3L, "after", 3L))))), List.of(), List.of());
        var cells = FigurePage.of(untold).lines().getLast().cells();
        assertThat(cells.stream().map(FigureCell::shown)).containsExactly("合计", "3", "—", "—", "—", "3", "—", "—");
        assertThat(Reckoned.anew(excel(untold))).isPositive();
        assertThatThrownBy(() -> FigurePage.of(new FigureTable("表", "表", "", "", "", COLUMNS, untold.blocks(), TABLE.balances(), List.of())))
                .hasMessageContaining("must be told");
    }

    @Test
    void printsTheSameAsPdf() throws IOException {
        var out = new ByteArrayOutputStream();
        new FigureBook(List.of(TABLE, TABLE), "周敏 2026-03-12 导出").writePdf(new PdfPages(), out);
        Golden.keep("figures.pdf", out.toByteArray());
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000\\u00a0]+", " ")).contains("西镇小计 1000 0 1 1 1001 1000 99.9%", "合计 1014 1 3 4 1018 1016 99.8%", "5＝1＋4：", "共 2 ", "负责人：");
        }
    }
}
