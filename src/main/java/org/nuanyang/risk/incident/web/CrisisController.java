package org.nuanyang.risk.incident.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.PupilSearch;
import org.nuanyang.risk.incident.Who;
import org.nuanyang.risk.incident.clock.OpenClocks;
import org.nuanyang.risk.incident.drill.Drills;
import org.nuanyang.risk.incident.procedure.Chain;
import org.nuanyang.risk.incident.procedure.Procedures;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 应急: two taps from anywhere to what to do, a third begins the log. Nothing has to be typed. */
@Controller
class CrisisController {
    private final Procedures procedures;
    private final Incidents incidents;
    private final Chain chain;
    private final PupilSearch pupils;
    private final OwnPupils own;

    CrisisController(Procedures procedures, Incidents incidents, Chain chain, PupilSearch pupils, OwnPupils own) {
        this.procedures = procedures;
        this.incidents = incidents;
        this.chain = chain;
        this.pupils = pupils;
        this.own = own;
    }

    @GetMapping("/crisis")
    ModelAndView show(@RequestParam(required = false) @Nullable ChildId child, Viewer viewer) {
        boolean mayStart = PupilSearch.mayStart(viewer);
        var schools = mayStart ? pupils.schools(viewer) : List.<Org>of();
        var people = schools.isEmpty() ? List.<Chain.Contact>of() : chain.ofSchool(schools.getFirst().id());
        return Show.page("risk/incident/web/crisis", new CrisisPage(incidents.running(viewer), people, Chain.everywhere(), mayStart, !schools.isEmpty(), Drills.mayRead(viewer),
                OpenClocks.mayRead(viewer), Procedures.maySet(viewer), child == null ? "" : child.toString()));
    }

    @GetMapping("/crisis/{kind}")
    ModelAndView kind(@PathVariable IncidentKind kind, @RequestParam(required = false) @Nullable ChildId child, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        boolean mayStart = PupilSearch.mayStart(viewer);
        var found = mayStart && !name.isBlank() ? pupils.named(name, viewer) : List.<PupilSearch.Pupil>of();
        var chosen = child == null || !mayStart ? null : own.file(child, viewer);
        return Show.page("risk/incident/web/kind", new KindPage(kind, procedures.of(kind).procedure(), IncidentId.next().toString(), mayStart, chosen,
                mayStart ? own.of(viewer) : List.of(), name.strip(), found, mayStart ? pupils.schools(viewer) : List.of()));
    }

    /** @param name the full name by which a child was found whom the viewer does not teach */
    @PostMapping("/incidents")
    ModelAndView start(
            @RequestParam IncidentId id, @RequestParam IncidentKind kind, @RequestParam(required = false) @Nullable ChildId child, @RequestParam(required = false) @Nullable OrgId school,
            @RequestParam(defaultValue = "") String name, Viewer viewer) {
        incidents.start(id, kind, who(child, school, name), viewer);
        return Show.redirect("/incidents/" + id);
    }

    static Who who(@Nullable ChildId child, @Nullable OrgId school, String name) {
        if (child != null) return school == null || name.isBlank() ? new Who.Seen(child) : new Who.Named(child, school, name);
        if (school == null) throw new NotFound();
        return new Who.NobodyKnows(school);
    }
}
