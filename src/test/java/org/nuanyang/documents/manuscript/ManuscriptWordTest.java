package org.nuanyang.documents.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.manuscript.ManuscriptReader.Found;
import org.nuanyang.documents.manuscript.ManuscriptReader.FigureNow;

@DisplayName("成文的 Word 文稿")
class ManuscriptWordTest {
    @Test
    void opensInAnotherProgram() throws Exception {
        var pdf = Office.converted(written(Manuscripts.summary()), "pdf");
        Golden.keep("manuscript-word.pdf", pdf);
    }

    @Test
    void keepsItsFiguresWhenAnotherProgramRewritesIt() throws Exception {
        var back = Office.converted(written(Manuscripts.summary()), "docx");
        Golden.keep("manuscript-back.docx", back);
        assertThat(ManuscriptReader.read(back)).isEqualTo(ManuscriptReader.read(written(Manuscripts.summary())));
    }

    private static byte[] written(Manuscript manuscript) throws IOException {
        var out = new ByteArrayOutputStream();
        ManuscriptWord.write(manuscript, "0199", out);
        Golden.keep("manuscript.docx", out.toByteArray());
        return out.toByteArray();
    }
}
