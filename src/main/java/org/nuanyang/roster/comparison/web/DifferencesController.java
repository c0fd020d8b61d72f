package org.nuanyang.roster.comparison.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.nuanyang.access.Viewer;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.roster.comparison.DifferenceLedger;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What differs as a workbook, to be sent back to whoever made the list. */
@Controller
class DifferencesController {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Comparisons comparisons;
    private final DifferenceLedger ledger;

    DifferencesController(Comparisons comparisons, DifferenceLedger ledger) {
        this.comparisons = comparisons;
        this.ledger = ledger;
    }

    @GetMapping("/comparisons/{id}/differences.xlsx")
    void differences(@PathVariable RunId id, Viewer viewer, HttpServletResponse response) throws IOException {
        var run = comparisons.find(id, viewer);
        var content = ledger.of(run, comparisons.findings(id, viewer), viewer);
        response.setContentType(EXCEL);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(content.name() + ".xlsx", StandardCharsets.UTF_8).build().toString());
        response.getOutputStream().write(content.bytes());
    }
}
