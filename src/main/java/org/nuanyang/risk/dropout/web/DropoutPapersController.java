package org.nuanyang.risk.dropout.web;

import java.io.IOException;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.risk.dropout.DropoutId;
import org.nuanyang.risk.dropout.DropoutPapers;
import org.nuanyang.risk.dropout.DropoutPapers.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Hands the papers about a child that stays away out. */
@Controller
class DropoutPapersController {
    private final DropoutPapers papers;
    private final PdfPages pages;

    DropoutPapersController(DropoutPapers papers, PdfPages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @FileMapping("/dropouts/{id}/record.{ending:docx|pdf}")
    ModelAndView record(@PathVariable DropoutId id, @PathVariable String ending, Leaving leaving, Viewer viewer) throws IOException {
        return paper(id, Paper.RECORD, ending, leaving, viewer);
    }

    @FileMapping("/dropouts/{id}/report.{ending:docx|pdf}")
    ModelAndView report(@PathVariable DropoutId id, @PathVariable String ending, Leaving leaving, Viewer viewer) throws IOException {
        return paper(id, Paper.REPORT, ending, leaving, viewer);
    }

    private ModelAndView paper(DropoutId id, Paper paper, String ending, Leaving leaving, Viewer viewer) throws IOException {
        var format = ending.equals("pdf") ? PaperFormat.PDF : PaperFormat.WORD;
        return leaving.file(papers.parcel(id, paper, FileType.of(format), viewer), out -> {
            papers.of(id, paper, viewer).write(format, pages, out);
            return 1;
        });
    }
}
