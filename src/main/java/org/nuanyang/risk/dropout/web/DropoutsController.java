package org.nuanyang.risk.dropout.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskTabs;
import org.nuanyang.risk.attendance.AttendanceRule;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.risk.attendance.Overview;
import org.nuanyang.risk.dropout.Dropout;
import org.nuanyang.risk.dropout.DropoutCounts;
import org.nuanyang.risk.dropout.Dropouts;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Children who stay away: by name for those around them, as counts for those above the schools. */
@Controller
class DropoutsController {
    private final Dropouts dropouts;
    private final DropoutCounts counts;
    private final AttendanceRules rules;
    private final RiskTabs rooms;
    private final Clock clock;

    DropoutsController(Dropouts dropouts, DropoutCounts counts, AttendanceRules rules, RiskTabs rooms, Clock clock) {
        this.dropouts = dropouts;
        this.counts = counts;
        this.rules = rules;
        this.rooms = rooms;
        this.clock = clock;
    }

    record ListPage(List<Dropout> dropouts, boolean closed, AttendanceRule rule, LocalDate today, LocalDate since, DropoutCounts.@Nullable Counted counted, List<Tab> rooms) {
        public List<Tab> tabs() {
            return List.of(Tab.of(Words.say("risk.dropout.open"), "/risk/dropouts", !closed), Tab.of(Words.say("risk.dropout.ended"), "/risk/dropouts?closed=true", closed));
        }

        public String url(Dropout dropout) {
            return "/dropouts/" + dropout.id();
        }

        public String ground(Dropout dropout) {
            return DropoutPage.ground(dropout);
        }

        public String next(Dropout dropout) {
            var end = dropout.end();
            if (end != null) return Words.say("risk.dropout.ended.line", end.on().toString(), Words.say(end.outcome()));
            return dropout.next(rule).map(due -> Words.say(due.late(today) ? "risk.dropout.next.late" : "risk.dropout.next", Words.say(due.step()), due.by().toString()))
                    .orElseGet(() -> Words.say("risk.dropout.next.none"));
        }

        public Tone tone(Dropout dropout) {
            if (!dropout.open()) return Tone.PLAIN;
            return dropout.next(rule).map(due -> due.late(today) ? Tone.BAD : Tone.WAITING).orElse(Tone.NOTED);
        }

        public String number(OptionalInt number) {
            return number.isPresent() ? String.valueOf(number.getAsInt()) : Words.say("risk.attendance.hidden");
        }
    }

    @GetMapping("/risk/dropouts")
    ModelAndView list(@RequestParam(defaultValue = "false") boolean closed, Viewer viewer) {
        boolean above = Overview.seesSchools(viewer);
        if (!above && !viewer.scope().mayAnywhere(Act.HEED)) throw new NotFound();
        var today = LocalDate.now(clock);
        var since = SchoolYear.of(today).from();
        return Show.page("risk/dropout/web/dropouts", new ListPage(dropouts.list(!closed, since, viewer), closed, rules.now(), today, since, above ? counts.since(since, viewer) : null, rooms.of(viewer, "/risk/dropouts")));
    }
}
