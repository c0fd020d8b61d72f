package org.nuanyang.risk.aid.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskTabs;
import org.nuanyang.risk.aid.AidCase;
import org.nuanyang.risk.aid.AidCounts;
import org.nuanyang.risk.aid.LegalAid;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cases by name for those around the children, as counts for those above the schools, who see by name what reports of harm have brought them. */
@Controller
class AidsController {
    private final LegalAid aid;
    private final AidCounts counts;
    private final RiskTabs rooms;
    private final Orgs orgs;
    private final Clock clock;

    AidsController(LegalAid aid, AidCounts counts, RiskTabs rooms, Orgs orgs, Clock clock) {
        this.aid = aid;
        this.counts = counts;
        this.rooms = rooms;
        this.orgs = orgs;
        this.clock = clock;
    }

    /** @param counted null for whoever reads no counts */
    record AidsPage(List<AidCase> cases, boolean settled, boolean names, Map<OrgId, String> places, AidCounts.@Nullable Counted counted, LocalDate today, List<Tab> rooms) {
        public List<Tab> tabs() {
            return List.of(Tab.of(Words.say("risk.aid.open"), "/risk/legal-aid", !settled), Tab.of(Words.say("risk.aid.settled"), "/risk/legal-aid?settled=true", settled));
        }

        public String place(AidCase held) {
            var here = places.get(held.klass() == null ? held.school() : held.klass());
            return here == null ? places.getOrDefault(held.school(), "") : here;
        }

        public String state(AidCase held) {
            return AidWords.state(held, today);
        }

        public Tone tone(AidCase held) {
            return AidWords.tone(held, today);
        }

        public String number(OptionalInt number) {
            return number.isPresent() ? Words.say("risk.number", number.getAsInt()) : Words.say("risk.hidden");
        }
    }

    @GetMapping("/risk/legal-aid")
    ModelAndView list(@RequestParam(defaultValue = "false") boolean settled, Viewer viewer) {
        boolean counting = AidCounts.mayRead(viewer);
        if (!LegalAid.mayList(viewer) && !counting) throw new NotFound();
        var cases = aid.all(viewer);
        var today = LocalDate.now(clock);
        var places = orgs.reachable(viewer, Act.LIST).stream().collect(Collectors.toMap(Org::id, org -> org.label(today)));
        return Show.page("risk/aid/web/aids", new AidsPage(cases.stream().filter(each -> each.open() != settled).toList(), settled, LegalAid.mayList(viewer) || !cases.isEmpty(), places,
                counting ? counts.of(viewer) : null, today, rooms.of(viewer, "/risk/legal-aid")));
    }
}
