package org.nuanyang.roster.time.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.AwayTime;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.store.TimesAway;
import org.nuanyang.roster.time.Absences;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The times that a child's parents were away, one by one. */
@Controller
@RequestMapping("/children/{childId}/absences")
class AbsencesController {
    private static final String TEMPLATE = "roster/time/web/absence";

    private final Roster roster;
    private final Absences absences;
    private final Orgs orgs;

    AbsencesController(Roster roster, Absences absences, Orgs orgs) {
        this.roster = roster;
        this.absences = absences;
        this.orgs = orgs;
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        var file = roster.open(childId, viewer);
        return Show.page("roster/time/web/absences", new AbsencesPage(file, absences.of(file, viewer), mayAmend(file, viewer)));
    }

    @GetMapping("/{side}/new")
    ModelAndView add(@PathVariable ChildId childId, @PathVariable String side, Viewer viewer) {
        var file = amendable(childId, viewer);
        return Show.page(TEMPLATE, page(file, side(side), null, new AbsenceForm(null, null, null, file.version())));
    }

    @GetMapping("/{side}/{absence}")
    ModelAndView edit(@PathVariable ChildId childId, @PathVariable String side, @PathVariable UUID absence, Viewer viewer) {
        var file = amendable(childId, viewer);
        var time = stored(file, side(side), absence, viewer);
        if (time == null) throw new NotFound();
        return Show.page(TEMPLATE, page(file, side(side), absence, AbsenceForm.of(time, file.version())));
    }

    @PostMapping("/{side}")
    ModelAndView create(@PathVariable ChildId childId, @PathVariable String side, @ModelAttribute AbsenceForm form, Viewer viewer, RedirectAttributes next) {
        return told(childId, side(side), null, form, viewer, next);
    }

    @PostMapping("/{side}/{absence}")
    ModelAndView update(
            @PathVariable ChildId childId, @PathVariable String side, @PathVariable UUID absence, @ModelAttribute AbsenceForm form, Viewer viewer,
            RedirectAttributes next) {
        return told(childId, side(side), absence, form, viewer, next);
    }

    @PostMapping("/{side}/{absence}/removal")
    ModelAndView destroy(
            @PathVariable ChildId childId, @PathVariable String side, @PathVariable UUID absence, @RequestParam int version, Viewer viewer,
            RedirectAttributes next) {
        var outcome = absences.remove(childId, version, side(side), absence, viewer);
        if (outcome instanceof AmendOutcome.Conflict) Notice.held(next, "roster.times.changed-meanwhile");
        else Notice.done(next, "roster.times.removed");
        return Show.redirect("/children/" + childId + "/absences");
    }

    private ModelAndView told(
            ChildId childId, Subject side, @Nullable UUID absence, AbsenceForm form, Viewer viewer, RedirectAttributes next) {
        var file = amendable(childId, viewer);
        var problems = form.problems(orgs.today());
        if (!problems.isEmpty()) return Show.again(TEMPLATE, new AbsencePage(file, side, absence, form, problems, false, null));
        int version = form.version() == null ? 0 : form.version();
        return switch (absences.tell(childId, version, side, absence, form.told(orgs.today()), viewer)) {
            case AmendOutcome.Amended _ -> {
                Notice.done(next, "roster.times.saved", file.name());
                yield Show.redirect("/children/" + childId + "/absences");
            }
            case AmendOutcome.Conflict(var now) -> conflict(now, side, absence, form, viewer);
            case AmendOutcome.Refused(var reasons) ->
                Show.again(TEMPLATE, new AbsencePage(file, side, absence, form, Problems.of(reasons.toArray(Refusal[]::new)), false, null));
        };
    }

    /** What is stored now stands above what was typed; sending it again decides for what was typed. */
    private ModelAndView conflict(ChildFile now, Subject side, @Nullable UUID absence, AbsenceForm form, Viewer viewer) {
        var time = absence == null ? null : stored(now, side, absence, viewer);
        var typed = new AbsenceForm(form.since(), form.until(), form.place(), now.version());
        return Show.again(TEMPLATE, new AbsencePage(now, side, absence, typed, Problems.NONE, true, time == null ? null : time.words()));
    }

    private @Nullable AwayTime stored(ChildFile file, Subject side, UUID absence, Viewer viewer) {
        var lines = absences.of(file, viewer).away().get(side);
        if (lines == null) return null;
        return lines.stream().filter(line -> line.id().equals(absence)).findFirst().map(TimesAway.Line::time).orElse(null);
    }

    private static AbsencePage page(ChildFile file, Subject side, @Nullable UUID absence, AbsenceForm form) {
        return new AbsencePage(file, side, absence, form, Problems.NONE, false, null);
    }

    private ChildFile amendable(ChildId childId, Viewer viewer) {
        var file = roster.open(childId, viewer);
        if (!mayAmend(file, viewer)) throw new NotFound();
        return file;
    }

    private static boolean mayAmend(ChildFile file, Viewer viewer) {
        return file.left() == null && viewer.scope().may(
                Act.AMEND, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }

    private static Subject side(String slug) {
        return Arrays.stream(new Subject[] {Subject.FATHER, Subject.MOTHER, Subject.PARENT})
                .filter(side -> side.name().toLowerCase(Locale.ROOT).equals(slug)).findFirst().orElseThrow(NotFound::new);
    }
}
