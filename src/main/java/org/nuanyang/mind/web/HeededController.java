package org.nuanyang.mind.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.mind.Heeded;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.TierCounts;
import org.nuanyang.mind.Tiers;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** To whom attention is due: by name for those around the children, as counts for those above the schools. */
@Controller
class HeededController {
    private final Tiers tiers;
    private final TierCounts counts;
    private final Orgs orgs;
    private final MindTabs tabs;
    private final Clock clock;

    HeededController(Tiers tiers, TierCounts counts, Orgs orgs, MindTabs tabs, Clock clock) {
        this.tiers = tiers;
        this.counts = counts;
        this.orgs = orgs;
        this.tabs = tabs;
        this.clock = clock;
    }

    record HeededPage(List<Heeded> children, Map<UUID, String> places, boolean counsels, LocalDate today, List<Tab> tabs) {
        public String place(Heeded child) {
            return places.getOrDefault(child.klass() == null ? child.school().value() : child.klass().value(), "");
        }

        public String url(Heeded child) {
            return "/children/" + child.child() + (counsels ? "/mind" : "");
        }

        public Tone tone(Heeded child) {
            return switch (child.attention().tier()) {
                case CRISIS -> Tone.BAD;
                case SUPPORT -> Tone.WARN;
                case WATCH, NONE -> Tone.NOTED;
            };
        }

        public String review(Heeded child) {
            return Words.say(child.attention().reviewDue(today) ? "mind.review.due" : "mind.review.on", String.valueOf(child.attention().reviewOn()));
        }
    }

    record CountsPage(TierCounts.Counted counted, LocalDate today, List<Tab> tabs) {
        public List<Tier> tiers() {
            return TierCounts.TIERS;
        }

        public String number(OptionalInt number) {
            return number.isPresent() ? Words.say("mind.number", number.getAsInt()) : Words.say("mind.hidden");
        }
    }

    @GetMapping("/mind")
    ModelAndView list(Viewer viewer) {
        var rooms = tabs.of(viewer, "/mind");
        if (!viewer.scope().mayAnywhere(Act.HEED)) return Show.redirect(rooms.stream().findFirst().orElseThrow(NotFound::new).url());
        var today = LocalDate.now(clock);
        var places = orgs.reachable(viewer, Act.LIST).stream().collect(Collectors.toMap(org -> org.id().value(), (Org org) -> org.label(today)));
        return Show.page("mind/web/heeded", new HeededPage(tiers.list(viewer), places, viewer.scope().mayAnywhere(Act.COUNSEL), today, rooms));
    }

    @GetMapping("/mind/counts")
    ModelAndView counts(Viewer viewer) {
        return Show.page("mind/web/counts", new CountsPage(counts.of(viewer), LocalDate.now(clock), tabs.of(viewer, "/mind/counts")));
    }
}
