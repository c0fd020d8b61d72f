package org.nuanyang.care.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.policy.Decision;
import org.nuanyang.care.policy.DutyTerms;
import org.nuanyang.care.policy.DutyWords;
import org.nuanyang.common.NotFound;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One duty: a new one, another instead of it, or its end; each from a day on, after a look at what it takes. */
@Controller
class DutyController {
    private static final String NEW = "/care/policy/duties/new";

    private final CarePolicy policy;
    private final Deciding deciding;
    private final Clock clock;

    DutyController(CarePolicy policy, Deciding deciding, Clock clock) {
        this.policy = policy;
        this.deciding = deciding;
        this.clock = clock;
    }

    @GetMapping(NEW)
    ModelAndView form(DutyForm form, BindingResult errors, Viewer viewer) {
        may(form, viewer);
        if (form.untouched() && !errors.hasErrors()) return show(page(DutyForm.blank(form.school(), tomorrow()), Problems.NONE, NEW, null, null));
        return foreseen(form, errors, null, NEW, viewer);
    }

    @PostMapping(NEW)
    ModelAndView adopt(DutyForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        may(form, viewer);
        return decided(form, errors, null, NEW, viewer, next);
    }

    @GetMapping("/care/policy/duties/{id}")
    ModelAndView edit(@PathVariable UUID id, DutyForm form, BindingResult errors, Viewer viewer) {
        var duty = deciding.duty(id, viewer);
        if (form.untouched() && !errors.hasErrors()) {
            var filled = DutyForm.of(DutyTerms.of(duty), text(duty.school()), later(tomorrow(), duty.from()));
            return show(page(filled, Problems.NONE, url(duty), duty, null));
        }
        return foreseen(of(form, duty), errors, duty, url(duty), viewer);
    }

    @PostMapping("/care/policy/duties/{id}")
    ModelAndView change(@PathVariable UUID id, DutyForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var duty = deciding.duty(id, viewer);
        return decided(of(form, duty), errors, duty, url(duty), viewer, next);
    }

    @GetMapping("/care/policy/duties/{id}/end")
    ModelAndView ending(@PathVariable UUID id, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, Viewer viewer) {
        var duty = deciding.duty(id, viewer);
        if (from == null) return Show.page("care/policy/web/end", end(duty, later(tomorrow(), duty.from()), Problems.NONE, null));
        var decision = new Decision(duty.school(), from, Set.of(duty.id()), List.of());
        var problems = deciding.problems(decision, viewer);
        if (!problems.isEmpty()) return Show.again("care/policy/web/end", end(duty, from, problems, null));
        var shown = deciding.shown(decision, url(duty) + "/end", List.of(new Hidden("from", from.toString())), viewer);
        return Show.page("care/policy/web/end", end(duty, from, problems, shown));
    }

    @PostMapping("/care/policy/duties/{id}/end")
    ModelAndView end(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @Nullable String seen, Viewer viewer, RedirectAttributes next) {
        var duty = deciding.duty(id, viewer);
        var problems = deciding.decide(new Decision(duty.school(), from, Set.of(duty.id()), List.of()), seen, viewer);
        if (!problems.isEmpty()) return Show.again("care/policy/web/end", end(duty, from, problems, null));
        Notice.done(next, "care.policy.ended-from", from);
        return Show.redirect(back(duty.school()));
    }

    private ModelAndView foreseen(DutyForm form, BindingResult errors, @Nullable CareDuty duty, String url, Viewer viewer) {
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = deciding.problems(decision(form, duty), viewer);
        if (!problems.isEmpty()) return Show.again("care/policy/web/duty", page(form, problems, url, duty, null));
        return show(page(form, problems, url, duty, deciding.shown(decision(form, duty), url, form.hidden(), viewer)));
    }

    private ModelAndView decided(DutyForm form, BindingResult errors, @Nullable CareDuty duty, String url, Viewer viewer, RedirectAttributes next) {
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = deciding.decide(decision(form, duty), form.seen(), viewer);
        if (!problems.isEmpty()) return Show.again("care/policy/web/duty", page(form, problems, url, duty, null));
        Notice.done(next, "care.policy.decided", form.from());
        return Show.redirect(back(school(form)));
    }

    private static Decision decision(DutyForm form, @Nullable CareDuty duty) {
        var ends = duty == null ? Set.<CareDutyId>of() : Set.of(duty.id());
        return new Decision(duty == null ? school(form) : duty.school(), Objects.requireNonNull(form.from()), ends, List.of(form.terms()));
    }

    private void may(DutyForm form, Viewer viewer) {
        if (!policy.mayDecide(school(form), viewer)) throw new NotFound();
    }

    /** Whose it is cannot be changed. */
    private static DutyForm of(DutyForm form, CareDuty duty) {
        return new DutyForm(text(duty.school()), form.matter(), form.also(), form.owedBy(), form.times(), form.per(), form.festival(), form.season(),
                form.cohort(), form.cohortArg(), form.makeupDays(), form.minutes(), form.from(), form.seen());
    }

    private static @Nullable OrgId school(DutyForm form) {
        if (form.school() == null || form.school().isBlank()) return null;
        try {
            return new OrgId(UUID.fromString(form.school()));
        } catch (IllegalArgumentException nothing) {
            throw new NotFound();
        }
    }

    private DutyPage page(DutyForm form, Problems problems, String url, @Nullable CareDuty was, @Nullable DecisionPage decision) {
        var keys = policy.cohorts();
        return new DutyPage(form, problems, url, deciding.name(school(form)), was == null ? null : DutyWords.sentence(was),
                keys.stream().map(key -> new Option(key, DutyWords.cohort(new CohortChoice(key, null)))).toList(), keys.size() > 1, decision);
    }

    private static EndPage end(CareDuty duty, LocalDate from, Problems problems, @Nullable DecisionPage decision) {
        return new EndPage(url(duty) + "/end", back(duty.school()), DutyWords.sentence(duty), from, problems, decision);
    }

    private static ModelAndView show(DutyPage page) {
        return Show.page("care/policy/web/duty", page);
    }

    private static String url(CareDuty duty) {
        return "/care/policy/duties/" + duty.id();
    }

    private static String back(@Nullable OrgId school) {
        return school == null ? "/care/policy" : "/care/policy?school=" + school;
    }

    private static @Nullable String text(@Nullable OrgId school) {
        return school == null ? null : school.toString();
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
