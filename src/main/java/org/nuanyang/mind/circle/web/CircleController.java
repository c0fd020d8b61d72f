package org.nuanyang.mind.circle.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.mind.circle.Circle;
import org.nuanyang.mind.circle.Circles;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildFilter.Presence;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
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

/** One group: who is in it, its meetings, what came of it. */
@Controller
@RequestMapping("/mind/circles/{circleId}")
class CircleController {
    private static final String TEMPLATE = "mind/circle/web/circle";

    private final Circles circles;
    private final Roster roster;
    private final Clock clock;

    CircleController(Circles circles, Roster roster, Clock clock) {
        this.circles = circles;
        this.roster = roster;
        this.clock = clock;
    }

    record MeetingForm(
            @Nullable UUID id, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @Nullable Integer minutes, @Nullable String what, @Nullable Set<UUID> present) {
        MeetingForm {
            present = present == null ? Set.of() : present;
        }
    }

    record CirclePage(Circle.Whole whole, String q, List<ChildRow> found, MeetingForm form, String outcome, LocalDate today, Problems problems) {
        public Circle circle() {
            return whole.circle();
        }

        public String url() {
            return "/mind/circles/" + whole.circle().id();
        }

        public List<Option> members() {
            return whole.inIt().stream().map(member -> new Option(member.child().toString(), member.name())).toList();
        }

        public String place(ChildRow row) {
            return row.classYear() == null ? row.schoolName() : Words.say("mind.appointment.place", row.schoolName(), row.classYear().label(today));
        }

        public String there(Circle.Meeting meeting) {
            return whole.members().stream().filter(member -> meeting.present().contains(member.child().value())).map(Circle.Member::name).collect(Collectors.joining(Words.say("mind.and")));
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID circleId, Viewer viewer) {
        return Show.page(TEMPLATE, page(circleId, "", null, "", Problems.NONE, viewer));
    }

    /** A name is no part of an address, which histories and servers keep. */
    @PostMapping("/looking")
    ModelAndView look(@PathVariable UUID circleId, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        return Show.page(TEMPLATE, page(circleId, q, null, "", Problems.NONE, viewer));
    }

    @PostMapping("/members")
    ModelAndView join(@PathVariable UUID circleId, @RequestParam ChildId child, Viewer viewer, RedirectAttributes next) {
        circles.join(circleId, child, viewer);
        return done(circleId, "mind.circle.joined", next);
    }

    @PostMapping("/members/{childId}/end")
    ModelAndView leave(@PathVariable UUID circleId, @PathVariable ChildId childId, Viewer viewer, RedirectAttributes next) {
        circles.leave(circleId, childId, viewer);
        return done(circleId, "mind.circle.left", next);
    }

    @PostMapping("/meetings")
    ModelAndView meet(@PathVariable UUID circleId, MeetingForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        circles.find(circleId, viewer);
        var problems = Problems.of(errors);
        if (problems.isEmpty()) problems = with(circles.meet(circleId, form.id() == null ? Ids.next() : form.id(), form.on(), form.minutes(), form.what() == null ? "" : form.what(),
                form.present() == null ? Set.of() : form.present(), viewer));
        return problems.isEmpty() ? done(circleId, "mind.circle.met", next) : Show.again(TEMPLATE, page(circleId, "", form, "", problems, viewer));
    }

    @PostMapping("/closure")
    ModelAndView close(@PathVariable UUID circleId, @RequestParam(defaultValue = "") String outcome, Viewer viewer, RedirectAttributes next) {
        var problems = with(circles.close(circleId, outcome, viewer));
        return problems.isEmpty() ? done(circleId, "mind.circle.closed", next) : Show.again(TEMPLATE, page(circleId, "", null, outcome, problems, viewer));
    }

    private CirclePage page(UUID id, String q, @Nullable MeetingForm form, String outcome, Problems problems, Viewer viewer) {
        var whole = circles.find(id, viewer);
        var wanted = q.strip();
        var in = whole.inIt().stream().map(Circle.Member::child).collect(Collectors.toSet());
        var found = wanted.isEmpty() || !whole.circle().open() ? List.<ChildRow>of()
                : roster.list(new ChildFilter(null, null, null, null, null, null, wanted, Presence.HERE), 1, viewer).items().stream()
                        .filter(row -> viewer.scope().mayIn(Act.COUNSEL, row.school()) && !in.contains(row.id())).toList();
        var today = LocalDate.now(clock);
        return new CirclePage(whole, wanted, found, form == null ? new MeetingForm(Ids.next(), today, 45, null, in.stream().map(ChildId::value).collect(Collectors.toSet())) : form, outcome, today, problems);
    }

    private static ModelAndView done(UUID id, String key, RedirectAttributes next) {
        Notice.done(next, key);
        return Show.redirect("/mind/circles/" + id);
    }

    private static Problems with(Map<String, Refusal> refused) {
        var problems = Problems.NONE;
        for (var each : refused.entrySet()) problems = problems.with(each.getKey(), each.getValue());
        return problems;
    }
}
