package org.nuanyang.mind.counselling.web;

import org.nuanyang.access.Act;
import org.nuanyang.mind.MindRoom;
import org.nuanyang.mind.MindTab;
import org.nuanyang.mind.counselling.Appointments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of counselling among those of 心理. */
@Configuration(proxyBeanMethods = false)
class CounsellingPlaces {
    @Bean
    MindTab appointmentsTab() {
        return new MindRoom(20, "mind.appointments", "/mind/appointments", Appointments::mayRead);
    }

    @Bean
    MindTab roomsTab() {
        return new MindRoom(22, "mind.rooms", "/mind/rooms", Appointments::mayRead);
    }

    @Bean
    MindTab sessionsTab() {
        return new MindRoom(24, "mind.sessions", "/mind/sessions", viewer -> viewer.scope().mayAnywhere(Act.COUNSEL));
    }
}
