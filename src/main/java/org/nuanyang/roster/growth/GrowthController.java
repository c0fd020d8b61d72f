package org.nuanyang.roster.growth;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 成长档案: the timeline of a child; opening it is opening the file, and logged so. */
@Controller
class GrowthController {
    private final Roster roster;
    private final Growth growth;

    GrowthController(Roster roster, Growth growth) {
        this.roster = roster;
        this.growth = growth;
    }

    @GetMapping("/children/{id}/growth")
    ModelAndView show(
            @PathVariable ChildId id, @RequestParam(required = false) @Nullable String kind, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var file = roster.open(id, viewer);
        var only = Arrays.stream(GrowthKind.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(null);
        var all = growth.of(file, only, viewer);
        int from = (int) Math.min(all.size(), Page.offset(page));
        var shown = all.subList(from, Math.min(all.size(), from + Page.SIZE));
        return Show.page("roster/growth/growth", new GrowthPage(file, only, new Page<>(shown, Page.number(page), Page.SIZE, all.size())));
    }
}
