package org.nuanyang.access.web.orgs;

import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
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

/** 机构: the tree, one organisation, its classes; what the bureau calls itself. For administrators. */
@Controller
class OrganisationsController {
    private final Orgs orgs;

    OrganisationsController(Orgs orgs) {
        this.orgs = orgs;
    }

    @GetMapping("/bureau/organisations")
    ModelAndView index(Viewer viewer) {
        var root = orgs.countyOrg(viewer.county()).orElseThrow(NotFound::new);
        return Show.page("access/web/orgs/organisations", OrganisationsPage.of(orgs.county(viewer.county()), orgs.tree(root.id())));
    }

    @GetMapping("/bureau/organisations/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        var org = own(id, viewer);
        if (org.kind() == Org.Kind.COUNTY) return county(CountyForm.of(orgs.county(viewer.county())), org, Problems.NONE);
        return Show.page("access/web/orgs/organisation", page(org, OrgForm.of(orgs.told(org.id()).orElseThrow()), ClassForm.EMPTY, Problems.NONE));
    }

    @PostMapping("/bureau/organisations/{id}")
    ModelAndView change(@PathVariable String id, OrgForm form, Viewer viewer, RedirectAttributes next) {
        var org = own(id, viewer);
        var objections = orgs.change(org.id(), form.told(org.kind()), viewer);
        if (!objections.isEmpty())
            return Show.again("access/web/orgs/organisation", page(org, form, ClassForm.EMPTY, Problems.of(objections.toArray(Refusal[]::new))));
        Notice.done(next, "access.org.changed", form.name());
        return Show.redirect("/bureau/organisations");
    }

    @PostMapping("/bureau/organisations/{id}/names")
    ModelAndView rename(@PathVariable String id, CountyForm form, Viewer viewer, RedirectAttributes next) {
        var problems = form.problems();
        if (!problems.isEmpty()) return county(form, own(id, viewer), problems);
        orgs.rename(form.county(), form.bureau(), viewer);
        Notice.done(next, "access.org.changed", form.bureau());
        return Show.redirect("/bureau/organisations");
    }

    @GetMapping("/bureau/organisations/{id}/new")
    ModelAndView create(@PathVariable String id, @RequestParam Org.Kind kind, Viewer viewer) {
        return Show.page("access/web/orgs/organisation-new", new NewOrganisationPage(above(id, kind, viewer), kind, OrgForm.EMPTY, Problems.NONE));
    }

    @PostMapping("/bureau/organisations/{id}/organisations")
    ModelAndView add(@PathVariable String id, @RequestParam Org.Kind kind, OrgForm form, Viewer viewer, RedirectAttributes next) {
        var above = above(id, kind, viewer);
        var objections = orgs.objections(above, form.told(kind));
        if (!objections.isEmpty())
            return Show.again("access/web/orgs/organisation-new", new NewOrganisationPage(above, kind, form, Problems.of(objections.toArray(Refusal[]::new))));
        var added = orgs.add(above.id(), form.told(kind), viewer);
        Notice.done(next, "access.org.added", form.name());
        return Show.redirect(kind == Org.Kind.TOWNSHIP ? "/bureau/organisations" : "/bureau/organisations/" + added);
    }

    @PostMapping("/bureau/organisations/{id}/classes")
    ModelAndView addClass(@PathVariable String id, ClassForm form, Viewer viewer, RedirectAttributes next) {
        var org = own(id, viewer);
        if (form.problem() != null)
            return Show.again("access/web/orgs/organisation", page(org, OrgForm.of(orgs.told(org.id()).orElseThrow()), form, Problems.NONE.with("number", form.problem())));
        var year = ClassYear.inGrade(form.gradeNumber(), form.classNumber(), orgs.today());
        orgs.ensureClass(org.id(), year.stage(), year.entryYear(), year.number());
        Notice.done(next, "access.org.added", year.label(orgs.today()));
        return Show.redirect("/bureau/organisations/" + org.id());
    }

    private ModelAndView county(CountyForm form, Org root, Problems problems) {
        var page = new CountyPage(root, form, problems);
        return problems.isEmpty() ? Show.page("access/web/orgs/county", page) : Show.again("access/web/orgs/county", page);
    }

    private OrganisationPage page(Org org, OrgForm form, ClassForm classForm, Problems problems) {
        return new OrganisationPage(org, form, classForm, problems, orgs.tree(org.id()).stream().skip(1).toList(), orgs.classesOf(org.id()), orgs.today());
    }

    private Org above(String id, Org.Kind added, Viewer viewer) {
        var above = own(id, viewer);
        if (added == Org.Kind.CLASS || !above.kind().below().contains(added)) throw new NotFound();
        return above;
    }

    private Org own(String id, Viewer viewer) {
        return orgs.find(OrgId.of(id)).filter(org -> org.county() == viewer.county()).orElseThrow(NotFound::new);
    }
}
