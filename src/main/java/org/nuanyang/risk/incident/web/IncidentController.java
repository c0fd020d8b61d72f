package org.nuanyang.risk.incident.web;

import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.incident.IncidentCourse;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.IncidentLog;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.LogKind;
import org.nuanyang.risk.incident.procedure.Callee;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The running incident: each tap is a line of its log. */
@Controller
@RequestMapping("/incidents/{id}")
class IncidentController {
    private final Incidents incidents;
    private final IncidentLog log;
    private final IncidentCourse course;
    private final IncidentPages pages;

    IncidentController(Incidents incidents, IncidentLog log, IncidentCourse course, IncidentPages pages) {
        this.incidents = incidents;
        this.log = log;
        this.course = course;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable IncidentId id, Viewer viewer) {
        return Show.page("risk/incident/web/incident", pages.of(incidents.open(id, viewer), "", Problems.NONE, viewer));
    }

    @PostMapping("/lines")
    ModelAndView tell(
            @PathVariable IncidentId id, @RequestParam UUID line, @RequestParam LogKind kind, @RequestParam(required = false) @Nullable Callee callee,
            @RequestParam(defaultValue = "") String words, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime at, Viewer viewer) {
        return log.tell(id, new IncidentLog.Told(line, kind, callee, words, at), viewer)
                .map(refused -> Show.again("risk/incident/web/incident", pages.of(incidents.find(id, viewer), words, Problems.NONE.with("words", refused), viewer)))
                .orElseGet(() -> back(id));
    }

    @PostMapping("/steps/{number}")
    ModelAndView tick(@PathVariable IncidentId id, @PathVariable int number, @RequestParam boolean done, Viewer viewer, RedirectAttributes next) {
        return held(log.tick(id, number, done, viewer), id, next);
    }

    /** Oneself, or a colleague. */
    @PostMapping("/people")
    ModelAndView join(@PathVariable IncidentId id, @RequestParam(required = false) @Nullable AccountId account, Viewer viewer, RedirectAttributes next) {
        return held(log.join(id, account == null ? viewer.account() : account, viewer), id, next);
    }

    @PostMapping("/report")
    ModelAndView report(@PathVariable IncidentId id, @RequestParam UUID line, @RequestParam(defaultValue = "") String to, Viewer viewer) {
        return course.report(id, line, to, viewer)
                .map(refused -> Show.again("risk/incident/web/incident", pages.of(incidents.find(id, viewer), "", Problems.NONE.with("to", refused), viewer)))
                .orElseGet(() -> back(id));
    }

    @PostMapping("/child")
    ModelAndView name(
            @PathVariable IncidentId id, @RequestParam(required = false) @Nullable ChildId child, @RequestParam(required = false) @Nullable OrgId school,
            @RequestParam(defaultValue = "") String name, Viewer viewer, RedirectAttributes next) {
        return held(course.name(id, CrisisController.who(child, school, name), viewer), id, next);
    }

    private static ModelAndView held(Optional<Refusal> refused, IncidentId id, RedirectAttributes next) {
        refused.ifPresent(why -> Notice.held(next, why.key(), why.args().toArray()));
        return back(id);
    }

    static ModelAndView back(IncidentId id) {
        return Show.redirect("/incidents/" + id);
    }
}
