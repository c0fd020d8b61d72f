package org.nuanyang.risk.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.risk.attendance.AbsenceCall;
import org.nuanyang.risk.attendance.Absences;
import org.nuanyang.risk.attendance.Mark;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.NeededContacts;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tone;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One child's absences of the last months, whom to call about them, and who was called. */
@Controller
@RequestMapping("/children/{childId}/attendance")
class ChildAttendanceController {
    private static final String TEMPLATE = "risk/attendance/web/child";
    private static final int MONTHS = 5;

    private final Absences absences;
    private final Roster roster;
    private final NeededContacts contacts;
    private final AccountNames names;
    private final Clock clock;

    ChildAttendanceController(Absences absences, Roster roster, NeededContacts contacts, AccountNames names, Clock clock) {
        this.absences = absences;
        this.roster = roster;
        this.contacts = contacts;
        this.names = names;
        this.clock = clock;
    }

    /** @param day of the absence that was called about */
    record CallForm(@Nullable UUID id, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day, AbsenceCall.@Nullable Called party, @Nullable Boolean reached, @Nullable String said) {
        Problems missing(Problems problems) {
            var more = problems;
            if (day == null && more.of("day") == null) more = more.with("day", Refusal.of("risk.attendance.call.day-missing"));
            if (party == null && more.of("party") == null) more = more.with("party", Refusal.of("risk.attendance.call.party-missing"));
            return reached == null && more.of("reached") == null ? more.with("reached", Refusal.of("risk.attendance.call.reached-missing")) : more;
        }
    }

    /** @param contacts empty for those who do not call */
    record ChildPage(ChildFile file, List<Absences.Day> days, List<AbsenceCall> calls, List<NeededContacts.Contact> contacts, boolean mayCall, boolean mayOpenDropout, Map<AccountId, String> people, CallForm form, Problems problems) {
        public String url() {
            return "/children/" + file.id();
        }

        public long count(Mark mark) {
            return days.stream().filter(day -> day.mark() == mark).count();
        }

        public long absent() {
            return days.stream().filter(day -> day.mark().absent()).count();
        }

        public Tone tone(Absences.Day day) {
            return day.mark().unexplained() ? Tone.BAD : day.mark().absent() ? Tone.WARN : Tone.NOTED;
        }

        public List<Option> absentDays() {
            return days.stream().map(day -> new Option(day.on().toString(), Words.say("risk.attendance.day-mark", day.on().toString(), Words.say(day.mark())))).toList();
        }

        public List<Option> parties() {
            return Option.all(AbsenceCall.Called.class);
        }

        public List<Option> answers() {
            return List.of(new Option("true", Words.say("risk.attendance.call.reached")), new Option("false", Words.say("risk.attendance.call.unreached")));
        }

        public String words(AbsenceCall call) {
            var how = Words.say(call.reached() ? "risk.attendance.call.reached" : "risk.attendance.call.unreached");
            return Words.say("risk.attendance.call.line", people.getOrDefault(call.by(), ""), Words.say(call.party()), how, call.said() == null ? "" : call.said());
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page(TEMPLATE, page(childId, new CallForm(Ids.next(), null, null, null, null), Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView call(@PathVariable ChildId childId, CallForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var file = heeded(childId, viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) {
            var told = new Absences.Told(form.id() == null ? Ids.next() : form.id(), form.day(), form.party(), form.reached(), form.said() == null ? "" : form.said());
            for (var each : absences.call(childId, told, viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        } else if (!Absences.mayCall(file, viewer)) throw new NotFound();
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(childId, form, problems, viewer));
        Notice.done(next, "risk.attendance.call.done", file.name());
        return Show.redirect("/children/" + childId + "/attendance");
    }

    private ChildPage page(ChildId child, CallForm form, Problems problems, Viewer viewer) {
        var file = heeded(child, viewer);
        var from = LocalDate.now(clock).minusMonths(MONTHS);
        var days = absences.of(file, from, viewer);
        var calls = absences.calls(file, from, viewer);
        boolean mayCall = Absences.mayCall(file, viewer) && !days.isEmpty();
        var people = names.of(viewer.county(), calls.stream().map(AbsenceCall::by).collect(Collectors.toSet()));
        var shown = form.day() == null && !days.isEmpty() ? new CallForm(form.id(), days.getFirst().on(), form.party(), form.reached(), form.said()) : form;
        return new ChildPage(file, days, calls, mayCall ? contacts.of(child, viewer).contacts() : List.of(), mayCall, file.left() == null && ChildAccess.may(Act.ASSESS, file, viewer), people, shown, problems);
    }

    private ChildFile heeded(ChildId child, Viewer viewer) {
        var file = roster.open(child, viewer);
        if (!ChildAccess.may(Act.HEED, file, viewer)) throw new NotFound();
        return file;
    }
}
