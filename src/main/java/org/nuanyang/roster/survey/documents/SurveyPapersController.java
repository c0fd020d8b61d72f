package org.nuanyang.roster.survey.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.roster.documents.Download;
import org.nuanyang.roster.survey.RoundId;
import org.nuanyang.roster.survey.Surveys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

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

    @GetMapping("/ledger.xlsx")
    void ledger(@PathVariable RoundId roundId, Viewer viewer, HttpServletResponse response) throws IOException {
        var round = surveys.round(roundId, viewer);
        papers.ledger(round, Download.of(Download.EXCEL, papers.ledgerName(round, viewer) + ".xlsx", response), viewer);
    }

    @GetMapping("/walk/{placeId}/sheet.pdf")
    void sheet(@PathVariable RoundId roundId, @PathVariable OrgId placeId, Viewer viewer, HttpServletResponse response) throws IOException {
        var sheet = papers.sheet(surveys.round(roundId, viewer), placeId, viewer);
        pages.write("roster/survey/documents/sheet", sheet, Download.of(Download.PDF, sheet.klass() + "普查核对表.pdf", response));
    }
}
