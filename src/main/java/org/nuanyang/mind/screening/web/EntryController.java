package org.nuanyang.mind.screening.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Wordless;
import org.nuanyang.mind.screening.CrisisAnswered;
import org.nuanyang.mind.screening.PaperEntry;
import org.nuanyang.mind.screening.Seat;
import org.nuanyang.mind.screening.Sitting;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers on paper, typed in: a child, a row of digits, Enter, the next one. */
@Controller
@RequestMapping("/mind/sittings/{id}/entry")
class EntryController {
    private static final Logger LOG = LoggerFactory.getLogger(EntryController.class);

    private final Sittings sittings;
    private final PaperEntry entry;
    private final ApplicationEventPublisher events;

    EntryController(Sittings sittings, PaperEntry entry, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.entry = entry;
        this.events = events;
    }

    record EntryPage(Sitting sitting, List<Seat> seats, @Nullable Seat current, String digits, Map<String, String> typed, Problems problems) {
        public String url() {
            return "/mind/sittings/" + sitting.id() + "/entry";
        }

        public String url(Seat seat) {
            return url() + "?child=" + seat.child();
        }

        public long left() {
            return seats.stream().filter(seat -> !seat.finished() && !seat.itself() && !seat.declined()).count();
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable SittingId id, @RequestParam(required = false) @Nullable ChildId child, Viewer viewer) {
        return Show.page("mind/screening/web/entry", page(id, child, "", Map.of(), Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView enter(@PathVariable SittingId id, @RequestParam ChildId child, @RequestParam(defaultValue = "") String digits, @RequestParam Map<String, String> all, Viewer viewer, RedirectAttributes next) {
        var sitting = sittings.find(id, viewer);
        var typed = new HashMap<String, String>();
        sitting.scale().parts().forEach(part -> typed.put(part.id(), all.getOrDefault("part." + part.id(), "")));
        var entered = sitting.scale().asksItems() ? entry.items(id, child, digits, viewer) : entry.totals(id, child, typed, viewer);
        if (entered.refused().isPresent())
            return Show.again("mind/screening/web/entry", page(id, child, digits, typed, Problems.NONE.with(sitting.scale().asksItems() ? "digits" : "parts", entered.refused().get()), viewer));
        Notice.done(next, !entered.alarms() ? "mind.entry.done" : call(id, child, viewer) ? "mind.entry.alarm" : "mind.entry.alarm-later");
        return Show.redirect("/mind/sittings/" + id + "/entry");
    }

    /** What could not be begun is begun by a job within the minute; what was entered is saved all the same. */
    private boolean call(SittingId id, ChildId child, Viewer viewer) {
        try {
            events.publishEvent(new CrisisAnswered(viewer.county(), id, child));
            return true;
        } catch (RuntimeException e) {
            LOG.error("an answer from paper that calls for somebody at once could not be told; it is tried again", Wordless.of(e));
            return false;
        }
    }

    /** The child asked for, else the first that has nothing yet and has not begun on its own. */
    private EntryPage page(SittingId id, @Nullable ChildId child, String digits, Map<String, String> typed, Problems problems, Viewer viewer) {
        var sitting = sittings.find(id, viewer);
        var seats = sittings.seats(id, viewer);
        Optional<Seat> current = seats.stream().filter(seat -> child == null ? !seat.finished() && !seat.itself() && !seat.declined() : seat.child().equals(child)).findFirst();
        return new EntryPage(sitting, seats, current.orElse(null), digits, typed, problems);
    }
}
