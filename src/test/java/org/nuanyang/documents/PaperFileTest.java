package org.nuanyang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.PaperFile.Side;

@DisplayName("成文的表格和责任书")
class PaperFileTest {
    private static final PdfPages PAGES = new PdfPages();

    @Test
    void writesAFormAsWord() throws IOException {
        Golden.matches("papers-form-word.txt", WordText.of(written(PaperFormat.WORD, "form", form("小满", "聊了聊家里的事。"), form("石头", ""))));
    }

    @Test
    void writesTheSameFormAsPdf() throws IOException {
        Golden.matches("papers-form-pdf.txt", text(written(PaperFormat.PDF, "form", form("小满", "聊了聊家里的事。"), form("石头", ""))));
    }

    @Test
    void writesALetterWithItsSignatures() throws IOException {
        Golden.matches("papers-letter-word.txt", WordText.of(written(PaperFormat.WORD, "letter", letter())));
        Golden.matches("papers-letter-pdf.txt", text(written(PaperFormat.PDF, "letter", letter())));
    }

    @Test
    void keepsTheWidthsOfItsColumns() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(written(PaperFormat.WORD, "widths", form("小满", ""))))) {
            XWPFTable table = word.getTables().getFirst();
            assertThat(table.getWidth()).isEqualTo(9638);
            assertThat(table.getRow(0).getTableCells().stream().mapToInt(cell -> cell.getWidth()).sum()).isEqualTo(9638);
            assertThat(table.getRow(0).getCell(0).getWidth()).isEqualTo(567);
            var run = table.getRow(0).getCell(1).getParagraphs().getFirst().getRuns().getFirst();
            assertThat(run.getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia)).isEqualTo("宋体");
        }
    }

    @Test
    void letsALongTextGoOnOverleaf() throws IOException {
        var sheets = new PaperSheet[] {form("小满", "今天说了很多，也听了很多。".repeat(320)), form("石头", "短。")};
        assertThat(WordText.of(written(PaperFormat.WORD, "long", sheets))).contains("120+ | 谈心内容 | 今天说了很多", "26 | 班主任（签字）：");
        var pages = text(written(PaperFormat.PDF, "long", sheets)).split("--- page\n");
        assertThat(pages).hasSize(5);
        assertThat(pages[1]).contains("小满").doesNotContain("班主任（签字）");
        assertThat(pages[3]).contains("班主任（签字）", "填报单位（盖章）");
        assertThat(pages[4]).contains("石头", "短。", "填报单位（盖章）");
    }

    @Test
    void hasNoPageTooMany() throws IOException {
        assertThat(text(written(PaperFormat.PDF, "form", form("小满", "聊了聊家里的事。"), form("石头", ""))).split("--- page\n")).hasSize(3);
    }

    @Test
    void refusesCellsThatDoNotFillTheGrid() {
        assertThatThrownBy(() -> with(FormRow.of(8, FormCell.label("一")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(FormRow.of(8, FormCell.label("一").across(3)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(FormRow.of(8, FormCell.label("一").down(2), FormCell.value("")), FormRow.of(8, FormCell.value(""), FormCell.value(""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoMoreThanMemoryHolds() {
        assertThatThrownBy(() -> new PaperFile("满", Side.UPRIGHT, Collections.nCopies(PaperFile.MOST + 1, form("小满", "")), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsAFullFile() throws IOException {
        var sheets = Collections.nCopies(PaperFile.MOST, form("小满", "今天说了很多，也听了很多。".repeat(20))).toArray(PaperSheet[]::new);
        for (var format : PaperFormat.values()) assertThat(written(format, "full", sheets).length).isLessThan(5_000_000);
    }

    @Test
    void survivesWhatPeoplePaste() throws IOException {
        var pasted = form("⼩满\u0000\u000b𠮷", "一\ttab\r\n二 <b>&amp;</b> ☑ " + "x".repeat(300));
        assertThat(WordText.of(written(PaperFormat.WORD, "pasted", pasted))).contains("小满𠮷", "<b>&amp;</b>");
        assertThat(text(written(PaperFormat.PDF, "pasted", pasted))).contains("小满□", "<b>&amp;</b>");
    }

    private static FramedForm with(FormRow... rows) {
        return new FramedForm("表", "", "", List.of(10, 20), 0, List.of(rows), List.of());
    }

    static FramedForm form(String name, String text) {
        return new FramedForm("谈心记录卡", "学校：清溪县青石小学", "2026年3月12日", List.of(10, 20, 55, 30, 55), 0,
                List.of(
                        FormRow.of(9, FormCell.upright("学生情况").down(2), FormCell.label("姓名"), FormCell.value(name), FormCell.label("班级"), FormCell.value("三年级1班")),
                        FormRow.of(13, FormCell.label("方式"), FormCell.boxes(List.of("面谈", "电话", "视频"), List.of("面谈"), word -> word).across(3)),
                        FormRow.of(120, FormCell.upright("谈心内容"), FormCell.text(text).across(4)),
                        FormRow.of(26, FormCell.signature("班主任（签字）：").across(3), FormCell.signature("学校（盖章）：").across(2))),
                List.of("填报单位（盖章）：", "填表人：周敏", "填报日期：　　年　月　日"));
    }

    private static Letter letter() {
        return new Letter("关爱学生结对帮扶责任书", "编号：2026-017",
                List.of(Letter.plain("甲方：清溪县青石小学"), Letter.plain("乙方：李根生（党员）"),
                        Letter.body("为关爱学生小满（三年级1班）健康成长，明确帮扶责任，双方签订本责任书。"),
                        Letter.heading("一、乙方的责任"), Letter.body("1. 每周与孩子谈心一次，每月家访一次，并做好记录。"),
                        Letter.body("2. 发现孩子有危险，立即告诉学校，电话：" + Letter.BLANK + "。"),
                        Letter.heading("二、期限"), Letter.body("自2026年3月1日起，至2027年2月28日止。本责任书一式三份。")),
                List.of(new Letter.Party("甲方（盖章）：", List.of("负责人（签字）：")), new Letter.Party("乙方（签字）：", List.of(), "2026年3月1日"),
                        new Letter.Party("监护人（签字）：", List.of())));
    }

    private static byte[] written(PaperFormat format, String name, PaperSheet... sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        new PaperFile("谈心记录卡", Side.UPRIGHT, List.of(sheets), "周敏 2026-03-12 09:30 打印").write(format, PAGES, out);
        Golden.keep(format.named("papers-" + name), out.toByteArray());
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setPageStart("--- page\n");
            return stripper.getText(read).replace("\r\n", "\n");
        }
    }
}
