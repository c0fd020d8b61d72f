package org.nuanyang.mind.onduty.web;

import org.nuanyang.mind.MindRoom;
import org.nuanyang.mind.MindTab;
import org.nuanyang.mind.onduty.OnDuty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is on duty, among the tabs of 心理. */
@Configuration(proxyBeanMethods = false)
class OnDutyPlaces {
    @Bean
    MindTab onDutyTab() {
        return new MindRoom(14, "mind.watch", "/mind/on-duty", OnDuty::mayName);
    }
}
