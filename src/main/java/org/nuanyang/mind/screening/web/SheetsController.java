package org.nuanyang.mind.screening.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.mind.screening.Sitting;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Blank sheets of a scale whose items may be shown, one a child. */
@Controller
@RequestMapping("/mind/sittings/{id}")
class SheetsController {
    private final Sittings sittings;
    private final Orgs orgs;
    private final PdfPages pages;

    SheetsController(Sittings sittings, Orgs orgs, PdfPages pages) {
        this.sittings = sittings;
        this.orgs = orgs;
        this.pages = pages;
    }

    @FileMapping("/sheets.pdf")
    ModelAndView sheets(@PathVariable SittingId id, @RequestParam(defaultValue = "false") boolean numbered, Leaving leaving, Viewer viewer) throws IOException {
        var sitting = sittings.find(id, viewer);
        if (!sitting.scale().asksItems()) throw new NotFound();
        var page = new SheetsPage(sitting, place(sitting), sittings.seats(id, viewer), numbered);
        if (page.sheets().isEmpty()) throw new NotFound();
        var name = Words.inChinese(() -> Words.say("mind.sheets.file", page.place()));
        return leaving.file(new Parcel(name, FileType.PDF, page.sheets().size(), sitting.school(), "/mind/sittings/" + id).ofClass(sitting.klass()), out -> {
            Words.inChinese(() -> {
                try {
                    pages.write("mind/screening/documents/sheets-paper", page, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return out;
            });
            return page.sheets().size();
        });
    }

    private String place(Sitting sitting) {
        var klass = sitting.klass();
        return klass == null ? orgs.find(sitting.school()).map(Org::name).orElse("") : orgs.find(klass).map(org -> org.label(orgs.today())).orElse("");
    }
}
