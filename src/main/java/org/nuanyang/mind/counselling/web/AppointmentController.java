package org.nuanyang.mind.counselling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.counselling.AppointmentEnd;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.mind.counselling.RoomCalendar;
import org.nuanyang.shell.Notice;
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

/** When an appointment is, that nobody came, that it is cancelled. */
@Controller
@RequestMapping("/mind/appointments/{appointmentId}")
class AppointmentController {
    private static final String TEMPLATE = "mind/counselling/web/appointment";

    private final Appointments appointments;
    private final RoomCalendar calendar;
    private final AccountNames names;
    private final Clock clock;

    AppointmentController(Appointments appointments, RoomCalendar calendar, AccountNames names, Clock clock) {
        this.appointments = appointments;
        this.calendar = calendar;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID appointmentId, Viewer viewer) {
        return Show.page(TEMPLATE, page(appointmentId, null, null, "", Problems.NONE, viewer));
    }

    @PostMapping("/slot")
    ModelAndView settle(@PathVariable UUID appointmentId, WhenForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!Appointments.mayKeep(appointments.find(appointmentId, viewer), viewer)) throw new NotFound();
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = with(appointments.settle(appointmentId, Objects.requireNonNullElse(form.version(), 0), form.when(), viewer));
        return problems.isEmpty() ? done(appointmentId, "mind.appointment.done", next) : Show.again(TEMPLATE, page(appointmentId, form, null, "", problems, viewer));
    }

    @PostMapping("/missed")
    ModelAndView missed(@PathVariable UUID appointmentId, @RequestParam(defaultValue = "0") int version, Viewer viewer, RedirectAttributes next) {
        var problems = with(appointments.missed(appointmentId, version, viewer));
        return problems.isEmpty() ? done(appointmentId, "mind.appointment.missed", next) : Show.again(TEMPLATE, page(appointmentId, null, null, "", problems, viewer));
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable UUID appointmentId, @RequestParam(defaultValue = "0") int version, @RequestParam(required = false) @Nullable AppointmentEnd ended,
            @RequestParam(defaultValue = "") String words, Viewer viewer, RedirectAttributes next) {
        var problems = with(appointments.cancel(appointmentId, version, ended, words, viewer));
        return problems.isEmpty() ? done(appointmentId, "mind.appointment.cancelled", next) : Show.again(TEMPLATE, page(appointmentId, null, ended, words, problems, viewer));
    }

    private AppointmentPage page(UUID id, @Nullable WhenForm form, @Nullable AppointmentEnd ended, String words, Problems problems, Viewer viewer) {
        var of = appointments.find(id, viewer);
        boolean keeps = Appointments.mayKeep(of, viewer);
        var why = appointments.why(of, viewer);
        var rooms = calendar.rooms(of.school(), viewer);
        var people = names.of(viewer.county(), Stream.concat(Stream.of(of.askedBy()), Optional.ofNullable(of.counsellor()).stream()).distinct().toList());
        var first = rooms.isEmpty() ? null : rooms.getFirst().id();
        return new AppointmentPage(of, why, people, keeps, Appointments.mayTakeBack(of, viewer), rooms, form == null ? WhenForm.of(of, LocalDate.now(clock), first) : form, ended, words, problems);
    }

    private static ModelAndView done(UUID id, String key, RedirectAttributes next) {
        Notice.done(next, key);
        return Show.redirect("/mind/appointments/" + id);
    }

    static Problems with(Map<String, Refusal> refused) {
        var problems = Problems.NONE;
        for (var each : refused.entrySet()) problems = each.getKey().equals("version") ? problems.with(each.getValue()) : problems.with(each.getKey(), each.getValue());
        return problems;
    }
}
