package org.nuanyang.roster.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of children. */
@Controller
class ChildrenController {
    private static final Set<Org.Kind> SCHOOLS = Set.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT);

    private final Roster roster;
    private final Orgs orgs;

    ChildrenController(Roster roster, Orgs orgs) {
        this.roster = roster;
        this.orgs = orgs;
    }

    @GetMapping("/children")
    ModelAndView show(
            @ModelAttribute ChildrenQuery query,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean fragment,
            Viewer viewer) {
        var shown = new ChildrenPage(
                query, roster.list(query.filter(), Page.number(page), viewer), schools(viewer), classes(query, viewer), orgs.today(),
                viewer.scope().mayAnywhere(Act.ENROL), classDocuments(query, viewer), roll(query, viewer));
        return Show.page(fragment ? "roster/web/list" : "roster/web/children", shown);
    }

    private List<Option> schools(Viewer viewer) {
        return orgs.reachable(viewer, Act.LIST).stream()
                .filter(org -> SCHOOLS.contains(org.kind()))
                .map(org -> new Option(org.id().toString(), org.name())).toList();
    }

    /** The classes of the chosen school, of the only school there is, or the classes themselves that the viewer has. */
    private List<Option> classes(ChildrenQuery query, Viewer viewer) {
        var reachable = orgs.reachable(viewer, Act.LIST);
        var schools = reachable.stream().filter(org -> SCHOOLS.contains(org.kind())).toList();
        var chosen = ChildrenQuery.org(query.school());
        var school = chosen != null ? schools.stream().filter(org -> org.id().equals(chosen)).findFirst().orElse(null)
                : schools.size() == 1 ? schools.getFirst() : null;
        var classes = school != null
                ? orgs.classesOf(school.id())
                : schools.isEmpty() ? reachable.stream().filter(org -> org.kind() == Org.Kind.CLASS).toList() : List.<Org>of();
        return classes.stream().map(org -> new Option(org.id().toString(), org.label(orgs.today()))).toList();
    }

    /** Ledgers and cards are of one class; the links stand on the list once one is chosen. */
    private @Nullable String classDocuments(ChildrenQuery query, Viewer viewer) {
        var klass = ChildrenQuery.org(query.klass());
        return klass != null && mayExport(klass, viewer) ? "/classes/" + klass : null;
    }

    /** The roll of the chosen class, of the chosen school, or of the only school there is. */
    private @Nullable String roll(ChildrenQuery query, Viewer viewer) {
        var klass = ChildrenQuery.org(query.klass());
        if (klass != null) {
            if (!mayExport(klass, viewer)) return null;
            return orgs.find(klass).map(org -> "/schools/" + org.parent() + "/roll.xlsx?class=" + klass).orElse(null);
        }
        var chosen = ChildrenQuery.org(query.school());
        var schools = orgs.reachable(viewer, Act.EXPORT).stream().filter(org -> SCHOOLS.contains(org.kind())).toList();
        var school = chosen != null ? chosen : schools.size() == 1 ? schools.getFirst().id() : null;
        return school != null && viewer.scope().mayIn(Act.EXPORT, school) ? "/schools/" + school + "/roll.xlsx" : null;
    }

    private boolean mayExport(OrgId klass, Viewer viewer) {
        return viewer.scope().mayIn(Act.EXPORT, klass)
                || orgs.find(klass).map(Org::parent).filter(school -> viewer.scope().mayIn(Act.EXPORT, school)).isPresent();
    }
}
