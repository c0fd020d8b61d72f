package org.nuanyang.mind.counselling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolDay;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.counselling.Room;
import org.nuanyang.mind.counselling.RoomCalendar;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The week of a school's counselling rooms. */
@Controller
@RequestMapping("/mind/rooms")
class RoomsController {
    private static final String TEMPLATE = "mind/counselling/web/rooms";

    private final RoomCalendar calendar;
    private final Terms terms;
    private final MindTabs tabs;
    private final Clock clock;

    RoomsController(RoomCalendar calendar, Terms terms, MindTabs tabs, Clock clock) {
        this.calendar = calendar;
        this.terms = terms;
        this.tabs = tabs;
        this.clock = clock;
    }

    record RoomsPage(List<Org> schools, Org school, RoomCalendar.Week week, OptionalInt number, boolean keeps, LocalDate today, String id, String name, Problems problems, List<Tab> tabs) {
        public List<Option> schoolOptions() {
            return schools.stream().map(each -> new Option(each.id().toString(), each.name())).toList();
        }

        public String caption() {
            var until = week.monday().plusDays(6).toString();
            return number.isPresent() ? Words.say("mind.room.week", number.getAsInt(), week.monday().toString(), until) : Words.say("mind.room.week-off", week.monday().toString(), until);
        }

        public String day(SchoolDay day) {
            var name = day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Words.language());
            return Words.say(day.date().equals(today) ? "mind.room.today" : "mind.room.day", name, day.date().getMonthValue(), day.date().getDayOfMonth());
        }

        public String taken(RoomCalendar.Taken taken) {
            var whose = taken.appointment() == null ? Words.say("mind.room.taken") : taken.appointment().name();
            return Words.say("mind.room.taken-by", taken.slot().times(), whose);
        }

        public String weekUrl(int weeks) {
            return "/mind/rooms?school=" + school.id() + "&week=" + week.monday().plusWeeks(weeks);
        }
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable OrgId school, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week, Viewer viewer) {
        return Show.page(TEMPLATE, page(school, week, Ids.next().toString(), "", Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView add(@RequestParam OrgId school, @RequestParam UUID id, @RequestParam(defaultValue = "") String name, Viewer viewer, RedirectAttributes next) {
        var refused = calendar.add(new Room(id, school, name.strip()), viewer);
        if (refused.isPresent()) return Show.again(TEMPLATE, page(school, null, id.toString(), name, Problems.NONE.with("name", refused.get()), viewer));
        Notice.done(next, "mind.room.done", name.strip());
        return Show.redirect("/mind/rooms?school=" + school);
    }

    @PostMapping("/{roomId}/closure")
    ModelAndView close(@PathVariable UUID roomId, @RequestParam OrgId school, Viewer viewer, RedirectAttributes next) {
        var refused = calendar.close(roomId, school, viewer);
        if (refused.isPresent()) return Show.again(TEMPLATE, page(school, null, Ids.next().toString(), "", Problems.of(refused.get()), viewer));
        Notice.done(next, "mind.room.closed");
        return Show.redirect("/mind/rooms?school=" + school);
    }

    private RoomsPage page(@Nullable OrgId wanted, @Nullable LocalDate week, String id, String name, Problems problems, Viewer viewer) {
        var schools = calendar.schools(viewer);
        var school = schools.stream().filter(each -> wanted == null || each.id().equals(wanted)).findFirst().orElseThrow(NotFound::new);
        var today = LocalDate.now(clock);
        var shown = calendar.week(school.id(), week == null ? today : week, viewer);
        var number = terms.at(viewer.county(), shown.monday()).or(() -> terms.at(viewer.county(), shown.monday().plusDays(4)))
                .map(term -> SchoolCalendar.week(term, term.holds(shown.monday()) ? shown.monday() : shown.monday().plusDays(4))).orElse(OptionalInt.empty());
        return new RoomsPage(schools, school, shown, number, RoomCalendar.mayKeep(school.id(), viewer), today, id, name, problems, tabs.of(viewer, "/mind/rooms"));
    }
}
