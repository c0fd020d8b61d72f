package org.nuanyang.mind.counselling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.RecordRules;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.mind.counselling.Room;
import org.nuanyang.mind.counselling.RoomCalendar;
import org.nuanyang.mind.counselling.talk.Sessions;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a talk down. */
@Controller
@RequestMapping("/children/{childId}/sessions")
class HoldController {
    private static final String TEMPLATE = "mind/counselling/web/hold";

    private final Sessions sessions;
    private final Appointments appointments;
    private final RoomCalendar calendar;
    private final ChildAccess children;
    private final Clock clock;

    HoldController(Sessions sessions, Appointments appointments, RoomCalendar calendar, ChildAccess children, Clock clock) {
        this.sessions = sessions;
        this.appointments = appointments;
        this.calendar = calendar;
        this.children = children;
        this.clock = clock;
    }

    record HoldPage(ChildFile file, List<Room> rooms, SessionForm form, Problems problems) {
        public String url() {
            return "/children/" + file.id() + "/sessions";
        }

        public String backUrl() {
            return form.appointment() == null ? "/children/" + file.id() + "/mind" : "/mind/appointments/" + form.appointment();
        }

        public List<Option> themes() {
            return Option.all(Theme.class);
        }

        public List<Option> ways() {
            return RecordRules.modes(Matter.COUNSELLING).stream().map(mode -> new Option(mode.name(), Words.say(mode))).toList();
        }

        public List<Option> others() {
            return List.of(SessionForm.Others.values()).stream().map(each -> new Option(each.name(), Words.say("mind.session.others." + each))).toList();
        }

        public List<Option> roomOptions() {
            return AppointmentPage.options(rooms);
        }
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable ChildId childId, @RequestParam(required = false) @Nullable UUID appointment, Viewer viewer) {
        return Show.page(TEMPLATE, page(childId, appointment, null, Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView hold(@PathVariable ChildId childId, SessionForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var page = page(childId, form.appointment(), form, Problems.NONE, viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = AppointmentController.with(sessions.hold(childId, form.told(), viewer));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, new HoldPage(page.file(), page.rooms(), form, problems));
        Notice.done(next, "mind.session.done");
        return Show.redirect("/mind/sessions");
    }

    private HoldPage page(ChildId childId, @Nullable UUID appointment, @Nullable SessionForm form, Problems problems, Viewer viewer) {
        var file = children.file(childId, Act.COUNSEL, viewer);
        var of = appointment == null ? null : appointments.find(appointment, viewer);
        if (of != null && (!of.child().equals(childId) || !Appointments.mayKeep(of, viewer))) throw new NotFound();
        var rooms = calendar.rooms(file.school(), viewer);
        return new HoldPage(file, rooms, form == null ? SessionForm.empty(of, LocalDate.now(clock), rooms.isEmpty() ? null : rooms.getFirst().id()) : form, problems);
    }
}
