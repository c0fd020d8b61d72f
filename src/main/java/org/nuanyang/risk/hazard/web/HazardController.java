package org.nuanyang.risk.hazard.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.hazard.Hazard;
import org.nuanyang.risk.hazard.Hazards;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One danger: whom one has told, and that it was put right. */
@Controller
@RequestMapping("/risk/hazards/{id}")
class HazardController {
    private final Hazards hazards;
    private final HazardPages pages;

    HazardController(Hazards hazards, HazardPages pages) {
        this.hazards = hazards;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        return Show.page(HazardPages.TEMPLATE, pages.of(id, viewer));
    }

    @PostMapping("/told")
    ModelAndView told(@PathVariable UUID id, HazardPages.ToldForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        followed(id, viewer);
        var problems = day(Problems.of(errors), "toldOn", form.toldOn());
        if (problems.isEmpty()) problems = with(problems, hazards.tell(id, form.version(), new Hazard.Told(form.body() == null ? "" : form.body().strip(), form.toldOn(), form.dueOn()), viewer));
        return problems.isEmpty() ? done(id, "risk.hazard.told.done", next) : Show.again(HazardPages.TEMPLATE, pages.of(id, form, null, problems, viewer));
    }

    @PostMapping("/righted")
    ModelAndView righted(@PathVariable UUID id, HazardPages.RightedForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        followed(id, viewer);
        var problems = day(Problems.of(errors), "rightedOn", form.rightedOn());
        if (problems.isEmpty()) problems = with(problems, hazards.right(id, form.version(), new Hazard.Righted(form.rightedOn(), form.result() == null ? "" : form.result().strip()), viewer));
        return problems.isEmpty() ? done(id, "risk.hazard.righted.done", next) : Show.again(HazardPages.TEMPLATE, pages.of(id, null, form, problems, viewer));
    }

    private void followed(UUID id, Viewer viewer) {
        if (!Hazards.mayFollow(hazards.find(id, viewer), viewer)) throw new NotFound();
    }

    private static ModelAndView done(UUID id, String key, RedirectAttributes next) {
        Notice.done(next, key);
        return Show.redirect("/risk/hazards/" + id);
    }

    private static Problems day(Problems problems, String field, @Nullable LocalDate day) {
        return day == null && problems.of(field) == null ? problems.with(field, Refusal.of("risk.dropout.on-missing")) : problems;
    }

    private static Problems with(Problems problems, Map<String, Refusal> refused) {
        var more = problems;
        for (var each : refused.entrySet()) more = more.with(each.getKey(), each.getValue());
        return more;
    }
}
