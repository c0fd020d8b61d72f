package org.nuanyang.documents.manuscript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PdfPages;

@DisplayName("成文的 PDF 文稿")
class ManuscriptPdfTest {
    private static final PdfPages PAGES = new PdfPages();

    @Test
    void standsAsItShould() throws IOException {
        var out = new ByteArrayOutputStream();
        ManuscriptPdf.write(Manuscripts.summary(), PAGES, out);
        Golden.keep("manuscript.pdf", out.toByteArray());
    }
}
