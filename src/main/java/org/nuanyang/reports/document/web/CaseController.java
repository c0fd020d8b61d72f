package org.nuanyang.reports.document.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.telling.Cases;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.reports.document.Offer;
import org.nuanyang.reports.document.Offers;
import org.nuanyang.reports.document.Wanted;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 典型案例: of which of one's own children. */
@Controller
@RequestMapping("/documents/case")
class CaseController {
    private final Documents documents;
    private final Offers offers;
    private final Cases cases;

    CaseController(Documents documents, Offers offers, Cases cases) {
        this.documents = documents;
        this.offers = offers;
        this.cases = cases;
    }

    @GetMapping
    ModelAndView choose(@RequestParam String post, @RequestParam String stretch, Viewer viewer) {
        var offer = offer(post, viewer);
        var of = stretch(stretch, offer);
        return Show.page("reports/document/web/choose", new CasePage(offer, of, cases.candidates(offer.post().voice(), offer.post().place(), of, viewer)));
    }

    @PostMapping
    ModelAndView make(@RequestParam String post, @RequestParam String stretch, @RequestParam UUID child, @RequestParam(required = false) @Nullable DocumentId id,
            Viewer viewer, RedirectAttributes next) {
        var offer = offer(post, viewer);
        var of = stretch(stretch, offer);
        if (cases.candidates(offer.post().voice(), offer.post().place(), of, viewer).stream().noneMatch(each -> each.child().equals(child))) throw new NotFound();
        var wanted = new Wanted(id == null ? DocumentId.next() : id, DocumentKind.CASE, offer.post(), of, child);
        var made = documents.make(wanted, viewer);
        if (!made.fresh()) Notice.held(next, "reports.make.there-already");
        return Show.redirect("/documents/" + made.id());
    }

    private Offer offer(String post, Viewer viewer) {
        return offers.find(post, DocumentKind.CASE.name(), viewer).orElseThrow(NotFound::new);
    }

    private static Stretch stretch(String key, Offer offer) {
        return Offers.stretch(key, offer).orElseThrow(NotFound::new);
    }
}
