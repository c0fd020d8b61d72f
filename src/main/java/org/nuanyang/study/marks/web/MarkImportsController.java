package org.nuanyang.study.marks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.RunId;
import org.nuanyang.importing.SentFile;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.importing.MarkImports;
import org.nuanyang.study.marks.subject.SchoolSubjects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file of marks from its upload to its undoing. */
@Controller
@RequestMapping("/study/marks/imports")
class MarkImportsController {
    private static final int SHOWN_OBSTACLES = 20;

    private final MarkImports imports;
    private final Exams exams;
    private final SchoolSubjects subjects;
    private final Clock clock;

    MarkImportsController(MarkImports imports, Exams exams, SchoolSubjects subjects, Clock clock) {
        this.imports = imports;
        this.exams = exams;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return Show.page("study/marks/web/imports", list("", Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView bring(@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String place, Viewer viewer) {
        var problems = Problems.NONE;
        var into = imports.places(viewer).stream().filter(org -> org.id().toString().equals(place)).findFirst();
        if (into.isEmpty()) problems = problems.with("place", Refusal.of("study.import.choose-place"));
        if (file == null || file.isEmpty()) problems = problems.with("file", Refusal.of("study.import.choose-file"));
        if (!problems.isEmpty()) return Show.again("study/marks/web/imports", list(place, problems, viewer));
        return switch (imports.upload(into.orElseThrow().id(), SentFile.of(file), viewer)) {
            case Outcome.Previewed(var run) -> Show.redirect("/study/marks/imports/" + run.id());
            case Outcome.Declined declined -> Show.again("study/marks/web/imports", list(place, Problems.NONE.with("file", declined.why()), viewer));
            default -> throw new IllegalStateException("an upload is read or declined");
        };
    }

    private MarkImportPages.Index list(String place, Problems problems, Viewer viewer) {
        if (!MarkImports.may(viewer)) throw new NotFound();
        var today = LocalDate.now(clock);
        var places = imports.places(viewer).stream().map(org -> new Option(org.id().toString(), org.label(today))).toList();
        return new MarkImportPages.Index(places, place, imports.recent(Page.number(1), viewer), clock.getZone(), problems);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable RunId id, Viewer viewer) {
        return shown(imports.find(id, viewer), Problems.NONE, viewer);
    }

    private ModelAndView shown(ImportRun run, Problems problems, Viewer viewer) {
        if (!run.waiting(clock.instant())) {
            var result = new MarkImportPages.Result(run, problems);
            return problems.isEmpty() ? Show.page("study/marks/web/import-result", result) : Show.again("study/marks/web/import-result", result);
        }
        var judged = imports.preview(run, viewer);
        var known = exams.recent(viewer).stream().filter(exam -> exam.school().equals(judged.school())).toList();
        return Show.page("study/marks/web/import", new MarkImportPages.Preview(run, judged, known, subjects.names(judged.school()), LocalDate.now(clock)));
    }

    @PostMapping("/{id}/decisions")
    ModelAndView decide(@PathVariable RunId id, @RequestParam Map<String, String> form, Viewer viewer) {
        imports.decide(id, decisions(form), viewer);
        var meant = new HashMap<String, String>();
        form.forEach((name, word) -> {
            if (name.startsWith("column.")) meant.put(name.substring("column.".length()), word);
        });
        imports.mean(id, meant, viewer);
        return Show.redirect("/study/marks/imports/" + id);
    }

    @PostMapping("/{id}/commit")
    ModelAndView commit(@PathVariable RunId id, @RequestParam(defaultValue = "") String seen, Viewer viewer, RedirectAttributes next) {
        switch (imports.commit(id, seen, viewer)) {
            case Outcome.Committed(var run, _) -> Notice.done(next, "study.import.done", run.count("marks"), run.count("new") + run.count("changed"));
            case Outcome.Moved _ -> Notice.held(next, "study.import.moved");
            case Outcome.Declined no -> Notice.held(next, no.why().key(), no.why().args().toArray());
            default -> Notice.held(next, "study.import.over");
        }
        return Show.redirect("/study/marks/imports/" + id);
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(@PathVariable RunId id, Viewer viewer, RedirectAttributes next) {
        switch (imports.undo(id, viewer)) {
            case Outcome.Undone(var run, _) -> Notice.done(next, "study.import.undone", run.number());
            case Outcome.Blocked blocked -> {
                return shown(imports.find(id, viewer), Problems.of(blocked.obstacles().stream().limit(SHOWN_OBSTACLES).toArray(Refusal[]::new)), viewer);
            }
            default -> Notice.held(next, "study.import.over");
        }
        return Show.redirect("/study/marks/imports/" + id);
    }

    /** What the person says of the exam, the full marks and the rows; nothing else that a browser sends. */
    private static Map<String, String> decisions(Map<String, String> form) {
        var told = new HashMap<String, String>();
        told.put("rest", ""); // a box that is not ticked is not sent
        form.forEach((name, value) -> {
            if (name.equals("exam") || name.equals("name") || name.equals("day") || name.equals("kind") || name.equals("rest") || name.equals("why") || name.startsWith("full.") || name.startsWith("row."))
                told.put(name, value.strip());
        });
        return told;
    }
}
