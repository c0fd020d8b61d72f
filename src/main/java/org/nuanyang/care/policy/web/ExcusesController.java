package org.nuanyang.care.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.Excuse;
import org.nuanyang.care.policy.ExcuseId;
import org.nuanyang.care.policy.Excuses;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 暂不作要求的说明, of one child. */
@Controller
class ExcusesController {

    private final Excuses excuses;
    private final AccountNames names;
    private final Clock clock;

    ExcusesController(Excuses excuses, AccountNames names, Clock clock) {
        this.excuses = excuses;
        this.names = names;
        this.clock = clock;
    }

    /** An address may name the matter and the first day: a line of Today does. */
    @GetMapping("/children/{childId}/excuses")
    ModelAndView show(@PathVariable ChildId childId, ExcuseForm form, BindingResult errors, Viewer viewer) {
        var from = form.from() == null ? LocalDate.now(clock) : form.from();
        return Show.page("care/policy/web/excuses", page(childId, new ExcuseForm(form.matter(), form.why(), form.note(), from, form.last()), Problems.NONE, viewer));
    }

    @PostMapping("/children/{childId}/excuses")
    ModelAndView excuse(@PathVariable ChildId childId, ExcuseForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var child = excuses.theirs(childId, viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = Problems.of(excuses.excuse(childId, form.matter(), Objects.requireNonNull(form.why()), form.note(),
                Objects.requireNonNull(form.from()), Objects.requireNonNull(form.last()), viewer).toArray(Refusal[]::new));
        if (!problems.isEmpty()) return Show.again("care/policy/web/excuses", page(childId, form, problems, viewer));
        Notice.done(next, "care.excuse.given", child.name(), form.from(), form.last());
        return Show.redirect(url(childId));
    }

    @PostMapping("/children/{childId}/excuses/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable ChildId childId, @PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        excuses.withdraw(childId, new ExcuseId(id), viewer).ifPresentOrElse(
                refusal -> Notice.held(next, refusal.key(), refusal.args().toArray()), () -> Notice.done(next, "care.excuse.withdrawn-now"));
        return Show.redirect(url(childId));
    }

    private ExcusesPage page(ChildId childId, ExcuseForm form, Problems problems, Viewer viewer) {
        var child = excuses.theirs(childId, viewer);
        var given = excuses.read(childId, viewer);
        var people = names.of(viewer.county(), given.stream().map(Excuse::by).distinct().toList());
        return new ExcusesPage(child.name(), url(childId), back(child, viewer), given.stream().map(each -> line(each, people)).toList(), form, problems);
    }

    private ExcusesPage.Line line(Excuse excuse, Map<AccountId, String> people) {
        var today = LocalDate.now(clock);
        var state = !excuse.stands() ? "WITHDRAWN" : excuse.from().isAfter(today) ? "COMING" : excuse.until().isAfter(today) ? "NOW" : "OVER";
        return new ExcusesPage.Line(Words.say("care.excuse.span", excuse.from(), excuse.until().minusDays(1)), matter(excuse.matter()), Words.say(excuse.why()), excuse.note(),
                Words.say("care.policy.made", people.getOrDefault(excuse.by(), ""), Minute.of(excuse.at())),
                Words.say("care.excuse.state." + state), state.equals("NOW") ? Tone.NOTED : Tone.PLAIN,
                excuse.stands() ? url(excuse.child()) + "/" + excuse.id() + "/withdrawal" : null);
    }

    static String matter(@Nullable Matter matter) {
        return matter == null ? Words.say("care.excuse.everything") : Words.say(matter);
    }

    /** Whoever may not open the file comes from Today. */
    private static String back(ChildRow child, Viewer viewer) {
        boolean opens = viewer.scope().may(Act.OPEN, child.school().value(), child.klass() == null ? null : child.klass().value(), child.id().value());
        return opens ? "/children/" + child.id() : "/";
    }

    private static String url(ChildId child) {
        return "/children/" + child + "/excuses";
    }
}
