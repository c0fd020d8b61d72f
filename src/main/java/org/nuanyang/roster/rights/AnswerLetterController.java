package org.nuanyang.roster.rights;

import java.io.IOException;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Hands the answer to a parents' request out as a letter. */
@Controller
class AnswerLetterController {
    private final AnswerLetters letters;
    private final PdfPages pages;

    AnswerLetterController(AnswerLetters letters, PdfPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @FileMapping("/parents-requests/{id}/letter.docx")
    ModelAndView print(@PathVariable UUID id, Leaving leaving, Viewer viewer) throws IOException {
        return leaving.file(letters.parcel(id, viewer), out -> {
            letters.of(id, viewer).write(PaperFormat.WORD, pages, out);
            return 1;
        });
    }
}
