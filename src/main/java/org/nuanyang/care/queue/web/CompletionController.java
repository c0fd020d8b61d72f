package org.nuanyang.care.queue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.queue.By;
import org.nuanyang.care.queue.Completion;
import org.nuanyang.care.queue.CompletionFilter;
import org.nuanyang.care.queue.Dimension;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 完成率: the months of a school year beside each other, by duty, class or school. */
@Controller
class CompletionController {
    private final Completion completion;
    private final QueuePages pages;
    private final Orgs orgs;
    private final Clock clock;

    CompletionController(Completion completion, QueuePages pages, Orgs orgs, Clock clock) {
        this.completion = completion;
        this.pages = pages;
        this.orgs = orgs;
        this.clock = clock;
    }

    @GetMapping("/care/completion")
    ModelAndView show(@ModelAttribute QueueQuery query, @RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        var on = LocalDate.now(clock);
        var now = SchoolYear.of(on);
        var asked = year == null || year < now.starts() - 10 || year > now.starts() ? now : new SchoolYear(year);
        var by = query.byOr(By.DUTY) == By.PERSON ? By.DUTY : query.byOr(By.DUTY);
        var lines = completion.by(EnumSet.of(dimension(by), Dimension.MONTH),
                new CompletionFilter(query.schoolId(), query.classId(), query.dutyId(), asked.from(), asked.until(), on), viewer);
        return Show.page("care/queue/web/completion", CompletionPage.of(query, by, asked, now, lines, pages.choices(query, viewer),
                id -> orgs.find(id).map(org -> org.label(on)).orElse("")));
    }

    private static Dimension dimension(By by) {
        return switch (by) {
            case SCHOOL -> Dimension.SCHOOL;
            case CLASS -> Dimension.CLASS;
            case DUTY, PERSON -> Dimension.DUTY;
        };
    }
}
