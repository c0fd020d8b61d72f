package org.nuanyang.protection.retention.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.protection.pupil.Pupils;
import org.nuanyang.protection.retention.Hold;
import org.nuanyang.protection.retention.Holds;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 暂停销毁: of a child or a school, each with its reason. */
@Controller
@RequestMapping("/retention/holds")
class HoldsController {
    private final Holds holds;
    private final Pupils pupils;
    private final Orgs orgs;
    private final AccountNames names;
    private final Clock clock;

    HoldsController(Holds holds, Pupils pupils, Orgs orgs, AccountNames names, Clock clock) {
        this.holds = holds;
        this.pupils = pupils;
        this.orgs = orgs;
        this.names = names;
        this.clock = clock;
    }

    /** @param pupil whom a new hold is to be for; null for a school to choose */
    public record HoldsPage(List<Hold> holds, Map<AccountId, String> names, @Nullable Pupil pupil, List<Option> schools, String school, String reason, ZoneId zone, Problems problems) {
        public String day(Instant at) {
            return at.atZone(zone).toLocalDate().toString();
        }
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable UUID child, Viewer viewer) {
        return Show.page("protection/retention/web/holds", page(child, "", "", Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView place(
            @RequestParam(required = false) @Nullable UUID child, @RequestParam(defaultValue = "") String school, @RequestParam(defaultValue = "") String reason,
            Viewer viewer, RedirectAttributes next) {
        holds.all(viewer);
        var refused = child != null ? holds.onChild(child, reason, viewer).orElse(null)
                : school.matches("[0-9a-f-]{36}") ? holds.onSchool(OrgId.of(school), reason, viewer).orElse(null) : Refusal.of("protection.hold.choose");
        if (refused != null) return Show.again("protection/retention/web/holds", page(child, school, reason, Problems.NONE.with("reason", refused), viewer));
        Notice.done(next, "protection.hold.placed");
        return Show.redirect("/retention/holds");
    }

    @PostMapping("/{id}/end")
    ModelAndView lift(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        var refused = holds.lift(id, reason, viewer);
        if (refused.isPresent()) return Show.again("protection/retention/web/holds", page(null, "", "", Problems.of(refused.get()), viewer));
        Notice.done(next, "protection.hold.lifted");
        return Show.redirect("/retention/holds");
    }

    private HoldsPage page(@Nullable UUID child, String school, String reason, Problems problems, Viewer viewer) {
        var all = holds.all(viewer);
        var pupil = child == null ? null : pupils.find(child, Act.LIST, viewer).orElseThrow(NotFound::new);
        var schools = orgs.schools(viewer.county()).stream().map(org -> new Option(org.id().toString(), org.name())).toList();
        return new HoldsPage(all, names.of(viewer.county(), all.stream().map(Hold::by).distinct().toList()), pupil, schools, school, reason, clock.getZone(), problems);
    }
}
