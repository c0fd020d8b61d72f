package org.nuanyang.risk.plan.web;

import org.nuanyang.risk.RiskRoom;
import org.nuanyang.risk.RiskTab;
import org.nuanyang.risk.plan.listed.PlanCounts;
import org.nuanyang.risk.plan.listed.PlanLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where plans stand among the tabs of 预警: by name around the children, as counts above the schools. */
@Configuration(proxyBeanMethods = false)
class PlanPlaces {
    @Bean
    RiskTab plansTab() {
        return new RiskRoom(10, "risk.plan.tab", "/risk/plans", PlanLists::mayRead);
    }

    @Bean
    RiskTab planCountsTab() {
        return new RiskRoom(11, "risk.plan.tab", "/risk/plans/counts", viewer -> PlanCounts.mayRead(viewer) && !PlanLists.mayRead(viewer));
    }
}
