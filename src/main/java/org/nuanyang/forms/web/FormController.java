package org.nuanyang.forms.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.answers.Answering;
import org.nuanyang.forms.store.Desk;
import org.nuanyang.forms.store.FormFiles;
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

/** One form: what was filled, what each column means, the children behind a number. */
@Controller
class FormController {
    private final Forms forms;
    private final FormFiles files;
    private final Answering answering;
    private final Orgs orgs;

    FormController(Forms forms, FormFiles files, Answering answering, Orgs orgs) {
        this.forms = forms;
        this.files = files;
        this.answering = answering;
        this.orgs = orgs;
    }

    /** @param change the column whose meaning somebody wants to say: {@code 0.0.3} */
    @GetMapping("/forms/{id}")
    ModelAndView show(@PathVariable FormId id, @RequestParam(required = false) @Nullable OrgId as, @RequestParam(defaultValue = "") String change, Viewer viewer) {
        var form = forms.form(id);
        if (!form.kept()) return Show.page("forms/web/forgotten", form);
        return Show.page("forms/web/form", page(forms.find(id, as, viewer), change, Problems.NONE, viewer));
    }

    @PostMapping("/forms/{id}/reading")
    ModelAndView correct(@PathVariable FormId id, @RequestParam Map<String, String> told, Viewer viewer, RedirectAttributes next) {
        var desk = forms.find(id, null, viewer);
        var meant = MeantForm.of(told, desk);
        var refused = forms.correct(id, meant, viewer);
        if (refused.isPresent()) return Show.again("forms/web/form", page(forms.find(id, null, viewer), "", Problems.of(refused.get()), viewer));
        Notice.done(next, "forms.corrected", meant.corrections().size());
        return Show.redirect("/forms/" + id);
    }

    /** @param of a figure as its notation writes it */
    @GetMapping("/forms/{id}/children")
    ModelAndView children(
            @PathVariable FormId id, @RequestParam String of, @RequestParam(required = false) @Nullable OrgId as, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var desk = forms.find(id, as, viewer);
        var figure = figure(of);
        var children = answering.behind(figure, desk.wanted(), page, viewer);
        return Show.page("forms/web/children", new BehindPage(desk, figure, children, orgs.today(), viewer));
    }

    private static Figure figure(String word) {
        try {
            return Figure.parse(word);
        } catch (RuntimeException unreadable) {
            throw new NotFound();
        }
    }

    private FormPage page(Desk desk, String change, Problems problems, Viewer viewer) {
        var look = files.look(desk, viewer);
        boolean submits = desk.part() != null && viewer.scope().mayIn(Act.SUBMIT, desk.place().id());
        return new FormPage(desk, look, files.first(desk, viewer).orElse(null), change, problems, orgs.today(), files.takesOut(desk, viewer), Forms.mayCorrect(desk, viewer), submits, FormParts.maySend(desk, viewer));
    }
}
