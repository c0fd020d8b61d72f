package org.nuanyang.reports.document.web;

import org.nuanyang.access.Viewer;
import org.nuanyang.reports.document.Document;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.reports.document.Removal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft that is not wanted. */
@Controller
@RequestMapping("/documents/{id}/removal")
class RemovalController {
    private final Documents documents;
    private final Removal removal;

    RemovalController(Documents documents, Removal removal) {
        this.documents = documents;
        this.removal = removal;
    }

    /** @param takenOut how often; then it stays */
    public record RemovalPage(Document document, long takenOut) {
        public String backUrl() {
            return "/documents/" + document.id();
        }

        public String url() {
            return backUrl() + "/removal";
        }
    }

    @GetMapping
    ModelAndView ask(@PathVariable DocumentId id, Viewer viewer) {
        var document = documents.find(id, viewer);
        return Show.page("reports/document/web/removal", new RemovalPage(document, removal.takenOut(document)));
    }

    @PostMapping
    ModelAndView remove(@PathVariable DocumentId id, @RequestParam int version, Viewer viewer, RedirectAttributes next) {
        var refused = removal.remove(id, version, viewer);
        if (refused.isPresent()) {
            Notice.held(next, refused.get().key());
            return Show.redirect("/documents/" + id);
        }
        Notice.done(next, "reports.removed");
        return Show.redirect("/documents");
    }
}
