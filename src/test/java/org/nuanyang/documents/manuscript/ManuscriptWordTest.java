package org.nuanyang.documents.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Golden;

@DisplayName("成文的 Word 文稿")
class ManuscriptWordTest {
    @Test
    void hasTheStylesOfTheTemplate() throws IOException {
        Golden.matches("manuscript-word.txt", ManuscriptText.of(written(Manuscripts.summary())));
        Golden.matches("manuscript-word-bare.txt", ManuscriptText.of(written(Manuscripts.bare())));
    }

    @Test
    void isShownByAnotherProgramAsItWasMeant() throws Exception {
        var pdf = Office.converted(written(Manuscripts.summary()), "pdf");
        Golden.keep("manuscript-by-office.pdf", pdf);
        var pages = pages(pdf);
        assertThat(pages).hasSizeBetween(8, 11).allMatch(page -> page.matches("(?s).*— \\d+ —\\s*"), "has its number").noneMatch(page -> page.strip().length() < 20);
        assertThat(pages[0]).contains("一、基本情况", "二、主要工作", "（一）建立档案");
        assertThat(String.join("", pages)).contains("（二）结对帮扶", "1.谈心", "（1）谈了什么", "（2）没有做到的", "2.家访", "四、下一步打算").doesNotContain("五、", "这是文稿的样式表");
        assertThat(pages).filteredOn(page -> page.startsWith("附件")).singleElement().asString().contains("一、各班落实情况");
        assertThat(pages).filteredOn(page -> page.contains("周敏")).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("班主任"));
    }

    @Test
    @DisplayName("班级和个人的文稿用小四，一样读得回来")
    void isOfSmallerLettersForAClass() throws Exception {
        var usual = Manuscripts.summary();
        var smaller = new Manuscript(usual.title(), usual.number(), usual.blocks(), usual.signature(), usual.annex(), Manuscript.Size.CLASS);
        var written = written(smaller);
        Golden.keep("manuscript-class.docx", written);
        try (var word = new XWPFDocument(new ByteArrayInputStream(written))) {
            assertThat(word.getStyles().getDefaultRunStyle().getFontSizeAsDouble()).isEqualTo(12);
        }
        assertThat(ManuscriptReader.read(written)).isEqualTo(ManuscriptReader.read(written(usual)));
        assertThat(pages(Office.converted(written, "pdf"))).hasSizeLessThan(pages(Office.converted(written(usual), "pdf")).length);
    }

    @Test
    void keepsItsFiguresWhenAnotherProgramRewritesIt() throws Exception {
        var written = written(Manuscripts.summary());
        var back = Office.converted(written, "docx");
        Golden.keep("manuscript-back.docx", back);
        assertThat(ManuscriptReader.read(back)).isEqualTo(ManuscriptReader.read(written));
    }

    @Test
    void mayHaveATemplateThatAnotherProgramSaved() throws Exception {
        byte[] template;
        try (var in = ManuscriptWord.class.getResourceAsStream("/documents/manuscript.docx")) {
            template = Office.converted(in.readAllBytes(), "docx");
        }
        var out = new ByteArrayOutputStream();
        ManuscriptWord.write(Manuscripts.summary(), "0199", new ByteArrayInputStream(template), out);
        assertThat(ManuscriptReader.read(out.toByteArray())).isEqualTo(ManuscriptReader.read(written(Manuscripts.summary())));
        assertThat(String.join("", pages(Office.converted(out.toByteArray(), "pdf")))).contains("一、基本情况", "（二）结对帮扶", "2.家访").doesNotContain("这是文稿的样式表");
    }

    static byte[] written(Manuscript manuscript) throws IOException {
        var out = new ByteArrayOutputStream();
        ManuscriptWord.write(manuscript, "0199", out);
        Golden.keep("manuscript.docx", out.toByteArray());
        return out.toByteArray();
    }

    private static String[] pages(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setPageEnd("\f");
            return stripper.getText(read).split("\f");
        }
    }
}
