package org.nuanyang.roster.going.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.going.Merging;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 疑似重复: files that are likely one child's, made one field by field, and taken apart again. */
@Controller
class MergeController {
    private static final String TEMPLATE = "roster/going/web/merge";

    private final Merging merging;

    MergeController(Merging merging) {
        this.merging = merging;
    }

    @GetMapping("/children/duplicates")
    ModelAndView index(Viewer viewer) {
        return Show.page("roster/going/web/duplicates", merging.likely(viewer));
    }

    @GetMapping("/children/{kept}/merge/{other}")
    ModelAndView show(@PathVariable ChildId kept, @PathVariable ChildId other, Viewer viewer) {
        var pair = merging.pair(kept, other, viewer);
        if (pair.other().left() != null && !pair.other().left().why().mayReturn()) throw new NotFound();
        return Show.page(TEMPLATE, new MergePage(pair, Set.of(), Problems.NONE));
    }

    @PostMapping("/children/{kept}/merge/{other}")
    ModelAndView merge(
            @PathVariable ChildId kept, @PathVariable ChildId other, @RequestParam int version, @RequestParam int otherVersion,
            @RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        var taken = typed.entrySet().stream().filter(entry -> entry.getValue().equals(MergePage.OTHER))
                .flatMap(entry -> Fact.byKey(entry.getKey()).stream()).collect(Collectors.toSet());
        return switch (merging.merge(kept, version, other, otherVersion, taken, viewer)) {
            case AmendOutcome.Amended _ -> {
                Notice.done(next, "roster.merge.done", taken.size());
                yield Show.redirect("/children/" + kept);
            }
            case AmendOutcome.Conflict _ -> again(kept, other, taken, List.of(Refusal.of("roster.going.conflict")), viewer);
            case AmendOutcome.Refused(var reasons) -> again(kept, other, taken, reasons, viewer);
        };
    }

    @GetMapping("/merges/{id}")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        return Show.page("roster/going/web/merge-reversal", page(id, Problems.NONE, viewer));
    }

    @PostMapping("/merges/{id}/reversal")
    ModelAndView reverse(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        var kept = merging.find(id, viewer).kept();
        var changed = merging.reverse(id, viewer);
        if (!changed.isEmpty()) return Show.again("roster/going/web/merge-reversal", page(id, Problems.of(changed.toArray(Refusal[]::new)), viewer));
        Notice.done(next, "roster.merge.reversed");
        return Show.redirect("/children/" + kept);
    }

    /** @param taken in words */
    public record ReversalPage(UUID id, String name, String keptUrl, String closedUrl, List<String> taken, Problems problems) {}

    private ReversalPage page(UUID id, Problems problems, Viewer viewer) {
        var merge = merging.find(id, viewer);
        var kept = merging.pair(merge.kept(), merge.closed(), viewer).kept();
        return new ReversalPage(id, kept.name(), "/children/" + merge.kept(), "/children/" + merge.closed(),
                merge.taken().stream().sorted().map(Words::say).toList(), problems);
    }

    private ModelAndView again(ChildId kept, ChildId other, Set<Fact> taken, List<Refusal> reasons, Viewer viewer) {
        return Show.again(TEMPLATE, new MergePage(merging.pair(kept, other, viewer), taken, Problems.of(reasons.toArray(Refusal[]::new))));
    }
}
