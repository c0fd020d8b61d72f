package org.nuanyang.forms.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.forms.store.FormId;
import org.nuanyang.forms.store.FormParts;
import org.nuanyang.forms.store.Forms;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form from the county to its schools and back. */
@Controller
class FormSchoolsController {
    private final Forms forms;
    private final FormParts parts;
    private final Orgs orgs;

    FormSchoolsController(Forms forms, FormParts parts, Orgs orgs) {
        this.forms = forms;
        this.parts = parts;
        this.orgs = orgs;
    }

    @GetMapping("/forms/{id}/schools")
    ModelAndView schools(@PathVariable FormId id, Viewer viewer) {
        return Show.page("forms/web/schools", page(id, "", Problems.NONE, viewer));
    }

    @PostMapping("/forms/{id}/schools")
    ModelAndView send(@PathVariable FormId id, @RequestParam(defaultValue = "") String due, Viewer viewer, RedirectAttributes next) {
        var refused = parts.send(id, day(due), viewer);
        if (refused.isPresent()) return Show.again("forms/web/schools", page(id, due, Problems.NONE.with("due", refused.get()), viewer));
        Notice.done(next, "forms.sent");
        return Show.redirect("/forms/" + id + "/schools");
    }

    @PostMapping("/forms/{id}/submission")
    ModelAndView submit(@PathVariable FormId id, @RequestParam OrgId as, @RequestParam int version, @RequestParam(defaultValue = "0") int reading, Viewer viewer,
            RedirectAttributes next) {
        var refused = parts.submit(id, as, new FormParts.Shown(version, reading), viewer);
        if (refused.isPresent()) Notice.held(next, refused.get().key(), refused.get().args().toArray());
        else Notice.done(next, "forms.submitted");
        return Show.redirect("/forms/" + id + "?as=" + as);
    }

    private SchoolsPage page(FormId id, String due, Problems problems, Viewer viewer) {
        var desk = forms.find(id, null, viewer);
        return new SchoolsPage(desk, parts.overview(desk, viewer), due, problems, orgs.today());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
