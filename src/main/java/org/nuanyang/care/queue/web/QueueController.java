package org.nuanyang.care.queue.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.queue.Queue;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supervisor's queue. */
@Controller
class QueueController {
    private final QueuePages pages;
    private final Queue queue;
    private final Reminders reminders;
    private final AccountNames names;
    private final Orgs orgs;

    QueueController(QueuePages pages, Queue queue, Reminders reminders, AccountNames names, Orgs orgs) {
        this.pages = pages;
        this.queue = queue;
        this.reminders = reminders;
        this.names = names;
        this.orgs = orgs;
    }

    @GetMapping("/care/queue")
    ModelAndView show(@ModelAttribute QueueQuery query, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return Show.page("care/queue/web/queue", pages.page(query, Page.number(page), viewer));
    }

    @GetMapping("/care/queue/children")
    ModelAndView children(@ModelAttribute QueueQuery query, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var children = queue.behind(pages.filter(query, viewer), query.chosenWhich(), query.words(), Page.number(page), viewer);
        return Show.page("care/queue/web/children", new BehindPage(
                query, children, whose(query, viewer), pages.choices(query, viewer).manySchools(), viewer.scope().mayAnywhere(Act.OPEN), pages.today()));
    }

    /** Those ticked, all of one page of the list, or all that match the filters. */
    @PostMapping("/care/queue/nudges")
    ModelAndView nudge(@ModelAttribute QueueQuery query, @RequestParam(name = "who", required = false) @Nullable List<AccountId> who,
            @RequestParam(defaultValue = "false") boolean all, @RequestParam(required = false) @Nullable Integer page, Viewer viewer, RedirectAttributes next) {
        var people = all ? pages.everybody(query, viewer) : page != null ? pages.ofPage(query, page, viewer) : Set.copyOf(who == null ? List.of() : who);
        if (people.isEmpty()) {
            Notice.held(next, "care.queue.nudge.nobody");
        } else {
            var nudged = reminders.nudge(people, pages.filter(query, viewer), viewer);
            if (nudged.told() == 0) Notice.held(next, "care.queue.nudge.already", nudged.alreadyToday());
            else Notice.done(next, nudged.alreadyToday() == 0 ? "care.queue.nudge.done" : "care.queue.nudge.some", nudged.told(), nudged.alreadyToday());
        }
        return Show.redirect(query.url("/care/queue"));
    }

    private String whose(QueueQuery query, Viewer viewer) {
        var person = Optional.ofNullable(query.personId()).map(id -> names.of(viewer.county(), List.of(id)).get(id));
        var klass = Optional.ofNullable(query.classId()).flatMap(orgs::find).map(org -> org.label(pages.today()));
        var school = Optional.ofNullable(query.schoolId()).flatMap(orgs::find).map(org -> org.name());
        var duty = Optional.of(pages.duty(pages.filter(query, viewer), viewer)).filter(words -> !words.isEmpty());
        return Stream.of(school, klass, person, duty).flatMap(Optional::stream).collect(Collectors.joining(Words.say("care.queue.dot")));
    }
}
