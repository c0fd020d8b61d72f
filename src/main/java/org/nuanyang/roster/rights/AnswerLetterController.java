package org.nuanyang.roster.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.roster.documents.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands the answer to a parents' request out as a letter. */
@Controller
class AnswerLetterController {
    private final AnswerLetters letters;
    private final PdfPages pages;

    AnswerLetterController(AnswerLetters letters, PdfPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @GetMapping("/parents-requests/{id}/letter.docx")
    void print(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        var file = letters.of(id, viewer);
        file.write(PaperFormat.WORD, pages, Download.of(PaperFormat.WORD.mediaType(), PaperFormat.WORD.named(file.title()), response));
    }
}
