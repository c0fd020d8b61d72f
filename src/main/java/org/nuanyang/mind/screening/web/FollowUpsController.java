package org.nuanyang.mind.screening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.screening.FollowUps;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom to see, by whom and until when. */
@Controller
class FollowUpsController {
    private final FollowUps followUps;
    private final AccountNames names;
    private final MindTabs tabs;
    private final Clock clock;

    FollowUpsController(FollowUps followUps, AccountNames names, MindTabs tabs, Clock clock) {
        this.followUps = followUps;
        this.names = names;
        this.tabs = tabs;
        this.clock = clock;
    }

    record FollowPage(List<FollowUps.Listed> list, Map<AccountId, String> names, boolean counsels, LocalDate today, List<Tab> tabs) {
        public String person(FollowUps.Listed each) {
            return names.getOrDefault(each.followUp().person(), "");
        }

        public String url(FollowUps.Listed each) {
            return counsels ? "/mind/sittings/" + each.followUp().sitting() + "/children/" + each.followUp().child() : "/children/" + each.followUp().child();
        }

        public String doneUrl(FollowUps.Listed each) {
            return "/mind/sittings/" + each.followUp().sitting() + "/children/" + each.followUp().child() + "/seen";
        }
    }

    @GetMapping("/mind/follow-ups")
    ModelAndView list(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.HEED)) throw new NotFound();
        var list = followUps.open(viewer);
        return Show.page("mind/screening/web/follow-ups", new FollowPage(list, names.of(viewer.county(), list.stream().map(each -> each.followUp().person()).distinct().toList()),
                Sittings.mayOpen(viewer), LocalDate.now(clock), tabs.of(viewer, "/mind/follow-ups")));
    }

    @PostMapping("/mind/sittings/{id}/children/{child}/seen")
    ModelAndView seen(@PathVariable SittingId id, @PathVariable ChildId child, Viewer viewer, RedirectAttributes next) {
        followUps.done(id, child, viewer);
        Notice.done(next, "mind.follow.seen");
        return Show.redirect("/mind/follow-ups");
    }
}
