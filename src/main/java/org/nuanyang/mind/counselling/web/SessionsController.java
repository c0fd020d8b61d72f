package org.nuanyang.mind.counselling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Words;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.SealedNote;
import org.nuanyang.mind.SealedNotes;
import org.nuanyang.mind.counselling.talk.Session;
import org.nuanyang.mind.counselling.talk.Sessions;
import org.nuanyang.mind.counselling.talk.Summaries;
import org.nuanyang.mind.counselling.talk.Summary;
import org.nuanyang.mind.counselling.talk.SummaryState;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The talks that the psychology teacher keeps: this school year's, and one with what others are told of it. */
@Controller
@RequestMapping("/mind/sessions")
class SessionsController {
    private final Sessions sessions;
    private final Summaries summaries;
    private final SealedNotes notes;
    private final Orgs orgs;
    private final AccountNames names;
    private final MindTabs tabs;
    private final Clock clock;

    SessionsController(Sessions sessions, Summaries summaries, SealedNotes notes, Orgs orgs, AccountNames names, MindTabs tabs, Clock clock) {
        this.sessions = sessions;
        this.summaries = summaries;
        this.notes = notes;
        this.orgs = orgs;
        this.names = names;
        this.tabs = tabs;
        this.clock = clock;
    }

    record ListPage(SchoolYear year, SchoolYear thisYear, List<Session> sessions, Map<UUID, String> places, List<Tab> tabs) {
        public String place(Session each) {
            return places.getOrDefault(each.klass() == null ? each.school().value() : each.klass().value(), "");
        }

        public String count() {
            return Words.say("mind.session.count", sessions.size(), sessions.stream().map(Session::child).distinct().count());
        }

        public boolean last() {
            return year.equals(thisYear);
        }

        static String themes(Session each) {
            return each.themes().stream().sorted().map(Words::say).collect(Collectors.joining(Words.say("mind.and")));
        }

        static Tone tone(SummaryState state) {
            return state == SummaryState.OWED ? Tone.WAITING : state == SummaryState.WRITTEN ? Tone.GOOD : Tone.PLAIN;
        }
    }

    record SessionPage(Session session, Optional<SealedNote> note, List<Summary> summaries, Map<AccountId, String> names, int base, String typed, Problems problems) {
        public String url() {
            return "/mind/sessions/" + session.id();
        }

        public String themes() {
            return ListPage.themes(session);
        }

        public String wrote(Summary summary) {
            return Words.say("mind.summary.by", names.getOrDefault(summary.by(), ""), summary.writtenOn().toString());
        }
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        var today = LocalDate.now(clock);
        var now = SchoolYear.of(today);
        var shown = year == null || year < 2000 || year > now.starts() ? now : new SchoolYear(year);
        var places = orgs.reachable(viewer, Act.LIST).stream().collect(Collectors.toMap(org -> org.id().value(), (Org org) -> org.label(today)));
        return Show.page("mind/counselling/web/sessions", new ListPage(shown, now, sessions.between(shown.from(), shown.until(), viewer), places, tabs.of(viewer, "/mind/sessions")));
    }

    @GetMapping("/{sessionId}")
    ModelAndView show(@PathVariable UUID sessionId, Viewer viewer) {
        return Show.page("mind/counselling/web/session", page(sessionId, null, -1, Problems.NONE, viewer));
    }

    @PostMapping("/{sessionId}/summary")
    ModelAndView summarise(
            @PathVariable UUID sessionId, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String summary, @RequestParam(defaultValue = "false") boolean nothing,
            Viewer viewer, RedirectAttributes next) {
        var problems = AppointmentController.with(nothing ? summaries.decline(sessionId, viewer) : summaries.write(sessionId, version, summary, viewer));
        if (!problems.isEmpty()) return Show.again("mind/counselling/web/session", page(sessionId, summary, version, problems, viewer));
        Notice.done(next, nothing ? "mind.summary.declined" : "mind.summary.done");
        return Show.redirect("/mind/sessions/" + sessionId);
    }

    private SessionPage page(UUID id, @Nullable String typed, int base, Problems problems, Viewer viewer) {
        var session = sessions.find(id, viewer);
        var note = session.note() == null ? Optional.<SealedNote>empty() : Optional.of(notes.history(session.note(), viewer).getFirst());
        var written = summaries.wordings(session, viewer);
        var people = names.of(viewer.county(), Stream.concat(Stream.of(session.by()), written.stream().map(Summary::by)).distinct().toList());
        var stands = written.isEmpty() ? null : written.getFirst();
        return new SessionPage(session, note, written, people, base < 0 ? stands == null ? 0 : stands.version() : base, typed == null ? stands == null ? "" : stands.text() : typed, problems);
    }
}
