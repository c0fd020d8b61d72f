package org.nuanyang.risk.hazard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskTabs;
import org.nuanyang.risk.hazard.Hazard;
import org.nuanyang.risk.hazard.HazardKind;
import org.nuanyang.risk.hazard.Hazards;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dangers around the schools in sight, and a new one. */
@Controller
@RequestMapping("/risk/hazards")
class HazardsController {
    private static final String NEW = "risk/hazard/web/new";

    private final Hazards hazards;
    private final Orgs orgs;
    private final RiskTabs rooms;
    private final Clock clock;

    HazardsController(Hazards hazards, Orgs orgs, RiskTabs rooms, Clock clock) {
        this.hazards = hazards;
        this.orgs = orgs;
        this.rooms = rooms;
        this.clock = clock;
    }

    record ListPage(List<Hazard> hazards, Map<OrgId, String> schools, boolean righted, boolean reports, LocalDate today, List<Tab> rooms) {
        public List<Tab> tabs() {
            return List.of(Tab.of(Words.say("risk.hazard.open"), "/risk/hazards", !righted), Tab.of(Words.say("risk.hazard.righted"), "/risk/hazards?righted=true", righted));
        }

        public String school(Hazard hazard) {
            return schools.getOrDefault(hazard.school(), "");
        }

        public String state(Hazard hazard) {
            if (hazard.righted() != null) return Words.say("risk.hazard.state.righted", hazard.righted().on().toString());
            if (hazard.told() == null) return Words.say("risk.hazard.state.untold");
            return hazard.told().due() == null ? Words.say("risk.hazard.state.told", hazard.told().body()) : Words.say("risk.hazard.state.due", hazard.told().body(), hazard.told().due().toString());
        }

        public Tone tone(Hazard hazard) {
            return !hazard.open() ? Tone.GOOD : hazard.late(today) ? Tone.BAD : Tone.WAITING;
        }
    }

    record HazardForm(
            @Nullable UUID id, @Nullable UUID school, @Nullable HazardKind kind, @Nullable String place, @Nullable String what, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate seenOn) {
        Problems missing(Problems problems) {
            var more = kind == null && problems.of("kind") == null ? problems.with("kind", Refusal.of("risk.hazard.kind-missing")) : problems;
            if (school == null && more.of("school") == null) more = more.with("school", Refusal.of("risk.hazard.school-missing"));
            return seenOn == null && more.of("seenOn") == null ? more.with("seenOn", Refusal.of("risk.dropout.on-missing")) : more;
        }

        Hazard hazard(AccountId by) {
            return new Hazard(id == null ? Ids.next() : id, new OrgId(school), kind, place == null ? "" : place.strip(), what == null ? "" : what.strip(), seenOn, by, null, null, 1);
        }
    }

    record NewPage(HazardForm form, List<Option> schools, Problems problems) {
        public List<Option> kinds() {
            return Option.all(HazardKind.class);
        }
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "false") boolean righted, Viewer viewer) {
        var found = hazards.list(!righted, viewer);
        var schools = orgs.schools(viewer.county()).stream().collect(Collectors.toMap(Org::id, Org::name));
        return Show.page("risk/hazard/web/hazards", new ListPage(found, schools, righted, !viewer.scope().orgs(Act.RECORD).isEmpty(), LocalDate.now(clock), rooms.of(viewer, "/risk/hazards")));
    }

    @GetMapping("/new")
    ModelAndView ask(Viewer viewer) {
        var schools = schools(viewer);
        var only = schools.size() == 1 ? UUID.fromString(schools.getFirst().value()) : null;
        return Show.page(NEW, new NewPage(new HazardForm(Ids.next(), only, null, null, null, LocalDate.now(clock)), schools, Problems.NONE));
    }

    @PostMapping("/new")
    ModelAndView report(HazardForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var schools = schools(viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) for (var each : hazards.report(form.hazard(viewer.account()), viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again(NEW, new NewPage(form, schools, problems));
        Notice.done(next, "risk.hazard.reported");
        return Show.redirect("/risk/hazards");
    }

    private List<Option> schools(Viewer viewer) {
        var schools = hazards.schools(viewer);
        if (schools.isEmpty()) throw new NotFound();
        return schools.stream().map(school -> new Option(school.id().toString(), school.name())).toList();
    }
}
