package org.nuanyang.roster.comparison.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun.State;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.roster.comparison.Finding;
import org.nuanyang.roster.importing.web.ReadingPage;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking through what differs, and choosing line by line or for all of a kind. Nothing is done here. */
@Controller
@RequestMapping("/comparisons/{id}")
class ComparisonController {
    private static final String TEMPLATE = "roster/comparison/web/comparison";

    private final Imports imports;
    private final Comparisons comparisons;
    private final ComparisonPages pages;

    ComparisonController(Imports imports, Comparisons comparisons, ComparisonPages pages) {
        this.imports = imports;
        this.comparisons = comparisons;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable RunId id, @RequestParam(required = false) @Nullable String show,
            @RequestParam(name = "class", required = false) @Nullable String klass, @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var run = comparisons.find(id, viewer);
        if (run.state() == State.COMMITTED || run.state() == State.UNDONE) {
            return Show.page("roster/comparison/web/result", pages.result(run, page, viewer));
        }
        if (!pages.waiting(run)) return Show.page("roster/comparison/web/over", run);
        return Show.page(TEMPLATE, pages.lines(run, new Filter(show, klass, open), Page.number(page), Problems.NONE, viewer));
    }

    /** Whatever a person does next on the page, what was chosen on it is kept first. */
    @PostMapping("/choices")
    ModelAndView choose(@PathVariable RunId id, @RequestParam MultiValueMap<String, String> form, Viewer viewer, RedirectAttributes next) {
        comparisons.find(id, viewer);
        imports.decide(id, ChoicesForm.words(form), viewer);
        var goTo = form.getFirst("next");
        if (goTo == null) Notice.done(next, "roster.import.decided");
        return Show.redirect("/comparisons/" + id + where(goTo == null ? form.getFirst("here") : goTo));
    }

    private static String where(@Nullable String next) {
        if ("commit".equals(next)) return "/commit";
        return next != null && next.matches("[a-z0-9=&-]{1,120}") ? "?" + next : "";
    }

    @GetMapping("/all")
    ModelAndView askForAll(@PathVariable RunId id, @RequestParam String show, @RequestParam String word, Viewer viewer) {
        var run = comparisons.find(id, viewer);
        if (!pages.waiting(run)) return Show.redirect("/comparisons/" + id);
        var finding = Finding.ofWord(show);
        var lines = Comparisons.openTo(run, comparisons.findings(id, viewer), finding, word).size();
        return Show.page("roster/comparison/web/all", new AllPage(run, finding, word, lines));
    }

    @PostMapping("/all")
    ModelAndView chooseForAll(
            @PathVariable RunId id, @RequestParam String show, @RequestParam String word,
            @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        var said = reason.isBlank() || word.indexOf(':') >= 0 ? word : word + ":" + reason.strip();
        var chosen = comparisons.chooseForAll(id, Finding.ofWord(show), said, viewer);
        Notice.done(next, "roster.comparison.all.chosen", chosen);
        return Show.redirect("/comparisons/" + id + "?show=" + Finding.ofWord(show).word());
    }

    @PostMapping("/coverage")
    ModelAndView cover(@PathVariable RunId id, @RequestParam MultiValueMap<String, String> form, Viewer viewer, RedirectAttributes next) {
        comparisons.cover(id, form.getOrDefault("class", java.util.List.of()), "counting".equals(form.getFirst("who")), viewer);
        Notice.done(next, "roster.comparison.covers.kept");
        return Show.redirect("/comparisons/" + id + "?show=only-ours");
    }

    @PostMapping("/mapping")
    ModelAndView correct(@PathVariable RunId id, @RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes next) {
        var run = comparisons.find(id, viewer);
        if (!pages.waiting(run)) return Show.redirect("/comparisons/" + id);
        var reading = new ReadingPage("/comparisons/" + id, comparisons.findings(id, viewer).file(), run.corrections());
        return switch (imports.correct(id, reading.corrected(form), viewer)) {
            case Outcome.Declined no -> Show.again(TEMPLATE, pages.lines(run, new Filter(null, null, false), 1, Problems.of(no.why()), viewer));
            case Outcome.Previewed _ -> {
                Notice.done(next, "roster.import.corrected");
                yield Show.redirect("/comparisons/" + id);
            }
            default -> Show.redirect("/comparisons/" + id);
        };
    }

    @PostMapping("/discard")
    ModelAndView discard(@PathVariable RunId id, Viewer viewer, RedirectAttributes next) {
        comparisons.find(id, viewer);
        imports.discard(id, viewer);
        Notice.done(next, "roster.import.discarded");
        return Show.redirect("/comparisons");
    }
}
