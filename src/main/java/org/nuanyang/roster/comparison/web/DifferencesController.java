package org.nuanyang.roster.comparison.web;

import java.io.IOException;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.roster.comparison.DifferenceLedger;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What differs as a workbook, to be sent back to whoever made the list. */
@Controller
class DifferencesController {
    private final Comparisons comparisons;
    private final DifferenceLedger ledger;

    DifferencesController(Comparisons comparisons, DifferenceLedger ledger) {
        this.comparisons = comparisons;
        this.ledger = ledger;
    }

    @FileMapping("/comparisons/{id}/differences.xlsx")
    ModelAndView differences(@PathVariable RunId id, Leaving leaving, Viewer viewer) throws IOException {
        var run = comparisons.find(id, viewer);
        var findings = comparisons.findings(id, viewer);
        return leaving.file(ledger.parcel(run, findings, viewer), out -> ledger.write(run, findings, out, viewer));
    }
}
