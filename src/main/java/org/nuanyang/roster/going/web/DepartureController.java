package org.nuanyang.roster.going.web;

import java.util.Set;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Departure.Why;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.going.Going;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes a child's file with a day and a reason, and takes that back when it was entered wrongly. */
@Controller
@RequestMapping("/children/{childId}/departure")
class DepartureController {
    private static final String TEMPLATE = "roster/going/web/departure";

    private final Going going;
    private final Roster roster;
    private final Orgs orgs;

    DepartureController(Going going, Roster roster, Orgs orgs) {
        this.going = going;
        this.roster = roster;
        this.orgs = orgs;
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        var file = keepable(childId, roster, viewer);
        if (file.left() != null) throw new NotFound();
        return Show.page(TEMPLATE, new DeparturePage(file, DepartureForm.on(orgs.today()), Problems.NONE));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable ChildId childId, @RequestParam int version, @ModelAttribute DepartureForm form, BindingResult errors,
            Viewer viewer, RedirectAttributes next) {
        var file = keepable(childId, roster, viewer);
        var problems = form.missing(Problems.of(errors));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, new DeparturePage(file, form, problems));
        return switch (going.leave(childId, version, form.leaving(), viewer)) {
            case AmendOutcome.Amended _ -> {
                if (form.why() == Why.DIED) Notice.done(next, "roster.going.noted");
                else Notice.done(next, "roster.going.left", file.name());
                yield Show.redirect("/children/" + childId);
            }
            case AmendOutcome.Conflict(var now) ->
                Show.again(TEMPLATE, new DeparturePage(now, form, Problems.of(Refusal.of("roster.going.conflict"))));
            case AmendOutcome.Refused(var reasons) ->
                Show.again(TEMPLATE, new DeparturePage(file, form, Problems.of(reasons.toArray(Refusal[]::new))));
        };
    }

    @GetMapping("/withdrawal")
    ModelAndView ask(@PathVariable ChildId childId, Viewer viewer) {
        var file = keepable(childId, roster, viewer);
        if (file.left() == null || file.left().why() == Why.MERGED) throw new NotFound();
        return Show.page("roster/going/web/withdrawal", file);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable ChildId childId, @RequestParam int version, Viewer viewer, RedirectAttributes next) {
        switch (going.withdraw(childId, version, viewer)) {
            case AmendOutcome.Amended _ -> Notice.done(next, "roster.going.withdrawn");
            case AmendOutcome.Conflict _ -> Notice.held(next, "roster.going.conflict");
            case AmendOutcome.Refused(var reasons) -> Notice.held(next, reasons.getFirst().key(), reasons.getFirst().args().toArray());
        }
        return Show.redirect("/children/" + childId);
    }

    static ChildFile keepable(ChildId childId, Roster roster, Viewer viewer) {
        return roster.files(Set.of(childId), viewer).values().stream()
                .filter(file -> viewer.scope().may(
                        Act.ENROL, file.school().value(), file.klass() == null ? null : file.klass().value(), childId.value()))
                .findFirst().orElseThrow(NotFound::new);
    }
}
