package org.nuanyang.roster.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.TooManyLookups;
import org.nuanyang.roster.Transfers;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enrols one child by hand, after a search; the rest of the file is filled in section by section. */
@Controller
class EnrolController {
    private static final String TEMPLATE = "roster/web/enrol";
    private static final List<Fact> ASKED = List.of(
            Fact.NAME, Fact.SEX, Fact.BIRTH, Fact.ID, Fact.ETHNIC_GROUP, Fact.BOARDING, Fact.ADDRESS,
            Fact.GUARDIAN_NAME, Fact.GUARDIAN_RELATION, Fact.GUARDIAN_PHONE,
            Fact.FATHER_NAME, Fact.FATHER_PHONE, Fact.FATHER_AWAY, Fact.FATHER_AWAY_SINCE,
            Fact.MOTHER_NAME, Fact.MOTHER_PHONE, Fact.MOTHER_AWAY, Fact.MOTHER_AWAY_SINCE);

    private final Roster roster;
    private final Transfers transfers;
    private final Orgs orgs;

    EnrolController(Roster roster, Transfers transfers, Orgs orgs) {
        this.roster = roster;
        this.transfers = transfers;
        this.orgs = orgs;
    }

    @GetMapping("/children/new")
    ModelAndView start(@RequestParam(required = false) @Nullable String name, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        if (name == null || name.isBlank()) return Show.page(TEMPLATE, page(null, null, List.of(), Problems.NONE, false, viewer));
        var fields = FactForm.of(ASKED, new Facts().with(Fact.NAME, name.strip())).fields();
        return Show.page(TEMPLATE, page(name.strip(), null, fields, Problems.NONE, false, viewer));
    }

    @PostMapping("/children")
    ModelAndView enrol(
            @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "false") boolean transfer,
            Viewer viewer, RedirectAttributes next) {
        if (!viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        var form = FactForm.read(ASKED, typed, new Facts(), orgs.today());
        var problems = form.problems();
        if (!form.told().tells(Fact.NAME) && problems.of(Fact.NAME.key()) == null) {
            problems = problems.with(Fact.NAME.key(), Refusal.of("roster.enrol.name-missing"));
        }
        var chosen = typed.getOrDefault("class", "");
        var klass = classes(viewer).stream().filter(org -> org.id().toString().equals(chosen)).findFirst().orElse(null);
        if (klass == null) problems = problems.with("class", Refusal.of("roster.class.choose"));
        if (!problems.isEmpty()) return again(form, chosen, problems, false, viewer);
        return transfer ? ask(form, klass, viewer, next) : enrol(form, klass, viewer, next);
    }

    private ModelAndView enrol(FactForm form, Org klass, Viewer viewer, RedirectAttributes next) {
        var id = form.told().<ResidentId>get(Fact.ID);
        try {
            if (id.isPresent() && !roster.enrolledElsewhere(Set.of(id.get()), viewer).isEmpty()) {
                return again(form, klass.id().toString(), Problems.of(Refusal.of("roster.enrol.elsewhere")), true, viewer);
            }
        } catch (TooManyLookups enough) {
            return again(form, klass.id().toString(), Problems.of(enough.refusal()), false, viewer);
        }
        return switch (roster.enrol(klass.parent(), klass.id(), form.told(), Source.PAGE, viewer)) {
            case EnrolOutcome.Enrolled(var child) -> {
                Notice.done(next, "roster.enrol.done", form.told().<String>get(Fact.NAME).orElseThrow());
                yield Show.redirect("/children/" + child);
            }
            case EnrolOutcome.Refused(var reasons) ->
                again(form, klass.id().toString(), Problems.of(reasons.toArray(Refusal[]::new)), false, viewer);
        };
    }

    private ModelAndView ask(FactForm form, Org klass, Viewer viewer, RedirectAttributes next) {
        try {
            if (transfers.request(klass.parent(), klass.id(), form.told(), null, viewer)) {
                Notice.done(next, "roster.transfer.asked", form.told().<String>get(Fact.NAME).orElseThrow());
            } else {
                Notice.held(next, "roster.transfer.not-asked");
            }
            return Show.redirect("/transfers");
        } catch (TooManyLookups enough) {
            return again(form, klass.id().toString(), Problems.of(enough.refusal()), true, viewer);
        }
    }

    private ModelAndView again(FactForm form, String chosen, Problems problems, boolean elsewhere, Viewer viewer) {
        var name = form.told().<String>get(Fact.NAME).orElse("");
        return Show.again(TEMPLATE, page(name, chosen, form.fields(), problems, elsewhere, viewer));
    }

    private EnrolPage page(
            @Nullable String name, @Nullable String chosen, List<FactField> fields, Problems problems, boolean elsewhere, Viewer viewer) {
        var found = name == null || name.isBlank()
                ? List.<org.nuanyang.roster.ChildRow>of()
                : roster.list(new ChildFilter(null, null, null, null, null, null, name, ChildFilter.Presence.ALL), 1, viewer)
                        .items().stream().limit(10).toList();
        var options = classes(viewer).stream().map(org -> new Option(org.id().toString(), label(org))).toList();
        return new EnrolPage(name, found, options, chosen, fields, problems, elsewhere);
    }

    private String label(Org klass) {
        var school = orgs.find(klass.parent()).map(Org::name).orElse("");
        return school + " " + klass.label(orgs.today());
    }

    private List<Org> classes(Viewer viewer) {
        return orgs.reachable(viewer, Act.ENROL).stream()
                .filter(org -> org.kind().hasClasses())
                .flatMap(school -> orgs.classesOf(school.id()).stream()).toList();
    }
}
