package org.nuanyang.roster.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.ClassPapers;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.definition.Definitions;
import org.nuanyang.roster.named.Naming;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Together;
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
    private final Definitions definitions;
    private final Orgs orgs;
    private final List<ClassPapers> papers;
    private final Naming naming;
    private final Together together;

    ChildrenController(Roster roster, Definitions definitions, Orgs orgs, List<ClassPapers> papers, Naming naming, Together together) {
        this.roster = roster;
        this.definitions = definitions;
        this.orgs = orgs;
        this.papers = papers;
        this.naming = naming;
        this.together = together;
    }

    @GetMapping("/children")
    ModelAndView show(
            @ModelAttribute ChildrenQuery typed,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean fragment,
            Viewer viewer) {
        var shown = together.read(() -> shown(typed.understood(naming.of(viewer)), page, viewer));
        return Show.page(fragment ? "roster/web/list" : "roster/web/children", shown);
    }

    private ChildrenPage shown(ChildrenQuery query, int page, Viewer viewer) {
        return new ChildrenPage(
                query, roster.list(query.filter(naming, orgs.today()), Page.number(page), viewer), Conditions.of(query, naming, orgs, viewer), definitions.today(viewer), schools(viewer), classes(query, viewer), orgs.today(),
                viewer.scope().mayAnywhere(Act.ENROL), classDocuments(query, viewer), classPapers(query, viewer), roll(query, viewer));
    }

    private List<Option> schools(Viewer viewer) {
        return schoolsAmong(orgs.reachable(viewer, Act.LIST)).stream()
                .map(org -> new Option(org.id().toString(), org.name())).toList();
    }

    /** The classes of the chosen or the viewer's own school, or the classes themselves that the viewer has. */
    private List<Option> classes(ChildrenQuery query, Viewer viewer) {
        var reachable = orgs.reachable(viewer, Act.LIST);
        var schools = schoolsAmong(reachable);
        var chosen = ChildrenQuery.org(query.school());
        var school = chosen != null ? schools.stream().filter(org -> org.id().equals(chosen)).findFirst() : ownSchool(schools);
        var classes = school.map(org -> orgs.classesOf(org.id()))
                .orElseGet(() -> schools.isEmpty() ? classesAmong(reachable) : List.of());
        return classes.stream().map(org -> new Option(org.id().toString(), org.label(orgs.today()))).toList();
    }

    /** Contact tables and cards are of one class; their links stand on the list once one is chosen, or when there is but one. */
    private @Nullable String classDocuments(ChildrenQuery query, Viewer viewer) {
        var klass = klass(query, viewer);
        return klass != null && mayExport(klass, viewer) ? "/classes/" + klass : null;
    }

    private List<ChildPanel.Link> classPapers(ChildrenQuery query, Viewer viewer) {
        var klass = klass(query, viewer);
        return klass == null ? List.of() : papers.stream().flatMap(each -> each.of(klass, viewer).stream()).toList();
    }

    /** The roll of the class, or of the chosen or the viewer's own school. */
    private @Nullable String roll(ChildrenQuery query, Viewer viewer) {
        var klass = klass(query, viewer);
        if (klass != null) {
            if (!mayExport(klass, viewer)) return null;
            return orgs.find(klass).map(org -> "/schools/" + org.parent() + "/roll.xlsx?class=" + klass).orElse(null);
        }
        var chosen = ChildrenQuery.org(query.school());
        var school = chosen != null ? chosen : ownSchool(schoolsAmong(orgs.reachable(viewer, Act.EXPORT))).map(Org::id).orElse(null);
        return school != null && viewer.scope().mayIn(Act.EXPORT, school) ? "/schools/" + school + "/roll.xlsx" : null;
    }

    /** The chosen class; without a choice, the only one that somebody without a whole school has. */
    private @Nullable OrgId klass(ChildrenQuery query, Viewer viewer) {
        var chosen = ChildrenQuery.org(query.klass());
        if (chosen != null) return chosen;
        var reachable = orgs.reachable(viewer, Act.EXPORT);
        var classes = classesAmong(reachable);
        return schoolsAmong(reachable).isEmpty() && classes.size() == 1 ? classes.getFirst().id() : null;
    }

    /** The only school there is, or the one to which all the teaching points belong. */
    static Optional<Org> ownSchool(List<Org> schools) {
        if (schools.size() == 1) return Optional.of(schools.getFirst());
        return schools.stream()
                .filter(school -> schools.stream().allMatch(org -> org == school
                        || org.kind() == Org.Kind.TEACHING_POINT && school.id().equals(org.parent())))
                .findFirst();
    }

    private static List<Org> schoolsAmong(List<Org> reachable) {
        return reachable.stream().filter(org -> SCHOOLS.contains(org.kind())).toList();
    }

    private static List<Org> classesAmong(List<Org> reachable) {
        return reachable.stream().filter(org -> org.kind() == Org.Kind.CLASS).toList();
    }

    private boolean mayExport(OrgId klass, Viewer viewer) {
        return viewer.scope().mayIn(Act.EXPORT, klass)
                || orgs.find(klass).map(Org::parent).filter(school -> viewer.scope().mayIn(Act.EXPORT, school)).isPresent();
    }
}
