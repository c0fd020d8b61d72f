package org.nuanyang.roster.going.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.going.ComingBack;
import org.nuanyang.roster.going.Going;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 返校、复学: opens the file of a child who is back, in a class. */
@Controller
@RequestMapping("/children/{childId}/return")
class ReturnController {
    private static final String TEMPLATE = "roster/going/web/return";

    private final Going going;
    private final Roster roster;
    private final Orgs orgs;

    ReturnController(Going going, Roster roster, Orgs orgs) {
        this.going = going;
        this.roster = roster;
        this.orgs = orgs;
    }

    public record Form(
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, @BindParam("class") @Nullable String klass, @Nullable String reason) {

        Problems missing(Problems problems) {
            var all = problems;
            if (on == null && all.of("on") == null) all = all.with("on", Refusal.of("roster.going.day-missing"));
            if (klass == null || klass.isBlank()) all = all.with("class", Refusal.of("roster.class.choose"));
            return all;
        }

        ComingBack comingBack() {
            return new ComingBack(Objects.requireNonNull(on), OrgId.of(Objects.requireNonNull(klass)), reason == null ? "" : reason);
        }
    }

    public record ReturnPage(ChildFile file, List<Option> classes, Form form, Problems problems) {
        public String backUrl() {
            return "/children/" + file.id();
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        var file = DepartureController.keepable(childId, roster, viewer);
        if (file.left() == null || !file.left().why().mayReturn()) throw new NotFound();
        return Show.page(TEMPLATE, page(file, new Form(orgs.today(), file.klass() == null ? null : file.klass().toString(), null), Problems.NONE));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable ChildId childId, @RequestParam int version, @ModelAttribute Form form, BindingResult errors,
            Viewer viewer, RedirectAttributes next) {
        var file = DepartureController.keepable(childId, roster, viewer);
        var problems = form.missing(Problems.of(errors));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(file, form, problems));
        return switch (going.comeBack(childId, version, form.comingBack(), viewer)) {
            case AmendOutcome.Amended _ -> {
                Notice.done(next, "roster.going.back", file.name());
                yield Show.redirect("/children/" + childId);
            }
            case AmendOutcome.Conflict(var now) -> Show.again(TEMPLATE, page(now, form, Problems.of(Refusal.of("roster.going.conflict"))));
            case AmendOutcome.Refused(var reasons) -> Show.again(TEMPLATE, page(file, form, Problems.of(reasons.toArray(Refusal[]::new))));
        };
    }

    private ReturnPage page(ChildFile file, Form form, Problems problems) {
        return new ReturnPage(file, classes(file.school(), orgs), form, problems);
    }

    static List<Option> classes(OrgId school, Orgs orgs) {
        return orgs.classesOf(school).stream().map(org -> new Option(org.id().toString(), org.label(orgs.today()))).toList();
    }
}
