package org.nuanyang.study.marks.web;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.study.marks.subject.SchoolSubjects;
import org.nuanyang.study.marks.subject.Teaching;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 任课 of a class. */
@Controller
@RequestMapping("/classes/{id}/teaching")
class TeachingController {
    private final Teaching teaching;
    private final SchoolSubjects subjects;
    private final Orgs orgs;

    TeachingController(Teaching teaching, SchoolSubjects subjects, Orgs orgs) {
        this.teaching = teaching;
        this.subjects = subjects;
        this.orgs = orgs;
    }

    @GetMapping
    ModelAndView show(@PathVariable OrgId id, Viewer viewer) {
        return Show.page("study/marks/web/teaching", page(id, "", "", Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView tell(@PathVariable OrgId id, @RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String subject, Viewer viewer, RedirectAttributes next) {
        var refused = teaching.tell(id, account(who), subject, viewer);
        if (refused.isPresent()) {
            var field = refused.get().key().contains("subject") ? "subject" : "who";
            return Show.again("study/marks/web/teaching", page(id, who, subject, Problems.NONE.with(field, refused.get()), viewer));
        }
        Notice.done(next, "study.teaching.done", subject);
        return Show.redirect("/classes/" + id + "/teaching");
    }

    @PostMapping("/removal")
    ModelAndView end(@PathVariable OrgId id, @RequestParam String who, @RequestParam String subject, Viewer viewer, RedirectAttributes next) {
        teaching.end(id, account(who), subject, viewer);
        Notice.done(next, "study.teaching.ended", subject);
        return Show.redirect("/classes/" + id + "/teaching");
    }

    private static AccountId account(String typed) {
        try {
            return typed.isBlank() ? new AccountId(new java.util.UUID(0, 0)) : new AccountId(java.util.UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private TeachingPage page(OrgId id, String who, String subject, Problems problems, Viewer viewer) {
        var taught = teaching.of(id, viewer);
        var klass = orgs.find(id).orElseThrow(NotFound::new);
        return new TeachingPage(klass, orgs.today(), taught,
                teaching.colleagues(id, viewer).stream().map(each -> new Option(each.account().toString(), each.name())).toList(),
                subjects.offered(klass, orgs.today()).stream().map(each -> new Option(each, each)).toList(), who, subject, problems);
    }

    record TeachingPage(Org klass, LocalDate today, List<Teaching.Taught> taught, List<Option> colleagues, List<Option> subjects, String who, String subject, Problems problems) {
        public String label() {
            return klass.label(today);
        }

        public String url() {
            return "/classes/" + klass.id() + "/teaching";
        }
    }
}
