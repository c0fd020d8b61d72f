package org.nuanyang.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
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

/** Puts a child into another class of its school. */
@Controller
@RequestMapping("/children/{childId}/class")
class ClassController {
    private static final String TEMPLATE = "roster/web/class";

    private final Roster roster;
    private final Orgs orgs;

    ClassController(Roster roster, Orgs orgs) {
        this.roster = roster;
        this.orgs = orgs;
    }

    /** The form: the classes of the child's school. */
    public record ClassPage(ChildFile file, List<Option> classes, @Nullable String chosen, Problems problems) {
        public String backUrl() {
            return "/children/" + file.id();
        }
    }

    @GetMapping
    ModelAndView edit(@PathVariable ChildId childId, Viewer viewer) {
        var file = keepable(childId, viewer);
        return Show.page(TEMPLATE, page(file, file.klass() == null ? null : file.klass().toString(), Problems.NONE));
    }

    @PostMapping
    ModelAndView update(
            @PathVariable ChildId childId, @RequestParam int version, @RequestParam(name = "class", defaultValue = "") String chosen,
            Viewer viewer, RedirectAttributes next) {
        var file = keepable(childId, viewer);
        var klass = orgs.classesOf(file.school()).stream().filter(org -> org.id().toString().equals(chosen)).findFirst();
        if (klass.isEmpty()) {
            return Show.again(TEMPLATE, page(file, chosen, Problems.NONE.with("class", Refusal.of("roster.class.choose"))));
        }
        return switch (roster.changeClass(childId, version, klass.get().id(), viewer)) {
            case AmendOutcome.Amended _ -> {
                Notice.done(next, "roster.class.changed", file.name(), klass.get().label(orgs.today()));
                yield Show.redirect("/children/" + childId);
            }
            case AmendOutcome.Conflict(var now) ->
                Show.again(TEMPLATE, page(now, chosen, Problems.of(Refusal.of("roster.class.conflict"))));
            case AmendOutcome.Refused(var reasons) ->
                Show.again(TEMPLATE, page(file, chosen, Problems.of(reasons.toArray(Refusal[]::new))));
        };
    }

    private ClassPage page(ChildFile file, @Nullable String chosen, Problems problems) {
        var classes = orgs.classesOf(file.school()).stream()
                .map(org -> new Option(org.id().toString(), org.label(orgs.today()))).toList();
        return new ClassPage(file, classes, chosen, problems);
    }

    private ChildFile keepable(ChildId childId, Viewer viewer) {
        var file = roster.open(childId, viewer);
        if (!ChildPages.may(Act.ENROL, file, viewer) || file.left() != null) throw new NotFound();
        return file;
    }
}
