package org.nuanyang.mind.lesson.web;

import org.nuanyang.access.Orgs;
import org.nuanyang.mind.MindRoom;
import org.nuanyang.mind.MindTab;
import org.nuanyang.mind.lesson.Lessons;
import org.nuanyang.mind.lesson.Meetings;
import org.nuanyang.mind.lesson.WorkLedgers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lessons, meetings and numbers among the tabs of 心理. */
@Configuration(proxyBeanMethods = false)
class LessonPlaces {
    @Bean
    MindTab lessonsTab() {
        return new MindRoom(40, "mind.lessons", "/mind/lessons", Lessons::mayRead);
    }

    @Bean
    MindTab meetingsTab(Orgs orgs) {
        return new MindRoom(42, "mind.meetings", "/mind/meetings", viewer -> Meetings.mayRead(viewer, orgs));
    }

    @Bean
    MindTab workTab() {
        return new MindRoom(92, "mind.work", "/mind/work", WorkLedgers::mayRead);
    }
}
