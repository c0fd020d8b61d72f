package org.nuanyang.mind.counselling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.counselling.Appointment;
import org.nuanyang.mind.counselling.AppointmentState;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildFilter.Presence;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is asked for and what is set; and whom to make an appointment with. */
@Controller
@RequestMapping("/mind/appointments")
class AppointmentsController {
    private final Appointments appointments;
    private final Roster roster;
    private final Orgs orgs;
    private final AccountNames names;
    private final MindTabs tabs;
    private final Clock clock;

    AppointmentsController(Appointments appointments, Roster roster, Orgs orgs, AccountNames names, MindTabs tabs, Clock clock) {
        this.appointments = appointments;
        this.roster = roster;
        this.orgs = orgs;
        this.names = names;
        this.tabs = tabs;
        this.clock = clock;
    }

    record ListPage(List<Appointment> all, Map<UUID, String> places, Map<AccountId, String> names, boolean counsels, LocalDateTime now, List<Tab> tabs) {
        public List<Appointment> asked() {
            return all.stream().filter(each -> each.state() == AppointmentState.ASKED).toList();
        }

        public List<Appointment> coming() {
            return all.stream().filter(each -> each.state() == AppointmentState.SET).toList();
        }

        /** The latest first. */
        public List<Appointment> over() {
            return all.stream().filter(each -> !each.state().open() && each.slot() != null).toList().reversed();
        }

        public String place(Appointment each) {
            return places.getOrDefault(each.klass() == null ? each.school().value() : each.klass().value(), "");
        }

        public String when(Appointment each) {
            return each.slot() == null ? "" : Words.say("mind.appointment.when", each.slot().on().toString(), each.slot().times());
        }

        public String room(Appointment each) {
            return each.roomName() == null ? Words.say("mind.room.elsewhere") : each.roomName();
        }

        public String by(Appointment each) {
            return each.byChild() ? Words.say("mind.appointment.by-child") : names.getOrDefault(each.askedBy(), "");
        }

        public String state(Appointment each) {
            return each.unsaid(now) ? Words.say("mind.appointment.unsaid") : Words.say(each.state());
        }

        public Tone tone(Appointment each) {
            return switch (each.state()) {
                case ASKED -> Tone.WAITING;
                case SET -> each.unsaid(now) ? Tone.WARN : Tone.NOTED;
                case KEPT -> Tone.GOOD;
                case MISSED -> Tone.WARN;
                case CANCELLED -> Tone.PLAIN;
            };
        }
    }

    record ChoosePage(String q, List<ChildRow> found, LocalDate today) {
        public String place(ChildRow row) {
            return row.classYear() == null ? row.schoolName() : Words.say("mind.appointment.place", row.schoolName(), row.classYear().label(today));
        }
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        var all = appointments.list(viewer);
        var now = LocalDateTime.now(clock);
        var places = orgs.reachable(viewer, Act.LIST).stream().collect(Collectors.toMap(org -> org.id().value(), (Org org) -> org.label(now.toLocalDate())));
        var people = names.of(viewer.county(), all.stream().flatMap(each -> Stream.ofNullable(each.askedBy())).distinct().toList());
        return Show.page("mind/counselling/web/appointments", new ListPage(all, places, people, viewer.scope().mayAnywhere(Act.COUNSEL), now, tabs.of(viewer, "/mind/appointments")));
    }

    /** Whoever asks for somebody comes from the child's page. */
    @GetMapping("/new")
    ModelAndView choose(Viewer viewer) {
        return choose("", viewer);
    }

    /** A name is no part of an address, which histories and servers keep. */
    @PostMapping("/looking")
    ModelAndView choose(@RequestParam(defaultValue = "") @Nullable String q, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.COUNSEL)) throw new NotFound();
        var wanted = q == null ? "" : q.strip();
        var found = wanted.isEmpty() ? List.<ChildRow>of()
                : roster.list(new ChildFilter(null, null, null, null, null, null, wanted, Presence.HERE), 1, viewer).items().stream()
                        .filter(row -> viewer.scope().mayIn(Act.COUNSEL, row.school())).toList();
        return Show.page("mind/counselling/web/choose", new ChoosePage(wanted, found, LocalDate.now(clock)));
    }
}
