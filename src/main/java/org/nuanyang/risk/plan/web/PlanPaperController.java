package org.nuanyang.risk.plan.web;

import java.io.IOException;
import java.util.Arrays;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.PlanPaper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands a plan out on paper. */
@Controller
class PlanPaperController {
    private final PlanPaper paper;
    private final PdfPages pages;

    PlanPaperController(PlanPaper paper, PdfPages pages) {
        this.paper = paper;
        this.pages = pages;
    }

    @FileMapping("/plans/{id}/paper")
    ModelAndView print(@PathVariable PlanId id, @RequestParam int version, @RequestParam(defaultValue = "word") String format, Leaving leaving, Viewer viewer) throws IOException {
        var chosen = Arrays.stream(PaperFormat.values()).filter(each -> each.name().equalsIgnoreCase(format)).findFirst().orElse(PaperFormat.WORD);
        return leaving.file(paper.parcel(id, version, chosen, viewer), out -> {
            paper.print(id, version, viewer).write(chosen, pages, out);
            return 1;
        });
    }
}
