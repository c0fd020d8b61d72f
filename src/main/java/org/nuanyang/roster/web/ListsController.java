package org.nuanyang.roster.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.named.Asked;
import org.nuanyang.roster.named.KeptList;
import org.nuanyang.roster.named.KeptLists;
import org.nuanyang.roster.named.NamedFilter;
import org.nuanyang.roster.named.Naming;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 常用名单: the questions with a name, and what people have kept; and whoever looks after the children of a list is reminded. */
@Controller
class ListsController {
    private final Naming naming;
    private final KeptLists lists;
    private final ListReminders reminders;
    private final AccountNames names;
    private final Orgs orgs;

    ListsController(Naming naming, KeptLists lists, ListReminders reminders, AccountNames names, Orgs orgs) {
        this.naming = naming;
        this.lists = lists;
        this.reminders = reminders;
        this.names = names;
        this.orgs = orgs;
    }

    @GetMapping("/children/lists")
    ModelAndView show(Viewer viewer) {
        var usual = naming.of(viewer).filters().stream().map(NamedFilter::usually).toList();
        var counts = lists.counts(usual.stream().map(asked -> asked.signs(orgs.today())).toList(), viewer);
        var kept = lists.of(KeptList.What.LIST, viewer);
        var makers = names.of(viewer.county(), kept.stream().map(KeptList::madeBy).toList());
        return Show.page("roster/web/lists", new ListsPage(
                lines(usual, counts), kept.stream().map(each -> new ListsPage.Kept(each, each.madeBy().equals(viewer.account()),
                        makers.getOrDefault(each.madeBy(), ""), place(each.sharedAt()))).toList()));
    }

    @PostMapping("/children/lists")
    ModelAndView keep(@ModelAttribute ChildrenQuery typed, @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "with", required = false) @Nullable String with, Viewer viewer, RedirectAttributes next) {
        var query = typed.understood(naming.of(viewer));
        var refused = lists.keep(KeptList.What.LIST, name, query.keepable().url(""), ChildrenQuery.org(with), viewer);
        if (refused.isPresent()) {
            Notice.held(next, refused.get().key(), refused.get().args().toArray());
            return Show.redirect(query.url("/children"));
        }
        Notice.done(next, "roster.kept.done", name.strip());
        return Show.redirect("/children/lists");
    }

    @PostMapping("/children/lists/{id}/removal")
    ModelAndView forget(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        lists.forget(id, viewer);
        Notice.done(next, "roster.kept.forgotten");
        return Show.redirect("/children/lists");
    }

    /** The homeroom teachers of the children whom the list shows. */
    @PostMapping("/children/nudges")
    ModelAndView nudge(@ModelAttribute ChildrenQuery typed, Viewer viewer, RedirectAttributes next) {
        var query = typed.understood(naming.of(viewer));
        var nudged = reminders.nudge(query, viewer);
        if (nudged.isEmpty()) Notice.held(next, "roster.named.nudge.many", ListReminders.MOST);
        else if (nudged.get().told() + nudged.get().alreadyToday() == 0) Notice.held(next, "roster.named.nudge.nobody");
        else if (nudged.get().told() == 0) Notice.held(next, "roster.named.nudge.already", nudged.get().alreadyToday());
        else Notice.done(next, "roster.named.nudge.done", nudged.get().told(), nudged.get().alreadyToday());
        return Show.redirect(query.url("/children"));
    }

    private String place(@Nullable OrgId org) {
        return org == null ? "" : orgs.find(org).map(each -> each.label(orgs.today())).orElse("");
    }

    private static List<ListsPage.Line> lines(List<Asked> asked, List<Long> counts) {
        return IntStream.range(0, asked.size()).mapToObj(i -> new ListsPage.Line(asked.get(i), counts.get(i))).toList();
    }
}
