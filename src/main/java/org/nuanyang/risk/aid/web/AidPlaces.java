package org.nuanyang.risk.aid.web;

import org.nuanyang.risk.RiskRoom;
import org.nuanyang.risk.RiskTab;
import org.nuanyang.risk.aid.AidCounts;
import org.nuanyang.risk.aid.LegalAid;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where legal aid stands among the tabs of 预警. */
@Configuration(proxyBeanMethods = false)
class AidPlaces {
    @Bean
    RiskTab legalAidTab() {
        return new RiskRoom(30, "risk.aid", "/risk/legal-aid", viewer -> LegalAid.mayList(viewer) || AidCounts.mayRead(viewer));
    }
}
