package org.nuanyang.study.plan.web;

import java.io.IOException;
import java.util.Arrays;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.study.plan.StudyPlanId;
import org.nuanyang.study.plan.StudyPlanPaper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands a study plan out on paper. */
@Controller
class StudyPlanPaperController {
    private final StudyPlanPaper paper;
    private final PdfPages pages;

    StudyPlanPaperController(StudyPlanPaper paper, PdfPages pages) {
        this.paper = paper;
        this.pages = pages;
    }

    @FileMapping("/study-plans/{id}/paper")
    ModelAndView print(@PathVariable StudyPlanId id, @RequestParam int version, @RequestParam(defaultValue = "word") String format, Leaving leaving, Viewer viewer) throws IOException {
        var chosen = Arrays.stream(PaperFormat.values()).filter(each -> each.name().equalsIgnoreCase(format)).findFirst().orElse(PaperFormat.WORD);
        return leaving.file(paper.parcel(id, version, chosen, viewer), out -> {
            paper.print(id, version, viewer).write(chosen, pages, out);
            return 1;
        });
    }
}
