package org.nuanyang.risk.aid.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Minute;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.risk.aid.AidCase;
import org.nuanyang.risk.aid.AidGround;
import org.nuanyang.risk.aid.AidId;
import org.nuanyang.risk.aid.LegalAid;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.harm.Standing;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases of a child, or those that come from a report of harm, and a new one. */
@Controller
class MarkingController {
    private static final String TEMPLATE = "risk/aid/web/marking";

    private final LegalAid aid;
    private final Incidents incidents;
    private final HarmReports reports;
    private final ChildAccess children;
    private final Clock clock;

    MarkingController(LegalAid aid, Incidents incidents, HarmReports reports, ChildAccess children, Clock clock) {
        this.aid = aid;
        this.incidents = incidents;
        this.reports = reports;
        this.children = children;
        this.clock = clock;
    }

    /** As typed. */
    record AidForm(@Nullable AidId id, @Nullable AidGround ground, @Nullable String reason, @Nullable IncidentId incident) {
        AidForm {
            if (id == null) id = AidId.next();
        }

        LegalAid.Told told() {
            return new LegalAid.Told(id, ground, reason == null ? "" : reason, incident);
        }
    }

    /** @param report what is chosen is told by the report */
    record MarkingPage(String title, String url, String backUrl, String back, List<AidCase> cases, List<Incident> incidents, AidForm form, boolean report, boolean mayMark, LocalDate today, Problems problems) {
        public List<Option> grounds() {
            return Option.all(AidGround.class);
        }

        public List<Option> happened() {
            return incidents.stream().map(each -> new Option(each.id().toString(), Words.say("risk.aid.incident", Words.say(each.kind()), Minute.of(each.startedAt())))).toList();
        }

        public List<AidGround> chosen() {
            return form.ground() == null ? List.of() : List.of(form.ground());
        }

        public String state(AidCase held) {
            return AidWords.state(held, today);
        }

        public Tone tone(AidCase held) {
            return AidWords.tone(held, today);
        }
    }

    @GetMapping("/children/{child}/legal-aid")
    ModelAndView ofChild(@PathVariable ChildId child, @RequestParam(required = false) @Nullable IncidentId incident, Viewer viewer) {
        return Show.page(TEMPLATE, ofChild(child, new AidForm(null, incident == null ? null : AidGround.INCIDENT, null, incident), Problems.NONE, viewer));
    }

    @PostMapping("/children/{child}/legal-aid")
    ModelAndView mark(@PathVariable ChildId child, @ModelAttribute AidForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = with(Problems.of(errors), aid.mark(child, form.told(), viewer));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, ofChild(child, form, problems, viewer));
        Notice.done(next, "risk.aid.marked");
        return Show.redirect("/legal-aid/" + form.id());
    }

    @GetMapping("/risk/reports/{report}/legal-aid")
    ModelAndView ofReport(@PathVariable HarmReportId report, Viewer viewer) {
        return Show.page(TEMPLATE, ofReport(report, new AidForm(null, null, null, null), Problems.NONE, viewer));
    }

    @PostMapping("/risk/reports/{report}/legal-aid")
    ModelAndView markFrom(@PathVariable HarmReportId report, @ModelAttribute AidForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = with(Problems.of(errors), aid.mark(report, form.id(), form.reason() == null ? "" : form.reason(), viewer));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, ofReport(report, form, problems, viewer));
        Notice.done(next, "risk.aid.marked");
        return Show.redirect("/legal-aid/" + form.id());
    }

    private MarkingPage ofChild(ChildId child, AidForm form, Problems problems, Viewer viewer) {
        var file = children.find(child, Act.OPEN, viewer).filter(found -> ChildAccess.may(Act.HEED, found, viewer)).orElseThrow(NotFound::new);
        return new MarkingPage(Words.say("risk.aid.of", file.name()), "/children/" + child + "/legal-aid", "/children/" + child, file.name(), aid.of(file, viewer), incidents.of(file, viewer), form, false,
                LegalAid.mayMark(file, viewer), LocalDate.now(clock), problems);
    }

    private MarkingPage ofReport(HarmReportId id, AidForm form, Problems problems, Viewer viewer) {
        var report = reports.find(id, viewer);
        if (!report.standing().knowsAll()) throw new NotFound();
        return new MarkingPage(Words.say("risk.aid.of", report.called()), "/risk/reports/" + id + "/legal-aid", "/risk/reports/" + id, Words.say("risk.harm.of", report.numbered()), aid.of(report, viewer),
                List.of(), form, true, report.standing() == Standing.OFFICER, LocalDate.now(clock), problems);
    }

    static Problems with(Problems problems, Map<String, Refusal> refused) {
        var all = problems;
        for (var each : refused.entrySet()) if (all.of(each.getKey()) == null) all = all.with(each.getKey(), each.getValue());
        return all;
    }
}
