package org.nuanyang.mind.passing.web;

import org.nuanyang.mind.MindRoom;
import org.nuanyang.mind.MindTab;
import org.nuanyang.mind.passing.Passing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has come along, among the tabs of 心理. */
@Configuration(proxyBeanMethods = false)
class PassingPlaces {
    @Bean
    MindTab passedOnTab() {
        return new MindRoom(13, "mind.passed", "/mind/passed-on", Passing::mayRead);
    }
}
