package org.nuanyang.reports.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Archival;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;

@DisplayName("荣誉证书")
class OrderTest {
    private static final PdfPages PAGES = new PdfPages();

    @Test
    void putsEachRecipientOnASheetWithItsNumber() throws IOException {
        assertThat(text(pdf(order(Honour.PERSON, Address.COMRADE, "〔2026〕第009号", "周敏", "阿卜杜热合曼·买买提")))).isEqualTo("""
                荣 誉 证 书
                周敏同志：
                在关爱学生工作中成绩突出，被评为“先进个人”。
                特发此证，以资鼓励。
                清溪县教育局
                2026年6月30日
                编号：〔2026〕第009号
                --- page
                荣 誉 证 书
                阿卜杜热合曼·买买提同志：
                在关爱学生工作中成绩突出，被评为“先进个人”。
                特发此证，以资鼓励。
                清溪县教育局
                2026年6月30日
                编号：〔2026〕第010号
                --- page
                """);
    }

    @Test
    void addressesAClassAsItIsCalled() throws IOException {
        assertThat(text(pdf(order(Honour.COLLECTIVE, Address.COMRADE, "", "青石小学三年级1班")))).contains("青石小学三年级1班：").doesNotContain("同志", "编号");
    }

    @Test
    void mayBePutOnFile() throws Exception {
        assertThat(Archival.problems(pdf(order(Honour.PERSON, Address.TEACHER, "1", "王㛃")))).isEmpty();
    }

    @Test
    void isTheSameAsWord() throws IOException {
        var out = new ByteArrayOutputStream();
        order(Honour.PERSON, Address.COMRADE, "〔2026〕第009号", "周敏", "李根生").file().write(PaperFormat.WORD, PAGES, out);
        Golden.keep("certificates.docx", out.toByteArray());
        try (var word = new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getParagraphs().stream().map(each -> (each.getCTP().getPPr().isSetPageBreakBefore() ? "--- " : "") + each.getText()).toList()).containsExactly(
                    "荣誉证书", "周敏同志：", "在关爱学生工作中成绩突出，被评为“先进个人”。", "特发此证，以资鼓励。", "清溪县教育局", "2026年6月30日", "编号：〔2026〕第009号",
                    "--- 荣誉证书", "李根生同志：", "在关爱学生工作中成绩突出，被评为“先进个人”。", "特发此证，以资鼓励。", "清溪县教育局", "2026年6月30日", "编号：〔2026〕第010号");
        }
    }

    @Test
    void countsOnInTheLastNumber() {
        assertThat(Numbers.following("清教〔2026〕第099号", 1)).isEqualTo("清教〔2026〕第100号");
        assertThat(Numbers.following("7", 5)).isEqualTo("12");
        assertThat(Numbers.following("特字号", 3)).isEqualTo("特字号");
    }

    private static Order order(Honour honour, Address address, String number, String... names) {
        return new Order(honour, address, List.of(names), "在关爱学生工作中成绩突出", "先进个人", "清溪县教育局", LocalDate.of(2026, 6, 30), number);
    }

    private static byte[] pdf(Order order) throws IOException {
        var out = new ByteArrayOutputStream();
        order.file().write(PaperFormat.PDF, PAGES, out);
        if (!order.number().isEmpty()) Golden.keep("certificates-%d.pdf".formatted(order.names().size()), out.toByteArray());
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setPageEnd("\n--- page\n");
            return stripper.getText(read).replace("\r\n", "\n");
        }
    }
}
