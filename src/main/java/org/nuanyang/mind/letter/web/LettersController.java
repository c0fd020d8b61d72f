package org.nuanyang.mind.letter.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Minute;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.letter.Letter;
import org.nuanyang.mind.letter.LetterCursor;
import org.nuanyang.mind.letter.LetterMatching;
import org.nuanyang.mind.letter.Letters;
import org.nuanyang.mind.letter.ListedThread;
import org.nuanyang.mind.letter.NextStep;
import org.nuanyang.mind.letter.ThreadId;
import org.nuanyang.mind.letter.box.Boxes;
import org.nuanyang.roster.ChildId;
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

/** The letters of the viewer's schools, and one thread of them. */
@Controller
@RequestMapping("/mind/letters")
class LettersController {
    private static final String THREAD = "mind/letter/web/letter";

    private final Letters letters;
    private final LetterMatching matching;
    private final MindTabs rooms;
    private final Orgs orgs;
    private final AccountNames names;
    private final Clock clock;

    LettersController(Letters letters, LetterMatching matching, MindTabs rooms, Orgs orgs, AccountNames names, Clock clock) {
        this.letters = letters;
        this.matching = matching;
        this.rooms = rooms;
        this.orgs = orgs;
        this.names = names;
        this.clock = clock;
    }

    record ListPage(Letters.Leaf leaf, boolean further, boolean done, boolean keeps, boolean counsels, Map<OrgId, String> schools, LocalDate today, java.time.ZoneId zone, List<Tab> rooms) {
        public List<ListedThread> threads() {
            return leaf.threads();
        }

        public @Nullable String nextUrl() {
            return leaf.next() == null ? null : "/mind/letters?" + (done ? "done=true&" : "") + "after=" + leaf.next().typed();
        }

        public String firstUrl() {
            return done ? "/mind/letters?done=true" : "/mind/letters";
        }

        public List<Tab> tabs() {
            return List.of(Tab.of(Words.say("mind.letter.waiting"), "/mind/letters", !done), Tab.of(Words.say("mind.letter.done"), "/mind/letters?done=true", done));
        }

        public String writer(ListedThread thread) {
            return thread.name() == null ? Words.say("mind.letter.unnamed") : thread.name();
        }

        public String at(ListedThread thread) {
            return Minute.of(thread.at());
        }

        public String school(ListedThread thread) {
            return schools.getOrDefault(thread.school(), "");
        }

        public String state(ListedThread thread) {
            if (thread.aside()) return Words.say("mind.letter.state.aside");
            if (thread.due() == null) return Words.say("mind.letter.state.settled");
            return Words.say(thread.late(today) ? "mind.letter.state.late" : "mind.letter.state.due", thread.due().toString());
        }

        public Tone tone(ListedThread thread) {
            return thread.due() == null ? Tone.GOOD : thread.late(today) ? Tone.BAD : Tone.WAITING;
        }
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "false") boolean done, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var behind = after == null ? null : LetterCursor.parse(after).orElseThrow(NotFound::new);
        var schools = orgs.schools(viewer.county()).stream().collect(java.util.stream.Collectors.toMap(Org::id, Org::name));
        return Show.page("mind/letter/web/letters", new ListPage(letters.page(!done, behind, viewer), behind != null, done, Boxes.mayKeep(viewer), viewer.scope().mayAnywhere(Act.COUNSEL) || !viewer.holds(Role.PRINCIPAL) && !viewer.holds(Role.COUNTY_OFFICER), schools, LocalDate.now(clock), clock.getZone(), rooms.of(viewer, "/mind/letters")));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        letters.open(new ThreadId(id), viewer);
        return Show.page(THREAD, page(id, LetterPage.Form.empty(), Problems.NONE, viewer));
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(@PathVariable UUID id, @RequestParam UUID letter, @RequestParam int base, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean spoken,
            Viewer viewer, RedirectAttributes next) {
        var problems = problems(letters.answer(new ThreadId(id), letter, base, text, spoken, viewer));
        if (!problems.isEmpty()) return Show.again(THREAD, page(id, new LetterPage.Form(letter, text, spoken, ""), problems, viewer));
        return done(id, spoken ? "mind.letter.answer.spoken.done" : "mind.letter.answer.done", next);
    }

    @PostMapping("/{id}/rest")
    ModelAndView rest(@PathVariable UUID id, @RequestParam(defaultValue = "0") int base, Viewer viewer, RedirectAttributes next) {
        var problems = problems(letters.rest(new ThreadId(id), base, viewer));
        if (!problems.isEmpty()) return Show.again(THREAD, page(id, LetterPage.Form.empty(), problems, viewer));
        return done(id, "mind.letter.rest.done", next);
    }

    @PostMapping("/{id}/aside")
    ModelAndView setAside(@PathVariable UUID id, @RequestParam(defaultValue = "0") int base, @RequestParam(defaultValue = "") String why, Viewer viewer, RedirectAttributes next) {
        var problems = problems(letters.setAside(new ThreadId(id), base, why, viewer));
        if (!problems.isEmpty()) return Show.again(THREAD, page(id, new LetterPage.Form(Ids.next(), "", false, why), problems, viewer));
        return done(id, "mind.letter.aside.done", next);
    }

    @PostMapping("/{id}/next")
    ModelAndView follow(@PathVariable UUID id, @RequestParam(defaultValue = "0") int base, @RequestParam(required = false) @Nullable NextStep step, Viewer viewer, RedirectAttributes next) {
        var thread = letters.find(new ThreadId(id), viewer);
        var problems = step == null ? Problems.NONE.with("next", Refusal.of("mind.letter.next.missing")) : problems(letters.next(thread.id(), base, step, viewer));
        if (!problems.isEmpty()) return Show.again(THREAD, page(id, LetterPage.Form.empty(), problems, viewer));
        var whose = thread.child() == null || !LetterMatching.mayMatch(thread, viewer) ? "" : "?child=" + thread.child();
        if (step == NextStep.INCIDENT) return Show.redirect("/crisis" + whose);
        if (step == NextStep.REPORT) return Show.redirect("/risk/reports/new" + whose);
        return done(id, "mind.letter.next." + step, next);
    }

    @PostMapping("/{id}/match")
    ModelAndView match(@PathVariable UUID id, @RequestParam(required = false) @Nullable ChildId child, Viewer viewer, RedirectAttributes next) {
        var problems = problems(matching.match(new ThreadId(id), child, viewer));
        if (!problems.isEmpty()) return Show.again(THREAD, page(id, LetterPage.Form.empty(), problems, viewer));
        return done(id, child == null ? "mind.letter.match.undone" : "mind.letter.match.done", next);
    }

    private LetterPage page(UUID id, LetterPage.Form form, Problems problems, Viewer viewer) {
        var thread = letters.find(new ThreadId(id), viewer);
        var people = names.of(viewer.county(), thread.letters().stream().map(Letter::by).filter(java.util.Objects::nonNull).distinct().toList());
        return new LetterPage(thread, matching.candidates(thread, viewer), LetterMatching.mayMatch(thread, viewer), people, form, LocalDate.now(clock), problems);
    }

    private static ModelAndView done(UUID id, String key, RedirectAttributes next) {
        Notice.done(next, key);
        return Show.redirect("/mind/letters/" + id);
    }

    static Problems problems(Map<String, Refusal> refused) {
        var problems = Problems.NONE;
        for (var each : refused.entrySet()) problems = problems.with(each.getKey(), each.getValue());
        return problems;
    }
}
