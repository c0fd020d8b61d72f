package org.nuanyang.risk.incident.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.IncidentCourse;
import org.nuanyang.risk.incident.IncidentEnd;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.Incidents;
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

/** The review that ends an incident, and opening it again. */
@Controller
@RequestMapping("/incidents/{id}")
class ClosureController {
    private final Incidents incidents;
    private final IncidentCourse course;

    ClosureController(Incidents incidents, IncidentCourse course) {
        this.incidents = incidents;
        this.course = course;
    }

    record ClosurePage(Incident incident, @Nullable IncidentEnd end, String cause, String done, String change, Problems problems) {
        public List<Option> ends() {
            return Option.all(IncidentEnd.class);
        }

        public List<IncidentEnd> chosen() {
            return end == null ? List.of() : Arrays.asList(end);
        }

        public String url() {
            return "/incidents/" + incident.id();
        }
    }

    record ReopeningPage(Incident incident, String reason, Problems problems) {}

    @GetMapping("/closure")
    ModelAndView form(@PathVariable IncidentId id, Viewer viewer) {
        return Show.page("risk/incident/web/closure", new ClosurePage(closable(id, viewer), null, "", "", "", Problems.NONE));
    }

    @PostMapping("/closure")
    ModelAndView close(
            @PathVariable IncidentId id, @RequestParam(required = false) @Nullable IncidentEnd end, @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "") String change, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.NONE;
        for (var each : course.close(id, new IncidentCourse.Review(end, cause, done, change), viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("risk/incident/web/closure", new ClosurePage(closable(id, viewer), end, cause, done, change, problems));
        Notice.done(next, "risk.incident.closed");
        return IncidentController.back(id);
    }

    @GetMapping("/reopening")
    ModelAndView reopening(@PathVariable IncidentId id, Viewer viewer) {
        return Show.page("risk/incident/web/reopening", new ReopeningPage(closable(id, viewer), "", Problems.NONE));
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable IncidentId id, @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        var refused = course.reopen(id, reason, viewer).get("reason");
        if (refused != null) return Show.again("risk/incident/web/reopening", new ReopeningPage(closable(id, viewer), reason, Problems.NONE.with("reason", refused)));
        Notice.done(next, "risk.incident.reopened");
        return IncidentController.back(id);
    }

    private Incident closable(IncidentId id, Viewer viewer) {
        var incident = incidents.find(id, viewer);
        if (!incidents.mayClose(incident, viewer)) throw new NotFound();
        return incident;
    }
}
