package org.nuanyang.protection.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.Emergencies;
import org.nuanyang.protection.Emergency;
import org.nuanyang.protection.EmergencyId;
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

/** One opening in an emergency: read by those who answer for the child, ended by whoever opened, reviewed by the school. */
@Controller
@RequestMapping("/emergencies/{id}")
class EmergencyController {
    private final Emergencies emergencies;
    private final EmergencyPages pages;

    EmergencyController(Emergencies emergencies, EmergencyPages pages) {
        this.emergencies = emergencies;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        return Show.page("protection/web/emergency", pages.of(emergencies.find(EmergencyId.of(id), viewer), "", Problems.NONE, viewer));
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        emergencies.end(EmergencyId.of(id), viewer);
        Notice.done(next, "protection.emergency.ended");
        return Show.redirect("/emergencies/" + id);
    }

    @PostMapping("/review")
    ModelAndView review(@PathVariable String id, @RequestParam(required = false) Emergency.@Nullable Verdict verdict, @RequestParam(defaultValue = "") String words,
            Viewer viewer, RedirectAttributes next) {
        var emergency = emergencies.find(EmergencyId.of(id), viewer);
        var refused = verdict == null ? Optional.of(Refusal.of("protection.emergency.verdict-missing")) : emergencies.review(emergency.id(), verdict, words, viewer);
        if (refused.isPresent()) return Show.again("protection/web/emergency", pages.of(emergency, words, Problems.of(refused.get()), viewer));
        Notice.done(next, "protection.emergency.review.done");
        return Show.redirect("/emergencies/" + id);
    }
}
