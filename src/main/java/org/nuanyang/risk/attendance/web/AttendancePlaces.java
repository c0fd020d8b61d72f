package org.nuanyang.risk.attendance.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.risk.RiskRoom;
import org.nuanyang.risk.RiskTab;
import org.nuanyang.risk.attendance.Overview;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where attendance and what follows from it stand among the tabs of 预警. */
@Configuration(proxyBeanMethods = false)
class AttendancePlaces {
    @Bean
    RiskTab attendanceTab() {
        return new RiskRoom(40, "risk.attendance", "/risk/attendance", viewer -> Overview.seesSchools(viewer) || teaches(viewer));
    }

    @Bean
    RiskTab dropoutsTab() {
        return new RiskRoom(41, "risk.dropout", "/risk/dropouts", viewer -> Overview.seesSchools(viewer) || viewer.scope().mayAnywhere(Act.HEED));
    }

    @Bean
    RiskTab parentsTab() {
        return new RiskRoom(42, "risk.parents.due", "/risk/parents", viewer -> viewer.scope().mayAnywhere(Act.ASSESS));
    }

    @Bean
    RiskTab hazardsTab() {
        return new RiskRoom(43, "risk.hazard", "/risk/hazards", viewer -> Overview.seesSchools(viewer) || teaches(viewer));
    }

    private static boolean teaches(Viewer viewer) {
        return !viewer.scope().orgs(Act.RECORD).isEmpty();
    }
}
