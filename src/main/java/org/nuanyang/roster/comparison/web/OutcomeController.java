package org.nuanyang.roster.comparison.web;

import java.util.Map;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Doing what was chosen, once and in one go, and taking it back. */
@Controller
@RequestMapping("/comparisons/{id}")
class OutcomeController {
    private static final int SHOWN_OBSTACLES = 20;

    private final Imports imports;
    private final Comparisons comparisons;
    private final ComparisonPages pages;

    OutcomeController(Imports imports, Comparisons comparisons, ComparisonPages pages) {
        this.imports = imports;
        this.comparisons = comparisons;
        this.pages = pages;
    }

    @GetMapping("/commit")
    ModelAndView ask(@PathVariable RunId id, Viewer viewer, RedirectAttributes next) {
        var run = comparisons.find(id, viewer);
        var page = new CommitPage(run, pages.school(run));
        if (pages.waiting(run) && !page.chosen().isEmpty()) return Show.page("roster/comparison/web/commit", page);
        if (pages.waiting(run)) Notice.held(next, "roster.comparison.nothing-chosen");
        return Show.redirect("/comparisons/" + id);
    }

    @PostMapping("/commit")
    ModelAndView commit(@PathVariable RunId id, Viewer viewer, RedirectAttributes next) {
        comparisons.find(id, viewer);
        switch (imports.commit(id, Map.of(), viewer)) {
            case Outcome.Committed(var run, _) -> Notice.done(next, "roster.comparison.done", run.count("enrolled"), run.count("updated"));
            case Outcome.Moved _ -> Notice.held(next, "roster.comparison.moved");
            case Outcome.Declined no -> Notice.held(next, no.why().key(), no.why().args().toArray());
            default -> Notice.held(next, "roster.comparison.over");
        }
        return Show.redirect("/comparisons/" + id);
    }

    @GetMapping("/undo")
    ModelAndView askUndo(@PathVariable RunId id, Viewer viewer) {
        return Show.page("roster/comparison/web/undo", comparisons.find(id, viewer));
    }

    @PostMapping("/undo")
    ModelAndView undo(@PathVariable RunId id, Viewer viewer, RedirectAttributes next) {
        comparisons.find(id, viewer);
        switch (imports.undo(id, viewer)) {
            case Outcome.Undone(var run, _) -> Notice.done(next, "roster.comparison.undone", run.number());
            case Outcome.Blocked blocked -> {
                var obstacles = blocked.obstacles().stream().limit(SHOWN_OBSTACLES).map(Refusal::words).toList();
                return Show.again("roster/comparison/web/result", pages.result(blocked.run(), 1, viewer).with(obstacles));
            }
            default -> Notice.held(next, "roster.comparison.over");
        }
        return Show.redirect("/comparisons/" + id);
    }
}
