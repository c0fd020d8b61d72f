package org.nuanyang.risk.parents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.risk.parents.CareCheck;
import org.nuanyang.risk.parents.CareChecks;
import org.nuanyang.risk.parents.CheckWay;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.entrusted.EntrustedCare;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looks at entrusted care once a term. */
@Controller
@RequestMapping("/children/{childId}/care-checks")
class ChecksController {
    private static final String TEMPLATE = "risk/parents/web/checks";

    private final CareChecks checks;
    private final Roster roster;
    private final AccountNames names;
    private final Clock clock;

    ChecksController(CareChecks checks, Roster roster, AccountNames names, Clock clock) {
        this.checks = checks;
        this.roster = roster;
        this.names = names;
        this.clock = clock;
    }

    /** What each check looks at, in its order. */
    enum CheckPoint { LIVES_THERE, CAPABLE, IN_TOUCH, CHILD_CONTENT }

    record CheckForm(@Nullable UUID id, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @Nullable CheckWay way, @Nullable List<CheckPoint> kept, @Nullable String said) {
        Problems missing(Problems problems) {
            var more = way == null && problems.of("way") == null ? problems.with("way", Refusal.of("risk.check.way-missing")) : problems;
            return on == null && more.of("on") == null ? more.with("on", Refusal.of("risk.dropout.on-missing")) : more;
        }

        List<CheckPoint> ticked() {
            return kept == null ? List.of() : kept;
        }

        CareCheck check(ChildId child, EntrustedCare care, AccountId by) {
            var points = ticked();
            return new CareCheck(id == null ? Ids.next() : id, child, care.id(), on, way, points.contains(CheckPoint.LIVES_THERE), points.contains(CheckPoint.CAPABLE),
                    points.contains(CheckPoint.IN_TOUCH), points.contains(CheckPoint.CHILD_CONTENT), said == null ? "" : said.strip(), by);
        }
    }

    record ChecksPage(ChildFile file, @Nullable EntrustedCare care, List<CareCheck> checks, Map<AccountId, String> people, boolean mayWrite, CheckForm form, Problems problems) {
        public String url() {
            return "/children/" + file.id();
        }

        public List<Option> ways() {
            return Option.all(CheckWay.class);
        }

        public List<Option> points() {
            return Option.all(CheckPoint.class);
        }

        public boolean asks() {
            return mayWrite && care != null;
        }

        /** 姑姑（2026-02-25 至 2027-02-24）. */
        public String lead() {
            return care == null ? Words.say("risk.check.none")
                    : Words.say("risk.check.lead", care.agreement().carer().name(), String.valueOf(care.agreement().from()), String.valueOf(care.agreement().until()));
        }

        public String found(CareCheck check) {
            if (check.allKept()) return Words.say("risk.check.all-kept");
            var not = new java.util.ArrayList<String>();
            if (!check.livesThere()) not.add(Words.say(CheckPoint.LIVES_THERE));
            if (!check.capable()) not.add(Words.say(CheckPoint.CAPABLE));
            if (!check.inTouch()) not.add(Words.say(CheckPoint.IN_TOUCH));
            if (!check.childContent()) not.add(Words.say(CheckPoint.CHILD_CONTENT));
            return Words.say("risk.check.not-kept", String.join(Words.say("risk.dropout.and"), not));
        }

        public String by(CareCheck check) {
            return Words.say("risk.check.by", people.getOrDefault(check.by(), ""), Words.say(check.way()));
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page(TEMPLATE, page(childId, new CheckForm(Ids.next(), LocalDate.now(clock), null, null, null), Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView record(@PathVariable ChildId childId, CheckForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var file = roster.open(childId, viewer);
        if (!CareChecks.mayWrite(file, viewer)) throw new NotFound();
        var care = checks.agreement(file, viewer).orElseThrow(NotFound::new);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) for (var each : checks.record(form.check(childId, care, viewer.account()), viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(childId, form, problems, viewer));
        Notice.done(next, "risk.check.done");
        return Show.redirect("/children/" + childId + "/care-checks");
    }

    private ChecksPage page(ChildId child, CheckForm form, Problems problems, Viewer viewer) {
        var file = roster.open(child, viewer);
        if (!ChildAccess.may(Act.HEED, file, viewer)) throw new NotFound();
        var done = checks.of(file, viewer);
        var people = names.of(viewer.county(), done.stream().map(CareCheck::by).collect(Collectors.toSet()));
        return new ChecksPage(file, checks.agreement(file, viewer).orElse(null), done, people, CareChecks.mayWrite(file, viewer), form, problems);
    }
}
