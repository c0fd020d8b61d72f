package org.nuanyang.reports.document.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.reports.document.Offers;
import org.nuanyang.reports.document.Wanted;
import org.nuanyang.reports.wording.Wordings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 写材料: what was written, and writing another. */
@Controller
class DocumentsController {
    private final Documents documents;
    private final Offers offers;
    private final Orgs orgs;

    DocumentsController(Documents documents, Offers offers, Orgs orgs) {
        this.documents = documents;
        this.offers = offers;
        this.orgs = orgs;
    }

    @GetMapping("/documents")
    ModelAndView index(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return Show.page("reports/document/web/documents", new DocumentsPage(documents.list(page, viewer), offers.of(viewer), Wordings.isFor(viewer), orgs.today()));
    }

    @PostMapping("/documents")
    ModelAndView make(@RequestParam String post, @RequestParam String kind, @RequestParam String stretch, @RequestParam(required = false) @Nullable DocumentId id,
            Viewer viewer, RedirectAttributes next) {
        var offer = offers.find(post, kind, viewer).orElseThrow(NotFound::new);
        var of = Offers.stretch(stretch, offer).orElseThrow(NotFound::new);
        var made = documents.make(new Wanted(id == null ? DocumentId.next() : id, offer.kind(), offer.post(), of, null), viewer);
        if (!made.fresh()) Notice.held(next, "reports.make.there-already");
        return Show.redirect("/documents/" + made.id());
    }
}
