package org.nuanyang.notices.web;

import java.util.UUID;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.notices.Undeliverable;
import org.nuanyang.notices.Undelivered;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 没有送达: what the ways out have not taken. */
@Controller
class UndeliveredController {

    private final Undeliverable undeliverable;
    private final AccountNames names;

    UndeliveredController(Undeliverable undeliverable, AccountNames names) {
        this.undeliverable = undeliverable;
        this.names = names;
    }

    @GetMapping("/notices/undelivered")
    ModelAndView index(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var found = undeliverable.of(viewer, page);
        var people = names.of(viewer.county(), found.items().stream().map(Undelivered::account).distinct().toList());
        return Show.page("notices/web/undelivered", new UndeliveredPage(found.map(each -> new UndeliveredPage.Line(
                "/notices/undelivered/" + each.id() + "/retry", Words.say(each.kind()), people.getOrDefault(each.account(), ""),
                Minute.of(each.endedAt()), each.tries(), each.said()))));
    }

    @PostMapping("/notices/undelivered/{id}/retry")
    ModelAndView retry(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        undeliverable.retry(id, viewer);
        Notice.done(next, "notices.undelivered.again");
        return Show.redirect("/notices/undelivered");
    }
}
