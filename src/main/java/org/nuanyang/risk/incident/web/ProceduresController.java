package org.nuanyang.risk.incident.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.procedure.Callee;
import org.nuanyang.risk.incident.procedure.CrisisSetting;
import org.nuanyang.risk.incident.procedure.ProcedureText;
import org.nuanyang.risk.incident.procedure.Procedures;
import org.nuanyang.risk.incident.procedure.StepOwner;
import org.nuanyang.shell.Notice;
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

/** The county's officer changes procedures and says where reports are taken. */
@Controller
@RequestMapping("/risk/procedures")
class ProceduresController {
    private final Procedures procedures;

    ProceduresController(Procedures procedures) {
        this.procedures = procedures;
    }

    record ProceduresPage(List<Procedures.InForce> procedures, int version, String body, String phone, Problems problems) {
        public String report(Procedures.InForce each) {
            var within = each.procedure().reportWithin();
            return within == null ? Words.say("risk.upward.none") : Words.say("risk.upward.within", within);
        }
    }

    record ProcedurePage(IncidentKind kind, int version, String reportWithin, String steps, Problems problems) {
        public String url() {
            return "/risk/procedures/" + kind;
        }

        public String owners() {
            return all(StepOwner.values());
        }

        public String callees() {
            return all(Callee.values());
        }

        private static String all(Enum<?>[] values) {
            return Arrays.stream(values).map(Words::say).collect(Collectors.joining(Words.say("risk.incidents.and")));
        }
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        var duty = procedures.setting();
        return Show.page("risk/incident/web/procedures", list(duty.map(CrisisSetting::version).orElse(0), duty.map(CrisisSetting::body).orElse(""), duty.map(CrisisSetting::phone).orElse(""), Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView setDuty(@RequestParam int version, @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String phone, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.NONE;
        for (var each : procedures.setDuty(version, body, phone, viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("risk/incident/web/procedures", list(version, body, phone, problems, viewer));
        Notice.done(next, "risk.duty.done");
        return Show.redirect("/risk/procedures");
    }

    @GetMapping("/{kind}")
    ModelAndView edit(@PathVariable IncidentKind kind, Viewer viewer) {
        if (!Procedures.maySet(viewer)) throw new NotFound();
        var stands = procedures.of(kind);
        var within = stands.procedure().reportWithin();
        return Show.page("risk/incident/web/procedure", new ProcedurePage(kind, stands.version(), within == null ? "" : within.toString(), ProcedureText.of(stands.procedure().steps()), Problems.NONE));
    }

    @PostMapping("/{kind}")
    ModelAndView set(
            @PathVariable IncidentKind kind, @RequestParam int version, @RequestParam(required = false) @Nullable Integer reportWithin, @RequestParam(defaultValue = "") String steps,
            Viewer viewer, RedirectAttributes next) {
        var problems = Problems.NONE;
        for (var each : procedures.set(kind, version, reportWithin, steps, viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("risk/incident/web/procedure", new ProcedurePage(kind, version, reportWithin == null ? "" : reportWithin.toString(), steps, problems));
        Notice.done(next, "risk.procedure.done", Words.say(kind));
        return Show.redirect("/risk/procedures");
    }

    @PostMapping("/{kind}/shipped")
    ModelAndView restore(@PathVariable IncidentKind kind, @RequestParam int version, Viewer viewer, RedirectAttributes next) {
        var refused = procedures.restore(kind, version, viewer);
        if (refused.isEmpty()) Notice.done(next, "risk.procedure.done", Words.say(kind));
        else refused.values().forEach(why -> Notice.held(next, why.key(), why.args().toArray()));
        return Show.redirect("/risk/procedures");
    }

    private ProceduresPage list(int version, String body, String phone, Problems problems, Viewer viewer) {
        if (!Procedures.maySet(viewer)) throw new NotFound();
        return new ProceduresPage(Arrays.stream(IncidentKind.values()).map(procedures::of).toList(), version, body, phone, problems);
    }
}
