package org.nuanyang.mind.circle.web;

import org.nuanyang.mind.MindRoom;
import org.nuanyang.mind.MindTab;
import org.nuanyang.mind.circle.Circles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Groups among the tabs of 心理. */
@Configuration(proxyBeanMethods = false)
class CirclePlaces {
    @Bean
    MindTab circlesTab() {
        return new MindRoom(26, "mind.circles", "/mind/circles", Circles::mayLead);
    }
}
