package org.nuanyang.risk.incident.web;

import org.nuanyang.access.Act;
import org.nuanyang.risk.RiskRoom;
import org.nuanyang.risk.RiskTab;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.clock.OpenClocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where incidents and what was handed to others stand among the tabs of 预警. */
@Configuration(proxyBeanMethods = false)
class CrisisPlaces {
    @Bean
    RiskTab incidentsTab() {
        return new RiskRoom(20, "risk.incidents", "/risk/incidents", viewer -> viewer.scope().mayAnywhere(Act.HEED));
    }

    @Bean
    RiskTab clocksTab() {
        return new RiskRoom(21, "risk.incidents", "/risk/incidents/clocks", viewer -> OpenClocks.mayRead(viewer) && !Incidents.mayList(viewer));
    }

    @Bean
    RiskTab referralsTab() {
        return new RiskRoom(25, "risk.referrals", "/risk/referrals", viewer -> OpenClocks.mayRead(viewer) || viewer.scope().mayAnywhere(Act.HEED));
    }
}
