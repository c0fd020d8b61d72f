package org.nuanyang.reports.document.web;

import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.reports.document.Documents.Begun;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One part of a document in a person's words. */
@Controller
@RequestMapping("/documents/{id}/sections/{topic}")
class SectionController {
    private static final String TEMPLATE = "reports/document/web/section";

    private final Documents documents;

    SectionController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    ModelAndView edit(@PathVariable DocumentId id, @PathVariable Topic topic, Viewer viewer) {
        var document = documents.find(id, viewer);
        return Show.page(TEMPLATE, new SectionPage(document, topic, documents.text(document, topic), documents.machineText(document, topic), Problems.NONE));
    }

    @PostMapping
    ModelAndView write(@PathVariable DocumentId id, @PathVariable Topic topic, @RequestParam int draft, @RequestParam int part, @RequestParam String text, Viewer viewer, RedirectAttributes next) {
        var refused = documents.write(id, topic, new Begun(draft, part), text, viewer);
        if (!refused.isEmpty()) {
            var document = documents.find(id, viewer);
            boolean moved = document.written().version() != draft;
            return Show.again(TEMPLATE, new SectionPage(document, topic, moved ? documents.unmarked(text) : text, documents.machineText(document, topic), Problems.of(refused.toArray(Refusal[]::new))));
        }
        Notice.done(next, "reports.part.kept");
        return back(id, topic);
    }

    /** Back to what the machine has drafted. */
    @PostMapping("/restoration")
    ModelAndView restore(@PathVariable DocumentId id, @PathVariable Topic topic, @RequestParam int part, Viewer viewer, RedirectAttributes next) {
        var refused = documents.restore(id, topic, part, viewer);
        if (refused.isPresent()) Notice.held(next, refused.get().key());
        else Notice.done(next, "reports.part.restored");
        return back(id, topic);
    }

    /** The person's words with the figures of now. */
    @PostMapping("/figures")
    ModelAndView refresh(@PathVariable DocumentId id, @PathVariable Topic topic, @RequestParam int part, Viewer viewer, RedirectAttributes next) {
        var refused = documents.refresh(id, topic, part, viewer);
        if (refused.isPresent()) Notice.held(next, refused.get().key());
        else Notice.done(next, "reports.part.refreshed");
        return back(id, topic);
    }

    private static ModelAndView back(DocumentId id, Topic topic) {
        return Show.redirect("/documents/" + id + "#" + topic);
    }
}
