package org.nuanyang.risk.signal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskTabs;
import org.nuanyang.risk.signal.RuleBook;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.watchlist.WatchCounts;
import org.nuanyang.risk.signal.watchlist.Watched;
import org.nuanyang.risk.signal.watchlist.Watchlist;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 预警: by name for those around the children, as counts for those above the schools. */
@Controller
class WatchController {
    private final Watchlist watchlist;
    private final WatchCounts counts;
    private final RiskTabs tabs;
    private final Orgs orgs;
    private final Staff staff;
    private final AccountNames names;
    private final Clock clock;

    WatchController(Watchlist watchlist, WatchCounts counts, RiskTabs tabs, Orgs orgs, Staff staff, AccountNames names, Clock clock) {
        this.watchlist = watchlist;
        this.counts = counts;
        this.tabs = tabs;
        this.orgs = orgs;
        this.staff = staff;
        this.names = names;
        this.clock = clock;
    }

    record CountsPage(WatchCounts.Counted counted, List<Tab> tabs, boolean changesRules, LocalDate today) {
        public List<SignalKind> kinds() {
            return counted.kinds();
        }

        public boolean nobody() {
            return counted.levels().totals().total().orElse(1) == 0;
        }

        public String number(OptionalInt number) {
            return number.isPresent() ? Words.say("risk.number", number.getAsInt()) : Words.say("risk.hidden");
        }
    }

    @GetMapping("/risk")
    ModelAndView list(@ModelAttribute WatchQuery query, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        if (!Watchlist.mayRead(viewer)) return counts(viewer);
        var today = LocalDate.now(clock);
        var found = watchlist.of(query.filter(), Page.number(page), viewer);
        var places = orgs.reachable(viewer, Act.LIST);
        var owners = owners(found.page().items(), viewer);
        var people = names.of(viewer.county(), owners.values().stream().flatMap(List::stream).distinct().toList());
        return Show.page("risk/signal/web/watch", new WatchPage(query, found.page(), found.kinds(), tabs.of(viewer, "/risk"),
                places.stream().map(org -> new Option(org.id().toString(), org.label(today))).toList(),
                places.stream().collect(Collectors.toMap(org -> org.id().value(), (Org org) -> org.label(today))), owners, people,
                viewer.scope().mayAnywhere(Act.ASSESS), today));
    }

    private ModelAndView counts(Viewer viewer) {
        if (!WatchCounts.mayRead(viewer)) throw new NotFound();
        return Show.page("risk/signal/web/counts", new CountsPage(counts.of(viewer), tabs.of(viewer, "/risk"), RuleBook.mayChange(viewer), LocalDate.now(clock)));
    }

    /** Who has said the level looks again; before that it is the homeroom teacher's, or the principal's where there is none. */
    private Map<UUID, List<AccountId>> owners(List<Watched> children, Viewer viewer) {
        var known = new HashMap<OrgId, Set<AccountId>>();
        return children.stream().collect(Collectors.toMap(child -> child.child().value(), child -> {
            if (child.level() != null) return List.of(child.level().by());
            var teachers = child.klass() == null ? Set.<AccountId>of() : known.computeIfAbsent(child.klass(), klass -> staff.above(viewer.county(), klass, Role.HOMEROOM));
            return Stream.of(teachers).filter(some -> !some.isEmpty()).findFirst()
                    .orElseGet(() -> known.computeIfAbsent(child.school(), school -> staff.above(viewer.county(), school, Role.PRINCIPAL))).stream().toList();
        }));
    }
}
