package org.nuanyang.risk.incident.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.Term;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.PupilSearch;
import org.nuanyang.risk.incident.drill.Drill;
import org.nuanyang.risk.incident.drill.DrillId;
import org.nuanyang.risk.incident.drill.Drills;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drills of a term. */
@Controller
@RequestMapping("/risk/drills")
class DrillsController {
    private final Drills drills;
    private final PupilSearch pupils;
    private final Orgs orgs;

    DrillsController(Drills drills, PupilSearch pupils, Orgs orgs) {
        this.drills = drills;
        this.pupils = pupils;
        this.orgs = orgs;
    }

    /** As typed. */
    record DrillForm(
            @Nullable DrillId id, @Nullable OrgId school, @Nullable IncidentKind kind, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @Nullable String ledBy,
            @Nullable Integer pupils, @Nullable Integer staff, @Nullable String found) {
        DrillForm {
            if (id == null) id = DrillId.next();
        }

        static DrillForm empty(@Nullable OrgId school) {
            return new DrillForm(DrillId.next(), school, null, null, null, null, null, null);
        }

        Drills.Told told() {
            return new Drills.Told(id, school, kind, on, ledBy == null ? "" : ledBy, pupils, staff, found == null ? "" : found);
        }
    }

    record DrillsPage(Optional<Term> term, List<Drill> drills, Map<OrgId, String> schools, List<Org> own, DrillForm form, Viewer viewer, Problems problems) {
        public List<Option> schoolOptions() {
            return own.stream().map(org -> new Option(org.id().toString(), org.name())).toList();
        }

        public List<Option> kinds() {
            return Option.all(IncidentKind.class);
        }

        public boolean mayRemove(Drill drill) {
            return Drills.mayRemove(drill, viewer);
        }
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Show.page("risk/incident/web/drills", page(null, Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView record(@ModelAttribute DrillForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.of(errors);
        for (var each : drills.record(form.told(), viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("risk/incident/web/drills", page(form, problems, viewer));
        Notice.done(next, "risk.drill.done");
        return Show.redirect("/risk/drills");
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable DrillId id, Viewer viewer, RedirectAttributes next) {
        drills.remove(id, viewer);
        Notice.done(next, "risk.drill.removed");
        return Show.redirect("/risk/drills");
    }

    private DrillsPage page(@Nullable DrillForm typed, Problems problems, Viewer viewer) {
        var term = drills.term(viewer);
        var found = term.map(each -> drills.of(each, viewer)).orElse(List.of());
        var own = PupilSearch.mayStart(viewer) ? pupils.schools(viewer) : List.<Org>of();
        var names = orgs.schools(viewer.county()).stream().collect(Collectors.toMap(Org::id, Org::name));
        var form = typed != null ? typed : DrillForm.empty(own.size() == 1 ? own.getFirst().id() : null);
        return new DrillsPage(term, found, names, own, form, viewer, problems);
    }
}
