package org.nuanyang.risk.dropout.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.dropout.DropoutKind;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.risk.dropout.Dropout;
import org.nuanyang.risk.dropout.DropoutId;
import org.nuanyang.risk.dropout.DropoutStep;
import org.nuanyang.risk.dropout.Dropouts;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goes on with a child that stays away. */
@Controller
class DropoutController {
    private static final String TEMPLATE = "risk/dropout/web/dropout";

    private final Dropouts dropouts;
    private final AttendanceRules rules;
    private final Roster roster;
    private final AccountNames names;
    private final Clock clock;

    DropoutController(Dropouts dropouts, AttendanceRules rules, Roster roster, AccountNames names, Clock clock) {
        this.dropouts = dropouts;
        this.rules = rules;
        this.roster = roster;
        this.names = names;
        this.clock = clock;
    }

    /** The form by which somebody tells of a child that stays away. */
    record OpeningPage(ChildFile file, @Nullable String told, Problems problems) {
        public String url() {
            return "/children/" + file.id();
        }
    }

    @GetMapping("/children/{childId}/dropout")
    ModelAndView ask(@PathVariable ChildId childId, Viewer viewer) {
        var file = writable(childId, viewer);
        return dropouts.of(file, viewer).stream().filter(Dropout::open).findFirst().map(open -> Show.redirect("/dropouts/" + open.id()))
                .orElseGet(() -> Show.page("risk/dropout/web/open", new OpeningPage(file, null, Problems.NONE)));
    }

    @PostMapping("/children/{childId}/dropout")
    ModelAndView open(@PathVariable ChildId childId, @RequestParam(defaultValue = "") String told, Viewer viewer, RedirectAttributes next) {
        var file = writable(childId, viewer);
        var problems = with(Problems.NONE, dropouts.open(childId, told, viewer));
        if (!problems.isEmpty()) return Show.again("risk/dropout/web/open", new OpeningPage(file, told, problems));
        Notice.done(next, "risk.dropout.opened", file.name());
        return Show.redirect(dropouts.of(file, viewer).stream().filter(Dropout::open).map(each -> "/dropouts/" + each.id()).findFirst().orElseThrow(NotFound::new));
    }

    @GetMapping("/dropouts/{id}")
    ModelAndView show(@PathVariable DropoutId id, Viewer viewer) {
        return Show.page(TEMPLATE, page(id, null, null, Problems.NONE, Problems.NONE, viewer));
    }

    @PostMapping("/dropouts/{id}/steps")
    ModelAndView step(@PathVariable DropoutId id, StepForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        writable(dropouts.find(id, viewer).child(), viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = with(problems, dropouts.step(id, form.step(viewer.account()), viewer));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(id, form, null, problems, Problems.NONE, viewer));
        Notice.done(next, "risk.dropout.step.done");
        return Show.redirect("/dropouts/" + id);
    }

    @PostMapping("/dropouts/{id}/closure")
    ModelAndView close(@PathVariable DropoutId id, StepForm.EndForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        writable(dropouts.find(id, viewer).child(), viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = with(problems, dropouts.close(id, form.end(viewer.account()), viewer));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(id, null, form, Problems.NONE, problems, viewer));
        Notice.done(next, "risk.dropout.closed");
        return Show.redirect("/dropouts/" + id);
    }

    private DropoutPage page(DropoutId id, @Nullable StepForm typed, StepForm.@Nullable EndForm end, Problems problems, Problems ending, Viewer viewer) {
        var dropout = dropouts.find(id, viewer);
        var file = roster.open(dropout.child(), viewer);
        var rule = rules.now();
        var today = LocalDate.now(clock);
        var form = typed != null ? typed : StepForm.next(dropout.next(rule).map(Dropout.Due::step).orElse(DropoutKind.PERSUADE), today);
        var people = names.of(viewer.county(), people(dropout));
        return new DropoutPage(dropout, rule, today, people, Dropouts.mayWrite(file, viewer), ChildAccess.may(Act.ASSESS, file, viewer), form,
                end != null ? end : new StepForm.EndForm(today, null, null), problems, ending);
    }

    private static List<AccountId> people(Dropout dropout) {
        var end = dropout.end();
        return Stream.concat(dropout.steps().stream().map(DropoutStep::by), end == null ? Stream.empty() : Stream.of(end.by())).distinct().collect(Collectors.toList());
    }

    private ChildFile writable(ChildId child, Viewer viewer) {
        var file = roster.open(child, viewer);
        if (!Dropouts.mayWrite(file, viewer)) throw new NotFound();
        return file;
    }

    private static Problems with(Problems problems, Map<String, Refusal> refused) {
        var more = problems;
        for (var each : refused.entrySet()) more = more.with(each.getKey(), each.getValue());
        return more;
    }
}
