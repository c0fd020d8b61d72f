package org.nuanyang.access.web.staff;

import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Deputies;
import org.nuanyang.access.DutyId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代职: for a school's principal and file keeper. */
@Controller
class DeputiesController {
    private final Deputies deputies;
    private final Orgs orgs;

    DeputiesController(Deputies deputies, Orgs orgs) {
        this.deputies = deputies;
        this.orgs = orgs;
    }

    @GetMapping("/deputies")
    ModelAndView index(Viewer viewer) {
        mayDeputise(viewer);
        return Show.page("access/web/staff/deputies", new DeputiesPage(deputies.of(viewer), orgs.today()));
    }

    @GetMapping("/deputies/new")
    ModelAndView create(@ModelAttribute DeputyForm form, BindingResult errors, Viewer viewer) {
        mayDeputise(viewer);
        return Show.page("access/web/staff/deputy-new", page(form.begun(orgs.today()), Problems.NONE, viewer));
    }

    @PostMapping("/deputies")
    ModelAndView appoint(@ModelAttribute DeputyForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        mayDeputise(viewer);
        var problems = Problems.of(errors);
        if (form.post() == null) problems = problems.with("post", Refusal.of("access.deputy.post-missing"));
        if (form.deputy() == null) problems = problems.with("deputy", Refusal.of("access.deputy.deputy-missing"));
        if (form.from() == null && problems.of("from") == null) problems = problems.with("from", Refusal.of("access.duty.from-missing"));
        if (form.until() == null && problems.of("until") == null) problems = problems.with("until", Refusal.of("access.deputy.until-missing"));
        if (form.reason().isEmpty()) problems = problems.with("reason", Refusal.of("access.deputy.reason-missing"));
        if (problems.isEmpty())
            for (var refusal : deputies.appoint(new DutyId(form.post()), new AccountId(form.deputy()), form.from(), form.until(), form.reason(), viewer))
                problems = problems.with(refusal);
        if (!problems.isEmpty()) return Show.again("access/web/staff/deputy-new", page(form, problems, viewer));
        Notice.done(next, "access.deputy.appointed");
        return Show.redirect("/deputies");
    }

    @PostMapping("/deputies/{id}/end")
    ModelAndView end(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        deputies.end(DutyId.of(id), viewer);
        Notice.done(next, "access.deputy.ended");
        return Show.redirect("/deputies");
    }

    private DeputyPage page(DeputyForm form, Problems problems, Viewer viewer) {
        return new DeputyPage(form, deputies.posts(viewer), deputies.colleagues(viewer), problems);
    }

    private static void mayDeputise(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.DEPUTISE)) throw new NotFound();
    }
}
