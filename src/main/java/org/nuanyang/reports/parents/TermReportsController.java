package org.nuanyang.reports.parents;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 学期通报: to choose a class or school, and the file; one child's from its page. */
@Controller
class TermReportsController {
    private final TermReports reports;
    private final Clock clock;

    TermReportsController(TermReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/term-reports")
    ModelAndView choose(@ModelAttribute TermReportsForm form, Viewer viewer) {
        return Show.page("reports/parents/term-reports", page(form, Problems.NONE, viewer));
    }

    @FileMapping("/term-reports/file")
    ModelAndView ofPlace(@ModelAttribute TermReportsForm form, Leaving leaving, Viewer viewer) throws IOException {
        var place = form.placeId().orElseThrow(NotFound::new);
        var term = reports.term(form.term(), viewer);
        var parcel = reports.parcel(place, term, form.formatOr(), viewer);
        if (parcel.children() == 0) return Show.again("reports/parents/term-reports", page(form, Problems.of(Refusal.of("reports.parents.nobody")), viewer));
        return leaving.file(parcel, out -> reports.write(place, term, form.formatOr(), parcel, out, viewer));
    }

    @FileMapping("/children/{child}/term-report")
    ModelAndView ofChild(@PathVariable ChildId child, @ModelAttribute TermReportsForm form, Leaving leaving, Viewer viewer) throws IOException {
        var term = reports.term(form.term(), viewer);
        var parcel = reports.parcel(child, term, form.formatOr(), viewer);
        return leaving.file(parcel, out -> reports.write(child, term, form.formatOr(), out, viewer));
    }

    private TermReportsPage page(TermReportsForm form, Problems problems, Viewer viewer) {
        var places = reports.places(viewer);
        if (places.isEmpty()) throw new NotFound();
        return new TermReportsPage(form, places, reports.terms(viewer), LocalDate.now(clock), problems);
    }
}
