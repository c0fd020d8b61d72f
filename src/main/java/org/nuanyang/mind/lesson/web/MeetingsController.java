package org.nuanyang.mind.lesson.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.lesson.Meeting;
import org.nuanyang.mind.lesson.Meetings;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The quarterly meetings, a new one, and what was decided there. */
@Controller
@RequestMapping("/mind/meetings")
class MeetingsController {
    private static final String NEW = "mind/lesson/web/new-meeting";

    private final Meetings meetings;
    private final MindTabs tabs;
    private final Clock clock;

    MeetingsController(Meetings meetings, MindTabs tabs, Clock clock) {
        this.meetings = meetings;
        this.tabs = tabs;
        this.clock = clock;
    }

    record ListPage(List<Meeting> meetings, Map<OrgId, String> schools, List<Org> due, LocalDate today, List<Tab> tabs) {
        public String school(Meeting meeting) {
            return schools.getOrDefault(meeting.school(), "");
        }
    }

    record MeetingPage(Meeting meeting, String school, LocalDate today) {}

    /** One line of what was decided, as typed: 做什么 in one field, by whom and by when in the others. */
    record MeetingForm(
            @Nullable UUID id, @Nullable UUID school, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @Nullable String chair, @Nullable String present,
            @Nullable String minutes, @Nullable List<String> what, @Nullable List<String> owner, @Nullable List<String> due) {
        Problems missing(Problems problems) {
            var more = school == null && problems.of("school") == null ? problems.with("school", Refusal.of("mind.lesson.school-missing")) : problems;
            if (on == null && more.of("on") == null) more = more.with("on", Refusal.of("mind.note.day-missing"));
            for (int i = 0; i < Meetings.MOST_RESOLUTIONS; i++)
                if (!at(due, i).isEmpty() && day(at(due, i)) == null) more = more.with("resolutions", Refusal.of("shell.problem.date", at(due, i)));
            return more;
        }

        Meeting meeting(Viewer by) {
            if (id == null || school == null || on == null) throw new NotFound();
            var resolutions = new ArrayList<Meeting.Resolution>();
            for (int i = 0; i < Meetings.MOST_RESOLUTIONS; i++) {
                if (at(what, i).isEmpty() && at(owner, i).isEmpty()) continue;
                resolutions.add(new Meeting.Resolution(resolutions.size() + 1, at(what, i), at(owner, i), day(at(due, i)), null));
            }
            return new Meeting(id, new OrgId(school), on, text(chair), text(present), text(minutes), by.account(), resolutions);
        }

        String at(@Nullable List<String> of, int index) {
            return of == null || index >= of.size() || of.get(index) == null ? "" : of.get(index).strip();
        }

        private static @Nullable LocalDate day(String typed) {
            try {
                return typed.isEmpty() ? null : LocalDate.parse(typed);
            } catch (DateTimeException unreadable) {
                return null;
            }
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    record NewPage(List<Option> schools, MeetingForm form, Problems problems) {
        public int lines() {
            return 4;
        }

        public String what(int line) {
            return form.at(form.what(), line);
        }

        public String owner(int line) {
            return form.at(form.owner(), line);
        }

        public String due(int line) {
            return form.at(form.due(), line);
        }
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return Show.page("mind/lesson/web/meetings", new ListPage(meetings.list(viewer), schools(viewer), meetings.due(viewer), LocalDate.now(clock), tabs.of(viewer, "/mind/meetings")));
    }

    @GetMapping("/new")
    ModelAndView ask(Viewer viewer) {
        var schools = meetings.schools(viewer);
        if (schools.isEmpty()) throw new NotFound();
        return Show.page(NEW, page(new MeetingForm(Ids.next(), schools.getFirst().id().value(), LocalDate.now(clock), null, null, null, null, null, null), Problems.NONE, viewer));
    }

    @PostMapping("/new")
    ModelAndView hold(MeetingForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (meetings.schools(viewer).isEmpty()) throw new NotFound();
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) problems = LessonsController.with(meetings.hold(form.meeting(viewer), viewer));
        if (!problems.isEmpty()) return Show.again(NEW, page(form, problems, viewer));
        Notice.done(next, "mind.meeting.done");
        return Show.redirect("/mind/meetings");
    }

    @GetMapping("/{meetingId}")
    ModelAndView show(@PathVariable UUID meetingId, Viewer viewer) {
        var meeting = meetings.find(meetingId, viewer);
        return Show.page("mind/lesson/web/meeting", new MeetingPage(meeting, schools(viewer).getOrDefault(meeting.school(), ""), LocalDate.now(clock)));
    }

    @PostMapping("/{meetingId}/resolutions/{number}/done")
    ModelAndView done(@PathVariable UUID meetingId, @PathVariable int number, Viewer viewer, RedirectAttributes next) {
        meetings.done(meetingId, number, viewer);
        Notice.done(next, "mind.meeting.resolution-done");
        return Show.redirect("/mind/meetings/" + meetingId);
    }

    private NewPage page(MeetingForm form, Problems problems, Viewer viewer) {
        return new NewPage(meetings.schools(viewer).stream().map(school -> new Option(school.id().toString(), school.name())).toList(), form, problems);
    }

    private Map<OrgId, String> schools(Viewer viewer) {
        return meetings.schools(viewer).stream().collect(Collectors.toMap(Org::id, Org::name));
    }
}
