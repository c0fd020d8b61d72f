package org.nuanyang.risk.incident.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Minute;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskTabs;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.clock.OpenClocks;
import org.nuanyang.risk.incident.referral.Referral;
import org.nuanyang.risk.incident.referral.ReferralBody;
import org.nuanyang.risk.incident.referral.ReferralCounts;
import org.nuanyang.risk.incident.referral.ReferralId;
import org.nuanyang.risk.incident.referral.Referrals;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Referrals of a child, those that wait, and how many wait in the schools. */
@Controller
class ReferralsController {
    private final Referrals referrals;
    private final Incidents incidents;
    private final ReferralCounts counts;
    private final ChildAccess children;
    private final RiskTabs rooms;
    private final Clock clock;

    ReferralsController(Referrals referrals, Incidents incidents, ReferralCounts counts, ChildAccess children, RiskTabs rooms, Clock clock) {
        this.referrals = referrals;
        this.incidents = incidents;
        this.counts = counts;
        this.children = children;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** As typed. */
    record ReferralForm(
            @Nullable ReferralId id, @Nullable ReferralBody body, @Nullable String office, @Nullable String person, @Nullable String phone, @Nullable String matter,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn, @Nullable IncidentId incident) {
        ReferralForm {
            if (id == null) id = ReferralId.next();
        }

        static ReferralForm of(@Nullable IncidentId incident) {
            return new ReferralForm(ReferralId.next(), null, null, null, null, null, null, incident);
        }

        Referrals.Told told() {
            return new Referrals.Told(id, body, text(office), text(person), text(phone), text(matter), dueOn, incident);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    record OfChildPage(ChildFile file, List<Referral> referrals, List<Incident> incidents, ReferralForm form, boolean mayRefer, LocalDate today, Problems problems) {
        public List<Option> bodies() {
            return Option.all(ReferralBody.class);
        }

        public List<Option> happened() {
            return incidents.stream().map(each -> new Option(each.id().toString(), Words.say("risk.aid.incident", Words.say(each.kind()), Minute.of(each.startedAt())))).toList();
        }

        public String state(Referral referral) {
            return words(referral, today);
        }
    }

    record OpenPage(List<Referral> referrals, LocalDate today, List<Tab> rooms) {
        public String state(Referral referral) {
            return words(referral, today);
        }
    }

    record CountsPage(ReferralCounts.Counted counted, List<Tab> rooms) {
        public String number(OptionalInt number) {
            return number.isPresent() ? Words.say("risk.incidents.number", number.getAsInt()) : Words.say("risk.incidents.number.hidden");
        }
    }

    @GetMapping("/risk/referrals")
    ModelAndView open(Viewer viewer) {
        if (OpenClocks.mayRead(viewer) && !viewer.scope().mayAnywhere(Act.HEED)) return Show.page("risk/incident/web/referral-counts", new CountsPage(counts.of(viewer), rooms.of(viewer, "/risk/referrals")));
        return Show.page("risk/incident/web/open-referrals", new OpenPage(referrals.open(viewer), LocalDate.now(clock), rooms.of(viewer, "/risk/referrals")));
    }

    @GetMapping("/children/{child}/referrals")
    ModelAndView ofChild(@PathVariable ChildId child, @RequestParam(required = false) @Nullable IncidentId incident, Viewer viewer) {
        return Show.page("risk/incident/web/referrals", page(child, ReferralForm.of(incident), Problems.NONE, viewer));
    }

    @PostMapping("/children/{child}/referrals")
    ModelAndView refer(@PathVariable ChildId child, @ModelAttribute ReferralForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.of(errors);
        for (var each : referrals.refer(child, form.told(), viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("risk/incident/web/referrals", page(child, form, problems, viewer));
        Notice.done(next, "risk.referral.made");
        return Show.redirect("/children/" + child + "/referrals");
    }

    private OfChildPage page(ChildId child, ReferralForm form, Problems problems, Viewer viewer) {
        var file = children.find(child, Act.OPEN, viewer).filter(found -> ChildAccess.may(Act.HEED, found, viewer)).orElseThrow(NotFound::new);
        return new OfChildPage(file, referrals.of(file, viewer), incidents.of(file, viewer), form, Referrals.mayRefer(file, viewer), LocalDate.now(clock), problems);
    }

    static String words(Referral referral, LocalDate today) {
        if (referral.done() != null) return Words.say("risk.referral.is-done", referral.done().on().toString());
        if (referral.answered() == null) return Words.say(referral.late(today) ? "risk.referral.no-answer" : "risk.referral.waits", referral.dueOn().toString());
        return switch (referral.answered().answer()) {
            case REFUSED -> Words.say("risk.referral.refused", referral.answered().on().toString());
            case ACCEPTED -> Words.say(referral.late(today) ? "risk.referral.taken-late" : "risk.referral.taken", referral.dueOn().toString());
        };
    }
}
