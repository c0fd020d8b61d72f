package org.nuanyang.mind.lesson.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.lesson.Audience;
import org.nuanyang.mind.lesson.Lesson;
import org.nuanyang.mind.lesson.LessonKind;
import org.nuanyang.mind.lesson.Lessons;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
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

/** This school year's lessons and lectures, a new one, and taking one back. */
@Controller
@RequestMapping("/mind/lessons")
class LessonsController {
    private static final String NEW = "mind/lesson/web/new";
    private static final String ONE = "mind/lesson/web/lesson";

    private final Lessons lessons;
    private final Orgs orgs;
    private final MindTabs tabs;
    private final Clock clock;

    LessonsController(Lessons lessons, Orgs orgs, MindTabs tabs, Clock clock) {
        this.lessons = lessons;
        this.orgs = orgs;
        this.tabs = tabs;
        this.clock = clock;
    }

    record ListPage(List<Lesson> lessons, Map<OrgId, String> places, boolean writes, List<Tab> tabs) {
        public String place(Lesson each) {
            return places.getOrDefault(each.klass() == null ? each.school() : each.klass(), places.getOrDefault(each.school(), ""));
        }

        public String count() {
            var held = lessons.stream().filter(each -> each.withdrawnOn() == null).toList();
            return Words.say("mind.lesson.count", held.stream().filter(each -> each.kind() == LessonKind.LESSON).count(), held.stream().filter(each -> each.kind() == LessonKind.LECTURE).count());
        }

        static String kind(Lesson each) {
            return each.kind() == LessonKind.LESSON ? Words.say(each.kind()) : Words.say("mind.lesson.before", Words.say(each.kind()), Words.say(each.audience()));
        }

        static String there(Lesson each) {
            return each.expected() == null ? Words.say("mind.lesson.listeners-were", each.present()) : Words.say("mind.lesson.present-of", each.present(), each.expected());
        }
    }

    record LessonForm(
            @Nullable UUID id, @Nullable UUID place, @Nullable Audience audience, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @Nullable String topic,
            @Nullable String givenBy, @Nullable Integer expected, @Nullable Integer absent, @Nullable Integer listeners, @Nullable Set<UUID> missing, @Nullable String noted) {
        LessonForm {
            missing = missing == null ? Set.of() : missing;
        }

        Lessons.Told told(LessonKind kind) {
            return new Lessons.Told(id == null ? Ids.next() : id, kind, place == null ? null : new OrgId(place), audience, on, text(topic), text(givenBy), expected, absent, listeners,
                    Objects.requireNonNull(missing), text(noted));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** A class is chosen first: its children stand in the form. */
    record NewPage(LessonKind kind, List<Option> places, List<Lessons.Pupil> pupils, LessonForm form, Problems problems) {
        public boolean chosen() {
            return kind == LessonKind.LECTURE || form.place() != null;
        }

        public String url() {
            return "/mind/lessons/new?kind=" + kind;
        }

        public List<Option> audiences() {
            return Option.all(Audience.class);
        }

        public List<Option> absentees() {
            return pupils.stream().map(pupil -> new Option(pupil.id().toString(), pupil.name())).toList();
        }
    }

    record LessonPage(Lesson lesson, String place, boolean withdraws, String why, Problems problems) {}

    @GetMapping
    ModelAndView list(Viewer viewer) {
        var year = SchoolYear.of(LocalDate.now(clock));
        return Show.page("mind/lesson/web/lessons", new ListPage(lessons.between(year.from(), year.until(), viewer), places(viewer), Lessons.mayWrite(viewer), tabs.of(viewer, "/mind/lessons")));
    }

    @GetMapping("/new")
    ModelAndView ask(@RequestParam(defaultValue = "LESSON") LessonKind kind, @RequestParam(required = false) @Nullable UUID place, Viewer viewer) {
        var chosen = place == null ? null : new OrgId(place);
        int pupils = chosen == null || kind == LessonKind.LECTURE ? 0 : lessons.pupils(chosen, viewer).size();
        var form = new LessonForm(Ids.next(), place, null, LocalDate.now(clock), null, viewer.name(), pupils == 0 ? null : pupils, 0, null, Set.of(), null);
        return Show.page(NEW, page(kind, form, Problems.NONE, viewer));
    }

    @PostMapping("/new")
    ModelAndView hold(@RequestParam(defaultValue = "LESSON") LessonKind kind, LessonForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.of(errors);
        if (!Lessons.mayWrite(viewer)) throw new NotFound();
        if (problems.isEmpty()) problems = with(lessons.hold(form.told(kind), viewer));
        if (!problems.isEmpty()) return Show.again(NEW, page(kind, form, problems, viewer));
        Notice.done(next, "mind.lesson.done");
        return Show.redirect("/mind/lessons");
    }

    @GetMapping("/{lessonId}")
    ModelAndView show(@PathVariable UUID lessonId, Viewer viewer) {
        return Show.page(ONE, one(lessonId, "", Problems.NONE, viewer));
    }

    @PostMapping("/{lessonId}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID lessonId, @RequestParam(defaultValue = "") String why, Viewer viewer, RedirectAttributes next) {
        var problems = with(lessons.withdraw(lessonId, why, viewer));
        if (!problems.isEmpty()) return Show.again(ONE, one(lessonId, why, problems, viewer));
        Notice.done(next, "mind.lesson.withdrawn");
        return Show.redirect("/mind/lessons/" + lessonId);
    }

    private LessonPage one(UUID id, String why, Problems problems, Viewer viewer) {
        var lesson = lessons.find(id, viewer);
        return new LessonPage(lesson, new ListPage(List.of(lesson), places(viewer), false, List.of()).place(lesson), Lessons.mayWithdraw(lesson, viewer), why, problems);
    }

    private NewPage page(LessonKind kind, LessonForm form, Problems problems, Viewer viewer) {
        if (!Lessons.mayWrite(viewer)) throw new NotFound();
        var today = LocalDate.now(clock);
        var places = lessons.places(kind, viewer);
        var pupils = form.place() == null || kind == LessonKind.LECTURE ? List.<Lessons.Pupil>of() : lessons.pupils(new OrgId(form.place()), viewer);
        return new NewPage(kind, places.stream().map(org -> new Option(org.id().toString(), org.label(today))).toList(), pupils, form, problems);
    }

    private Map<OrgId, String> places(Viewer viewer) {
        var today = LocalDate.now(clock);
        var named = orgs.schools(viewer.county()).stream().collect(Collectors.toMap(Org::id, Org::name));
        orgs.reachable(viewer, Act.LIST).forEach(org -> named.put(org.id(), org.label(today)));
        return named;
    }

    static Problems with(Map<String, Refusal> refused) {
        var problems = Problems.NONE;
        for (var each : refused.entrySet()) problems = problems.with(each.getKey(), each.getValue());
        return problems;
    }
}
