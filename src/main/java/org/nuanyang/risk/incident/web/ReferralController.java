package org.nuanyang.risk.incident.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.incident.referral.Referral;
import org.nuanyang.risk.incident.referral.ReferralAnswer;
import org.nuanyang.risk.incident.referral.ReferralId;
import org.nuanyang.risk.incident.referral.Referrals;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
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

/** One referral: whether they take it, and what came of it. */
@Controller
@RequestMapping("/referrals/{id}")
class ReferralController {
    private final Referrals referrals;
    private final ChildAccess children;
    private final Clock clock;

    ReferralController(Referrals referrals, ChildAccess children, Clock clock) {
        this.referrals = referrals;
        this.children = children;
        this.clock = clock;
    }

    record ReferralPage(Referral referral, boolean mayWrite, @Nullable ReferralAnswer answer, @Nullable LocalDate on, String words, LocalDate today, Problems problems) {
        public List<Option> answers() {
            return Option.all(ReferralAnswer.class);
        }

        public List<ReferralAnswer> chosen() {
            return answer == null ? List.of() : List.of(answer);
        }

        public String state() {
            return ReferralsController.words(referral, today);
        }

        public boolean asksForAnswer() {
            return mayWrite && referral.answered() == null;
        }

        public boolean asksForEnd() {
            return mayWrite && referral.answered() != null && referral.open();
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable ReferralId id, Viewer viewer) {
        return Show.page("risk/incident/web/referral", page(id, null, LocalDate.now(clock), "", Problems.NONE, viewer));
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable ReferralId id, @RequestParam(required = false) @Nullable ReferralAnswer answer,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @RequestParam(defaultValue = "") String words,
            Viewer viewer, RedirectAttributes next) {
        return after(id, referrals.answer(id, answer, on, words, viewer), answer, on, words, viewer, next);
    }

    @PostMapping("/outcome")
    ModelAndView finish(
            @PathVariable ReferralId id, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String words, Viewer viewer, RedirectAttributes next) {
        return after(id, referrals.finish(id, on, words, viewer), null, on, words, viewer, next);
    }

    private ModelAndView after(
            ReferralId id, Map<String, Refusal> refused, @Nullable ReferralAnswer answer, @Nullable LocalDate on, String words, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.NONE;
        for (var each : refused.entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("risk/incident/web/referral", page(id, answer, on, words, problems, viewer));
        Notice.done(next, "risk.referral.noted");
        return Show.redirect("/referrals/" + id);
    }

    private ReferralPage page(ReferralId id, @Nullable ReferralAnswer answer, @Nullable LocalDate on, String words, Problems problems, Viewer viewer) {
        var referral = referrals.find(id, viewer);
        boolean mayWrite = children.find(referral.child(), Act.ASSESS, viewer).filter(file -> ChildAccess.may(Act.ASSESS, file, viewer)).isPresent();
        return new ReferralPage(referral, mayWrite, answer, on, words, LocalDate.now(clock), problems);
    }
}
