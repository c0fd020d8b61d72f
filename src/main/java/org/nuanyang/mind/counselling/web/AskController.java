package org.nuanyang.mind.counselling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.mind.counselling.Room;
import org.nuanyang.mind.counselling.RoomCalendar;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a child's page: somebody around the child asks, the psychology teacher says when. */
@Controller
@RequestMapping("/children/{childId}/appointments")
class AskController {
    private static final String TEMPLATE = "mind/counselling/web/ask";

    private final Appointments appointments;
    private final RoomCalendar calendar;
    private final ChildAccess children;
    private final Clock clock;

    AskController(Appointments appointments, RoomCalendar calendar, ChildAccess children, Clock clock) {
        this.appointments = appointments;
        this.calendar = calendar;
        this.children = children;
        this.clock = clock;
    }

    /** @param sets whether the viewer says when it is; else one asks */
    record AskPage(ChildFile file, boolean sets, List<Room> rooms, WhenForm form, Problems problems) {
        public String backUrl() {
            return "/children/" + file.id();
        }

        public String url() {
            return "/children/" + file.id() + "/appointments";
        }

        public List<Option> roomOptions() {
            return AppointmentPage.options(rooms);
        }
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page(TEMPLATE, page(childId, null, Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView send(@PathVariable ChildId childId, WhenForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var page = page(childId, form, Problems.NONE, viewer);
        var id = form.id() == null ? Ids.next() : form.id();
        var problems = page.sets() ? form.missing(Problems.of(errors)) : Problems.NONE;
        if (problems.isEmpty())
            problems = AppointmentController.with(page.sets() ? appointments.set(id, childId, form.when(), viewer) : appointments.ask(id, childId, form.why() == null ? "" : form.why(), viewer));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(childId, form, problems, viewer));
        Notice.done(next, page.sets() ? "mind.appointment.done" : "mind.appointment.asked");
        return Show.redirect(page.sets() ? "/mind/appointments" : page.backUrl());
    }

    private AskPage page(ChildId childId, @Nullable WhenForm form, Problems problems, Viewer viewer) {
        var file = children.file(childId, Act.HEED, viewer);
        if (!Appointments.mayAsk(file, viewer)) throw new NotFound();
        var rooms = calendar.rooms(file.school(), viewer);
        var first = rooms.isEmpty() ? null : rooms.getFirst().id();
        return new AskPage(file, ChildAccess.may(Act.COUNSEL, file, viewer), rooms, form == null ? WhenForm.empty(LocalDate.now(clock), first) : form, problems);
    }
}
