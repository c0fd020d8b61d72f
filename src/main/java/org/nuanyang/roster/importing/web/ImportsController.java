package org.nuanyang.roster.importing.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.SentFile;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.importing.RosterImports;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing a file, and confirming or undoing it. */
@Controller
class ImportsController {
    private final Imports imports;
    private final RosterImports roster;
    private final Orgs orgs;
    private final Clock clock;

    ImportsController(Imports imports, RosterImports roster, Orgs orgs, Clock clock) {
        this.imports = imports;
        this.roster = roster;
        this.orgs = orgs;
        this.clock = clock;
    }

    @GetMapping("/imports")
    ModelAndView index(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return Show.page("roster/importing/web/imports", list(page, null, Problems.NONE, viewer));
    }

    @PostMapping("/imports")
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String school, Viewer viewer) {
        var problems = Problems.NONE;
        var into = roster.schools(viewer).stream().map(Org::id).filter(id -> id.toString().equals(school)).findFirst();
        if (into.isEmpty()) problems = problems.with("school", Refusal.of("roster.import.choose-school"));
        if (file == null || file.isEmpty()) problems = problems.with("file", Refusal.of("roster.import.choose-file"));
        if (!problems.isEmpty()) return Show.again("roster/importing/web/imports", list(1, school, problems, viewer));
        return switch (imports.upload(RosterImports.KIND, into.orElseThrow(), SentFile.of(file), viewer)) {
            case Outcome.Previewed(var run) -> Show.redirect("/imports/" + run.id());
            case Outcome.Declined declined -> Show.again("roster/importing/web/imports",
                    list(1, school, Problems.NONE.with("file", declined.why()), viewer));
            default -> throw new IllegalStateException("an upload is read or declined");
        };
    }

    private ImportsPage list(int page, @Nullable String school, Problems problems, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        var schools = roster.schools(viewer);
        var options = schools.stream().map(org -> new Option(org.id().toString(), org.name())).toList();
        return new ImportsPage(options, school, problems, imports.recent(RosterImports.KIND, Page.number(page), viewer),
                schools.stream().collect(Collectors.toMap(Org::id, Org::name)), clock.instant());
    }

    @PostMapping("/imports/{id}/commit")
    ModelAndView commit(@PathVariable RunId id, @RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes next) {
        roster.find(id, viewer);
        switch (imports.commit(id, decisions(form), viewer)) {
            case Outcome.Committed(var run, _) -> Notice.done(next, "roster.import.done", run.count("enrolled"), run.count("updated"));
            case Outcome.Moved _ -> Notice.held(next, "roster.import.moved");
            case Outcome.Declined no -> Notice.held(next, no.why().key(), no.why().args().toArray());
            default -> Notice.held(next, "roster.import.over");
        }
        return Show.redirect("/imports/" + id);
    }

    @GetMapping("/imports/{id}/undo")
    ModelAndView askUndo(@PathVariable RunId id, Viewer viewer) {
        return Show.page("roster/importing/web/undo", roster.find(id, viewer));
    }

    @PostMapping("/imports/{id}/undo")
    ModelAndView undo(@PathVariable RunId id, Viewer viewer, RedirectAttributes next) {
        roster.find(id, viewer);
        switch (imports.undo(id, viewer)) {
            case Outcome.Undone(var run, _) -> Notice.done(next, "roster.import.undone", run.number());
            case Outcome.Blocked blocked -> {
                var obstacles = blocked.obstacles().stream().limit(SHOWN_OBSTACLES).map(Refusal::words).toList();
                return Show.again("roster/importing/web/result", result(blocked.run(), 1, viewer).with(obstacles));
            }
            default -> Notice.held(next, "roster.import.over");
        }
        return Show.redirect("/imports/" + id);
    }

    private static final int SHOWN_OBSTACLES = 20;

    ResultPage result(ImportRun run, int page, Viewer viewer) {
        return new ResultPage(run, orgs.find(run.into()).map(Org::name).orElse(""), roster.touched(run.id(), page, viewer),
                classNames(run.into()), run.madeBy().equals(viewer.account()),
                run.state() == ImportRun.State.COMMITTED, java.util.List.of(), orgs.today());
    }

    private Map<String, String> classNames(OrgId school) {
        return orgs.classesOf(school).stream().collect(Collectors.toMap(org -> org.id().toString(), org -> org.label(orgs.today())));
    }

    /** A row that was shown and is not among those left out goes in again. */
    static Map<String, String> decisions(Map<String, String> form) {
        var decisions = new HashMap<String, String>();
        form.forEach((name, word) -> {
            if (name.startsWith("shown.")) decisions.putIfAbsent(name.substring(6), form.getOrDefault("row." + name.substring(6), ""));
            else if (name.startsWith("row.")) decisions.put(name.substring(4), word);
        });
        return decisions;
    }
}
