package org.nuanyang.documents.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Archival;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PdfPages;

@DisplayName("成文的 PDF 文稿")
class ManuscriptPdfTest {
    private static final PdfPages PAGES = new PdfPages();

    @Test
    void standsAsItShould() throws IOException {
        Golden.matches("manuscript-pdf.txt", text(written(Manuscripts.summary())));
    }

    @Test
    void mayBePutOnFile() throws Exception {
        assertThat(Archival.problems(written(Manuscripts.summary()))).isEmpty();
    }

    @Test
    void theValidatorCanSayNo() throws Exception {
        var out = new ByteArrayOutputStream();
        PAGES.write("documents/manuscript/pages", ManuscriptPage.of(Manuscripts.bare()), out);
        assertThat(Archival.problems(out.toByteArray())).isNotEmpty();
    }

    @Test
    void repeatsTheHeadingOfATableOnEveryPage() throws IOException {
        var pages = text(written(Manuscripts.summary())).split("--- page\n");
        assertThat(pages).filteredOn(page -> page.matches("(?s).*\\d（\\d）班 周敏.*")).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("班级 班主任"));
        assertThat(pages).filteredOn(page -> page.contains("7F3K")).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("核对码"));
    }

    @Test
    void isOnePageWhenThereIsLittleToSay() throws IOException {
        assertThat(text(written(Manuscripts.bare()))).isEqualTo("--- page\n情况简报\n本月没有记录。\n— 1 —\n");
    }

    private static byte[] written(Manuscript manuscript) throws IOException {
        var out = new ByteArrayOutputStream();
        ManuscriptPdf.write(manuscript, PAGES, out);
        Golden.keep("manuscript-" + manuscript.title().length() + ".pdf", out.toByteArray());
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
