package org.nuanyang.reports.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prints certificates. Nothing of the records is in them, so that they leave without a mark, fit to be hung up. */
@Controller
class CertificatesController {
    private static final String TEMPLATE = "reports/certificates/certificates";

    private final Certificates certificates;
    private final PdfPages pages;
    private final Clock clock;

    CertificatesController(Certificates certificates, PdfPages pages, Clock clock) {
        this.certificates = certificates;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/certificates")
    ModelAndView show(Viewer viewer) {
        var units = certificates.units(viewer);
        if (units.isEmpty()) throw new NotFound();
        var form = new CertificatesForm(units.getFirst().id().toString(), Honour.PERSON, Address.COMRADE, null, proposed("merit"), proposed("title"), LocalDate.now(clock), null, PaperFormat.PDF);
        return Show.page(TEMPLATE, new CertificatesPage(form, units, Problems.NONE));
    }

    @PostMapping("/certificates")
    ModelAndView print(@ModelAttribute CertificatesForm form, BindingResult errors, Viewer viewer) {
        var unit = certificates.unit(form.unit(), viewer);
        var problems = form.wrong(Problems.of(errors));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, new CertificatesPage(form, certificates.units(viewer), problems));
        var file = certificates.print(form.order(unit.name()), unit, viewer);
        return BlankFile.of(file.title(), FileType.of(form.formatOr()), out -> file.write(form.formatOr(), pages, out));
    }

    private static String proposed(String field) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, "reports.certificates." + field + "-proposed");
    }
}
