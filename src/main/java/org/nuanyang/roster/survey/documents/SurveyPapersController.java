package org.nuanyang.roster.survey.documents;

import java.io.IOException;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.roster.survey.RoundId;
import org.nuanyang.roster.survey.Surveys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands a round's ledger and a class's sheet out. */
@Controller
@RequestMapping("/surveys/{roundId}")
class SurveyPapersController {
    private final Surveys surveys;
    private final SurveyPapers papers;
    private final PdfPages pages;

    SurveyPapersController(Surveys surveys, SurveyPapers papers, PdfPages pages) {
        this.surveys = surveys;
        this.papers = papers;
        this.pages = pages;
    }

    @FileMapping("/ledger.{ending:xlsx|pdf}")
    ModelAndView ledger(@PathVariable RoundId roundId, @PathVariable String ending, Leaving leaving, Viewer viewer) throws IOException {
        var round = surveys.round(roundId, viewer);
        var parcel = papers.parcel(round, ending, viewer);
        return leaving.file(parcel, out -> papers.ledger(round, parcel.type(), out, viewer));
    }

    @FileMapping("/walk/{placeId}/sheet.pdf")
    ModelAndView sheet(@PathVariable RoundId roundId, @PathVariable OrgId placeId, Leaving leaving, Viewer viewer) throws IOException {
        var round = surveys.round(roundId, viewer);
        return leaving.file(papers.sheetParcel(round, placeId, viewer), out -> {
            var sheet = papers.sheet(round, placeId, viewer);
            pages.write("roster/survey/documents/sheet", sheet, out);
            return sheet.rows().size();
        });
    }
}
