package org.nuanyang.roster.comparison.web;

import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody has found out where a child is who was on no list. */
@Controller
@RequestMapping("/children/{id}/comparison-follow-up")
class FollowUpController {
    private final Comparisons comparisons;
    private final Roster roster;

    FollowUpController(Comparisons comparisons, Roster roster) {
        this.comparisons = comparisons;
        this.roster = roster;
    }

    @GetMapping
    ModelAndView ask(@PathVariable ChildId id, Viewer viewer) {
        var file = roster.files(List.of(id), viewer).get(id);
        if (file == null) throw new NotFound();
        return comparisons.toFollowUp(file).isEmpty()
                ? Show.redirect("/children/" + id)
                : Show.page("roster/comparison/web/follow-up", file);
    }

    @PostMapping
    ModelAndView settle(@PathVariable ChildId id, Viewer viewer, RedirectAttributes next) {
        comparisons.settle(id, viewer);
        Notice.done(next, "roster.comparison.settled");
        return Show.redirect("/children/" + id);
    }
}
