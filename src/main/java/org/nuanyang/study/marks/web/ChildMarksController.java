package org.nuanyang.study.marks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Show;
import org.nuanyang.study.marks.Course;
import org.nuanyang.study.marks.Courses;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.Marks;
import org.nuanyang.study.marks.Sitting;
import org.nuanyang.study.marks.subject.Subjects;
import org.nuanyang.study.marks.subject.Teaching;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Marks over time: of a child in all subjects, of a class in one. */
@Controller
class ChildMarksController {
    /** So many exams stand side by side. */
    private static final int COLUMNS = 5;

    private final Courses courses;
    private final Marks marks;
    private final Exams exams;
    private final Teaching teaching;
    private final Roster roster;
    private final Clock clock;

    ChildMarksController(Courses courses, Marks marks, Exams exams, Teaching teaching, Roster roster, Clock clock) {
        this.courses = courses;
        this.marks = marks;
        this.exams = exams;
        this.teaching = teaching;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/children/{id}/marks")
    ModelAndView child(@PathVariable ChildId id, Viewer viewer) {
        var file = roster.open(id, viewer);
        if (!Courses.mayRead(file, viewer)) throw new NotFound();
        return Show.page("study/marks/web/course", new CoursePage(file.name(), "/children/" + id, courses.of(file, LocalDate.now(clock), viewer)));
    }

    @GetMapping("/study/marks/classes/{id}")
    ModelAndView klass(@PathVariable OrgId id, @RequestParam(required = false) @Nullable String subject, Viewer viewer) {
        var klass = exams.classes(viewer).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        var today = LocalDate.now(clock);
        var pupils = marks.pupils(klass, today, viewer);
        var all = courses.of(pupils.stream().map(Marks.Pupil::child).toList(), today);
        boolean keeps = Teaching.keeps(klass, viewer);
        var own = keeps ? Set.<String>of() : teaching.own(viewer).getOrDefault(id, Set.of());
        var subjects = all.values().stream().flatMap(List::stream).map(Course::subject).filter(each -> keeps || own.contains(each)).distinct()
                .sorted(java.util.Comparator.comparingInt(Subjects::order)).toList();
        var shown = subjects.contains(subject) ? subject : subjects.isEmpty() ? null : subjects.getFirst();
        var lines = pupils.stream().map(pupil -> new Line(pupil, all.getOrDefault(pupil.child(), List.of()).stream().filter(each -> each.subject().equals(shown)).findFirst().orElse(null))).toList();
        var held = lines.stream().filter(line -> line.course() != null).flatMap(line -> line.course().sittings().stream())
                .collect(java.util.stream.Collectors.toMap(Sitting::exam, each -> each, (one, _) -> one, java.util.LinkedHashMap::new)).values().stream()
                .sorted(java.util.Comparator.comparing(Sitting::on).reversed()).limit(COLUMNS).sorted(java.util.Comparator.comparing(Sitting::on)).toList();
        return Show.page("study/marks/web/trend", new TrendPage(klass, today, subjects.stream().map(each -> new Option(each, each)).toList(), shown, held, lines, keeps));
    }

    /** @param course null without any mark in the subject */
    record Line(Marks.Pupil pupil, @Nullable Course course) {}

    /** @param held the exams that stand side by side, each by one child's sitting */
    record TrendPage(Org klass, LocalDate today, List<Option> subjects, @Nullable String subject, List<Sitting> held, List<Line> lines, boolean opens) {
        public String label() {
            return klass.label(today);
        }

        public String url() {
            return "/study/marks/classes/" + klass.id();
        }

        public String childUrl(Line line) {
            return "/children/" + line.pupil().child() + "/marks";
        }

        public String of(Line line, Sitting exam) {
            var sitting = sitting(line, exam);
            if (sitting == null) return "—";
            return sitting.percent() == null ? sitting.told().words() : sitting.percent().stripTrailingZeros().toPlainString();
        }

        public String change(Line line) {
            if (line.course() == null) return Changed.words(null);
            var last = line.course().sittings().stream().filter(each -> each.percent() != null).reduce((_, later) -> later).orElse(null);
            return Changed.words(last == null ? null : line.course().change(last));
        }

        public String middle(Sitting exam) {
            return exam.middle() == null ? "—" : exam.middle().stripTrailingZeros().toPlainString();
        }

        public String drawn(Sitting exam) {
            return exam.middle() == null ? "" : exam.middle().toPlainString();
        }

        private static @Nullable Sitting sitting(Line line, Sitting exam) {
            return line.course() == null ? null : line.course().sittings().stream().filter(each -> each.exam().equals(exam.exam())).findFirst().orElse(null);
        }
    }
}
