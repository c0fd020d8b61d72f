package org.nuanyang.risk.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskTabs;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.clock.OpenClocks;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Incidents by name for those around the children and those who took part; clocks and counts for those above the schools. */
@Controller
class IncidentsController {
    private final Incidents incidents;
    private final OpenClocks clocks;
    private final Orgs orgs;
    private final RiskTabs rooms;
    private final Clock clock;

    IncidentsController(Incidents incidents, OpenClocks clocks, Orgs orgs, RiskTabs rooms, Clock clock) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.orgs = orgs;
        this.rooms = rooms;
        this.clock = clock;
    }

    record ListPage(Page<Incident> incidents, String which, Map<OrgId, String> schools, Instant now, List<Tab> rooms) {
        public List<Tab> tabs() {
            return List.of(Tab.of(Words.say("risk.incidents.all"), "/risk/incidents", which.isEmpty()),
                    Tab.of(Words.say("risk.incidents.running"), "/risk/incidents?which=running", which.equals("running")),
                    Tab.of(Words.say("risk.incidents.over"), "/risk/incidents?which=over", which.equals("over")));
        }

        public String url() {
            return which.isEmpty() ? "/risk/incidents" : "/risk/incidents?which=" + which;
        }

        public String name(Incident incident) {
            return incident.childName() == null ? Words.say("risk.crisis.unknown") : incident.childName();
        }

        public String began(Incident incident) {
            return Minute.of(incident.startedAt());
        }

        public String state(Incident incident) {
            return incident.closure() == null ? Words.say("risk.incident.runs") : Words.say(incident.closure().end());
        }

        public Tone tone(Incident incident) {
            return incident.running() ? Tone.BAD : Tone.GOOD;
        }
    }

    record ClocksPage(List<OpenClocks.Running> running, OpenClocks.Counted counted, Map<OrgId, String> schools, LocalDate from, LocalDate until, Instant now, List<Tab> rooms) {
        public List<IncidentKind> kinds() {
            return OpenClocks.KINDS;
        }

        public String began(OpenClocks.Running each) {
            return Minute.of(each.startedAt());
        }

        public String state(OpenClocks.Running each) {
            if (each.reportedAt() != null) return Words.say("risk.upward.done", Minute.of(each.reportedAt()));
            if (each.reportDue() == null) return Words.say("risk.upward.none");
            return Words.say(each.overdue(now) ? "risk.upward.was-due" : "risk.upward.due", Minute.of(each.reportDue()));
        }

        public Tone tone(OpenClocks.Running each) {
            return each.overdue(now) ? Tone.BAD : each.reportedAt() == null && each.reportDue() != null ? Tone.WAITING : Tone.GOOD;
        }

        public String number(OptionalInt number) {
            return number.isPresent() ? Words.say("risk.incidents.number", number.getAsInt()) : Words.say("risk.incidents.number.hidden");
        }
    }

    @GetMapping("/risk/incidents")
    ModelAndView list(@RequestParam(defaultValue = "") String which, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        if (OpenClocks.mayRead(viewer) && !Incidents.mayList(viewer)) return Show.redirect("/risk/incidents/clocks");
        var running = switch (which) {
            case "running" -> Boolean.TRUE;
            case "over" -> Boolean.FALSE;
            default -> null;
        };
        var found = incidents.list(running, page, viewer);
        return Show.page("risk/incident/web/incidents", new ListPage(found, running == null ? "" : which, names(viewer), clock.instant(), rooms.of(viewer, "/risk/incidents")));
    }

    @GetMapping("/risk/incidents/clocks")
    ModelAndView clocks(Viewer viewer) {
        var today = LocalDate.now(clock);
        var from = SchoolYear.of(today).from();
        return Show.page("risk/incident/web/clocks", new ClocksPage(clocks.running(viewer), clocks.counted(from, today, viewer), names(viewer), from, today, clock.instant(), rooms.of(viewer, "/risk/incidents/clocks")));
    }

    private Map<OrgId, String> names(Viewer viewer) {
        return orgs.schools(viewer.county()).stream().collect(Collectors.toMap(Org::id, Org::name));
    }
}
