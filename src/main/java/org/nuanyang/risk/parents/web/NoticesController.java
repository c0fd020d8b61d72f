package org.nuanyang.risk.parents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.risk.parents.ParentNotice;
import org.nuanyang.risk.parents.ParentNotices;
import org.nuanyang.risk.parents.web.NoticesPage.AnswerForm;
import org.nuanyang.risk.parents.web.NoticesPage.SendForm;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells parents away, and notes what they answered. */
@Controller
class NoticesController {
    private static final String TEMPLATE = "risk/parents/web/notices";

    private final ParentNotices notices;
    private final AttendanceRules rules;
    private final Roster roster;
    private final AccountNames names;
    private final Clock clock;

    NoticesController(ParentNotices notices, AttendanceRules rules, Roster roster, AccountNames names, Clock clock) {
        this.notices = notices;
        this.rules = rules;
        this.roster = roster;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/children/{childId}/parent-notices")
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page(TEMPLATE, page(childId, SendForm.empty(today()), Problems.NONE, null, new AnswerForm(today(), null), viewer));
    }

    @PostMapping("/children/{childId}/parent-notices")
    ModelAndView send(@PathVariable ChildId childId, SendForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var file = writable(childId, viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = with(problems, notices.send(form.notice(file, viewer.account()), viewer));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(childId, form, problems, null, new AnswerForm(today(), null), viewer));
        Notice.done(next, "risk.parents.sent");
        return Show.redirect("/children/" + childId + "/parent-notices");
    }

    @PostMapping("/parent-notices/{id}/answer")
    ModelAndView answer(@PathVariable UUID id, AnswerForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var child = notices.find(id, viewer).child();
        writable(child, viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = with(problems, notices.answer(id, form.answeredOn(), form.answer() == null ? "" : form.answer(), viewer));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(child, SendForm.empty(today()), problems, id, form, viewer));
        Notice.done(next, "risk.parents.answered");
        return Show.redirect("/children/" + child + "/parent-notices");
    }

    private NoticesPage page(ChildId child, SendForm form, Problems problems, @Nullable UUID answering, AnswerForm answer, Viewer viewer) {
        var file = roster.open(child, viewer);
        if (!ChildAccess.may(Act.HEED, file, viewer)) throw new NotFound();
        var sent = notices.of(file, viewer);
        var people = names.of(viewer.county(), sent.stream().map(ParentNotice::by).collect(Collectors.toSet()));
        return new NoticesPage(file, sent, people, rules.now().answerDays(), today(), ParentNotices.mayWrite(file, viewer), form, problems, answering, answer);
    }

    private ChildFile writable(ChildId child, Viewer viewer) {
        var file = roster.open(child, viewer);
        if (!ParentNotices.mayWrite(file, viewer)) throw new NotFound();
        return file;
    }

    private static Problems with(Problems problems, Map<String, Refusal> refused) {
        var more = problems;
        for (var each : refused.entrySet()) more = more.with(each.getKey(), each.getValue());
        return more;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
