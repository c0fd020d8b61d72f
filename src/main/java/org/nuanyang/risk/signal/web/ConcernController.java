package org.nuanyang.risk.signal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.risk.signal.Signal;
import org.nuanyang.risk.signal.SignalId;
import org.nuanyang.risk.signal.Signals;
import org.nuanyang.risk.signal.level.Level;
import org.nuanyang.risk.signal.level.Levels;
import org.nuanyang.risk.signal.watchlist.Concern;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The concern for one child: level, signals, history. */
@Controller
class ConcernController {
    private final Concern concern;
    private final Levels levels;
    private final Signals signals;
    private final ChildAccess children;
    private final AccountNames names;
    private final Clock clock;

    ConcernController(Concern concern, Levels levels, Signals signals, ChildAccess children, AccountNames names, Clock clock) {
        this.concern = concern;
        this.levels = levels;
        this.signals = signals;
        this.children = children;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/children/{childId}/risk")
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page("risk/signal/web/concern", page(childId, null, null, Problems.NONE, viewer));
    }

    @PostMapping("/children/{childId}/risk/level")
    ModelAndView set(@PathVariable ChildId childId, @ModelAttribute ConcernForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var file = children.file(childId, Act.ASSESS, viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) for (var refused : levels.set(childId, form.told(), viewer).entrySet()) problems = problems.with(refused.getKey(), refused.getValue());
        if (!problems.isEmpty()) return Show.again("risk/signal/web/concern", page(childId, form, null, problems, viewer));
        Notice.done(next, "risk.level.done", file.name());
        return Show.redirect("/children/" + childId + "/risk");
    }

    @PostMapping("/risk-signals/{id}/closure")
    ModelAndView close(@PathVariable SignalId id, @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        var child = signals.find(id, viewer).child();
        var refused = signals.close(id, reason, viewer);
        if (refused.isPresent()) return Show.again("risk/signal/web/concern", page(child, null, id, Problems.NONE.with("reason-" + id, refused.get()), viewer));
        Notice.done(next, "risk.signal.closed.done");
        return Show.redirect("/children/" + child + "/risk");
    }

    @PostMapping("/risk-signals/{id}/reopening")
    ModelAndView reopen(@PathVariable SignalId id, Viewer viewer, RedirectAttributes next) {
        var child = signals.find(id, viewer).child();
        signals.reopen(id, viewer).ifPresentOrElse(refused -> Notice.held(next, refused.key(), refused.args().toArray()), () -> Notice.done(next, "risk.signal.reopened.done"));
        return Show.redirect("/children/" + child + "/risk");
    }

    private ConcernPage page(ChildId id, @Nullable ConcernForm form, @Nullable SignalId refused, Problems problems, Viewer viewer) {
        var opened = concern.open(id, viewer);
        var people = names.of(viewer.county(), Stream.concat(opened.said().stream().map(Level::by),
                opened.closed().stream().map(Signal::closed).filter(Objects::nonNull).map(Signal.Closed::by).filter(Objects::nonNull)).distinct().toList());
        var today = LocalDate.now(clock);
        var filled = form == null ? ConcernForm.of(opened.said().isEmpty() ? null : opened.said().getFirst(), Signals.proposed(opened.live()), today) : form;
        return new ConcernPage(opened.file(), opened.said(), opened.live(), opened.closed(), Levels.maySet(opened.file(), viewer), levels.marked(id), people, filled,
                refused == null ? null : refused.toString(), today, problems);
    }
}
