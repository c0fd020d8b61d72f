package org.nuanyang.roster.importing.web;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.importing.RosterImports;
import org.nuanyang.roster.importing.Verdict;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The preview of a file: its rows, the reading to correct, the decisions to take. */
@Controller
@RequestMapping("/imports/{id}")
class PreviewController {
    private final Imports imports;
    private final RosterImports roster;
    private final Orgs orgs;
    private final Clock clock;
    private final ImportsController runs;

    PreviewController(Imports imports, RosterImports roster, Orgs orgs, Clock clock, ImportsController runs) {
        this.imports = imports;
        this.roster = roster;
        this.orgs = orgs;
        this.clock = clock;
        this.runs = runs;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable RunId id, @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var run = imports.find(id, viewer);
        if (!run.kind().equals(RosterImports.KIND)) return Show.redirect("/comparisons/" + id);
        if (run.state() == ImportRun.State.COMMITTED || run.state() == ImportRun.State.UNDONE) {
            return Show.page("roster/importing/web/result", runs.result(run, page, viewer));
        }
        if (!run.waiting(clock.instant())) return Show.page("roster/importing/web/over", run);
        return Show.page("roster/importing/web/preview", preview(run, only(verdict), page, Problems.NONE, viewer));
    }

    @PostMapping("/decisions")
    ModelAndView decide(
            @PathVariable RunId id, @RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes next) {
        imports.decide(id, ImportsController.decisions(form), viewer);
        var goTo = form.get("next");
        if (goTo != null) return Show.redirect("/imports/" + id + (goTo.matches("[a-z0-9=&-]{1,60}") ? "?" + goTo : ""));
        Notice.done(next, "roster.import.decided");
        var only = only(form.get("verdict"));
        return Show.redirect("/imports/" + id + (only == null ? "?" : "?verdict=" + only.word() + "&")
                + "page=" + form.getOrDefault("page", "1").replaceAll("\\D", ""));
    }

    @PostMapping("/mapping")
    ModelAndView correct(@PathVariable RunId id, @RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes next) {
        var run = imports.find(id, viewer);
        if (!run.waiting(clock.instant())) return Show.redirect("/imports/" + id);
        var reading = new ReadingPage("/imports/" + id, roster.preview(id, viewer).file(), run.corrections());
        return switch (imports.correct(id, reading.corrected(form), viewer)) {
            case Outcome.Previewed _ -> {
                Notice.done(next, "roster.import.corrected");
                yield Show.redirect("/imports/" + id);
            }
            case Outcome.Declined no -> Show.again("roster/importing/web/preview", preview(run, null, 1, Problems.of(no.why()), viewer));
            default -> Show.redirect("/imports/" + id);
        };
    }

    @PostMapping("/discard")
    ModelAndView discard(@PathVariable RunId id, Viewer viewer, RedirectAttributes next) {
        imports.discard(id, viewer);
        Notice.done(next, "roster.import.discarded");
        return Show.redirect("/imports");
    }

    private PreviewPage preview(ImportRun run, @Nullable Verdict only, int page, Problems problems, Viewer viewer) {
        var preview = roster.preview(run.id(), viewer);
        var rows = preview.page(only, Page.number(page));
        return new PreviewPage(run, orgs.find(run.into()).map(Org::name).orElse(""), preview, only, rows,
                roster.resembled(rows.items(), viewer), classNames(run.into()), RosterImports.accepted(preview, run),
                orgs.today(), problems);
    }

    private Map<String, String> classNames(OrgId school) {
        return orgs.classesOf(school).stream().collect(Collectors.toMap(org -> org.id().toString(), org -> org.label(orgs.today())));
    }

    private static @Nullable Verdict only(@Nullable String word) {
        return Stream.of(Verdict.values()).filter(verdict -> verdict.word().equals(word)).findFirst().orElse(null);
    }
}
