package org.nuanyang.risk.harm.web;

import java.io.IOException;
import java.util.Arrays;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.risk.harm.HarmPaper;
import org.nuanyang.risk.harm.HarmReportId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands the form of a report out. */
@Controller
class HarmPaperController {
    private final HarmPaper paper;
    private final PdfPages pages;

    HarmPaperController(HarmPaper paper, PdfPages pages) {
        this.paper = paper;
        this.pages = pages;
    }

    @FileMapping("/risk/reports/{id}/form")
    ModelAndView print(@PathVariable HarmReportId id, @RequestParam(defaultValue = "word") String format, Leaving leaving, Viewer viewer) throws IOException {
        var chosen = Arrays.stream(PaperFormat.values()).filter(each -> each.name().equalsIgnoreCase(format)).findFirst().orElse(PaperFormat.WORD);
        return leaving.file(paper.parcel(id, chosen, viewer), out -> {
            paper.print(id, viewer).write(chosen, pages, out);
            return 1;
        });
    }
}
