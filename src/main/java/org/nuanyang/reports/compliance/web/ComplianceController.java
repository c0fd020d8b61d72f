package org.nuanyang.reports.compliance.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.reports.compliance.ComplianceReports;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 合规审计: a year's figures, each leading to its lines, and the paper. */
@Controller
class ComplianceController {
    private final ComplianceReports reports;
    private final PdfPages pages;
    private final Clock clock;

    ComplianceController(ComplianceReports reports, PdfPages pages, Clock clock) {
        this.reports = reports;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/reports/compliance")
    ModelAndView show(@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        int now = LocalDate.now(clock).getYear();
        return Show.page("reports/compliance/web/compliance", new CompliancePage(reports.of(year == null ? now : year, viewer), now));
    }

    /** Counts of the log's lines: it tells of no child, so nothing is asked before it is sent. */
    @GetMapping("/reports/compliance/{year:\\d{4}}.docx")
    ModelAndView paper(@PathVariable int year, Viewer viewer) {
        var file = reports.paper(year, viewer);
        return BlankFile.of(file.title(), FileType.WORD, out -> file.write(PaperFormat.WORD, pages, out));
    }
}
