package org.nuanyang.indicators.closing.web;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.indicators.closing.Closings;
import org.nuanyang.indicators.closing.Closings.Wanted;
import org.nuanyang.indicators.closing.Differences;
import org.nuanyang.indicators.closing.ClosingBoard;
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

/** One class or school and one period: what is handed up, and each step. */
@Controller
@RequestMapping("/closings/{place}")
class ClosingPlaceController {
    private static final String TEMPLATE = "indicators/closing/web/place";

    private final ClosingPages pages;
    private final ClosingBoard board;
    private final Closings closings;
    private final Differences differences;

    ClosingPlaceController(ClosingPages pages, ClosingBoard board, Closings closings, Differences differences) {
        this.pages = pages;
        this.board = board;
        this.closings = closings;
        this.differences = differences;
    }

    @GetMapping
    ModelAndView show(@PathVariable OrgId place, @RequestParam(required = false) @Nullable String period, Viewer viewer) {
        var asked = period == null ? board.latest(viewer).orElseThrow(NotFound::new) : board.period(period, viewer);
        return Show.page(TEMPLATE, pages.of(place, asked, "", Problems.NONE, viewer));
    }

    /** What a step was sent with. */
    record StepForm(@Nullable String period, @Nullable Integer version, @Nullable String words) {}

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable OrgId place, StepForm form, Viewer viewer, RedirectAttributes next) {
        return step(place, form, closings::submit, "submitted", viewer, next);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable OrgId place, StepForm form, Viewer viewer, RedirectAttributes next) {
        return step(place, form, closings::withdraw, "withdrawn", viewer, next);
    }

    @PostMapping("/return")
    ModelAndView sendBack(@PathVariable OrgId place, StepForm form, Viewer viewer, RedirectAttributes next) {
        return step(place, form, closings::sendBack, "returned", viewer, next);
    }

    @PostMapping("/lock")
    ModelAndView lock(@PathVariable OrgId place, StepForm form, Viewer viewer, RedirectAttributes next) {
        return step(place, form, closings::lock, "locked", viewer, next);
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable OrgId place, StepForm form, Viewer viewer, RedirectAttributes next) {
        return step(place, form, closings::reopen, "reopened", viewer, next);
    }

    @PostMapping("/reasons")
    ModelAndView explain(@PathVariable OrgId place, StepForm form, Viewer viewer, RedirectAttributes next) {
        return step(place, form, (wanted, by) -> differences.explain(wanted.place(), wanted.period(), wanted.words(), by), "explained", viewer, next);
    }

    private ModelAndView step(OrgId place, StepForm form, BiFunction<Wanted, Viewer, Optional<Refusal>> door, String done, Viewer viewer, RedirectAttributes next) {
        var wanted = new Wanted(place, board.period(form.period(), viewer), form.version() == null ? -1 : form.version(), form.words() == null ? "" : form.words());
        var refused = door.apply(wanted, viewer);
        if (refused.isPresent()) return Show.again(TEMPLATE, pages.of(place, wanted.period(), wanted.words(), Problems.of(refused.get()), viewer));
        Notice.done(next, "indicators.closing.done." + done, wanted.period().label());
        return Show.redirect("/closings/" + place + "?period=" + wanted.period().key());
    }
}
