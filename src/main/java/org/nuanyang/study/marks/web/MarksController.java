package org.nuanyang.study.marks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.study.StudyTabs;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.MarkState;
import org.nuanyang.study.marks.Marks;
import org.nuanyang.study.marks.Told;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;
import org.nuanyang.study.marks.exam.FormerFull;
import org.nuanyang.study.marks.importing.MarkImports;
import org.nuanyang.study.marks.subject.SchoolSubjects;
import org.nuanyang.study.marks.subject.Subjects;
import org.nuanyang.study.marks.subject.Teaching;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The exams of the viewer's schools, a new one, and what each class has of it. */
@Controller
class MarksController {
    private final Exams exams;
    private final Marks marks;
    private final Teaching teaching;
    private final SchoolSubjects subjects;
    private final MarkImports imports;
    private final StudyTabs tabs;
    private final Clock clock;

    MarksController(Exams exams, Marks marks, Teaching teaching, SchoolSubjects subjects, MarkImports imports, StudyTabs tabs, Clock clock) {
        this.exams = exams;
        this.marks = marks;
        this.teaching = teaching;
        this.subjects = subjects;
        this.imports = imports;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping("/study/marks")
    ModelAndView index(Viewer viewer) {
        boolean teaches = viewer.duties().stream().anyMatch(duty -> duty.role() == org.nuanyang.access.Role.SUBJECT);
        if (!exams.concern(viewer) && !Exams.seesSchools(viewer) && !teaches) throw new NotFound();
        var today = LocalDate.now(clock);
        var recent = exams.recent(viewer);
        var papers = exams.papers(recent.stream().map(exam -> exam.id()).toList()).stream().collect(Collectors.groupingBy(paper -> paper.exam()));
        return Show.page("study/marks/web/marks", new MarksPage(recent, papers, imports.places(viewer).stream().filter(org -> org.kind().hasClasses()).toList(), exams.classes(viewer), exams.sums(today.minusYears(1), today, viewer), today,
                MarkImports.may(viewer), exams.concern(viewer), Exams.seesSchools(viewer), tabs.of(viewer, "/study/marks")));
    }

    @GetMapping("/study/marks/exams/new")
    ModelAndView ask(Viewer viewer) {
        return Show.page("study/marks/web/exam-new", form("", "", null, "", Problems.NONE, viewer));
    }

    @PostMapping("/study/marks/exams")
    ModelAndView tell(
            @RequestParam(name = "class", defaultValue = "") String klass, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "OTHER") ExamKind kind,
            @RequestParam(defaultValue = "") String day, Viewer viewer) {
        var problems = Problems.NONE;
        var own = exams.classes(viewer).stream().filter(each -> each.id().toString().equals(klass)).findFirst();
        if (own.isEmpty()) problems = problems.with("class", Refusal.of("study.exam.class-missing"));
        var told = new Exams.New(name.strip(), kind, day(day));
        for (var each : exams.objections(told).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("study/marks/web/exam-new", form(klass, name, kind, day, problems, viewer));
        var exam = exams.tell(java.util.Objects.requireNonNull(own.orElseThrow().parent()), told, viewer);
        return Show.redirect("/study/marks/exams/" + exam.id() + "/classes/" + klass);
    }

    private ExamForm form(String klass, String name, @Nullable ExamKind kind, String day, Problems problems, Viewer viewer) {
        if (!exams.concern(viewer)) throw new NotFound();
        var today = LocalDate.now(clock);
        return new ExamForm(exams.classes(viewer).stream().map(each -> new Option(each.id().toString(), each.label(today))).toList(), klass, name, kind, day, problems);
    }

    @GetMapping("/study/marks/exams/{id}")
    ModelAndView exam(@PathVariable ExamId id, Viewer viewer) {
        var exam = exams.find(id, viewer);
        var own = exams.classes(viewer).stream().filter(klass -> exam.school().equals(klass.parent())).toList();
        var papers = exams.papers(List.of(id)).stream().filter(paper -> own.stream().anyMatch(klass -> klass.id().equals(paper.klass())))
                .filter(paper -> own.stream().anyMatch(klass -> klass.id().equals(paper.klass()) && teaching.mayMark(klass, paper.subject(), viewer))).toList();
        return Show.page("study/marks/web/exam", new ExamPage(exam, own, papers));
    }

    @GetMapping("/study/marks/exams/{id}/classes/{klass}")
    ModelAndView whole(@PathVariable ExamId id, @PathVariable OrgId klass, Viewer viewer) {
        var exam = exams.find(id, viewer);
        var lines = marks.whole(id, klass, viewer);
        var own = exams.classes(viewer).stream().filter(each -> each.id().equals(klass)).findFirst().orElseThrow(NotFound::new);
        boolean all = Teaching.keeps(own, viewer);
        var taught = teaching.own(viewer).getOrDefault(klass, java.util.Set.of());
        var papers = new TreeMap<String, org.nuanyang.study.marks.exam.Paper>(java.util.Comparator.comparingInt(Subjects::order));
        for (var paper : exams.papers(List.of(id))) if (paper.klass().equals(klass) && (all || taught.contains(paper.subject()))) papers.put(paper.subject(), paper);
        var offered = all ? subjects.offered(own, exam.on()) : taught.stream().sorted(java.util.Comparator.comparingInt(Subjects::order)).toList();
        var open = offered.stream().filter(subject -> !papers.containsKey(subject)).toList();
        var former = exams.former(id, klass).stream().filter(each -> papers.containsKey(each.subject())).toList();
        return Show.page("study/marks/web/class", new ClassPage(exam, own, lines, papers, open, viewer.scope().mayIn(Act.OPEN, klass), all, former, clock.getZone()));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    /** A new exam, begun with the class whose marks come first. */
    record ExamForm(List<Option> classes, String klass, String name, @Nullable ExamKind kind, String day, Problems problems) {
        public List<Option> kinds() {
            return Option.all(ExamKind.class);
        }
    }

    /** What the own classes have of an exam. */
    record ExamPage(org.nuanyang.study.marks.exam.Exam exam, List<Org> classes, List<org.nuanyang.study.marks.exam.Paper> papers) {
        public String url(Org klass) {
            return "/study/marks/exams/" + exam.id() + "/classes/" + klass.id();
        }

        public List<org.nuanyang.study.marks.exam.Paper> of(Org klass) {
            return papers.stream().filter(paper -> paper.klass().equals(klass.id())).sorted(java.util.Comparator.comparingInt(paper -> Subjects.order(paper.subject()))).toList();
        }
    }

    /** A class in an exam, in all subjects that the viewer may read. */
    record ClassPage(org.nuanyang.study.marks.exam.Exam exam, Org klass, Map<Marks.Pupil, Map<String, Told>> lines, Map<String, org.nuanyang.study.marks.exam.Paper> papers, List<String> open, boolean opens, boolean all, List<FormerFull> former, java.time.ZoneId zone) {
        /** 语文原满分 100，2026-04-20 由周敏改正：…. */
        public String told(FormerFull each) {
            return Words.say("study.full.former", each.subject(), each.full().stripTrailingZeros().toPlainString(), each.at().atZone(zone).toLocalDate().toString(),
                    each.by() == null ? Words.say("study.full.somebody") : each.by(), each.why() == null ? "" : each.why());
        }

        public String label() {
            return klass.label(exam.on());
        }

        public String url() {
            return "/study/marks/exams/" + exam.id() + "/classes/" + klass.id();
        }

        public String entryUrl(String subject) {
            return url() + "/entry?subject=" + java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8);
        }

        public String childUrl(Marks.Pupil pupil) {
            return "/children/" + pupil.child() + "/marks";
        }

        public boolean without(Told told) {
            return told.state() != MarkState.MARKED;
        }
    }
}
