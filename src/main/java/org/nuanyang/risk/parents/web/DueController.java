package org.nuanyang.risk.parents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.risk.RiskTabs;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.risk.parents.CareChecks;
import org.nuanyang.risk.parents.ParentNotice;
import org.nuanyang.risk.parents.ParentNotices;
import org.nuanyang.risk.parents.Waiting;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What parents and carers are still to answer, to show or to agree on, of the viewer's children. */
@Controller
class DueController {
    private final ParentNotices notices;
    private final CareChecks checks;
    private final AttendanceRules rules;
    private final RiskTabs rooms;
    private final Clock clock;

    DueController(ParentNotices notices, CareChecks checks, AttendanceRules rules, RiskTabs rooms, Clock clock) {
        this.notices = notices;
        this.checks = checks;
        this.rules = rules;
        this.rooms = rooms;
        this.clock = clock;
    }

    record DuePage(List<ParentNotice> unanswered, List<Waiting> unchecked, List<Waiting> ending, int answerDays, LocalDate today, List<Tab> rooms) {
        public boolean nothing() {
            return unanswered.isEmpty() && unchecked.isEmpty() && ending.isEmpty();
        }
    }

    @GetMapping("/risk/parents")
    ModelAndView due(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.ASSESS)) throw new NotFound();
        return Show.page("risk/parents/web/due", new DuePage(notices.unanswered(viewer), checks.due(viewer), checks.ending(viewer), rules.now().answerDays(), LocalDate.now(clock), rooms.of(viewer, "/risk/parents")));
    }
}
