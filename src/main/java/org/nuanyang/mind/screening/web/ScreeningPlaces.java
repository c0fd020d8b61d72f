package org.nuanyang.mind.screening.web;

import org.nuanyang.access.Act;
import org.nuanyang.mind.MindRoom;
import org.nuanyang.mind.MindTab;
import org.nuanyang.mind.TierCounts;
import org.nuanyang.mind.screening.Sittings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of screening. */
@Configuration(proxyBeanMethods = false)
class ScreeningPlaces {
    @Bean
    MindTab sittingsTab() {
        return new MindRoom(10, "mind.sittings", "/mind/sittings", Sittings::mayOpen);
    }

    @Bean
    MindTab followUpsTab() {
        return new MindRoom(12, "mind.follow", "/mind/follow-ups", viewer -> viewer.scope().mayAnywhere(Act.HEED));
    }

    @Bean
    MindTab screeningCountsTab() {
        return new MindRoom(92, "mind.screening.counts.tab", "/mind/screening-counts", TierCounts::mayRead);
    }
}
