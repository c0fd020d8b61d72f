package org.nuanyang.protection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.Approvals;
import org.nuanyang.protection.Decisions;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.protection.pupil.Pupils;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for more than one's own. */
@Controller
class AskController {
    private final Approvals approvals;
    private final Decisions decisions;
    private final Pupils pupils;
    private final Orgs orgs;

    AskController(Approvals approvals, Decisions decisions, Pupils pupils, Orgs orgs) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.pupils = pupils;
        this.orgs = orgs;
    }

    @GetMapping("/approvals/new")
    ModelAndView create(@ModelAttribute AskForm form, BindingResult errors, Viewer viewer) {
        return Show.page("protection/web/ask", page(form.begun(orgs.today()), Problems.NONE, viewer));
    }

    @PostMapping("/approvals")
    ModelAndView ask(@ModelAttribute AskForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.of(errors);
        if (form.kind() == null) problems = problems.with("kind", Refusal.of("protection.ask.kind-missing"));
        if (form.child().isEmpty() && form.place() == null) problems = problems.with("place", Refusal.of("protection.ask.place-missing"));
        if (form.from() == null && problems.of("from") == null) problems = problems.with("from", Refusal.of("protection.ask.from-missing"));
        if (form.until() == null && problems.of("until") == null) problems = problems.with("until", Refusal.of("protection.ask.until-missing"));
        if (!problems.isEmpty()) return Show.again("protection/web/ask", page(form, problems, viewer));
        var asked = approvals.ask(form.asking(), viewer);
        for (var refusal : asked.objections()) problems = problems.with(refusal);
        if (asked.id() == null) return Show.again("protection/web/ask", page(form, problems, viewer));
        Notice.done(next, asked.decided() ? "protection.ask.decided" : "protection.ask.done");
        return Show.redirect("/approvals/" + asked.id());
    }

    private AskPage page(AskForm form, Problems problems, Viewer viewer) {
        if (!Approvals.mayAsk(viewer)) throw new NotFound();
        var children = form.child().stream().map(child -> pupils.get(child, Act.LIST, viewer)).map(Pupil::name).toList();
        var school = form.school() == null ? own(viewer) : orgs.find(new OrgId(form.school())).filter(org -> org.county() == viewer.county() && org.kind().hasClasses()).orElse(null);
        var schools = orgs.schools(viewer.county()).stream().map(org -> new Option(org.id().toString(), org.name())).toList();
        var kept = new AskForm(form.kind(), form.child(), school == null ? null : school.id().value(), form.place(), form.purpose(), form.from(), form.until());
        return new AskPage(kept, children, schools, children.isEmpty() ? places(school, viewer) : List.of(), decisions.today(viewer), problems);
    }

    /** The school in which the viewer works, for a start. */
    private @Nullable Org own(Viewer viewer) {
        return viewer.duties().stream().filter(duty -> !duty.role().beyondDuty()).map(duty -> orgs.find(duty.org()).orElse(null)).filter(Objects::nonNull)
                .map(org -> org.kind() == Org.Kind.CLASS && org.parent() != null ? orgs.find(org.parent()).orElse(org) : org)
                .filter(org -> org.kind().hasClasses()).findFirst().orElse(null);
    }

    /** A school with its classes; without one the county and its townships. */
    private List<Option> places(@Nullable Org school, Viewer viewer) {
        var places = new ArrayList<Org>();
        if (school == null) orgs.countyOrg(viewer.county()).ifPresent(top -> orgs.tree(top.id()).stream().filter(org -> !org.kind().hasClasses()).forEach(places::add));
        else {
            places.add(school);
            places.addAll(orgs.classesOf(school.id()));
        }
        return places.stream().map(org -> new Option(org.id().toString(), org.label(orgs.today()))).toList();
    }
}
