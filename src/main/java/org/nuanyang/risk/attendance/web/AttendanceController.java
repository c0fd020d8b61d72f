package org.nuanyang.risk.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.risk.RiskTabs;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.risk.attendance.Overview;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which classes have told of today, whom to call; above the schools how many were there, of no child. */
@Controller
class AttendanceController {
    private final Overview overview;
    private final AttendanceRules rules;
    private final Orgs orgs;
    private final RiskTabs tabs;
    private final Clock clock;

    AttendanceController(Overview overview, AttendanceRules rules, Orgs orgs, RiskTabs tabs, Clock clock) {
        this.overview = overview;
        this.rules = rules;
        this.orgs = orgs;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping("/risk/attendance")
    ModelAndView show(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day, Viewer viewer) {
        var today = LocalDate.now(clock);
        var on = day == null || day.isAfter(today) ? today : day;
        boolean above = Overview.seesSchools(viewer);
        var classes = overview.day(on, viewer);
        if (classes.isEmpty() && !above && viewer.scope().orgs(Act.RECORD).isEmpty()) throw new NotFound();
        var uncalled = overview.uncalled(viewer);
        var labels = uncalled.isEmpty() ? Map.<UUID, String>of()
                : orgs.reachable(viewer, Act.SUBMIT).stream().collect(Collectors.toMap(org -> org.id().value(), (Org org) -> org.label(today)));
        var from = on.withDayOfMonth(1);
        return Show.page("risk/attendance/web/attendance", new AttendancePage(on, today, classes, uncalled, labels, rules.now(), clock.instant(),
                from, above ? overview.schools(from, on, viewer) : List.of(), above, AttendanceRules.maySet(viewer),
                orgs.reachable(viewer, Act.EXPORT).stream().filter(org -> org.kind().hasClasses()).toList(), tabs.of(viewer, "/risk/attendance")));
    }
}
