package org.nuanyang.study.marks.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.study.marks.subject.SchoolSubjects;
import org.nuanyang.study.marks.subject.Subjects.Grades;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 开设科目 of a school. */
@Controller
@RequestMapping("/study/marks/schools/{id}/subjects")
class SubjectsController {
    private final SchoolSubjects subjects;

    SubjectsController(SchoolSubjects subjects) {
        this.subjects = subjects;
    }

    @GetMapping
    ModelAndView show(@PathVariable OrgId id, Viewer viewer) {
        return Show.page("study/marks/web/subjects", page(id, "", "", "", Problems.NONE, viewer));
    }

    /** @param first a grade; empty where the school does not teach it */
    @PostMapping
    ModelAndView tell(
            @PathVariable OrgId id, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String first, @RequestParam(defaultValue = "") String last,
            Viewer viewer, RedirectAttributes next) {
        var school = subjects.school(id, viewer);
        var problems = Problems.NONE;
        var taught = grades(first, last);
        if (taught == null && !(first.isBlank() && last.isBlank())) problems = problems.with("first", Refusal.of("study.subjects.grades-wrong", first, last));
        else {
            var refused = subjects.tell(school.id(), subject, taught, viewer);
            if (refused.isPresent()) problems = problems.with("subject", refused.get());
        }
        if (!problems.isEmpty()) return Show.again("study/marks/web/subjects", page(id, subject, first, last, problems, viewer));
        Notice.done(next, "study.subjects.done", subject.strip());
        return Show.redirect("/study/marks/schools/" + id + "/subjects");
    }

    private static @Nullable Grades grades(String first, String last) {
        try {
            return new Grades(Integer.parseInt(first.strip()), Integer.parseInt(last.strip()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private SubjectsPage page(OrgId id, String subject, String first, String last, Problems problems, Viewer viewer) {
        return new SubjectsPage(subjects.school(id, viewer), subjects.of(id, viewer), subject, first, last, problems);
    }

    record SubjectsPage(Org school, List<SchoolSubjects.Line> lines, String subject, String first, String last, Problems problems) {
        public String url() {
            return "/study/marks/schools/" + school.id() + "/subjects";
        }

        public String taught(SchoolSubjects.Line line) {
            return words(line.grades());
        }

        public String usual(SchoolSubjects.Line line) {
            return line.usual() == null ? Words.say("study.subjects.own") : words(line.usual());
        }

        private static String words(@Nullable Grades grades) {
            if (grades == null) return Words.say("study.subjects.untaught");
            return grades.first() == grades.last() ? Words.say("study.subjects.grade", grades.first()) : Words.say("study.subjects.grades", grades.first(), grades.last());
        }

        public List<Option> grades() {
            return IntStream.rangeClosed(1, 9).mapToObj(grade -> new Option(String.valueOf(grade), Words.say("study.subjects.grade", grade))).toList();
        }
    }
}
